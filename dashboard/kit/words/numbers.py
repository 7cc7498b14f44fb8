"""Numbers and dates as a reader writes them: `1.039`, `2,5`, `30. september 2014`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

LOCALES = {"da": "da_DK", "en": "en_GB"}
HERE = ZoneInfo("Europe/Copenhagen")
QUARTER = "Q"
MINUS, TRUE_MINUS = "-", "−"


@lru_cache(maxsize=8192)
def number(value: float, decimals: int = 0, lang: str = "da", *, signed: bool = False) -> str:
    """`value` with `decimals` places; `signed` puts a plus before what is above zero."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = round(float(value), decimals) + 0.0
    text = format_decimal(rounded, pattern, locale=LOCALES[lang]).replace(MINUS, TRUE_MINUS)
    return f"+{text}" if signed and rounded > 0 else text


def typed_whole(text: str, lang: str = "da") -> int:
    """A whole number as a reader types it: `6000`, `6.000`, `6 000`; `ValueError` for all else.

    Groups must be of three, so that a decimal comma or a slip of the hand is never a thousand.
    """
    mark = r"\." if lang == "da" else ","
    plain = re.sub(r"\s", " ", text.strip())
    if not re.fullmatch(
        rf"\d+|\d{{1,3}}(?:{mark}\d{{3}})+|\d{{1,3}}(?: \d{{3}})+", plain, re.ASCII
    ):
        raise ValueError(text)
    return int(re.sub(r"\D", "", plain))


def day(value: date, lang: str = "da") -> str:
    """A day in words: `30. september 2014`, `30 September 2014`."""
    return format_date(value, "d. MMMM y" if lang == "da" else "d MMMM y", locale=LOCALES[lang])


def moment(value: datetime, lang: str = "da") -> str:
    """A day and time in Denmark: `30. september 2014 kl. 9.05`, `30 September 2014 at 9:05`."""
    here = value.astimezone(HERE)
    clock = format_datetime(here, "H.mm" if lang == "da" else "H:mm", locale=LOCALES[lang])
    return f"{day(here, lang)} {'kl.' if lang == 'da' else 'at'} {clock}"


def published(text: str, lang: str = "da") -> str:
    """A date as far as it is known: a day, a month, a quarter (`2025-Q3`), a year, or nothing."""
    parts = text.split("-")
    if parts[-1].startswith(QUARTER):
        first = date(int(parts[0]), 3 * int(parts[-1].removeprefix(QUARTER)) - 2, 1)
        return format_date(first, "QQQQ y", locale=LOCALES[lang])
    if len(parts) == 3:
        return day(date.fromisoformat(text), lang)
    if len(parts) == 2:
        return format_date(date(int(parts[0]), int(parts[1]), 1), "MMMM y", locale=LOCALES[lang])
    return text


def year_spells(values: Iterable[object]) -> str:
    """Years as a reader says them: `2008–2020, 2022`; what does not begin with one is left out."""
    found = sorted({int(text[:4]) for text in map(str, values) if text[:4].isdecimal()})
    spells = []
    for _, run in groupby(enumerate(found), lambda pair: pair[1] - pair[0]):
        spell = [year for _, year in run]
        spells.append(str(spell[0]) if len(spell) == 1 else f"{spell[0]}–{spell[-1]}")
    return ", ".join(spells)
