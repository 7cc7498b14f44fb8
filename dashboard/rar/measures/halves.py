"""East against west: each half's mean year by year, weighted and not, and what parts them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard.areas import Halves, halves
from dashboard.kit.cache import kept
from dashboard.rar.measures.rates import Rates
from data.snapshot import Snapshot

AARHUS = "0751"
WEST, EAST = "west", "east"
COLUMNS = ["year", "half", "weighted", "unweighted", "known", "of"]


@dataclass(frozen=True)
class Mean:
    """The mean of some municipalities. `weighted` is by inhabitants, `unweighted` counts each
    municipality once; either is None when a value or a weight of one of them is not known.
    """

    weighted: float | None
    unweighted: float | None
    known: int
    of: int


def mean(rates: Rates, year: int, codes: tuple[str, ...]) -> Mean:
    """The mean of `codes` in a year."""
    values = [rates.values.get((year, code)) for code in codes]
    weights = [rates.weights.get((year, code)) for code in codes]
    known = [value for value in values if value is not None]
    if not codes or len(known) < len(codes):
        return Mean(None, None, len(known), len(codes))
    counts = [weight for weight in weights if weight is not None]
    weighted = None
    if len(counts) == len(codes):
        weighted = sum(a * b for a, b in zip(known, counts, strict=True)) / sum(counts)
    return Mean(weighted, sum(known) / len(known), len(known), len(codes))


def split(
    snapshot: Snapshot, rates: Rates, definition: str, year: int, *, without: bool = False
) -> Halves:
    """East and west for a year's figures; `without` leaves Aarhus out of the east."""
    west, east = halves(snapshot, definition, rates.day(year))
    return Halves(west, tuple(code for code in east if not (without and code == AARHUS)))


@kept
def half_series(
    snapshot: Snapshot, rates: Rates, definition: str, *, without: bool = False
) -> pd.DataFrame:
    """Both halves in every year: year, half (west, east), weighted, unweighted (NaN where one of
    the half's municipalities is not known), and how many of them are known. Shared by all: never
    assign into it.
    """
    rows = []
    for year in rates.years:
        both = split(snapshot, rates, definition, year, without=without)
        for half, codes in zip((WEST, EAST), both, strict=True):
            one = mean(rates, year, codes)
            rows.append((year, half, one.weighted, one.unweighted, one.known, one.of))
    series = pd.DataFrame(rows, columns=COLUMNS)
    return series.astype({"weighted": "float64", "unweighted": "float64"})


@kept
def gap_series(
    snapshot: Snapshot, rates: Rates, definition: str, *, without: bool = False
) -> pd.DataFrame:
    """West less east in every year, percentage points: year, weighted, unweighted. Shared by all:
    never assign into it.
    """
    series = half_series(snapshot, rates, definition, without=without)
    west, east = (series[series["half"] == half].set_index("year") for half in (WEST, EAST))
    return (west[["weighted", "unweighted"]] - east[["weighted", "unweighted"]]).reset_index()


def breaks(snapshot: Snapshot, rates: Rates, definition: str) -> tuple[int, ...]:
    """The years whose halves are not those of the year before in the series."""
    years = rates.years
    both = [split(snapshot, rates, definition, year) for year in years]
    return tuple(
        year
        for year, (before, after) in zip(years[1:], pairwise(both), strict=True)
        if before != after
    )
