"""The facts that `/` tells of RAR; those of the quotas and of the houses come from their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.areas import halves
from dashboard.indicators import indicator, series
from data.snapshot import Snapshot, Source

DEFINITION = "2017"


@dataclass(frozen=True)
class Growth:
    """How the number of inhabitants of one half of the region has gone."""

    municipalities: int
    first_persons: int
    last_persons: int

    @property
    def change_pct(self) -> float:
        """The change from the first year to the last, in per cent of the first."""
        return 100 * (self.last_persons - self.first_persons) / self.first_persons


@dataclass(frozen=True)
class EastWest:
    """Inhabitants of east and west on 1 January, by the councils of July 2017 in every year."""

    first_year: int
    last_year: int
    west: Growth
    east: Growth
    sources: tuple[Source, ...]


def east_west(snapshot: Snapshot) -> EastWest:
    """East and west from the first year to the last that has all the region's municipalities."""
    people = series(snapshot, indicator("befolkning"), "midtjylland")
    first, last = people.whole_periods[0], people.whole_periods[-1]
    before, after = people.values(first), people.values(last)
    west, east = (
        Growth(
            len(codes),
            int(sum(before[code] for code in codes)),
            int(sum(after[code] for code in codes)),
        )
        for codes in halves(snapshot, DEFINITION, date(last.year, 1, 1))
    )
    used = (snapshot.sources[name] for name in people.source_ids(first, last))
    return EastWest(first.year, last.year, west, east, tuple(used))
