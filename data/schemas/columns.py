"""The kinds of column there are: how each is typed, read and checked, said once.

A column's kind stands in its metadata. The loader reads text by it, the store
writes and reads a version by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd
import pandera.pandas as pa
from pandera.engines.pandas_engine import DateTime

FIRST_YEAR, YEARS_AHEAD = 1900, 5
ADDRESS = r"(?i:https?)://[^\s<>\"]+"
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
APART = " ; "
LARGEST = 1_000_000_000.0
MARKS = ("value", "zero", "not_published", "not_applicable", "provisional")
PERIOD = r"(?:\d{4}(?:-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?|\d{4}-\d{4})?"


class Kind(StrEnum):
    """How the text of a column is read."""

    TEXT = "text"
    CODE = "code"
    PERIOD = "period"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DAY = "day"


# As types and not by their names: to read a name, pandera imports geopandas, which no page needs.
DTYPES: dict[Kind, Any] = {
    Kind.TEXT: str,
    Kind.CODE: str,
    Kind.PERIOD: str,
    Kind.DECIMAL: np.float64,
    Kind.DAY: DateTime(unit="us"),
}
WHOLE, WHOLE_OR_BLANK = np.int64, pd.Int64Dtype()


def text(description: str, *, blank: bool = False) -> pa.Column:
    """Free text; `''` where it is blank, if it may be."""
    return _column(Kind.TEXT, description, blank=blank)


def addresses(description: str) -> pa.Column:
    """Addresses that a reader may follow, with ` ; ` between them; blank where there are none."""
    check = pa.Check.str_matches(
        rf"^(?:{ADDRESS}(?: ; {ADDRESS})*)?$",
        error="er ikke en adresse på nettet\n"
        "Skriv hele adressen fra https://, og sæt mellemrum, semikolon, mellemrum mellem flere.",
    )
    return _column(Kind.TEXT, description, check, blank=True)


def choice(description: str, allowed: Iterable[str], *, blank: bool = False) -> pa.Column:
    """Text that is one of a few words."""
    return _column(Kind.TEXT, description, _one_of(tuple(allowed), blank), blank=blank)


def slug(description: str, *, blank: bool = False) -> pa.Column:
    """A short name that stands in addresses: small letters, digits and hyphens."""
    check = pa.Check.str_matches(
        rf"^(?:{SLUG}){'?' if blank else ''}$",
        error="er ikke et kort navn\nSkriv små bogstaver a-z, tal og bindestreger, fx sosu-pau.",
    )
    return _column(Kind.TEXT, description, check, blank=blank)


def several(description: str, allowed: Iterable[str]) -> pa.Column:
    """One or more of a few words with ` ; ` between them; blank where there are none."""
    known = tuple(allowed)
    check = pa.Check(
        lambda cells: cells.map(lambda text: not text or set(text.split(APART)) <= set(known)),
        error="har et ord, der ikke må stå her\n"
        f"Skriv disse med mellemrum, semikolon, mellemrum imellem: {', '.join(known)}.",
    )
    return _column(Kind.TEXT, description, check, blank=True)


def code(description: str, allowed: Iterable[str], *, blank: bool = False) -> pa.Column:
    """A four-digit code, kept as text; Excel's loss of the first zero is made good when read."""
    known = frozenset(allowed)
    check = pa.Check.isin(
        sorted(known | ({""} if blank else set())),
        error="er ikke en kode, vi kender\nSkriv koden med fire cifre, fx 0751 for Aarhus Kommune.",
    )
    return _column(Kind.CODE, description, check, blank=blank)


def period(description: str, *, blank: bool = False) -> pa.Column:
    """A year, quarter, month or day, or two years.

    `2015`, `2015-Q4`, `2015-11`, `2015-11-30`, `2015-2018`.
    """
    shape = pa.Check.str_matches(
        f"^{PERIOD}$",
        error="er ikke en periode\nSkriv fx 2015, 2015-Q4, 2015-11, 2015-11-30 eller 2015-2018.",
    )
    calendar = pa.Check(
        lambda periods: periods.map({text: _is_in_calendar(text) for text in periods.unique()}),
        error="findes ikke i kalenderen\nSe i kilden, og ret dagen eller årene.",
    )
    return _column(Kind.PERIOD, description, shape, calendar, blank=blank)


def year(description: str, *, ahead: int = YEARS_AHEAD, blank: bool = False) -> pa.Column:
    """A year with four digits, at most `ahead` years after the one we are in."""
    check = pa.Check(
        lambda years: years.between(FIRST_YEAR, date.today().year + ahead),
        error=f"er ikke et årstal fra {FIRST_YEAR} til {ahead} år frem\nSkriv fx 2015.",
    )
    return _column(Kind.WHOLE, description, check, blank=blank)


