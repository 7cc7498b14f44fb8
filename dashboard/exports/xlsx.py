"""A sheet as a workbook: the table with real numbers, and a page that says what it is."""

from __future__ import annotations

import io

import xlsxwriter

from dashboard.exports.sheet import Sheet
from dashboard.wording import words

WIDEST = 60


def xlsx_bytes(sheet: Sheet) -> bytes:
    """The workbook: the table first, then `Læs mig` with sources, definitions and date."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        table = book.add_worksheet(sheet.name[:31])
        for place, column in enumerate(sheet.columns):
            form = _number_format(column.decimals)
            cells = [row[place] for row in sheet.rows]
            longest = max((len(str(cell)) for cell in (column.heading, *cells)), default=0)
            table.set_column(place, place, min(longest + 2, WIDEST))
            table.write_string(0, place, column.heading, bold)
            number = book.add_format({"num_format": form})
            for line, cell in enumerate(cells, start=1):
                if isinstance(cell, str):
                    table.write_string(line, place, cell)
                elif cell is not None:
                    table.write_number(line, place, cell, number)
        table.freeze_panes(1, 0)
        if sheet.rows:
            table.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        readme = book.add_worksheet(words(sheet.lang)("export.readme"))
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        readme.set_column(0, 0, 24)
        readme.set_column(1, 1, 100)
        for line, (label, text) in enumerate(sheet.about):
            readme.write_string(line, 0, label, book.add_format({"bold": True, "valign": "top"}))
            readme.write_string(line, 1, text, wrapped)
    return file.getvalue()


def _number_format(decimals: int | None) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")
