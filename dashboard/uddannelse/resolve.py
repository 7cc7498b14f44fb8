"""From what an address asks for to what the data hold, and what of it is not there."""

from __future__ import annotations

from dashboard.kit.cache import kept
from dashboard.kit.words import words
from dashboard.uddannelse.choice import EducationChoice
from dashboard.uddannelse.measures.split import inside, split_years
from data.snapshot import Snapshot


@kept
def resolve(snapshot: Snapshot, choice: EducationChoice) -> EducationChoice:
    """The choice with a year and a municipality that there are."""
    years = split_years(snapshot)
    return choice.but(
        year=choice.year if choice.year in years else max(years, default=0),
        selected=choice.selected if choice.selected in inside(snapshot) else "",
    )


def remarks(snapshot: Snapshot, asked: EducationChoice, resolved: EducationChoice) -> list[str]:
    """The year and the municipality that were asked for and could not be had."""
    w = words(resolved.lang)
    texts = []
    if asked.year not in (0, resolved.year):
        texts.append(w("uddannelse.wrong.year", year=asked.year))
    if asked.selected != resolved.selected:
        texts.append(w("uddannelse.wrong.municipality"))
    return texts