def whole(
    description: str, *, least: int | None = 0, most: int | None = None, blank: bool = True
) -> pa.Column:
    """A whole number: persons, seats, places; nullable unless it is part of a key.

    `least` and `most` are what nobody can be below or above: every figure declares both.
    """
    checks = _within(least, most)
    return _column(Kind.WHOLE, description, *checks, blank=blank, is_figure=True)


def decimal(
    description: str, *, least: float | None = 0, most: float | None = None, blank: bool = True
) -> pa.Column:
    """A number that may have decimals: a rate, a percentage, mio. kr.

    `least` and `most` are what nobody can be below or above: every figure declares both, tight
    enough that a share is not taken for a percentage.
    """
    checks = _within(least, most)
    return _column(Kind.DECIMAL, description, *checks, blank=blank, is_figure=True)


def day(description: str, *, ahead: int = YEARS_AHEAD, blank: bool = False) -> pa.Column:
    """A day, `NaT` where it is blank, if it may be; at most `ahead` years after this one."""
    check = pa.Check(
        lambda days: days.dt.year.between(FIRST_YEAR, date.today().year + ahead),
        error=f"er ikke en dag fra {FIRST_YEAR} til {ahead} år frem\nSkriv fx 2014-09-29.",
    )
    return _column(Kind.DAY, description, check, blank=blank)


def mark() -> pa.Column:
    """Which of the five marks the row's figure carries; derived when blank."""
    return choice("Hvad tallet er: værdi, nul, ikke offentliggjort …", MARKS)


def note() -> pa.Column:
    """What a reader should know about the row."""
    return text("Bemærkning til rækken", blank=True)


def source_id() -> pa.Column:
    """Which row of kilder.csv the figures come from."""
    return text("Kildens id i kilder.csv")


def confidence(*, blank: bool = False) -> pa.Column:
    """How sure the reading of the source is; blank where nobody has judged it, if it may be."""
    words = ("high", "medium", "low")
    return choice("Hvor sikker læsningen af kilden er", words, blank=blank)


def kind_of(column: pa.Column) -> Kind:
    """The kind the column was declared as."""
    return Kind((column.metadata or {})["kind"])


def may_be_blank(column: pa.Column) -> bool:
    """Whether a cell of the column may be empty."""
    return bool((column.metadata or {})["blank"])


def is_figure(column: pa.Column) -> bool:
    """Whether the column holds a number that is no year."""
    return bool((column.metadata or {})["is_figure"])


def bounds(column: pa.Column) -> tuple[float | None, float | None]:
    """The least and the most that may stand in the column, where they are declared."""
    found = {name: value for check in column.checks for name, value in check.statistics.items()}
    return found.get("min_value"), found.get("max_value")


def allowed(column: pa.Column) -> frozenset[str]:
    """The codes or words that may stand in a column of a few; none for a column of free text."""
    listed = (check.statistics.get("allowed_values", ()) for check in column.checks)
    return frozenset(word for words in listed for word in words)


def _column(
    kind: Kind, description: str, *checks: pa.Check, blank: bool, is_figure: bool = False
) -> pa.Column:
    dtype = DTYPES.get(kind) or (WHOLE_OR_BLANK if blank else WHOLE)
    metadata: dict[str, Any] = {"kind": kind.value, "blank": blank, "is_figure": is_figure}
    return pa.Column(
        dtype, list(checks), nullable=blank, description=description, metadata=metadata
    )


def _one_of(allowed: tuple[str, ...], blank: bool) -> pa.Check:
    words = ", ".join(allowed)
    return pa.Check.isin(
        [*allowed, ""] if blank else list(allowed),
        error=f"er ikke et af de ord, der må stå her\nSkriv et af disse: {words}.",
    )


def _within(least: float | None, most: float | None) -> list[pa.Check]:
    checks = []
    if least is not None:
        message = "er negativ" if least == 0 else f"er mindre end {_danish(least)}"
        checks.append(pa.Check.ge(least, error=f"{message}\nSe i kilden, og ret tallet."))
    if most is not None:
        remedy = "Se i kilden, og ret tallet; måske mangler der et komma."
        checks.append(pa.Check.le(most, error=f"er større end {_danish(most)}\n{remedy}"))
    return checks


def _danish(number: float) -> str:
    """A bound as Danes write it: 1.000.000 or 0,5."""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def _is_in_calendar(text: str) -> bool:
    """Whether the days and years of a period are there and in order; other text is not judged."""
    years = re.fullmatch(r"(\d{4})-(\d{4})", text)
    if years:
        first, last = map(int, years.groups())
        return FIRST_YEAR <= first <= last <= date.today().year + 2 * YEARS_AHEAD
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return True
    try:
        found = date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return FIRST_YEAR <= found.year <= date.today().year + YEARS_AHEAD
