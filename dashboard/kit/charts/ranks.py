"""Ranks among those that have a value."""

from __future__ import annotations

import pandas as pd


def ranks(values: pd.Series) -> pd.Series:
    """Rank 1 for the highest; equal values share the better rank; missing stays missing."""
    return values.rank(method="min", ascending=False).astype("Int64")
