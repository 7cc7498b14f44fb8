"""How far apart the municipalities of each area are: the middle, the range, and who stands at its
ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.kit.words.alphabet import alphabetical
from dashboard.rar.measures.halves import EAST, WEST


@dataclass(frozen=True)
class Spread:
    """The municipalities of an area as rounded on the screen; the names of all who share an end."""

    median: float
    low: float
    high: float
    lowest: tuple[str, ...]
    highest: tuple[str, ...]
    known: int

    @property
    def range(self) -> float:
        """From the lowest to the highest."""
        return self.high - self.low


def as_shown(values: pd.Series, decimals: int) -> pd.Series:
    """Values as they are printed: pandas' own rounding differs on ties."""
    return values.map(lambda value: round(value, decimals), na_action="ignore")


def spreads(rows: pd.DataFrame, decimals: int) -> Mapping[str, Spread]:
    """The spread of each area of some rows; an area without a value has none."""
    found = {}
    for half in (WEST, EAST):
        inside = rows[(rows["half"] == half) & rows["value"].notna()]
        if inside.empty:
            continue
        values = as_shown(inside["value"], decimals)
        names = inside["municipality_name"]
        low, high = float(values.min()), float(values.max())
        found[half] = Spread(
            median=float(values.median()),
            low=low,
            high=high,
            lowest=tuple(alphabetical(names[values == low])),
            highest=tuple(alphabetical(names[values == high])),
            known=len(inside),
        )
    return found
