"""Two numbers of each municipality: then against now, and one measure against another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.comparison import has_own_rate, own_rate
from dashboard.indicators import OwnValue, Period, Series
from dashboard.kit.cache import kept
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.measures.indicators import (
    Measure,
    municipal,
    periods_of,
    region_series,
    series_of,
    shared_period,
    values_of,
)
from dashboard.sammenlign.resolve import group_of
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Ends:
    """What a measure was in a period and what it is in another, by municipality, and the region's
    and the country's own. `then` is None where nothing earlier is known.
    """

    measure: Measure
    then: Period | None
    now: Period | None
    before: Mapping[str, float] = field(compare=False, repr=False)
    after: Mapping[str, float] = field(compare=False, repr=False)
    region: tuple[OwnValue | None, OwnValue | None] = (None, None)
    country: tuple[OwnValue | None, OwnValue | None] = (None, None)
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    @property
    def is_broken(self) -> bool:
        """Whether the series has a break, so that then and now are not held together."""
        return self.measure.indicator.has_break


@dataclass(frozen=True)
class Pair:
    """Two measures of a group's municipalities: the newest period that both are known of in the
    same year, or of each its own newest, which is then told.
    """

    x: Measure
    y: Measure
    x_period: Period | None
    y_period: Period | None
    points: Mapping[str, tuple[float, float]] = field(compare=False, repr=False)
    lacking: tuple[str, ...]
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    @property
    def is_of_one_year(self) -> bool:
        """Whether both are of the same year."""
        return bool(self.x_period and self.y_period and self.x_period.year == self.y_period.year)

    @property
    def are_comparable(self) -> bool:
        """Whether the catalogue says that the two can be held against each other."""
        one, other = self.x.indicator, self.y.indicator
        return other.id in one.comparable_with or one.id in other.comparable_with


@kept
def ends(snapshot: Snapshot, choice: ComparisonChoice) -> Ends:
    """The drawn indicator then and now, of those side by side."""
    measure, codes = Measure(municipal()[choice.indicator]), choice.municipalities
    now = shared_period(snapshot, measure, codes)
    then = _period_of(snapshot, measure, choice.then, now) if now and choice.then else None
    periods = [one for one in (then, now) if one]
    country = series_of(snapshot, measure)
    return Ends(
        measure=measure,
        then=then,
        now=now,
        before=_of(snapshot, measure, then, codes),
        after=_of(snapshot, measure, now, codes),
        region=_own(region_series(snapshot, measure), then, now),
        country=_own(country, then, now),
        source_ids=frozenset(
            name for one in periods for code in codes for name in country.at(one)[code].source_ids
        ),
    )


@kept
def pair(snapshot: Snapshot, choice: ComparisonChoice) -> Pair:
    """Two measures of the group, those side by side among them."""
    group = group_of(snapshot, choice).codes
    codes = tuple(dict.fromkeys((*choice.municipalities, *group)))
    x, y = (Measure(municipal()[name]) for name in (choice.x, choice.y))
    x_period, y_period = _paired(snapshot, x, y, codes)
    across, up = _of(snapshot, x, x_period, codes), _of(snapshot, y, y_period, codes)
    points = {code: (across[code], up[code]) for code in codes if code in across and code in up}
    return Pair(
        x=x,
        y=y,
        x_period=x_period,
        y_period=y_period,
        points=points,
        lacking=tuple(code for code in codes if code not in points),
        source_ids=frozenset(
            name
            for measure, period in ((x, x_period), (y, y_period))
            if period
            for code in points
            for name in series_of(snapshot, measure).at(period)[code].source_ids
        ),
    )


def _own(
    of: Series, then: Period | None, now: Period | None
) -> tuple[OwnValue | None, OwnValue | None]:
    """An area's own rate then and now; None where it has none."""
    if not has_own_rate(of.indicator):
        return None, None
    return (own_rate(of, then) if then else None), (own_rate(of, now) if now else None)


def _paired(
    snapshot: Snapshot, x: Measure, y: Measure, codes: tuple[str, ...]
) -> tuple[Period | None, Period | None]:
    """The newest year in which most of them have both; without one, the newest of each."""
    across, up = ({one.year: one for one in periods_of(snapshot, measure)} for measure in (x, y))
    known = [
        (_both(snapshot, (x, across[year]), (y, up[year]), codes), year)
        for year in across.keys() & up.keys()
    ]
    count, year = max(known, default=(0, 0))
    if count:
        return across[year], up[year]
    return shared_period(snapshot, x, codes), shared_period(snapshot, y, codes)


def _both(
    snapshot: Snapshot,
    one: tuple[Measure, Period],
    other: tuple[Measure, Period],
    codes: tuple[str, ...],
) -> int:
    first, second = values_of(snapshot, *one), values_of(snapshot, *other)
    return sum(code in first and code in second for code in codes)


def _of(
    snapshot: Snapshot, measure: Measure, period: Period | None, codes: tuple[str, ...]
) -> Mapping[str, float]:
    known = values_of(snapshot, measure, period) if period else {}
    return {code: known[code] for code in codes if code in known}


def _period_of(snapshot: Snapshot, measure: Measure, year: int, now: Period) -> Period | None:
    """The last period of a year that is of the same quarter or month as `now`."""
    found = [
        one
        for one in periods_of(snapshot, measure)
        if one.year == year and one.at[4:] == now.at[4:]
    ]
    return found[-1] if found else None
