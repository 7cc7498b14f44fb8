"""Ranks among those that have a value."""

from __future__ import annotations

import pandas as pd


def ranks(values: pd.Series, *, low_first: bool = False) -> pd.Series:
    """Rank 1 for the highest, or for the lowest with `low_first`; equal values share the better
    rank; missing stays missing.
    """
    return values.rank(method="min", ascending=low_first).astype("Int64")
