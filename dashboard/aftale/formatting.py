"""How figures, amounts and names of an agreement are written."""

from __future__ import annotations

from dashboard.kit.exhibit import Cell
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Status, Transfer
from dashboard.quotas.formatting import persons

UNKNOWN = "?"
NUMERALS = 12


def format_value(value: float | None, decimals: int, w: Words, *, signed: bool = False) -> str:
    """A figure as shown; a question mark where it is not published."""
    return UNKNOWN if value is None else number(value, decimals, w.lang, signed=signed)


def known(value: float | None) -> Cell:
    """The cell of a figure; a question mark where it is not published."""
    return UNKNOWN if value is None else value


def unless_zero(value: float | None) -> Cell:
    """The cell of a figure, blank where nothing moves, so that what moves is seen."""
    return "" if value == 0 else known(value)


def amount(count: int | None, w: Words) -> str:
    """A number of persons with its unit, or that nobody has published it."""
    return w("aftale.unknown_persons") if count is None else persons(count, w)


def total_text(value: int | None, w: Words) -> str:
    """A sum in a sentence, or that it is not known."""
    return w("aftale.unknown") if value is None else number(value, 0, w.lang)


def numeral(count: int, w: Words) -> str:
    """A small number in letters, a larger one in digits."""
    return w(f"aftale.numeral.{count}") if 1 <= count <= NUMERALS else number(count, 0, w.lang)


def alternative_name(name: str, w: Words) -> str:
    """A name as a tab says it: a letter alone is a proposal."""
    return w("aftale.alternative", name=name) if len(name) == 1 else name


def status_text(transfer: Transfer, w: Words) -> str:
    """Whether a transfer is agreed or proposed."""
    key = "is_agreed" if transfer.status is Status.AGREED else "is_proposed"
    return w(f"aftale.screen.{key}")
