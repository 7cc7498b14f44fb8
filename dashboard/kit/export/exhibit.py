"""An exhibit as a sheet: the rows of its table, and everything a stranger needs to trust them."""

from __future__ import annotations

from datetime import datetime

from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column, Exhibit, decimals_of
from dashboard.kit.export import sheet
from dashboard.kit.words import words
from data.snapshot import Snapshot, Source


def exhibit_sheet(
    snapshot: Snapshot, one: Exhibit, *, lang: str, address: str, made: datetime
) -> sheet.Sheet:
    """The exhibit's rows with finding, unit, period and sources; numbers stay numbers."""
    w = words(lang)
    columns = tuple(
        sheet.Column(column.heading, _decimals(one, index))
        for index, column in enumerate(one.table.columns)
    )
    about = (
        (w("export.finding"), one.finding),
        (w("export.unit"), one.unit),
        (w("export.period"), one.period),
        (w("export.definition"), one.definition),
        *((w("export.notice"), text) for text in one.notices),
        *sheet.provenance_of(snapshot, one.sources, lang=lang, address=address, made=made),
    )
    rows = tuple(tuple(map(_cell, row)) for row in one.table.rows)
    return sheet.Sheet(one.title, lang, columns, rows, tuple(pair for pair in about if pair[1]))


def _decimals(one: Exhibit, index: int) -> int | None:
    """The decimals of a column; of one as published, as many as its numbers need."""
    column: Column = one.table.columns[index]
    if column.decimals != AS_PUBLISHED:
        return column.decimals
    numbers = [row[index] for row in one.table.rows]
    return max((decimals_of(cell) for cell in numbers if isinstance(cell, int | float)), default=0)


def _cell(cell: Cell) -> sheet.Cell:
    return cell.title if isinstance(cell, Source) else cell
