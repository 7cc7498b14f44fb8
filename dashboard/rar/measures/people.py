"""Inhabitants east and west: how many, what share of the region, and how they have grown."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.areas import halves
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.weights import everyone
from data.snapshot import Snapshot

COLUMNS = ["year", "half", "persons", "share_pct", "base_share_pct", "growth_pct"]


def people(
    snapshot: Snapshot, definition: str, base: int, *, without: bool = False
) -> pd.DataFrame:
    """Both sides on 1 January of every year that has all the region's municipalities.

    `share_pct` is of both sides together. `base_share_pct` and `growth_pct` hold the year against
    `base` for the municipalities that the side has in that year, so that a municipality that goes
    to the other side is never counted as growth.
    """
    counts = everyone(snapshot).persons
    rows = []
    for year in sorted({year for year, _ in counts}):
        both = halves(snapshot, definition, date(year, 1, 1))
        groups = [[one for one in codes if not (without and one == AARHUS)] for codes in both]
        every = [(at, code) for codes in groups for code in codes for at in (year, base)]
        if not all(cell in counts for cell in every):
            continue
        sums = {
            at: [sum(counts[at, code] for code in codes) for codes in groups] for at in (year, base)
        }
        for at, half in enumerate((WEST, EAST)):
            now, then = sums[year][at], sums[base][at]
            shares = (100 * sums[when][at] / sum(sums[when]) for when in (year, base))
            rows.append((year, half, now, *shares, 100 * (now - then) / then))
    return pd.DataFrame(rows, columns=COLUMNS)
