"""From what an address asks for to what the data hold."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.areas import municipality_names
from dashboard.kit.cache import kept
from dashboard.kit.words import words
from dashboard.kommune.choice import SINCE, VIBORG, KommuneChoice
from dashboard.kommune.measures.figures import years_to_choose
from data.snapshot import Snapshot


@kept
def resolve(snapshot: Snapshot, choice: KommuneChoice) -> KommuneChoice:
    """The choice with a municipality that there is and a year that can be chosen: the nearest, of
    two equally near the earlier.
    """
    years = years_to_choose(snapshot) or (SINCE,)
    since = min(years, key=lambda year: (abs(year - choice.since), year))
    known = choice.code in municipality_names(snapshot)
    return choice.but(code=choice.code if known else VIBORG, since=since, selected="")


def remarks(snapshot: Snapshot, asked: KommuneChoice, resolved: KommuneChoice) -> list[str]:
    """A year that was asked for and cannot be chosen."""
    if asked.since == resolved.since:
        return []
    w = words(resolved.lang)
    return [w("kommune.wrong.since", asked=asked.since, shown=resolved.since)]


def subject(snapshot: Snapshot, variables: Mapping[str, str]) -> str:
    """The name of the municipality in a path; nothing for a code there is not."""
    return municipality_names(snapshot).get(variables.get("kode", ""), "")


def neighbours(
    snapshot: Snapshot, choice: KommuneChoice
) -> Mapping[tuple[str, str], KommuneChoice]:
    """The page with every other year to tell changes from."""
    return {
        ("since", str(year)): choice.but(since=year)
        for year in years_to_choose(snapshot)
        if year != choice.since
    }
