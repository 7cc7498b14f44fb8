"""Numbers as Danes and as machines write them, told apart by the file they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

MOST_DIGITS = 15

_SPACES = "[ \u00a0\u2007\u2009\u202f]"
_WHOLE = re.compile(r"[0-9]+")
_COMMA = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),[0-9]+")
_POINT = re.compile(r"[0-9]+\.[0-9]+")
_COMMAS_OF_THREE = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_POINTS_OF_THREE = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_SPACED = re.compile(rf"[0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}})+(?:,[0-9]+)?")
_EXPONENT = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+")


class Refused(ValueError):
    """Text that cannot be read as what its column holds: what is wrong, and what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


class Form(StrEnum):
    """How a file writes its numbers, as far as the file itself shows it."""

    COMMA = "decimalkomma"
    POINT = "decimalpunktum"
    DANISH = "semikolon uden decimaler"
    UNKNOWN = "ukendt"


def form_of(separator: str, numbers: Iterable[str]) -> Form:
    """The form of a file with this separator and these texts in its number columns.

    A file separated by commas has decimal points. In other files the numbers
    show it: a comma that cannot be a thousands comma makes the form Danish, a
    point that cannot be a thousands point makes it English. `DANISH` is a file
    separated by semicolons that shows neither: whole numbers may have thousands
    points there. `12,000` shows nothing: it may be English.
    """
    if separator == ",":
        return Form.POINT
    point = False
    for number in numbers:
        _, text = _sign_apart(number)
        is_decimal = _COMMA.fullmatch(text) or _SPACED.fullmatch(text)
        if "," in text and is_decimal and not _COMMAS_OF_THREE.fullmatch(text):
            return Form.COMMA
        point = point or bool(
            "." in text and _POINT.fullmatch(text) and not _POINTS_OF_THREE.fullmatch(text)
        )
    if point:
        return Form.POINT
    return Form.DANISH if separator == ";" else Form.UNKNOWN


def read_whole(text: str, form: Form) -> int:
    """The whole number; `Refused` when it is none or may be read in two ways."""
    sign, digits = _sign_apart(text)
    if _WHOLE.fullmatch(digits):
        return _whole(sign, digits)
    if _POINTS_OF_THREE.fullmatch(digits):
        if form in {Form.COMMA, Form.DANISH}:
            return _whole(sign, digits.replace(".", ""))
        raise _ambiguous(digits, ".")
    if _COMMAS_OF_THREE.fullmatch(digits):
        raise _ambiguous(digits, ",")
    if _SPACED.fullmatch(digits) and "," not in digits:
        return _whole(sign, re.sub(_SPACES, "", digits))
    number = read_decimal(text, form, whole=True)
    if not number.is_integer():
        remedy = "Skriv tallet uden decimaler."
        raise Refused("skal være et helt tal, og det her har decimaler", remedy)
    return _whole(sign, f"{abs(number):.0f}")


def read_decimal(text: str, form: Form, *, whole: bool = False) -> float:
    """The number; `Refused` when it is none or may be read in two ways."""
    sign, digits = _sign_apart(text)
    plain = _WHOLE.fullmatch(digits) or (_POINT.fullmatch(digits) if form is Form.POINT else None)
    if plain:
        return _finite(sign + digits)
    if _COMMAS_OF_THREE.fullmatch(digits) and (form is not Form.COMMA or digits.count(",") > 1):
        raise _ambiguous(digits, ",")
    if _COMMA.fullmatch(digits) or _SPACED.fullmatch(digits):
        if form is Form.POINT and "," in digits:
            remedy = "Skriv punktum som decimaltegn, fx 2.5, eller gem hele filen med semikolon."
            raise Refused("har komma i et tal, mens filen ellers har decimalpunktum", remedy)
        return _finite(sign + re.sub(_SPACES, "", digits).replace(".", "").replace(",", "."))
    if _POINTS_OF_THREE.fullmatch(digits):
        if form is Form.COMMA:
            return _finite(sign + digits.replace(".", ""))
        raise _ambiguous(digits, ".")
    if _POINT.fullmatch(digits) and form is Form.COMMA:
        remedy = "Skriv komma som decimaltegn, fx 2,5, i hele filen."
        raise Refused("har decimalpunktum, mens resten af filen har decimalkomma", remedy)
    raise _not_a_number(text, whole=whole)


def _sign_apart(text: str) -> tuple[str, str]:
    """The sign as a computer writes it, and the rest; a typographic minus is a minus."""
    if text[:1] in {"\u2212", "\u2013", "-"}:
        return "-", text[1:]
    return "", text.removeprefix("+")


def _whole(sign: str, digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise Refused("er for stort et tal", "Se i kilden, og ret det.")
    return int(sign + digits)


def _finite(plain: str) -> float:
    if len(plain.partition(".")[0]) > MOST_DIGITS + 1:
        raise Refused("er for stort et tal", "Se i kilden, og ret det.")
    return float(plain)


def _ambiguous(digits: str, mark: str) -> Refused:
    """A number with its sign for thousands or decimals before three digits: both readings."""
    name = "punktum" if mark == "." else "komma"
    large = digits.replace(mark, "")
    if digits.count(mark) > 1:
        return Refused(f"har {name} som tusindtegn", f"Skriv {large} uden {name}.")
    before, after = digits.split(mark)
    small = f"{before},{after}".rstrip("0").rstrip(",")
    remedy = f"Skriv {large} eller {small}, alt efter hvad kilden siger."
    return Refused(f"har et {name}, der både kan være tusindtegn og decimaltegn", remedy)


def _not_a_number(text: str, *, whole: bool) -> Refused:
    wanted = "skal være et helt tal" if whole else "skal være et tal"
    if _EXPONENT.fullmatch(text):
        remedy = "Excel har forkortet tallet; vis cellen som tal, og gem igen."
        return Refused(f"{wanted} skrevet helt ud", remedy)
    if text.rstrip("% ").replace(",", "").replace(".", "").isdecimal() and text.endswith("%"):
        return Refused(f"{wanted} uden procenttegn", "Slet tegnet; enheden står i kolonnens navn.")
    example = "12" if whole else "12.5 (eller 12,5 i en fil med semikolon)"
    remedy = f"Skriv tallet med cifre, fx {example}."
    return Refused(wanted, remedy)
