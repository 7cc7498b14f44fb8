"""Ranks with ties and gaps: who shares a place, and how many could not be ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from data.indicators import Indicator


@dataclass(frozen=True)
class Rank:
    """A place among the `of` members that have a value; `lacking` members have none.

    Equal values share the better place and leave the next ones empty: 1, 2, 2, 4. `is_low_first`
    says that the lowest value is first.
    """

    place: int
    of: int
    is_shared: bool
    lacking: int
    is_low_first: bool


def ranks(values: Mapping[str, float | None], *, low_first: bool = False) -> Mapping[str, Rank]:
    """The rank of every member that has a value, by code."""
    known = {code: value for code, value in values.items() if value is not None}
    times = Counter(known.values())
    places: dict[float, int] = {}
    before = 0
    for value in sorted(times, reverse=not low_first):
        places[value] = before + 1
        before += times[value]
    lacking = len(values) - len(known)
    return {
        code: Rank(places[value], len(known), times[value] > 1, lacking, low_first)
        for code, value in known.items()
    }


def is_low_first(indicator: Indicator) -> bool:
    """Whether the lowest value is first: where low is good. Without a direction the largest is."""
    return indicator.direction == "low_is_good"
