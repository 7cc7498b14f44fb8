"""The newest figure of each of today's series, with the day it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.areas import municipality_names
from dashboard.indicators import Period, Series, indicator, series
from data.snapshot import Snapshot, Source

AREA = "midtjylland"
NOVEMBER_ENDS = (11, 30)


@dataclass(frozen=True)
class KeyFigure:
    """A series' newest figure in the region: `value`, or where the municipalities have no common
    one the `lowest` and `highest` of them (name, value). `day` is what it speaks of, None where
    that is a whole quota year. `change_pct` is against a year before, None where that is not known.
    """

    name: str
    period: Period
    day: date | None
    value: float | None = None
    lowest: tuple[str, float] | None = None
    highest: tuple[str, float] | None = None
    change_pct: float | None = None
    sources: tuple[Source, ...] = ()

    @property
    def decimals(self) -> int:
        """The decimals of its indicator."""
        return indicator(self.name).decimals


def newest(snapshot: Snapshot) -> tuple[KeyFigure, ...]:
    """Inhabitants, employees, employment rates and landstal."""
    return (
        _sum(snapshot, "befolkning"),
        _sum(snapshot, "fuldtidsansatte"),
        _range(snapshot, "beskaeftigelsesfrekvens"),
        _landstal(snapshot),
    )


def day_of(period: Period, name: str) -> date:
    """The day that a figure speaks of: the end of its quarter, the end of November for employment
    rates, otherwise 1 January.
    """
    if "-Q" in period.at:
        quarter = int(period.at[-1])
        return date(period.year + quarter // 4, 3 * quarter % 12 + 1, 1) - timedelta(days=1)
    return date(period.year, *(NOVEMBER_ENDS if name == "beskaeftigelsesfrekvens" else (1, 1)))


def _sum(snapshot: Snapshot, name: str) -> KeyFigure:
    """The sum of the region's municipalities, and its change on a year before."""
    found = series(snapshot, indicator(name), AREA)
    last = found.whole_periods[-1]
    before = Period(f"{last.year - 1}{last.at[4:]}")
    value, then = found.own(last), found.own(before) if before in found.whole_periods else None
    assert value is not None
    return KeyFigure(
        name,
        last,
        day_of(last, name),
        value=value.value,
        change_pct=100 * (value.value - then.value) / then.value if then else None,
        sources=_sources(found, last, *([before] if then else [])),
    )


def _range(snapshot: Snapshot, name: str) -> KeyFigure:
    """The lowest and the highest of the region's municipalities: rates have no sum."""
    found = series(snapshot, indicator(name), AREA)
    last = found.whole_periods[-1]
    values, names = found.values(last), municipality_names(snapshot)
    ends = [min(values, key=lambda code: values[code]), max(values, key=lambda code: values[code])]
    lowest, highest = ((names[code], values[code]) for code in ends)
    day = day_of(last, name)
    used = _sources(found, last)
    return KeyFigure(name, last, day, lowest=lowest, highest=highest, sources=used)


def _landstal(snapshot: Snapshot) -> KeyFigure:
    """The last announcement of the newest quota year."""
    found = series(snapshot, indicator("landstal"))
    last = found.periods[-1]
    (value,) = found.values(last).values()
    return KeyFigure("landstal", last, None, value=value, sources=_sources(found, last))


def _sources(found: Series, *periods: Period) -> tuple[Source, ...]:
    return tuple(found.snapshot.sources[name] for name in found.source_ids(*periods))
