"""How landstal, regionskvoter and one municipality's quota went through years and revisions.

Each path is a tidy table: quota_year, revision, kind, value (persons), mark, source_id; rising by
year, then revision.
"""

from __future__ import annotations

import pandas as pd

from data.snapshot import Snapshot

COLUMNS = ["quota_year", "revision", "kind", "value", "mark", "source_id"]


def landstal_path(snapshot: Snapshot) -> pd.DataFrame:
    """Every announced landstal; `kind` is `landstal`."""
    return _path(snapshot["landstal"].assign(kind="landstal"), "landstal_persons")


def regional_path(snapshot: Snapshot, region_code: str) -> pd.DataFrame:
    """Every published quota of one region."""
    table = snapshot["regionskvoter"]
    return _path(table[table["region_code"] == region_code], "quota_persons")


def municipal_path(snapshot: Snapshot, municipality_code: str) -> pd.DataFrame:
    """Every published quota of one municipality."""
    table = snapshot["kommunekvoter"]
    return _path(table[table["municipality_code"] == municipality_code], "quota_persons")


def arrivals(snapshot: Snapshot) -> pd.DataFrame:
    """How many were placed in each year: year, value (persons), mark, qualifier, source_id."""
    table = snapshot["visiterede"].rename(columns={"actually_allocated_persons": "value"})
    return table[["year", "value", "mark", "qualifier", "source_id"]].sort_values("year")


def _path(table: pd.DataFrame, column: str) -> pd.DataFrame:
    path = table.rename(columns={column: "value"})[COLUMNS].dropna(subset=["value"])
    return path.sort_values(["quota_year", "revision", "kind"], ignore_index=True)
