"""A whole raw table, as it is stored, as a sheet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd

from dashboard.kit.export.sheet import Cell, Column, Sheet, provenance_of
from data.schemas import TABLES
from data.schemas.columns import Kind, is_figure, kind_of
from data.snapshot import Snapshot


def table_sheet(
    snapshot: Snapshot, table: str, *, lang: str, address: str, made: datetime
) -> Sheet:
    """Every row and column of `table`, the column names kept; `KeyError` when there is none."""
    frame = snapshot[table]
    columns = tuple(
        Column(name, _decimals(frame[name]), is_plain=_is_year(table, name))
        for name in frame.columns
    )
    cells = [[_cell(value) for value in frame[name].array] for name in frame.columns]
    rows = tuple(zip(*cells, strict=True))
    used = sorted(set(frame["source_id"])) if "source_id" in frame and table != "kilder" else []
    sources = [snapshot.sources[name] for name in used if name in snapshot.sources]
    about = provenance_of(snapshot, sources, lang=lang, address=address, made=made)
    return Sheet(table, lang, columns, rows, about)


def _decimals(column: pd.Series) -> int | None:
    if pd.api.types.is_bool_dtype(column) or not pd.api.types.is_numeric_dtype(column):
        return None
    return 0 if pd.api.types.is_integer_dtype(column) else _places(column)


def _places(column: pd.Series) -> int:
    """The most decimals any of the column's numbers needs."""
    decimals = column.dropna().map(lambda value: f"{value:.6f}".rstrip("0").partition(".")[2])
    return int(decimals.str.len().max()) if len(decimals) else 0


def _is_year(table: str, column: str) -> bool:
    """Whether a column of whole numbers names a year, which nobody writes with a thousands sign."""
    known = TABLES.get(table)
    declared = known.schema.columns.get(column) if known else None
    return declared is not None and kind_of(declared) is Kind.WHOLE and not is_figure(declared)


def _cell(value: Any) -> Cell:
    """A value as a sheet holds it; a number of numpy's becomes one of Python's, never a text."""
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    plain = value.item() if hasattr(value, "item") else value
    return plain if isinstance(plain, str | int | float) else str(plain)
