"""Axes: values with light lines across, years below, days that are marked on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dashboard.kit.charts.placement import apart, on_axis, ticks
from dashboard.kit.charts.spec import Mark
from dashboard.kit.charts.svg.elements import Box, Look, Sheet, stroke, words
from dashboard.kit.charts.text import text_width, wrapped
from dashboard.kit.words.numbers import number

GAP = 8.0
MOST_DECIMALS = 6
Across = Callable[[float], float]


def tick_texts(values: Sequence[float], lang: str) -> list[str]:
    """Round numbers with as many decimals as part them."""
    decimals = next(
        (
            places
            for places in range(MOST_DECIMALS)
            if all(abs(round(value, places) - value) < 1e-9 for value in values)
        ),
        MOST_DECIMALS,
    )
    return [number(value, decimals, lang) for value in values]


def left_room(ends: tuple[float, float], sheet: Sheet) -> float:
    """How wide the numbers of an axis of values are, with the gap beside them."""
    texts = tick_texts(ticks(*ends), sheet.lang)
    return max(text_width(text, sheet.size) for text in texts) + GAP


def values_axis(
    ends: tuple[float, float], up: Across, sheet: Sheet, plot: Box, *, has_zero: bool = False
) -> Iterator[str]:
    """The numbers left of the plot and a line across it at each; zero is stronger if asked."""
    values, palette = ticks(*ends), sheet.palette
    for value, text in zip(values, tick_texts(values, sheet.lang), strict=True):
        colour = palette.ink_soft if has_zero and value == 0 else palette.rule
        yield stroke((plot.x, up(value)), (plot.right, up(value)), colour)
        look = Look(sheet.size, palette.ink_soft)
        yield words(text, plot.x - GAP, up(value), anchor="end", look=look)


def ticks_below(
    labels: Sequence[tuple[float, str]], across: Across, sheet: Sheet, y: float, gap: float = GAP
) -> Iterator[str]:
    """Texts below the plot, each at its place; the last always stands, and those that would touch
    the one after are left out.
    """
    free = float("inf")
    for at, text in sorted(labels, reverse=True):
        half = text_width(text, sheet.size) / 2
        if across(at) + half <= free:
            free = across(at) - half - gap
            look = Look(sheet.size, sheet.palette.ink_soft)
            yield words(text, across(at), y, anchor="middle", look=look)


def names_right(
    ends: Sequence[tuple[str, float, str]], sheet: Sheet, plot: Box, width: float
) -> Iterator[str]:
    """The name of each line (name, height, role of its colour) right of its end, in as many lines
    as the width asks for; none on another, each led to from where its line ends.
    """
    names = [wrapped(name, sheet.size, width) for name, _, _ in ends]
    tallest = max(map(len, names)) * sheet.line
    heights = apart([height for _, height, _ in ends], tallest)
    over = max(0.0, max(heights) + tallest / 2 - plot.bottom - sheet.line)
    for name, height, (_, end, colour) in zip(names, heights, ends, strict=True):
        first = height - over - (len(name) - 1) * sheet.line / 2
        look = Look(sheet.size, sheet.colour(colour))
        yield stroke((plot.right, end), (plot.right + GAP, height - over), sheet.colour(colour), 1)
        for at, part in enumerate(name):
            y = first + at * sheet.line
            yield words(part, plot.right + 1.5 * GAP, y, look, is_bold=True)


def names_room(names: Sequence[str], sheet: Sheet, width: float) -> float:
    """The room right of a plot for names that are at most so wide."""
    parts = [part for name in names for part in wrapped(name, sheet.size, width)]
    return max(text_width(part, sheet.size, is_bold=True) for part in parts) + 2 * GAP


def inside(marks: Sequence[Mark], ends: tuple[float, float]) -> list[Mark]:
    """The marks that lie on the axis."""
    return [mark for mark in marks if ends[0] < on_axis(mark.at) < ends[1]]


def mark_rows(marks: Sequence[Mark], across: Across, sheet: Sheet, plot: Box) -> list[int]:
    """Which row above the plot each mark's words stand in, so that none touches another."""
    rows: list[list[tuple[float, float]]] = []
    found = []
    for mark in marks:
        left, right = _extent(mark, across, sheet, plot)
        row = next(
            (
                at
                for at, taken in enumerate(rows)
                if all(right < start or left > end for start, end in taken)
            ),
            len(rows),
        )
        if row == len(rows):
            rows.append([])
        rows[row].append((left, right))
        found.append(row)
    return found


def marks_above(marks: Sequence[Mark], across: Across, sheet: Sheet, plot: Box) -> Iterator[str]:
    """A dashed line at each mark, with its words above the plot."""
    rows = mark_rows(marks, across, sheet, plot)
    for mark, row in zip(marks, rows, strict=True):
        x, y = across(on_axis(mark.at)), plot.y - (row + 0.6) * sheet.line
        yield stroke((x, plot.y), (x, plot.bottom), sheet.palette.ink_soft, 1, "4 3")
        left, right = _extent(mark, across, sheet, plot)
        look = Look(sheet.size, sheet.palette.ink_soft)
        yield words(mark.text, (left + right) / 2, y, anchor="middle", look=look)


def _extent(mark: Mark, across: Across, sheet: Sheet, plot: Box) -> tuple[float, float]:
    """From where to where the words reach: around their line, inside the sheet."""
    width = text_width(mark.text, sheet.size) + GAP
    left = across(on_axis(mark.at)) - width / 2
    left = max(min(left, sheet.width - width), 0.0)
    return left, left + width
