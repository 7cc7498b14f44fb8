"""Dots on one axis: a row per group, or columns of equal ones."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.kit.charts.placement import LIFT, is_uppermost, levels, lifted, stacked, ticks
from dashboard.kit.charts.spec import Reference, Strip, StripRow
from dashboard.kit.charts.svg.axes import GAP, Across, tick_texts, ticks_below
from dashboard.kit.charts.svg.elements import (
    Box,
    Look,
    Sheet,
    scale,
    stroke,
    symbol,
    words,
)
from dashboard.kit.charts.text import text_width

AIR, NEAR, MEDIAN = 0.06, 0.028, 0.3
LARGEST, CHOSEN, RIM = 16.0, 1.35, 3.0
NAMES = 0.25


def strip_marks(chart: Strip, sheet: Sheet, box: Box) -> Iterator[str]:
    """The dots on their axis; none without a dot."""
    values = [dot.value for row in chart.rows for dot in row.dots]
    if not values:
        return
    reach = (max(values) - min(values)) or 1.0
    ends = min(values) - AIR * reach, max(values) + AIR * reach
    names = max(text_width(row.name, sheet.size) for row in chart.rows)
    left = min(names, NAMES * box.width) + 2 * GAP if names else 2 * GAP
    across = scale(ends, (box.x + left, box.right - 2 * GAP))
    named = _led(chart, across, sheet)
    head = sheet.line * (_rows_of(chart) + (1 + max(named.values(), default=0)) * chart.is_led)
    plot = box.inner(left, head, 2 * GAP, 1.5 * sheet.line)
    yield from _axis(ends, across, sheet, plot, is_lined=not chart.step)
    if chart.step:
        yield from _columns(chart, across, sheet, plot)
    else:
        height = plot.height / len(chart.rows)
        for at, row in enumerate(chart.rows):
            own = Box(plot.x, plot.y + at * height, plot.width, height)
            yield from _row(row, across, NEAR * reach, sheet, own, is_named=not chart.is_led)
        yield from _led_names(chart, named, across, sheet, plot)
    for at, one in enumerate(sorted(chart.references, key=lambda one: one.value, reverse=True)):
        line = at if _rows_of(chart) > 1 else 0
        yield from _reference(one, line, across, sheet, plot.bottom, is_left=at > 0)


def _axis(
    ends: tuple[float, float], across: Across, sheet: Sheet, plot: Box, *, is_lined: bool
) -> Iterator[str]:
    values = ticks(*ends, count=7)
    texts = tick_texts(values, sheet.lang)
    if is_lined:
        for value in values:
            x = across(value)
            yield stroke((x, plot.y), (x, plot.bottom), sheet.palette.rule)
    labels = list(zip(values, texts, strict=True))
    yield from ticks_below(labels, across, sheet, plot.bottom + 0.8 * sheet.line)


def _led(chart: Strip, across: Across, sheet: Sheet) -> dict[str, int]:
    """The row that each name above the dots stands in, by the label; none where they stand beside
    their dots.
    """
    dots = [dot for dot in chart.rows[0].dots if dot.shown_label] if chart.is_led else []
    half = [text_width(dot.shown_label, sheet.size, is_bold=True) / 2 + GAP / 2 for dot in dots]
    extents = [
        (across(dot.value) - wide, across(dot.value) + wide)
        for dot, wide in zip(dots, half, strict=True)
    ]
    return dict(zip([dot.shown_label for dot in dots], levels(extents), strict=True))


def _led_names(
    chart: Strip, named: dict[str, int], across: Across, sheet: Sheet, plot: Box
) -> Iterator[str]:
    for dot in chart.rows[0].dots:
        if dot.shown_label not in named:
            continue
        colour = sheet.colour(dot.colour) if dot.colour else sheet.palette.ink
        x, y = across(dot.value), plot.y - (named[dot.shown_label] + 0.5) * sheet.line
        yield stroke((x, y + 0.5 * sheet.line), (x, plot.y + 0.35 * plot.height), colour, 1)
        begin = _kept(dot.shown_label, x, sheet)
        look = Look(sheet.size, colour, sheet.palette.paper)
        yield words(dot.shown_label, begin, y, look, is_bold=True)


def _row(
    row: StripRow, across: Across, near: float, sheet: Sheet, box: Box, *, is_named: bool
) -> Iterator[str]:
    """A group's dots, rising, over a band from the lowest to the highest and its median."""
    palette, size = sheet.palette, sheet.size
    middle, unit = box.y + 0.55 * box.height, box.height / 1.1
    yield words(row.name, box.x - 2 * GAP, middle, look=Look(size, palette.ink), anchor="end")
    dots = sorted(row.dots, key=lambda dot: dot.value)
    if not dots:
        return
    values = [dot.value for dot in dots]
    lifts = lifted(values, near)
    ends = [(across(value), middle) for value in (values[0], values[-1])]
    yield stroke(ends[0], ends[1], palette.rule, 6)
    if row.median:
        x = across(row.median.value)
        top, foot = middle - MEDIAN * unit, middle + MEDIAN * unit
        yield stroke((x, top), (x, foot), palette.ink, 2)
        look = Look(size, palette.ink_soft, palette.paper)
        y = top - 0.6 * size if is_named else foot + 0.6 * size
        yield words(row.median.text, x, y, anchor="middle", look=look)
    dot_size = min(LARGEST, LIFT * unit * 0.95)
    above = is_uppermost(values, lifts, near)
    for dot, lift, is_above in zip(dots, lifts, above, strict=True):
        shape = dot.shape or row.shape
        fill = {"colour": sheet.colour(dot.colour or row.colour), "paper": palette.paper}
        place = across(dot.value), middle - lift * unit
        mark = dot_size * (CHOSEN if dot.is_chosen else 1.0)
        if dot.is_chosen:
            rim = {"colour": palette.chosen, "paper": palette.paper}
            yield symbol(shape, place, mark + 2 * RIM, **rim)
        yield symbol(shape, place, mark, spoken=dot.spoken, **fill)
        if dot.shown_label and is_named:
            y = place[1] + (-1 if is_above else 1) * (0.6 * mark + 0.7 * size)
            look = Look(size, palette.ink, palette.paper)
            yield words(dot.shown_label, _kept(dot.shown_label, place[0], sheet), y, look=look)


