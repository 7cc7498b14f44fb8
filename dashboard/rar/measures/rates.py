"""What is compared between east and west: a value and a weight per municipality and year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from dashboard.indicators import indicator, series
from data.snapshot import Snapshot

Cell = tuple[int, str]
NOVEMBER_ENDS, YEAR_BEGINS = (11, 30), (1, 1)
INDICATORS = {
    "beskaeftigelse": "beskaeftigelsesfrekvens",
    "ledighed": "fuldtidsledige_pr_100",
    "befolkning": "befolkning",
}
DAYS = {"beskaeftigelse": NOVEMBER_ENDS, "ledighed": YEAR_BEGINS}


@dataclass(frozen=True)
class Rates:
    """A measure of the region's municipalities, by (year, municipality_code); only what is known.

    `weights` is the number of inhabitants that a municipality's value counts for in a weighted
    mean. `day_of_year` is the month and day the figures speak of, which decides whose they are in
    a year when a municipality moved. `base` is the year that a change is counted from, or 0.
    """

    measure: str
    base: int
    day_of_year: tuple[int, int]
    values: Mapping[Cell, float] = field(compare=False, repr=False)
    weights: Mapping[Cell, int] = field(compare=False, repr=False)
    source_ids: frozenset[str] = field(compare=False, repr=False)

    @property
    def years(self) -> tuple[int, ...]:
        """The years with a value, rising."""
        return tuple(sorted({year for year, _ in self.values}))

    def day(self, year: int) -> date:
        """The day that a year's figures speak of."""
        return date(year, *self.day_of_year)


@lru_cache(maxsize=64)
def rates(snapshot: Snapshot, measure: str, base: int = 0) -> Rates:
    """The values of `beskaeftigelse`, `ledighed` or `befolkning`.

    `befolkning` is the change in the number of inhabitants since 1 January of `base`, in per cent;
    weighted by the inhabitants of `base`, its mean is the change of the half's sum.
    """
    people, people_sources = inhabitants(snapshot)
    if measure == "befolkning":
        return _growth(people, base, people_sources)
    values, sources = _cells(snapshot, INDICATORS[measure])
    return Rates(measure, 0, DAYS[measure], values, people, sources | people_sources)


@lru_cache(maxsize=8)
def inhabitants(snapshot: Snapshot) -> tuple[Mapping[Cell, int], frozenset[str]]:
    """Inhabitants on 1 January by (year, municipality_code), and the sources of the numbers."""
    counts, sources = _cells(snapshot, INDICATORS["befolkning"])
    return {cell: int(count) for cell, count in counts.items()}, sources


def _cells(snapshot: Snapshot, name: str) -> tuple[dict[Cell, float], frozenset[str]]:
    """The region's published values of an indicator, and their sources."""
    found = series(snapshot, indicator(name), "midtjylland")
    cells = {
        (period.year, code): value
        for period in found.periods
        for code, value in found.values(period).items()
    }
    return cells, frozenset(found.source_ids())


def _growth(people: Mapping[Cell, int], base: int, sources: frozenset[str]) -> Rates:
    counted = {code: count for (year, code), count in people.items() if year == base}
    grown = {
        (year, code): 100 * (count - counted[code]) / counted[code]
        for (year, code), count in people.items()
        if counted.get(code)
    }
    weights = {(year, code): counted[code] for year, code in grown}
    return Rates("befolkning", base, YEAR_BEGINS, grown, weights, sources)
