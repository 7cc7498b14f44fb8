"""A sheet as a workbook: the table with real numbers, and a page that says what it is. Both print
on A4, as wide as the page.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dashboard.kit.export.sheet import Cell, Column, Sheet
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

NARROWEST, WIDEST, HEADING_WIDEST = 6, 48, 22
LONGEST_TAB = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]\s*")
A4, MARGIN_INCHES = 9, 0.6
# What stands upright within the width of a page, in signs.
UPRIGHT = 95
LABEL, TEXT = 24, 76
LINE_POINTS = 15
FILTER = 3


def xlsx_bytes(sheet: Sheet, *more: Sheet) -> bytes:
    """The workbook: the tables first, then `Læs mig` with sources, definitions and date.

    What is said about the first sheet is said about the workbook.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 -- No page waits for what only a file needs.

    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        for one in (sheet, *more):
            _write_table(book, one)
        _write_about(book, sheet)
    return file.getvalue()


def _write_table(book: Workbook, sheet: Sheet) -> None:
    look = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"}
    heads = {left: book.add_format({**look, "align": left}) for left in ("left", "right")}
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    table = book.add_worksheet(_tab_name(sheet.name))
    widths = [_column_width(sheet, place) for place in range(len(sheet.columns))]
    for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
        table.set_column(place, place, width)
        side = "left" if column.decimals is None else "right"
        table.write_string(0, place, column.heading, heads[side])
        figure = book.add_format({"num_format": _number_format(column), "valign": "top"})
        for line, row in enumerate(sheet.rows, start=1):
            cell = row[place]
            if isinstance(cell, str):
                table.write_string(line, place, cell, wrapped)
            elif cell is not None:
                table.write_number(line, place, cell, figure)
    for line, texts in enumerate(([one.heading for one in sheet.columns], *sheet.rows)):
        _give_height(table, line, texts, widths)
    table.freeze_panes(1, 0)
    table.repeat_rows(0)
    if sheet.rows:
        table.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    _set_page(table, sheet, is_lying=sum(widths) > UPRIGHT)


def _write_about(book: Workbook, sheet: Sheet) -> None:
    """What a stranger needs to know of the tables: labels, and texts in lines."""
    readme = book.add_worksheet(words(sheet.lang)("export.readme"))
    label_format = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    readme.set_column(0, 0, LABEL)
    readme.set_column(1, 1, TEXT)
    for line, (label, text) in enumerate(sheet.about):
        readme.write_string(line, 0, label, label_format)
        readme.write_string(line, 1, text, wrapped)
        _give_height(readme, line, (label, text), (LABEL, TEXT))
    _set_page(readme, sheet, is_lying=False)


def _set_page(table: Worksheet, sheet: Sheet, *, is_lying: bool) -> None:
    """A4, one page wide, with the name of the table and the number of the page."""
    if is_lying:
        table.set_landscape()
    table.set_paper(A4)
    table.set_margins(*[MARGIN_INCHES] * 4)
    table.fit_to_pages(1, 0)
    w = words(sheet.lang)
    table.set_header(f"&L{_plain(sheet.name)}&R{w('use.house')}")
    table.set_footer("&R&P / &N")


def _plain(name: str) -> str:
    """A name in a header, where an ampersand means something."""
    return name.replace("&", "&&")


def _column_width(sheet: Sheet, place: int) -> int:
    """As wide as the widest word of the heading and the longest cell, within bounds."""
    column = sheet.columns[place]
    heading = max((_signs(word) for word in column.heading.split()), default=0)
    # A heading that fits in a line of its own is not broken.
    heading = max(heading, min(_signs(column.heading), HEADING_WIDEST)) + FILTER
    cells = (_signs(_shown(row[place], column, sheet.lang)) + 1 for row in sheet.rows)
    return min(max(NARROWEST, heading, *cells, 0), WIDEST)


def _shown(cell: Cell, column: Column, lang: str) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    return str(cell) if column.is_plain else number(cell, column.decimals or 0, lang)


def _signs(text: str) -> int:
    """How wide a text is in signs, as a spreadsheet counts; of several lines the longest counts."""
    return max(map(len, text.splitlines()), default=0)


def _give_height(
    table: Worksheet, line: int, cells: Sequence[Cell], widths: Sequence[float]
) -> None:
    """Room for the most lines that a text of a row is broken into."""
    lines = max((_lines(cell, width) for cell, width in zip(cells, widths, strict=True)), default=1)
    if lines > 1:
        table.set_row(line, LINE_POINTS * lines)


def _lines(cell: Cell, width: float) -> int:
    if not isinstance(cell, str):
        return 1
    parts = cell.splitlines() or [""]
    return sum(max(1, math.ceil(_signs(part) / max(width - 1, 1))) for part in parts)


def _tab_name(name: str) -> str:
    """A name as Excel takes it: no sign that means something in a reference, 31 characters."""
    return FORBIDDEN.sub(" ", name).strip(" '")[:LONGEST_TAB]


def _number_format(column: Column) -> str:
    if column.is_plain:
        return "0"
    return "#,##0" + ("." + "0" * column.decimals if column.decimals else "")
