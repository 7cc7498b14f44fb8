"""Inhabitants east and west: how many, what share of the region, and how they have grown."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.areas import halves
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.rates import inhabitants
from data.snapshot import Snapshot

COLUMNS = ["year", "half", "persons", "share_pct", "growth_pct"]


def people(
    snapshot: Snapshot, definition: str, base: int, *, without: bool = False
) -> pd.DataFrame:
    """Both halves on 1 January of every year that has all the region's municipalities.

    `share_pct` is of both halves together. `growth_pct` is the change since `base` of the
    municipalities that the half holds in that year, so that a move is never counted as growth.
    """
    counts, _ = inhabitants(snapshot)
    rows = []
    for year in sorted({year for year, _ in counts}):
        both = halves(snapshot, definition, date(year, 1, 1))
        groups = [[one for one in codes if not (without and one == AARHUS)] for codes in both]
        every = [(at, code) for codes in groups for code in codes for at in (year, base)]
        if not all(cell in counts for cell in every):
            continue
        whole = sum(counts[year, code] for codes in groups for code in codes)
        for half, codes in zip((WEST, EAST), groups, strict=True):
            now, then = (sum(counts[at, code] for code in codes) for at in (year, base))
            rows.append((year, half, now, 100 * now / whole, 100 * (now - then) / then))
    return pd.DataFrame(rows, columns=COLUMNS)
