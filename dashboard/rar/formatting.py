"""How the figures of `/rar` are written, and which of two means a view speaks of."""

from __future__ import annotations

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.view import DECIMALS, RarView

WEIGHTED, UNWEIGHTED = "weighted", "unweighted"
FINE = 2


def value_text(value: float, w: Words, *, signed: bool = False) -> str:
    """A value with the decimals of the page."""
    return number(value, DECIMALS, w.lang, signed=signed)


def size_text(value: float, w: Words) -> str:
    """A difference without its sign."""
    return value_text(abs(value), w)


def fine_text(value: float, w: Words) -> str:
    """A small difference, with its sign."""
    return number(value, FINE, w.lang, signed=True)


def mean_kind(view: RarView) -> str:
    """The mean that is told: the weighted one where the year's weights are known."""
    means = [view.mean(view.choice.year, half) for half in (WEST, EAST)]
    return UNWEIGHTED if None in means else WEIGHTED


def gap_in(view: RarView, year: int, which: str = "gap") -> float | None:
    """West less east in a year, as rounded on the screen; None where it is not known."""
    return view.gap_in(year, mean_kind(view), which)


def higher_half(gap: float) -> str:
    """Which half has the higher value."""
    return WEST if gap > 0 else EAST


def other_half(half: str) -> str:
    """The half that is not this one."""
    return EAST if half == WEST else WEST


def half_name(half: str, w: Words) -> str:
    """`vest`, `øst`."""
    return w(f"rar.half.{half}")


def half_first(half: str, w: Words) -> str:
    """`Vest`, `Øst`: as a sentence or a row begins."""
    return w(f"rar.half_first.{half}")


def municipality_name(view: RarView, code: str) -> str:
    """A municipality of the region by its code."""
    return str(view.rows.set_index("municipality_code")["municipality_name"][code])
