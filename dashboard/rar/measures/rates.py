"""What is compared between east and west: a value and a weight per municipality and year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dashboard.indicators import Series, indicator, series
from dashboard.kit.cache import kept
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.rar.choice import GROWTH
from dashboard.rar.measures.weights import OF_THE_BASE, Cell, Weights, everyone, working_age
from data.snapshot import Snapshot

NOVEMBER_ENDS, MIDDLE_OF_YEAR, YEAR_BEGINS = (11, 30), (6, 30), (1, 1)
INDICATORS = {
    "beskaeftigelse": "beskaeftigelsesfrekvens",
    "ledighed": "ledighedsprocent",
    "befolkning": "befolkning",
}
# The mean of a year's months stands in its middle.
DAYS = {"beskaeftigelse": NOVEMBER_ENDS, "ledighed": MIDDLE_OF_YEAR, "befolkning": YEAR_BEGINS}


@dataclass(frozen=True)
class Rates:
    """A measure of the region's municipalities, by (year, municipality_code); only what is known.

    `weights` is how many persons a municipality's value counts for in a weighted mean, `aside`
    another weight that the mean is told by as well. `day_of_year` is the month and day the figures
    speak of, which decides whose they are in a year when a municipality moved. `base` is the year
    that a change is counted from, or 0. `provisional` are the values that were published as such.
    """

    measure: str
    base: int
    day_of_year: tuple[int, int]
    values: Mapping[Cell, float] = field(compare=False, repr=False)
    weights: Weights
    aside: Weights | None = None
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    provisional: frozenset[Cell] = field(default=frozenset(), compare=False, repr=False)

    @property
    def years(self) -> tuple[int, ...]:
        """The years with a value, rising."""
        return tuple(sorted({year for year, _ in self.values}))

    @property
    def low_first(self) -> bool:
        """Whether rank 1 is the lowest value: where low is good."""
        return indicator(INDICATORS[self.measure]).direction == "low_is_good"

    def day(self, year: int) -> date:
        """The day that a year's figures speak of."""
        return date(year, *self.day_of_year)


@kept
def rates(snapshot: Snapshot, measure: str, base: int = 0) -> Rates:
    """The values of `beskaeftigelse`, `ledighed` or `befolkning`.

    `befolkning` is the change in the number of inhabitants since 1 January of `base`, in per cent;
    weighted by the inhabitants of `base`, its mean is the change of the area's sum.
    """
    people = everyone(snapshot)
    if measure == GROWTH:
        return _growth(people, base)
    one = _series(snapshot, measure)
    values = _cells(one)
    aged = working_age(snapshot, tuple(sorted({year for year, _ in values})))
    weights, aside = (aged, people) if aged else (people, None)
    sources = weights.source_ids | people.source_ids | set(one.source_ids())
    return Rates(measure, 0, DAYS[measure], values, weights, aside, sources, _provisional(one))


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


def _growth(people: Weights, base: int) -> Rates:
    counted = {code: count for (year, code), count in people.persons.items() if year == base}
    grown = {
        (year, code): 100 * (count - counted[code]) / counted[code]
        for (year, code), count in people.persons.items()
        if counted.get(code)
    }
    persons = {(year, code): counted[code] for year, code in grown}
    weights = Weights(OF_THE_BASE, persons, {year: base for year, _ in grown}, people.source_ids)
    return Rates(GROWTH, base, YEAR_BEGINS, grown, weights, source_ids=people.source_ids)
