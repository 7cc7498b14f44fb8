"""One column of text to one column of values, each distinct text read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from data.load.grid import Cells, Rows
from data.load.numbers import Form, Refused, read_decimal, read_whole
from data.load.statistics import refuse_area, refuse_sign, refuse_sum, refuse_time
from data.schemas.columns import Kind
from data.schemas.places import MUNICIPALITIES

LONGEST_CELL = 32_767
_FORMULA = re.compile(r"^(?:=|[+@-][A-Za-z]{1,10}[$]?[\d(])")
_EXCEL_ERROR = re.compile(
    r"^#(?:N/A|I/T|DIV/0!|DIVISION/0!|VALUE!|VÆRDI!|REF!|REFERENCE!|NAME\?|NAVN\?|NUM!|NULL!|NUL!)$"
)
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_MANGLED_MONTH = re.compile(
    r"^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*[-. ]\d{2}"
)
_DANISH_DAY = re.compile(r"^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$")
_EXCEL_DAY_ZERO = date(1899, 12, 30)


@dataclass(frozen=True)
class Values:
    """A column as values, the rows that could not be read, and how many were made good.

    A cell that could not be read holds a filler in `series`; it is named in
    `refused` and must not be checked further.
    """

    series: pd.Series
    refused: tuple[tuple[Rows, str, str], ...]
    mended: tuple[tuple[int, str], ...] = ()


def read_cells(
    cells: Cells, kind: Kind, *, blank: bool, form: Form, codes: Collection[str] = ()
) -> Values:
    """The values of one column; what cannot be read is refused with message and remedy.

    `codes` are those that may stand in a column of codes.
    """
    read, filler = _reader(kind, form, codes)
    found: list[Any] = []
    problems: dict[tuple[str, str], list[int]] = {}
    mended: dict[str, list[int]] = {}
    for at, text in enumerate(cells.texts):
        try:
            value, remark = _read_one(text, read, blank=blank)
        except Refused as refused:
            problems.setdefault((refused.message, refused.remedy), []).append(at)
            value, remark = filler, ""
        if remark:
            mended.setdefault(remark, []).append(at)
        found.append(value)
    rows = [(cells.rows(at), message, remedy) for (message, remedy), at in problems.items()]
    return Values(
        pd.Series(_array(found, kind, blank).take(cells.codes), copy=False),
        tuple((at, message, remedy) for at, message, remedy in rows if len(at)),
        tuple((len(cells.rows(at)), remark) for remark, at in mended.items()),
    )


_Reader = Callable[[str], tuple[Any, str]]


def _read_one(text: str, read: _Reader, *, blank: bool) -> tuple[Any, str]:
    if not text:
        if blank:
            return None, ""
        raise Refused("mangler", "Skriv værdien; cellen må ikke være tom.")
    if len(text) > LONGEST_CELL:
        remedy = "Se, om et anførselstegn åbner uden at lukke, så flere linjer er blevet til én."
        raise Refused(f"er på {len(text)} tegn", remedy)
    if _FORMULA.match(text):
        remedy = "Kopiér cellen, og sæt den ind igen som værdi."
        raise Refused("er en formel og ikke en værdi", remedy)
    if text.startswith("###") or _EXCEL_ERROR.match(text):
        remedy = "Ret cellen i Excel (gør kolonnen bredere, eller ret formlen), og gem igen."
        raise Refused("er Excels fejltegn og ikke en værdi", remedy)
    if _CONTROL.search(text):
        raise Refused("har et usynligt styretegn i sig", "Skriv cellens tekst igen.")
    return read(text)


def _reader(kind: Kind, form: Form, codes: Collection[str]) -> tuple[_Reader, Any]:
    """How one text of the kind is read, and what stands in for one that cannot be."""
    return {
        Kind.TEXT: (_plain, ""),
        Kind.CODE: (lambda text: _code(text, codes), ""),
        Kind.PERIOD: (_period, ""),
        Kind.WHOLE: (lambda text: _whole(text, form), 0),
        Kind.DECIMAL: (lambda text: _decimal(text, form), None),
        Kind.DAY: (_day, None),
    }[kind]


def _plain(text: str) -> tuple[str, str]:
    return text, ""


def _code(text: str, codes: Collection[str]) -> tuple[str, str]:
    padded = f"0{text}"
    if len(text) == 3 and padded in codes:
        return padded, "kommunekoder uden det første nul har fået det igen"
    if text not in codes and not MUNICIPALITIES.isdisjoint(codes):
        refuse_area(text)
    return text, ""


def _period(text: str) -> tuple[str, str]:
    refuse_sum(text)
    refuse_time(text, wanted="periode")
    if _MANGLED_MONTH.match(text.lower()):
        remedy = "Vis kolonnen som tekst i Excel, og skriv fx 2015-11."
        raise Refused("er lavet om til en dato af Excel", remedy)
    return text, ""


def _decimal(text: str, form: Form) -> tuple[float, str]:
    refuse_sign(text)
    return read_decimal(text, form), ""


def _whole(text: str, form: Form) -> tuple[int, str]:
    refuse_sum(text)
    refuse_sign(text)
    refuse_time(text, wanted="år")
    value = read_whole(text, form)
    return value, "" if text.lstrip("+-").isdecimal() else "hele tal er læst uden tusindtegn"


def _day(text: str) -> tuple[date, str]:
    remedy = "Skriv dagen som år-måned-dag, fx 2014-09-29."
    danish = _DANISH_DAY.match(text)
    try:
        if danish:
            day = date(int(danish[4]), int(danish[3]), int(danish[1]))
            return day, "dage skrevet som dag-måned-år er læst sådan"
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text), ""
    except ValueError:
        raise Refused("er en dag, der ikke findes", remedy) from None
    if re.fullmatch(r"[2-5]\d{4}", text):
        day = _EXCEL_DAY_ZERO + timedelta(days=int(text))
        raise Refused("er Excels tal for en dag", f"Skriv {day.isoformat()}, hvis det er den dag.")
    raise Refused("er ikke en dag", remedy)


def _array(found: list[Any], kind: Kind, blank: bool) -> Any:
    if kind is Kind.WHOLE:
        if blank:
            return pd.array(found, dtype="Int64")
        return np.array([0 if value is None else value for value in found], dtype=np.int64)
    if kind is Kind.DECIMAL:
        return np.array([np.nan if value is None else value for value in found], dtype=np.float64)
    if kind is Kind.DAY:
        days = np.array([np.datetime64(value or "NaT", "us") for value in found])
        return pd.array(days.astype("datetime64[us]"))
    return pd.array(["" if value is None else value for value in found], dtype="str")
