"""Counts of persons east and west, quarter by quarter: plain sums of the municipalities' numbers.

A sum needs no weights. Landsdel Vestjylland, which Statistics Denmark publishes itself, held the
same municipalities as RAR Vestjylland before July 2017, and Region Midtjylland holds all of them:
`against_published` is how far our sums lie from those two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.areas import FIRST_DAY, halves, members
from dashboard.indicators import Series, indicator, series
from dashboard.kit.cache import kept
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from data.snapshot import Snapshot

INDICATORS = {"ansatte": "fuldtidsansatte", "kontanthjaelp": "nettoledige_kontanthjaelp"}
COLUMNS = ["quarter", "half", "persons", "index"]
AREAS = {"landsdel": "Vestjylland", "region": "Region Midtjylland"}


def day_of(quarter: str) -> date:
    """The first day of a quarter written `2025-Q3`."""
    return date(int(quarter[:4]), 3 * int(quarter[-1]) - 2, 1)


@kept
def counts(snapshot: Snapshot, name: str) -> Mapping[str, Mapping[str, int]]:
    """The persons of `ansatte` or `kontanthjaelp` by quarter (rising) and municipality, in the
    quarters that have all of the region's.
    """
    found = _series(snapshot, name)
    return {
        period.at: {code: int(value) for code, value in found.values(period).items()}
        for period in found.whole_periods
    }


@kept
def first_common(snapshot: Snapshot) -> str:
    """The first quarter that every count has; empty where there is none."""
    every = [set(counts(snapshot, name)) for name in INDICATORS]
    return min(set.intersection(*every), default="")


@kept
def sums(
    snapshot: Snapshot, name: str, definition: str, *, without: bool = False, as_of: str = ""
) -> pd.DataFrame:
    """Both sides in every quarter: quarter, half, persons, and the index, which is 100 in the first
    quarter that all counts have, for the municipalities that the side has in the quarter itself.
    `without` leaves Aarhus out of the east; `as_of` is a quarter whose areas are taken in all, so
    that two quarters are of the same municipalities. Shared by all: never assign into it.
    """
    found, base = counts(snapshot, name), first_common(snapshot)
    rows = []
    for quarter, persons in found.items():
        both = halves(snapshot, definition, day_of(as_of or quarter))
        for half, codes in zip((WEST, EAST), both, strict=True):
            inside = [code for code in codes if not (without and code == AARHUS)]
            now = sum(persons[code] for code in inside)
            then = sum(found[base][code] for code in inside) if base in found else 0
            rows.append((quarter, half, now, 100 * now / then if then else float("nan")))
    return pd.DataFrame(rows, columns=COLUMNS)


@dataclass(frozen=True)
class Check:
    """Our sums beside those published, by quarter; `most` is the largest difference in persons."""

    own: Mapping[str, int]
    published: Mapping[str, int]

    @property
    def quarters(self) -> tuple[str, ...]:
        """The quarters that have both."""
        return tuple(quarter for quarter in self.own if quarter in self.published)

    @property
    def most(self) -> int:
        """The largest difference, 0 where there is nothing to hold against."""
        return max((abs(self.own[one] - self.published[one]) for one in self.quarters), default=0)


@kept
def against_published(snapshot: Snapshot) -> Mapping[str, Check]:
    """Full-time employees: the west of 2015 against `landsdel` Vestjylland, and all of the
    municipalities against the `region`.
    """
    found = counts(snapshot, "ansatte")
    groups = {
        "landsdel": halves(snapshot, "2015", FIRST_DAY).west,
        "region": members(snapshot, "midtjylland", 0),
    }
    return {
        kind: Check(
            {quarter: sum(persons[code] for code in codes) for quarter, persons in found.items()},
            _published(snapshot, kind),
        )
        for kind, codes in groups.items()
    }


def source_ids(snapshot: Snapshot, name: str) -> frozenset[str]:
    """The sources behind a count, those it was held against included."""
    own = set(_series(snapshot, name).source_ids())
    if name != "ansatte":
        return frozenset(own)
    return frozenset(own | {str(row) for row in _areas(snapshot)["source_id"].unique()})


def _series(snapshot: Snapshot, name: str) -> Series:
    return series(snapshot, indicator(INDICATORS[name]), "midtjylland")


def _published(snapshot: Snapshot, kind: str) -> dict[str, int]:
    table = _areas(snapshot)
    rows = table[(table["area_kind"] == kind) & (table["area"] == AREAS[kind])]
    persons = rows["employees_full_time_persons"]
    return {
        str(quarter): int(count)
        for quarter, count in zip(rows["period"], persons, strict=True)
        if count == count
    }


def _areas(snapshot: Snapshot) -> pd.DataFrame:
    columns = ["period", "area_kind", "area", "employees_full_time_persons", "source_id"]
    return snapshot.tables.get("employees_regions", pd.DataFrame(columns=columns))
