"""How many persons a municipality's rate counts for in the mean of several.

A rate of those aged 16-64 should be weighted by them. The nearest that is published is the number
aged 15-69, for some years: each year takes the nearest of those, the earlier of two equally near.
Where none is published, all inhabitants of the year itself stand in.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from dashboard.areas import members
from dashboard.indicators import indicator, inhabitants, series
from dashboard.kit.cache import kept
from data.snapshot import Snapshot

Cell = tuple[int, str]
WORKING_AGE, EVERYONE, OF_THE_BASE = "15_69", "alle", "basis"


@dataclass(frozen=True)
class Weights:
    """Persons by (year, municipality_code).

    `kind` is which persons: aged 15-69, all inhabitants, or those of a base year. `counted_in` is
    the year in which the persons of a year were counted.
    """

    kind: str
    persons: Mapping[Cell, int] = field(compare=False, repr=False)
    counted_in: Mapping[int, int] = field(compare=False, repr=False)
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)


def nearest(year: int, known: Collection[int]) -> int:
    """The known year that lies nearest; of two equally near the earlier."""
    return min(known, key=lambda one: (abs(one - year), one))


@kept
def everyone(snapshot: Snapshot) -> Weights:
    """All inhabitants on 1 January of each year."""
    region = set(members(snapshot, "midtjylland", 0))
    held = {cell: found for cell, found in inhabitants(snapshot).items() if cell[1] in region}
    return Weights(
        EVERYONE,
        {cell: count for cell, (count, _) in held.items()},
        {year: year for year, _ in held},
        frozenset(source for _, source in held.values()),
    )


@kept
def working_age(snapshot: Snapshot, years: tuple[int, ...]) -> Weights | None:
    """Inhabitants aged 15-69 for each of `years`, from the nearest year that has all of the
    region's municipalities; None where no year has.
    """
    found = series(snapshot, indicator("befolkning_15_69"), "midtjylland")
    counted = {period.year: found.values(period) for period in found.whole_periods}
    if not counted:
        return None
    counted_in = {year: nearest(year, counted) for year in years}
    persons = {
        (year, code): int(count)
        for year, source in counted_in.items()
        for code, count in counted[source].items()
    }
    return Weights(WORKING_AGE, persons, counted_in, frozenset(found.source_ids()))
