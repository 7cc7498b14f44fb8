"""From what an address asks for to what the data hold, and what of it is not there."""

from __future__ import annotations

from dashboard.kit.cache import kept
from dashboard.kit.words import words
from dashboard.vaekst.choice import ANY_HOUSE, VaekstChoice
from dashboard.vaekst.findings import where
from dashboard.vaekst.measures.effects import study_of
from dashboard.vaekst.measures.municipal import guided_years, inside
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.series import houses
from data.snapshot import Snapshot


@kept
def resolve(snapshot: Snapshot, choice: VaekstChoice) -> VaekstChoice:
    """The choice with a study, year, house and municipality that there are."""
    study = study_of(snapshot, choice.study, choice.sureness)
    known = {slug(name) for name in houses(snapshot)}
    years = guided_years(snapshot)
    return choice.but(
        study=study.name if study else "",
        year=choice.year if choice.year in years else max(years, default=0),
        house=choice.house if choice.house in known else ANY_HOUSE,
        selected=choice.selected if choice.selected in inside(snapshot) else "",
    )


def remarks(snapshot: Snapshot, asked: VaekstChoice, resolved: VaekstChoice) -> list[str]:
    """The study, year, house and municipality that were asked for and could not be had."""
    w = words(resolved.lang)
    texts = []
    if asked.study not in ("", resolved.study):
        study = study_of(snapshot, resolved.study, resolved.sureness)
        key = "vaekst.wrong.study" if study else "vaekst.wrong.study_none"
        texts.append(w(key, study=where(study, w) if study else ""))
    if asked.year not in (0, resolved.year):
        texts.append(w("vaekst.wrong.year", year=asked.year))
    if asked.house != resolved.house:
        texts.append(w("vaekst.wrong.house"))
    if asked.selected != resolved.selected:
        texts.append(w("vaekst.wrong.municipality"))
    return texts
