"""From what an address asks for to what the data hold."""

from __future__ import annotations

from functools import lru_cache

from dashboard.vaekst.choice import ANY_HOUSE, VaekstChoice
from dashboard.vaekst.measures.effects import settled
from dashboard.vaekst.measures.municipal import inside
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.targets import houses, years
from data.snapshot import Snapshot


@lru_cache(maxsize=1024)
def settle(snapshot: Snapshot, choice: VaekstChoice) -> VaekstChoice:
    """The choice with a study, year, house and municipality that there are."""
    study = settled(snapshot, choice.study, choice.sureness)
    known = {slug(name) for name in houses(snapshot)}
    return choice.but(
        study=study.name if study else "",
        year=choice.year if choice.year in years(snapshot) else 0,
        house=choice.house if choice.house in known else ANY_HOUSE,
        selected=choice.selected if choice.selected in inside(snapshot) else "",
    )


def front(snapshot: Snapshot, choice: VaekstChoice) -> VaekstChoice:
    """A choice as its shortest address: the study it would settle to anyway is left out."""
    own = settle(snapshot, choice)
    shorter = own.but(study="")
    return shorter if settle(snapshot, shorter) == own else own
