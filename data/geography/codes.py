"""Which column of an outline says which municipality an area is: by its heading or its values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

import pandas as pd

CODE_COLUMNS = ("komkode", "kommunekode", "kode")
_CODE_FIRST = re.compile(r"(?:DK[_ ]?)?(\d{3,4})(?:\.0)?(?:[ ,;:_-]+\D.*)?")


def four_digits(value: object) -> str | None:
    """751, 751.0, "751" and "0751" as "0751"; None for what is no code."""
    text = str(value).strip().removesuffix(".0")
    is_code = text.isascii() and text.isdigit() and len(text) <= 4
    return text.zfill(4) if is_code else None


def by_plain_name(names: Mapping[str, str]) -> dict[str, str]:
    """The code of each name, by the name as `code_of` looks it up."""
    return {_plain(name): code for code, name in names.items()}


def code_of(value: object, by_name: Mapping[str, str]) -> str | None:
    """The code that a cell holds, alone or before a name, or the code of the name it holds.

    None for what is neither.
    """
    text = unicodedata.normalize("NFC", str(value)).strip()
    plain = four_digits(text)
    if plain is not None:
        return plain
    first = _CODE_FIRST.fullmatch(text)
    if first:
        return first[1].zfill(4)
    return by_name.get(_plain(text))


def column_of_codes(frame: pd.DataFrame, names: Mapping[str, str]) -> str | None:
    """The column that holds the municipalities; None when no column does.

    One that is called KOMKODE, kommunekode or kode is taken at its word if it holds a single known
    code; otherwise it is the column where most rows hold a known code or name, and more than half.
    """
    columns = [str(name) for name in frame.columns if name != "geometry"]
    by_name = by_plain_name(names)
    known = {
        name: sum(code_of(value, by_name) in names for value in frame[name]) for name in columns
    }
    by_heading = [name for wanted in CODE_COLUMNS for name in columns if name.lower() == wanted]
    for name in by_heading:
        if known[name]:
            return name
    best = max(columns, key=lambda name: known[name], default=None)
    if best is not None and known[best] * 2 > len(frame):
        return best
    return by_heading[0] if by_heading else None


def _plain(name: str) -> str:
    return name.lower().removesuffix(" kommune").removesuffix("s").strip()
