"""Values against their schema: its checks one by one, told in Danish, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd
import pandera.pandas as pa

from data.faults import Fault, listed
from data.load.grid import Cells, Rows
from data.schemas.table import Loaded

Unread = Mapping[str, Rows]


def faults_of_schema(loaded: Loaded, cells: Mapping[str, Cells], unread: Unread) -> list[Fault]:
    """Every fault that the table's schema finds, cells that could not be read left out.

    The loader has typed the columns and refused blank cells. The checks are run one by one
    rather than by pandera's lazy validation, whose report of a million rows takes minutes.
    """
    unusable = np.unique(np.concatenate([np.array([], dtype=np.intp), *unread.values()]))
    faults = [*_of_cells(loaded, cells, unread), *_of_keys(loaded, unusable)]
    for check in loaded.table.schema.checks:
        message, remedy = _words(check)
        rows = np.setdiff1d(_failing(check, loaded.frame), unusable)
        found = (loaded.fault(row, None, _key_of(loaded, row), message, remedy) for row in rows)
        faults += listed(found, len(rows))
    return faults


def _of_cells(loaded: Loaded, cells: Mapping[str, Cells], unread: Unread) -> Iterator[Fault]:
    for name, column in loaded.table.schema.columns.items():
        for check in column.checks:
            message, remedy = _words(check)
            failing = _failing(check, loaded.frame[name].dropna())
            rows = np.setdiff1d(failing, unread.get(name, []))
            found = (loaded.fault(row, name, cells[name].at(row), message, remedy) for row in rows)
            yield from listed(found, len(rows))


def _failing(check: pa.Check, values: pd.Series | pd.DataFrame) -> Rows:
    """The rows (positions) that the check does not let pass."""
    passed = check(values).check_output
    return passed.index[~passed.astype(bool)].to_numpy(dtype=np.intp)


def _of_keys(loaded: Loaded, unusable: Rows) -> list[Fault]:
    """A fault for each row whose key stands on an earlier line, which it names."""
    key = list(loaded.table.key)
    if not key:
        return []
    usable = loaded.frame[key].drop(index=unusable)
    repeated = usable.index[usable.duplicated()]
    if not len(repeated):
        return []
    named = ", ".join(key)
    lines = pd.Series(loaded.lines[usable.index], index=usable.index)
    first = lines.groupby([usable[column] for column in key], dropna=False).transform("first")
    message = "har samme nøgle som en tidligere linje"
    remedy = f"Slet den ene, eller ret {named}; den første står i linje {{}}."
    found = (
        loaded.fault(row, None, _key_of(loaded, row), message, remedy.format(first[row]))
        for row in repeated
    )
    return listed(found, len(repeated))


def _key_of(loaded: Loaded, row: int | np.intp) -> str:
    parts = [loaded.frame[column].iloc[row] for column in loaded.table.key]
    return ", ".join(
        str(part.date()) if isinstance(part, pd.Timestamp) else str(part) for part in parts
    )


def _words(check: pa.Check) -> tuple[str, str]:
    """Message and remedy as the schema declares them, on two lines."""
    message, _, remedy = str(check.error).partition("\n")
    return message, remedy
