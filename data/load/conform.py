"""A column of values against its schema: pandera's findings in Danish, line by line."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from pandera.errors import SchemaErrors

from data.faults import Fault
from data.load.grid import Cells, Rows
from data.schemas.table import Loaded

Unread = Mapping[str, Rows]


def faults_of_schema(loaded: Loaded, cells: Mapping[str, Cells], unread: Unread) -> list[Fault]:
    """Every fault that the table's schema finds, cells that could not be read left out."""
    try:
        loaded.table.schema.validate(loaded.frame, lazy=True)
    except SchemaErrors as errors:
        return _translated(errors.failure_cases, loaded, cells, unread)
    return []


def _translated(
    cases: pd.DataFrame, loaded: Loaded, cells: Mapping[str, Cells], unread: Unread
) -> list[Fault]:
    faults: list[Fault] = []
    whole_rows = cases["schema_context"] == "DataFrameSchema"
    for (column, check), group in cases[~whole_rows].groupby(["column", "check"], sort=False):
        message, remedy = _words(str(check))
        rows = np.unique(group["index"].to_numpy(dtype=np.intp))
        for row in np.setdiff1d(rows, unread.get(str(column), [])):
            line, value = int(loaded.lines[row]), cells[str(column)].at(row)
            faults.append(Fault(loaded.file, line, str(column), value, message, remedy))
    unusable = np.unique(np.concatenate([np.array([], dtype=np.intp), *unread.values()]))
    for check, group in cases[whole_rows].groupby("check", sort=False):
        rows = np.unique(group["index"].to_numpy(dtype=np.intp))
        rows = np.setdiff1d(rows, unusable)
        if check == "multiple_fields_uniqueness":
            faults += _repeated_keys(loaded, rows)
        else:
            message, remedy = _words(str(check))
            faults += [
                loaded.fault(int(row), None, _key_of(loaded, row), message, remedy) for row in rows
            ]
    return faults


def _repeated_keys(loaded: Loaded, rows: Rows) -> list[Fault]:
    """A fault for each row whose key stands on an earlier line, which it names."""
    key = list(loaded.table.key)
    among = loaded.frame[key].iloc[rows]
    first = pd.Series(loaded.lines[rows], index=among.index)
    first = first.groupby([among[column] for column in key], dropna=False).transform("first")
    message = "har samme nøgle som en tidligere linje"
    named = ", ".join(key)
    return [
        loaded.fault(
            int(row),
            None,
            _key_of(loaded, row),
            message,
            f"Slet den ene, eller ret {named}; den første står i linje {line}.",
        )
        for row, line in zip(rows, first, strict=True)
        if line != loaded.lines[row]
    ]


def _key_of(loaded: Loaded, row: int) -> str:
    parts = [loaded.frame[column].iloc[row] for column in loaded.table.key]
    return ", ".join(
        str(part.date()) if isinstance(part, pd.Timestamp) else str(part) for part in parts
    )


def _words(check: str) -> tuple[str, str]:
    """Message and remedy as the schema declares them, on two lines."""
    message, _, remedy = check.partition("\n")
    return message, remedy
