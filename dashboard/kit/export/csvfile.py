"""A sheet as a CSV file that a Danish or an English spreadsheet opens by a double click."""

from __future__ import annotations

import csv
import io

from dashboard.kit.export.sheet import Cell, Column, Sheet
from data.spreadsheet import quoted

BOM = "﻿"


def csv_bytes(sheet: Sheet) -> bytes:
    """UTF-8 with a byte-order mark; provenance above the table, a blank line between.

    Danish: semicolons and decimal commas; English: commas and decimal points. Text that a
    spreadsheet would run as a formula is quoted with an apostrophe.
    """
    is_danish = sheet.lang == "da"
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";" if is_danish else ",", lineterminator="\r\n")
    writer.writerows([label, quoted(text)] for label, text in sheet.about)
    writer.writerow([])
    writer.writerow([column.heading for column in sheet.columns])
    for row in sheet.rows:
        pairs = zip(row, sheet.columns, strict=True)
        writer.writerow([_text(cell, column, is_danish) for cell, column in pairs])
    return (BOM + file.getvalue()).encode("utf-8")


def _text(cell: Cell, column: Column, is_danish: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return quoted(cell)
    plain = f"{cell:.{column.decimals or 0}f}"
    return plain.replace(".", ",") if is_danish else plain
