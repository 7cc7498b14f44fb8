"""From what an address asks for to what the data hold."""

from __future__ import annotations

from dashboard.kit.cache import kept
from dashboard.vaekst.choice import ANY_HOUSE, VaekstChoice
from dashboard.vaekst.measures.effects import study_of
from dashboard.vaekst.measures.municipal import inside
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.targets import houses, years
from data.snapshot import Snapshot


@kept
def resolve(snapshot: Snapshot, choice: VaekstChoice) -> VaekstChoice:
    """The choice with a study, year, house and municipality that there are."""
    study = study_of(snapshot, choice.study, choice.sureness)
    known = {slug(name) for name in houses(snapshot)}
    return choice.but(
        study=study.name if study else "",
        year=choice.year if choice.year in years(snapshot) else 0,
        house=choice.house if choice.house in known else ANY_HOUSE,
        selected=choice.selected if choice.selected in inside(snapshot) else "",
    )
