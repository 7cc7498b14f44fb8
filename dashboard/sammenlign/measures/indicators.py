"""What municipalities are compared by: indicators as rates, and counts beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.areas import MIDTJYLLAND
from dashboard.comparison import comparable, is_rate
from dashboard.indicators import DIFFERENCES, Period, Series, catalogue, series
from dashboard.kit.cache import kept
from data.indicators import Indicator
from data.snapshot import Snapshot

OF_MUNICIPALITIES = "municipality"
COUNTRY = "danmark"


@dataclass(frozen=True)
class Measure:
    """An indicator as it is compared, or its count as it was published (`is_counted`)."""

    indicator: Indicator
    is_counted: bool = False

    @property
    def id(self) -> str:
        """The indicator's id; a count beside its own rate has another."""
        return f"{self.indicator.id}.antal" if self.is_counted else self.indicator.id

    @property
    def is_size(self) -> bool:
        """Whether it only tells how large a municipality is: no verdict, and no area's own rate."""
        return self.is_counted or not is_rate(self.indicator)


def municipal() -> Mapping[str, Indicator]:
    """The indicators of municipalities by their id, in the catalogue's order."""
    return {name: one for name, one in catalogue().items() if one.area == OF_MUNICIPALITIES}


def measures() -> tuple[Measure, ...]:
    """Everything the table may have a row of: a count that is compared per inhabitant has two."""
    return tuple(
        measure
        for one in municipal().values()
        for measure in (
            (Measure(one, is_counted=True), Measure(one)) if one.compared_per else (Measure(one),)
        )
    )


def drawn() -> tuple[str, ...]:
    """The ids of those that can be drawn on one axis: all but differences between quotas."""
    return tuple(name for name, one in municipal().items() if one.derive not in DIFFERENCES)


def series_of(snapshot: Snapshot, measure: Measure) -> Series:
    """The series of all municipalities."""
    return series(snapshot, measure.indicator, COUNTRY)


def region_series(snapshot: Snapshot, measure: Measure) -> Series:
    """The series of those of Region Midtjylland."""
    return series(snapshot, measure.indicator, MIDTJYLLAND)


@kept
def values_of(snapshot: Snapshot, measure: Measure, period: Period) -> Mapping[str, float]:
    """What the municipalities that have a value in a period are compared by, by code."""
    of = series_of(snapshot, measure)
    if measure.is_counted:
        return of.values(period)
    return {code: value for code, value in comparable(of, period).items() if value is not None}


@kept
def periods_of(snapshot: Snapshot, measure: Measure) -> tuple[Period, ...]:
    """The periods that anyone has something to be compared by in, rising."""
    of = series_of(snapshot, measure)
    return tuple(one for one in of.periods if values_of(snapshot, measure, one))


def shared_period(snapshot: Snapshot, measure: Measure, codes: tuple[str, ...]) -> Period | None:
    """The newest period that all of them have a value in; where there is none, the newest of those
    that most of them have. None where nobody has any.
    """
    known = [
        (sum(code in values_of(snapshot, measure, period) for code in codes), at, period)
        for at, period in enumerate(periods_of(snapshot, measure))
    ]
    most = max(known, default=(0, 0, None), key=lambda one: one[:2])
    return most[2] if most[0] else None


def newest_period(snapshot: Snapshot, measure: Measure, code: str) -> Period | None:
    """The newest period that one of them has a value in."""
    found = [
        one for one in periods_of(snapshot, measure) if code in values_of(snapshot, measure, one)
    ]
    return found[-1] if found else None
