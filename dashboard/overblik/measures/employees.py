"""Employees east and west: counts that can be added up, in the newest quarter and before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.areas import halves, split_sources
from dashboard.indicators import Period, indicator, series
from data.snapshot import Snapshot, Source

DEFINITION = "2017"
EMPLOYEES = "fuldtidsansatte"


@dataclass(frozen=True)
class Area:
    """Full-time employees who live in an area, in the first of the quarters compared, a year before
    the last, and in the last.
    """

    municipalities: int
    first: int
    year_before: int
    last: int

    @property
    def change_pct(self) -> float:
        """The change since the first quarter, in per cent of it."""
        return 100 * (self.last - self.first) / self.first

    @property
    def year_change_pct(self) -> float:
        """The change since a year before, in per cent."""
        return 100 * (self.last - self.year_before) / self.year_before


@dataclass(frozen=True)
class EastWest:
    """East and west by the councils of July 2017 in every quarter. The three quarters are the same
    one of their years, because employment follows the seasons.
    """

    first: Period
    year_before: Period
    last: Period
    west: Area
    east: Area
    sources: tuple[Source, ...]


def employees(snapshot: Snapshot) -> EastWest:
    """The newest quarter that has all the region's municipalities, and the same of earlier years;
    `ValueError` where there is none a year before.
    """
    found = series(snapshot, indicator(EMPLOYEES), "midtjylland")
    last = found.whole_periods[-1]
    same = [one for one in found.whole_periods if one.at[4:] == last.at[4:]]
    before = [one for one in same if one.year == last.year - 1]
    if not before:
        raise ValueError(f"no quarter a year before {last.at}")
    quarters = (same[0], before[0], last)
    held = [found.values(one) for one in quarters]
    west, east = (
        Area(len(codes), *(round(sum(values[code] for code in codes)) for values in held))
        for codes in halves(snapshot, DEFINITION, date(last.year, 1, 1))
    )
    names = dict.fromkeys([*found.source_ids(*quarters), *split_sources(snapshot)])
    return EastWest(*quarters, west, east, tuple(snapshot.sources[name] for name in names))
