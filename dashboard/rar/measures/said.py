"""How the figures of `/rar` are written, and which of two means a view speaks of."""

from __future__ import annotations

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.view import DECIMALS, RarView

WEIGHTED, UNWEIGHTED = "weighted", "unweighted"


def written(value: float, w: Words, *, signed: bool = False) -> str:
    """A value with the decimals of the page."""
    return number(value, DECIMALS, w.lang, signed=signed)


def size(value: float, w: Words) -> str:
    """A difference without its sign."""
    return written(abs(value), w)


def column(view: RarView) -> str:
    """The mean that is told: the weighted one where the year's weights are known."""
    means = [view.mean(view.choice.year, half) for half in (WEST, EAST)]
    return UNWEIGHTED if None in means else WEIGHTED


def gap_in(view: RarView, year: int, which: str = "gap") -> float | None:
    """West less east in a year, as rounded on the screen; None where it is not known."""
    return view.gap_in(year, column(view), which)


def higher(gap: float) -> str:
    """Which half has the higher value."""
    return WEST if gap > 0 else EAST


def other(half: str) -> str:
    """The half that is not this one."""
    return EAST if half == WEST else WEST


def name(half: str, w: Words) -> str:
    """`vest`, `øst`."""
    return w(f"rar.half.{half}")
