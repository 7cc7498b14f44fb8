"""A table as a published version holds it: one CSV form, so that equal tables are equal bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from data.schemas.columns import Kind
from data.schemas.table import Table

Kinds = Mapping[str, Kind]


def to_canonical(frame: pd.DataFrame, table: Table) -> bytes:
    """The table in UTF-8 with commas, points and ISO days, its rows in the order of its key."""
    text = in_order(frame, table).to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")
    return text.encode("utf-8")


def in_order(frame: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The rows in the order of their key, as a version holds them."""
    if not table.key:
        return frame
    return frame.sort_values(list(table.key), kind="stable", ignore_index=True)


def from_canonical(raw: bytes, kinds: Kinds, not_blank: Sequence[str]) -> pd.DataFrame:
    """The table that `to_canonical` wrote, its arrays closed to writing.

    `not_blank` are the whole numbers that are `int64`; the others are `Int64`.
    """
    dtypes = {name: _dtype(kind, name in not_blank) for name, kind in kinds.items()}
    frame = pd.read_csv(
        io.BytesIO(raw),
        dtype=dtypes,
        keep_default_na=False,
        na_values={name: [""] for name, kind in kinds.items() if kind is Kind.WHOLE},
        lineterminator="\n",
    )
    if frame.empty:
        frame = frame.astype(dtypes)  # A column without cells is read as objects.
    for name, kind in kinds.items():
        if kind is Kind.DECIMAL:
            frame[name] = frame[name].replace("", "nan").astype("float64")
        if kind is Kind.DAY:
            frame[name] = pd.to_datetime(frame[name].replace("", None), format="%Y-%m-%d").astype(
                "datetime64[us]"
            )
    return frozen(frame[list(kinds)])


def frozen(frame: pd.DataFrame) -> pd.DataFrame:
    """The same table on arrays that refuse to be written to.

    pandas lets a new column be assigned all the same; the figures that are
    shared by all readers cannot be changed.
    """
    if frame.empty:
        return frame  # There is no cell to write to, and none to infer a type from.
    closed = {name: pd.Series(_closed(frame[name]), copy=False) for name in frame.columns}
    return pd.DataFrame(closed, copy=False)


def _dtype(kind: Kind, required: bool) -> Any:
    if kind is Kind.WHOLE:
        return "int64" if required else "Int64"
    return "str"


def _closed(column: pd.Series) -> Any:
    values = column.array.copy()
    if isinstance(values, pd.arrays.NumpyExtensionArray):
        plain = np.array(values.to_numpy())
        plain.flags.writeable = False
        return plain
    for part in ("_ndarray", "_data", "_mask"):
        held = getattr(values, part, None)
        if isinstance(held, np.ndarray):
            held.flags.writeable = False
    return values