def _kept(text: str, x: float, sheet: Sheet) -> float:
    """Where text begins so that its middle is at a place, and none of it outside the sheet."""
    width = text_width(text, sheet.size)
    return max(0.0, min(x - width / 2, sheet.width - width))


def _columns(chart: Strip, across: Across, sheet: Sheet, plot: Box) -> Iterator[str]:
    dots = [(row, dot) for row in chart.rows for dot in row.dots]
    places = stacked([dot.value for _, dot in dots], chart.step)
    tallest = max(height for _, height in places)
    step = min((plot.height - sheet.line) / (tallest + 0.5), LARGEST * 1.3)
    size = min(0.9 * step, abs(across(chart.step) - across(0)) * 0.95)
    rim = {"colour": sheet.palette.chosen, "paper": sheet.palette.paper}
    for (row, dot), (value, height) in zip(dots, places, strict=True):
        place = across(value), plot.bottom - (height - 0.3) * step
        if dot.is_chosen:
            yield symbol(row.shape, place, size + 2 * RIM, **rim)
        fill = {"colour": sheet.colour(row.colour), "paper": sheet.palette.paper}
        yield symbol(row.shape, place, size, spoken=dot.spoken, **fill)
        if dot.shown_label:
            y = place[1] - 0.5 * size - 0.7 * sheet.size
            look = Look(sheet.size, sheet.palette.ink, sheet.palette.paper)
            yield words(dot.shown_label, _kept(dot.shown_label, place[0], sheet), y, look=look)


def _rows_of(chart: Strip) -> int:
    """How many rows the words of the references take: two stand on both sides of their lines."""
    return len(chart.references) if len(chart.references) > 2 else min(len(chart.references), 1)


def _reference(
    one: Reference, row: int, across: Across, sheet: Sheet, bottom: float, *, is_left: bool
) -> Iterator[str]:
    """A line through all rows, its words beside its upper end and inside the sheet."""
    x, y = across(one.value), (row + 0.5) * sheet.line
    yield stroke((x, y - 0.4 * sheet.line), (x, bottom), sheet.palette.ink_soft, 1.5, "5 4")
    width = text_width(one.text, sheet.size)
    begin = x - width - GAP if is_left else x + GAP
    begin = max(0.0, min(begin, sheet.width - width))
    yield words(one.text, begin, y, Look(sheet.size, sheet.palette.ink_soft))
