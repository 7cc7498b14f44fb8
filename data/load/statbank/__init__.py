"""Statistics Denmark's own files as our tables: long CSV, and the wide table of the export button.

A long file has a row for each figure and a column for each variable (OMRÅDE, TID, INDHOLD). A wide
one has a title, the times across, and the areas down; it is made long first.
"""

from __future__ import annotations

from collections.abc import Collection

from data.faults import BadTables, Fault
from data.load.around import STRAY_LINES
from data.load.decode import decode
from data.load.grid import Grid, cells_of
from data.load.records import Records, grid_of, read_records
from data.load.statbank.areas import of_known_areas
from data.load.statbank.cells import as_figure, as_mark, as_time
from data.load.statbank.roles import Roles, roles_of
from data.load.statbank.where import where
from data.load.statbank.wide import is_wide, made_long
from data.load.statbank.workbook import WORKBOOK, read_workbook
from data.load.statistics import names
from data.schemas.columns import Kind
from data.schemas.table import Table
from data.sources import Feed

__all__ = ["read_statbank"]


def read_statbank(raw: bytes, feed: Feed, table: Table) -> tuple[Grid, list[Fault], list[str]]:
    """The feed's file as cells of the table's own columns, its faults, and what was made of it.

    Areas that the table does not have (sums, regions, landsdele, Christiansø) are left out and
    counted in a remark; `..` and `.` become marks and `-` becomes 0. Raises `BadTables` when the
    declaration or the file cannot be used.
    """
    roles = roles_of(feed, table)
    expected = tuple(dict.fromkeys(variable for _, variable in feed.columns))
    records, remarks = _records(raw, feed.file_name, expected)
    if not _has_heading(records, expected) and is_wide(records):
        records = made_long(records, roles, feed.file_name)
    found, faults = grid_of(records, feed.file_name, expected)
    remedy = f"Filens kolonner er {', '.join(found.header)}; ret columns i {feed.declared_in}."
    missing = [
        feed.fault("columns", name, "er ikke en kolonne i filen", remedy)
        for name in expected
        if name not in found.header
    ]
    if missing:
        raise BadTables(missing)
    kept, left_out = of_known_areas(where(found, feed, roles), roles, table)
    remarks += [f"{found.file}: {count} rækker for {what} er udeladt." for what, count in left_out]
    return _as_table(kept, feed, roles, table), faults, remarks


def _records(raw: bytes, file: str, expected: Collection[str]) -> tuple[Records, list[str]]:
    if raw.startswith(WORKBOOK):
        return read_workbook(raw, file), []
    text, remarks = decode(raw, file)
    return read_records(text, file, expected), remarks


def _has_heading(records: Records, expected: Collection[str]) -> bool:
    beginning = records.rows[: STRAY_LINES * 2]
    return any(len({*expected} & {cell.strip() for cell in row}) > 1 for row in beginning)


def _as_table(found: Grid, feed: Feed, roles: Roles, table: Table) -> Grid:
    """The same rows under the table's own headings, times and signs written our way."""
    texts = {
        name: [cells.texts[code] for code in cells.codes]
        for name, cells in zip(found.header, found.columns, strict=True)
    }
    name_of = {code: name for name, code in names().items()}
    rows = len(found.lines)
    made = {name: [""] * rows for name in table.kinds if table.may_be_blank(name)}
    made |= {name: [value] * rows for name, value in feed.fixed}
    made["source_id"] = [feed.source_id] * rows
    for name, variable in feed.columns:
        made[name] = texts[variable]
        if variable == roles.time:
            made[name] = [as_time(text, name, feed, table) for text in texts[variable]]
        elif variable == roles.figure:
            made[name] = [as_figure(text) for text in texts[variable]]
        elif variable == roles.area and table.kinds[name] is Kind.TEXT:
            made[name] = [name_of.get(code, code) for code in texts[variable]]
    if "mark" in table.kinds and "mark" not in made:
        made["mark"] = [as_mark(text) for text in texts[roles.figure]]
    columns = tuple(cells_of(values) for values in made.values())
    return Grid(found.file, found.separator, tuple(made), columns, found.lines)
