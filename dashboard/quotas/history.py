"""How landstal, regionskvoter and one municipality's quota went through years and revisions.

Each path is a tidy table: quota_year, revision (missing where the source does not name the
announcement), kind, value (persons), mark, confidence and note (blank where nobody has judged or
noted), source_id; rising by year, then revision, those without one last in their year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from data.snapshot import Snapshot

TEXTS = ["mark", "confidence", "note", "source_id"]
MUNICIPALITY = "municipality_code"
COLUMNS = ["quota_year", "revision", "kind", "value", *TEXTS]


def landstal_path(snapshot: Snapshot) -> pd.DataFrame:
    """Every announced landstal; `kind` is `landstal`."""
    return _path(snapshot["landstal"].assign(kind="landstal"), "landstal_persons")


def regional_path(snapshot: Snapshot, region_code: str) -> pd.DataFrame:
    """Every published quota of one region."""
    table = snapshot["regionskvoter"]
    return _path(table[table["region_code"] == region_code], "quota_persons")


def municipal_path(snapshot: Snapshot, municipality_code: str) -> pd.DataFrame:
    """Every quota of one municipality that is known: those of an announcement, those a newspaper
    has rounded (`provisional`), and those of a year whose announcement is not named.
    """
    return municipal_paths(snapshot, [municipality_code])[municipality_code]


def municipal_paths(
    snapshot: Snapshot, municipality_codes: Sequence[str]
) -> Mapping[str, pd.DataFrame]:
    """The same for several, by their codes in the order given."""
    figures = {
        "kommunekvoter": "quota_persons",
        "kommunekvoter_approx": "quota_about_persons",
        "kommunekvoter_without_revision": "quota_persons",
    }
    paths = [
        _path(table[table[MUNICIPALITY].isin(municipality_codes)], column, MUNICIPALITY)
        for name, column in figures.items()
        if (table := snapshot.tables.get(name)) is not None
    ]
    every = _ordered(pd.concat(paths))
    return {
        code: every.loc[every[MUNICIPALITY] == code, COLUMNS].reset_index(drop=True)
        for code in municipality_codes
    }


def arrivals(snapshot: Snapshot) -> pd.DataFrame:
    """How many were placed in each year: year, value (persons), mark, qualifier, source_id."""
    table = snapshot["visiterede"].rename(columns={"actually_allocated_persons": "value"})
    return table[["year", "value", "mark", "qualifier", "source_id"]].sort_values("year")


def _path(table: pd.DataFrame, column: str, *also: str) -> pd.DataFrame:
    blank = {name: "" for name in TEXTS if name not in table}
    path = table.rename(columns={column: "value"}).assign(**blank)
    if "revision" not in path:
        path = path.assign(revision=pd.NA)
    known = path[[*COLUMNS, *also]].dropna(subset=["value"])
    return _ordered(known.astype({"revision": "Int64", "value": "Int64"}))


def _ordered(path: pd.DataFrame) -> pd.DataFrame:
    return path.sort_values(["quota_year", "revision", "kind"], ignore_index=True)
