"""How the figures of `/rar` are written, and which of two means a view speaks of."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.sums import day_of
from dashboard.rar.measures.view import DECIMALS, RarView

WEIGHTED, UNWEIGHTED = "weighted", "unweighted"
FINE = 2
# Means of figures with one decimal do not carry less than this.
NO_GAP = 0.1


def value_text(value: float, w: Words, *, signed: bool = False) -> str:
    """A value with the decimals of the page."""
    return number(value, DECIMALS, w.lang, signed=signed)


def size_text(value: float, w: Words) -> str:
    """A difference without its sign."""
    return value_text(abs(value), w)


def fine_text(value: float, w: Words) -> str:
    """A small difference, with its sign."""
    return number(value, FINE, w.lang, signed=True)


def range_texts(values: Iterable[float], w: Words) -> tuple[str, str]:
    """From which to which size some differences go, rounded outwards: none lies outside."""
    sizes = [abs(value) * 10**DECIMALS for value in values]
    ends = math.floor(min(sizes) + 1e-9), math.ceil(max(sizes) - 1e-9)
    low, high = (value_text(end / 10**DECIMALS, w) for end in ends)
    return low, high


def mean_kind(view: RarView) -> str:
    """The mean that is told: the weighted one where the year's weights are known."""
    means = [view.mean(view.choice.year, half) for half in (WEST, EAST)]
    return UNWEIGHTED if None in means else WEIGHTED


def is_gap(gap: float) -> bool:
    """Whether a difference is one that the figures can carry."""
    return abs(gap) >= NO_GAP


def gap_text(gap: float, w: Words, *, with_side: bool) -> str:
    """The size of a difference, and where it is highest if asked; that there is practically none
    where the figures cannot carry it.
    """
    if not is_gap(gap):
        return w("rar.gap.none")
    key = "rar.gap.side" if with_side else "rar.gap.size"
    return w(key, size=size_text(gap, w), who=half_name(higher_half(gap), w))


def higher_half(gap: float) -> str:
    """Which area has the higher value."""
    return WEST if gap > 0 else EAST


def other_half(half: str) -> str:
    """The area that is not this one."""
    return EAST if half == WEST else WEST


def half_name(half: str, w: Words, *, without: bool = False) -> str:
    """`vest`, `øst`, or `øst uden Aarhus` where Aarhus is left out."""
    name = w(f"rar.half.{half}")
    return w("rar.half.but", half=name) if without and half == EAST else name


def half_first(half: str, w: Words, *, without: bool = False) -> str:
    """`Vest`, `Øst`, `Øst uden Aarhus`: as a sentence or a row begins."""
    name = w(f"rar.half_first.{half}")
    return w("rar.half.but", half=name) if without and half == EAST else name


def changes_text(changes: Mapping[str, float], w: Words, *, without: bool = False) -> str:
    """The change of both areas in per cent, in the order given: `steg 16,3 pct. i øst og faldt 0,4
    pct. i vest`; the verb once where it is the same.
    """
    ways = {half: _way(change) for half, change in changes.items()}
    parts = [
        w(
            f"rar.change.{way}",
            change=size_text(changes[half], w),
            half=half_name(half, w, without=without),
        )
        for half, way in ways.items()
    ]
    if len(set(ways.values())) == 1 and len(parts) > 1:
        last = list(changes)[-1]
        name = half_name(last, w, without=without)
        parts[-1] = w(f"rar.change.{ways[last]}_too", change=size_text(changes[last], w), half=name)
    return w.listed(parts)


def _way(change: float) -> str:
    rounded = round(change, DECIMALS)
    return "up" if rounded > 0 else "down" if rounded < 0 else "flat"


def municipality_name(view: RarView, code: str) -> str:
    """A municipality of the region by its code."""
    return str(view.rows.set_index("municipality_code")["municipality_name"][code])


def rank_text(rank: int, w: Words, *, is_shared: bool) -> str:
    """`nr. 4`, or `delt nr. 4` where several have it."""
    return w("rar.rank.shared" if is_shared else "rar.rank.own", rank=rank)


def quarter_text(quarter: str, w: Words) -> str:
    """`2025-Q3` in words."""
    return w("rar.quarter", quarter=quarter[-1], year=day_of(quarter).year)
