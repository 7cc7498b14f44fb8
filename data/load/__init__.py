"""Bytes to a checked table: every fault of a file at once, in Danish."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.faults import BadTables, Fault, listed
from data.load.cells import Values, read_cells
from data.load.conform import faults_of_schema
from data.load.decode import decode
from data.load.grid import Cells, Grid
from data.load.headings import columns_by_name
from data.load.marks import contradictions, derived_marks
from data.load.numbers import Form, form_of
from data.load.records import read_grid
from data.load.statbank import read_statbank
from data.schemas.columns import Kind, allowed
from data.schemas.table import Loaded, Table
from data.sources import Feed

__all__ = ["load_feed", "load_table"]


def load_table(raw: bytes, table: Table, file: str) -> Loaded:
    """The table that the bytes of `file` hold, typed and checked by its schema.

    Codes and text come as `str` (`''` where blank), whole numbers as `int64` or
    nullable `Int64`, other numbers as `float64`, days as `datetime64[us]`. Raises
    `BadTables` with every fault, in the order of the lines.
    """
    text, remarks = decode(raw, file)
    grid, faults = read_grid(text, file, tuple(table.kinds))
    return _loaded(grid, faults, remarks, table)


def load_feed(raw: bytes, feed: Feed, table: Table) -> Loaded:
    """The table that a feed's bytes hold, read as its `reader` says; see `load_table`."""
    if feed.reader == "csv":
        return load_table(raw, table, feed.file_name)
    return _loaded(*read_statbank(raw, feed, table), table)


def _loaded(grid: Grid, faults: list[Fault], remarks: list[str], table: Table) -> Loaded:
    file = grid.file
    cells, faults_of_headings, mended = columns_by_name(grid, table)
    faults += faults_of_headings
    values, form = _values(grid, cells, table)
    faults += _refused(grid, cells, values)
    if not len(grid.lines) and not faults and not table.may_be_empty:
        remedy = "Sæt tabellens rækker ind under overskriften."
        faults.append(Fault(file, None, None, None, "har ingen rækker", remedy))
    if len(values) == len(table.kinds) and (len(grid.lines) or table.may_be_empty):
        loaded, derived = _framed(grid, values, table)
        faults += _checked(loaded, cells, values)
        remarks += [*mended, *_how_read(grid, values, form, derived)]
    if faults:
        raise BadTables(sorted(faults, key=lambda fault: fault.line or 0))
    return Loaded(table, file, loaded.frame, loaded.lines, tuple(remarks))


def _values(grid: Grid, cells: Mapping[str, Cells], table: Table) -> tuple[dict[str, Values], Form]:
    numbers = (
        text
        for name, column in cells.items()
        if table.kinds[name] in {Kind.WHOLE, Kind.DECIMAL}
        for text in column.texts
    )
    form = form_of(grid.separator, numbers)
    return {
        name: read_cells(
            column,
            table.kinds[name],
            blank=table.may_be_blank(name) or name == "mark",
            form=form,
            codes=allowed(table.schema.columns[name]),
        )
        for name, column in cells.items()
    }, form


def _refused(grid: Grid, cells: Mapping[str, Cells], values: Mapping[str, Values]) -> list[Fault]:
    faults: list[Fault] = []
    for name, column in values.items():
        for rows, message, remedy in column.refused:
            found = (
                Fault(
                    grid.file,
                    int(grid.lines[row]),
                    name,
                    cells[name].at(row) or None,
                    message,
                    remedy,
                )
                for row in rows
            )
            faults += listed(found, len(rows))
    return faults


def _framed(grid: Grid, values: Mapping[str, Values], table: Table) -> tuple[Loaded, int]:
    frame = pd.DataFrame({name: values[name].series for name in table.kinds}, copy=False)
    derived = 0
    if table.figures:
        marks, derived = derived_marks(frame, table)
        frame = frame.assign(mark=marks)
    return Loaded(table, grid.file, frame, grid.lines), derived


def _checked(
    loaded: Loaded, cells: Mapping[str, Cells], values: Mapping[str, Values]
) -> list[Fault]:
    unread = {
        name: np.concatenate([rows for rows, _, _ in column.refused])
        for name, column in values.items()
        if column.refused
    }
    faults = faults_of_schema(loaded, cells, unread)
    if loaded.table.figures:
        flags = np.zeros(len(loaded.lines), dtype=bool)
        for name in ("mark", *loaded.table.figures):
            flags[unread.get(name, np.array([], dtype=np.intp))] = True
        faults += contradictions(loaded, flags)
    return faults


def _how_read(grid: Grid, values: Mapping[str, Values], form: Form, derived: int) -> list[str]:
    """What the loader made of the file beyond its plain form."""
    remarks = [
        f'{grid.file}, kolonnen "{name}": {remark} ({count}).'
        for name, column in values.items()
        for count, remark in column.mended
    ]
    if form is Form.COMMA:
        remarks.append(f"{grid.file}: tal er læst med decimalkomma.")
    if derived:
        remarks.append(f"{grid.file}: {derived} tomme mærker er sat ud fra tallet.")
    return remarks
