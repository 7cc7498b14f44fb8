"""An Excel workbook as rows of text, its numbers and days written as machines write them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING

from data.faults import BadTables, Fault
from data.load.decode import MOST_BYTES
from data.load.records import Records

if TYPE_CHECKING:
    from openpyxl import Workbook

WORKBOOK = b"PK\x03\x04"


def read_workbook(raw: bytes, file: str) -> Records:
    """The rows of the first sheet that has any; `BadTables` when the bytes are no workbook.

    The values of formulas are those that were saved with them. The separator is a comma, as in a
    file whose decimals have points.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 -- No start waits for it: tables are text.

    if _unpacked_bytes(raw, file) > MOST_BYTES:
        raise _refused(file, "er for stor, når den pakkes ud", "Del den, og prøv igen.")
    try:
        rows = _rows(load_workbook(io.BytesIO(raw), read_only=True, data_only=True))
    except Exception as error:  # On damaged bytes openpyxl fails in whatever way it comes to.
        raise _unreadable(file) from error
    if not rows:
        raise _refused(file, "er tom", "Hent filen igen.")
    return Records(",", rows, [*range(1, len(rows) + 1)])


def _unpacked_bytes(raw: bytes, file: str) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            return sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _unreadable(file) from error


def _rows(workbook: Workbook) -> list[list[str]]:
    for sheet in workbook.worksheets:
        rows = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        if any(map(any, rows)):
            return rows
    return []


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _unreadable(file: str) -> BadTables:
    remedy = "Åbn den i Excel, gem den som xlsx, og prøv igen."
    return _refused(file, "kan ikke læses som en Excel-projektmappe", remedy)


def _refused(file: str, message: str, remedy: str) -> BadTables:
    return BadTables([Fault(file, None, None, None, message, remedy)])
