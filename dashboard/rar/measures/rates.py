"""What is compared between east and west: a value and a weight per municipality and year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dashboard.indicators import Series, indicator, series
from dashboard.kit.cache import kept
from dashboard.kit.charts.marks import PROVISIONAL
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
    `provisional` are the values that were published as such.
    """

    measure: str
    base: int
    day_of_year: tuple[int, int]
    values: Mapping[Cell, float] = field(compare=False, repr=False)
    weights: Mapping[Cell, int] = field(compare=False, repr=False)
    source_ids: frozenset[str] = field(compare=False, repr=False)
    provisional: frozenset[Cell] = field(default=frozenset(), compare=False, repr=False)

    @property
    def years(self) -> tuple[int, ...]:
        """The years with a value, rising."""
        return tuple(sorted({year for year, _ in self.values}))

    def day(self, year: int) -> date:
        """The day that a year's figures speak of."""
        return date(year, *self.day_of_year)


@kept
def rates(snapshot: Snapshot, measure: str, base: int = 0) -> Rates:
    """The values of `beskaeftigelse`, `ledighed` or `befolkning`.

    `befolkning` is the change in the number of inhabitants since 1 January of `base`, in per cent;
    weighted by the inhabitants of `base`, its mean is the change of the half's sum.
    """
    people, people_sources = inhabitants(snapshot)
    if measure == "befolkning":
        return _growth(people, base, people_sources)
    one = _series(snapshot, measure)
    sources = people_sources.union(one.source_ids())
    return Rates(measure, 0, DAYS[measure], _cells(one), people, sources, _provisional(one))


@kept
def inhabitants(snapshot: Snapshot) -> tuple[Mapping[Cell, int], frozenset[str]]:
    """Inhabitants on 1 January by (year, municipality_code), and the sources of the numbers."""
    one = _series(snapshot, "befolkning")
    counts = {cell: int(count) for cell, count in _cells(one).items()}
    return counts, frozenset(one.source_ids())


def _series(snapshot: Snapshot, measure: str) -> Series:
    return series(snapshot, indicator(INDICATORS[measure]), "midtjylland")


def _cells(one: Series) -> dict[Cell, float]:
    return {
        (period.year, code): value
        for period in one.periods
        for code, value in one.values(period).items()
    }


def _provisional(one: Series) -> frozenset[Cell]:
    return frozenset(
        (period.year, code)
        for period in one.periods
        for code, observed in one.at(period).items()
        if observed.mark == PROVISIONAL
    )


def _growth(people: Mapping[Cell, int], base: int, sources: frozenset[str]) -> Rates:
    counted = {code: count for (year, code), count in people.items() if year == base}
    grown = {
        (year, code): 100 * (count - counted[code]) / counted[code]
        for (year, code), count in people.items()
        if counted.get(code)
    }
    weights = {(year, code): counted[code] for year, code in grown}
    return Rates("befolkning", base, YEAR_BEGINS, grown, weights, sources)
