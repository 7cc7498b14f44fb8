"""Two versions side by side: the rows that came, the rows that went, the cells that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from data.schemas import TABLES
from data.snapshot import Snapshot

Key = tuple[str, ...]


@dataclass(frozen=True)
class ChangedCell:
    """One cell that differs: the row's key, the column, and what stood there before and after."""

    key: Key
    column: str
    before: str
    after: str


@dataclass(frozen=True)
class TableDifference:
    """What differs in one table; rows are named by their key, cells hold text as published."""

    table: str
    key_columns: Key
    added: tuple[Key, ...]
    removed: tuple[Key, ...]
    changed: tuple[ChangedCell, ...]
    new_columns: tuple[str, ...] = ()
    lost_columns: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the table is the same in both versions."""
        return not any(
            (self.added, self.removed, self.changed, self.new_columns, self.lost_columns)
        )

    @property
    def summary(self) -> str:
        """The difference in one Danish sentence."""
        if self.is_empty:
            return f"{self.table}: ingen ændringer."
        parts = [
            _counted(len(self.added), "ny række", "nye rækker"),
            _counted(len(self.removed), "slettet række", "slettede rækker"),
            _counted(len(self.changed), "ændret celle", "ændrede celler"),
            _counted(len(self.new_columns), "ny kolonne", "nye kolonner"),
            _counted(len(self.lost_columns), "slettet kolonne", "slettede kolonner"),
        ]
        return f"{self.table}: {', '.join(part for part in parts if part)}."

    def to_dict(self) -> dict[str, Any]:
        """The difference as plain values for JSON, with its summary."""
        return {**asdict(self), "summary": self.summary}


def difference(a: Snapshot, b: Snapshot) -> tuple[TableDifference, ...]:
    """What `b` has that `a` had not, and the other way, for every table that differs."""
    return table_differences(a.tables, b.tables)


def table_differences(
    a: Mapping[str, pd.DataFrame], b: Mapping[str, pd.DataFrame]
) -> tuple[TableDifference, ...]:
    """What differs between the tables of a version and others, read and not yet published."""
    names = [name for name in dict.fromkeys([*a, *b]) if not is_same(a.get(name), b.get(name))]
    found = (_difference(name, a.get(name), b.get(name)) for name in names)
    return tuple(one for one in found if not one.is_empty)


def is_same(before: pd.DataFrame | None, after: pd.DataFrame | None) -> bool:
    """Whether two tables are alike in every cell, column and type; a table is like itself."""
    if before is None or after is None:
        return False
    return before is after or before.equals(after)


def _difference(
    name: str, before: pd.DataFrame | None, after: pd.DataFrame | None
) -> TableDifference:
    some = after if after is not None else before
    assert some is not None
    key = _key(name, [frame for frame in (before, after) if frame is not None])
    old, new = _by_key(before, key, some), _by_key(after, key, some)
    both = old.index.intersection(new.index, sort=False)
    shared = [column for column in new.columns if column in old.columns]
    return TableDifference(
        table=name,
        key_columns=key,
        added=key_tuples(new.index.difference(old.index)),
        removed=key_tuples(old.index.difference(new.index)),
        changed=_changed(old.loc[both, shared], new.loc[both, shared]),
        new_columns=tuple(column for column in new.columns if column not in old.columns),
        lost_columns=tuple(column for column in old.columns if column not in new.columns),
    )


def _key(name: str, frames: Sequence[pd.DataFrame]) -> Key:
    """The table's key; every column they share, when a version of other schemas lacks it."""
    key = TABLES[name].key if name in TABLES else ()
    if key and all({*key} <= {*one.columns} and not one.duplicated([*key]).any() for one in frames):
        return key
    return tuple(str(column) for column in frames[-1] if all(column in one for one in frames))


def _by_key(table: pd.DataFrame | None, key: Key, other: pd.DataFrame) -> pd.DataFrame:
    """The table as text under its key; one that is not there is like `other` without rows."""
    rows = other.iloc[:0] if table is None else table
    rows = rows.drop_duplicates([*key])
    return _as_text(rows).set_index(keys_of(rows, key)).drop(columns=list(key))


def keys_of(table: pd.DataFrame, key: Key) -> pd.MultiIndex:
    """The key of every row as text, so that versions of other types have the same."""
    return pd.MultiIndex.from_frame(_as_text(table[list(key)]))


def _as_text(table: pd.DataFrame) -> pd.DataFrame:
    columns = {}
    for name, column in table.items():
        blank = column.isna()
        if pd.api.types.is_datetime64_any_dtype(column):
            text = column.dt.strftime("%Y-%m-%d")
        elif pd.api.types.is_float_dtype(column):
            text = column.map(lambda number: f"{number:.15g}")
        else:
            text = column.astype("str")
        columns[str(name)] = text.astype("str").where(~blank, "")
    return pd.DataFrame(columns)


def _changed(old: pd.DataFrame, new: pd.DataFrame) -> tuple[ChangedCell, ...]:
    before, after = old.to_numpy(dtype=object), new.to_numpy(dtype=object)
    keys = key_tuples(new.index)
    return tuple(
        ChangedCell(keys[row], str(new.columns[at]), before[row, at], after[row, at])
        for row, at in zip(*np.nonzero(before != after), strict=True)
    )


def key_tuples(index: pd.Index) -> tuple[Key, ...]:
    """The keys of an index, one of a single column too."""
    return tuple(tuple(key) if isinstance(key, tuple) else (str(key),) for key in index)


def _counted(number: int, one: str, many: str) -> str:
    if number == 0:
        return ""
    return f"{number} {one if number == 1 else many}"
