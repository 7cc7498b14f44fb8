"""A sheet as a workbook: the table with real numbers, and a page that says what it is."""

from __future__ import annotations

import io
import re

import xlsxwriter

from dashboard.kit.export.sheet import Column, Sheet
from dashboard.kit.words import words

WIDEST = 60
LONGEST_TAB = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]\s*")


def xlsx_bytes(sheet: Sheet, *more: Sheet) -> bytes:
    """The workbook: the tables first, then `Læs mig` with sources, definitions and date.

    What is said about the first sheet is said about the workbook.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        for one in (sheet, *more):
            _write_table(book, one)
        readme = book.add_worksheet(words(sheet.lang)("export.readme"))
        label_format = book.add_format({"bold": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        readme.set_column(0, 0, 24)
        readme.set_column(1, 1, 100)
        for line, (label, text) in enumerate(sheet.about):
            readme.write_string(line, 0, label, label_format)
            readme.write_string(line, 1, text, wrapped)
    return file.getvalue()


def _write_table(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    table = book.add_worksheet(_tab_name(sheet.name))
    for place, column in enumerate(sheet.columns):
        cells = [row[place] for row in sheet.rows]
        longest = max((len(str(cell)) for cell in (column.heading, *cells)), default=0)
        table.set_column(place, place, min(longest + 2, WIDEST))
        table.write_string(0, place, column.heading, bold)
        number = book.add_format({"num_format": _number_format(column)})
        for line, cell in enumerate(cells, start=1):
            if isinstance(cell, str):
                table.write_string(line, place, cell)
            elif cell is not None:
                table.write_number(line, place, cell, number)
    table.freeze_panes(1, 0)
    if sheet.rows:
        table.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _tab_name(name: str) -> str:
    """A name as Excel takes it: no sign that means something in a reference, 31 characters."""
    return FORBIDDEN.sub(" ", name).strip(" '")[:LONGEST_TAB]


def _number_format(column: Column) -> str:
    if column.is_plain:
        return "0"
    return "#,##0" + ("." + "0" * column.decimals if column.decimals else "")
