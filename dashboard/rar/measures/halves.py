"""East against west: each side's mean year by year, weighted and not, and what parts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard.areas import Halves, halves
from dashboard.rar.measures.rates import Rates
from dashboard.rar.measures.weights import Weights
from data.snapshot import Snapshot

AARHUS = "0751"
WEST, EAST = "west", "east"
MEANS = ("weighted", "all_ages", "unweighted")
COLUMNS = ["year", "half", *MEANS, "known", "of"]


@dataclass(frozen=True)
class Mean:
    """The mean of some municipalities. `weighted` is by the measure's own weights, `all_ages` by
    all inhabitants where those are others, `unweighted` counts each municipality once; each is None
    when a value or a weight of one of them is not known.
    """

    weighted: float | None
    all_ages: float | None
    unweighted: float | None
    known: int
    of: int


def mean(rates: Rates, year: int, codes: tuple[str, ...]) -> Mean:
    """The mean of `codes` in a year."""
    values = {code: rates.values.get((year, code)) for code in codes}
    known = {code: value for code, value in values.items() if value is not None}
    if not codes or len(known) < len(codes):
        return Mean(None, None, None, len(known), len(codes))
    return Mean(
        _by(rates.weights, year, known),
        _by(rates.aside, year, known) if rates.aside else None,
        sum(known.values()) / len(known),
        len(known),
        len(codes),
    )


def _by(weights: Weights, year: int, values: Mapping[str, float]) -> float | None:
    persons = {code: weights.persons.get((year, code)) for code in values}
    counted = {code: count for code, count in persons.items() if count is not None}
    if len(counted) < len(values):
        return None
    return sum(values[code] * count for code, count in counted.items()) / sum(counted.values())


Splits = Mapping[int, Halves]


def split(
    snapshot: Snapshot, rates: Rates, definition: str, year: int, *, without: bool = False
) -> Halves:
    """East and west for a year's figures; `without` leaves Aarhus out of the east."""
    west, east = halves(snapshot, definition, rates.day(year))
    return Halves(west, tuple(code for code in east if not (without and code == AARHUS)))


def splits(snapshot: Snapshot, rates: Rates, definition: str, *, without: bool = False) -> Splits:
    """East and west of every year of the figures, each as its own day has them."""
    return {year: split(snapshot, rates, definition, year, without=without) for year in rates.years}


def half_series(rates: Rates, parted: Splits) -> pd.DataFrame:
    """Both sides in every year: year, half (west, east), the three means (NaN where one of the
    side's municipalities is not known), and how many of them are known.
    """
    rows = []
    for year, both in parted.items():
        for half, codes in zip((WEST, EAST), both, strict=True):
            one = mean(rates, year, codes)
            means = (one.weighted, one.all_ages, one.unweighted)
            rows.append((year, half, *means, one.known, one.of))
    series = pd.DataFrame(rows, columns=COLUMNS)
    return series.astype(dict.fromkeys(MEANS, "float64"))


def gap_series(rates: Rates, parted: Splits) -> pd.DataFrame:
    """West less east in every year, percentage points: year and the three means."""
    series = half_series(rates, parted)
    west, east = (series[series["half"] == half].set_index("year") for half in (WEST, EAST))
    return (west[list(MEANS)] - east[list(MEANS)]).reset_index()


def breaks(parted: Splits) -> tuple[int, ...]:
    """The years whose sides are not those of the year before."""
    pairs = pairwise(parted.items())
    return tuple(year for (_, before), (year, after) in pairs if before != after)
