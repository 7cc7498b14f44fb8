"""Horizontal bars: named on the left, or in groups under a title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.spec import Bar, Bars, Bracket
from dashboard.kit.charts.svg.axes import GAP, Across
from dashboard.kit.charts.svg.elements import (
    Attributes,
    Box,
    Look,
    Sheet,
    hatch,
    scale,
    stroke,
    tag,
    title,
    words,
)
from dashboard.kit.charts.text import text_width, wrapped

THICK, DEEPEST, RIM = 0.7, 2.6, 2.5
NAMES = 0.4


def bars_marks(chart: Bars, sheet: Sheet, box: Box) -> Iterator[str]:
    """The bars on one scale, with a line at zero."""
    definition, _ = hatch(sheet.palette.ink, sheet.palette.paper)
    yield definition if any(bar.is_provisional for bar in chart.bars) else ""
    if any(bar.group for bar in chart.bars):
        yield from _grouped(chart, sheet, box)
    else:
        yield from _named(chart, sheet, box)


def _named(chart: Bars, sheet: Sheet, box: Box) -> Iterator[str]:
    palette = sheet.palette
    rows = max(len(chart.bars), 1)
    step = min(box.height / rows, DEEPEST * sheet.line)
    size = min(sheet.size, step / 1.05)
    width = min(
        max(
            (text_width(name, size) for bar in chart.bars for name in (bar.name, bar.note)),
            default=0,
        ),
        NAMES * box.width,
    )
    beside = _beside(chart, sheet)
    plot = Box(box.x + width + GAP, box.y, box.width - width - GAP, step * rows)
    low, high = chart.scale
    across = scale(
        (low, high or (0.0 if low else 1.0)),
        (plot.x + (beside if low < 0 else 0.0), plot.right - beside),
    )
    for at, bar in enumerate(chart.bars):
        y = plot.y + (at + 0.5) * step
        lines = wrapped(bar.name, size, width + 1) + ([bar.note] if bar.note else [])
        for line, text in enumerate(lines):
            name_y = y + (line - (len(lines) - 1) / 2) * min(sheet.line, step / len(lines))
            is_note = bool(bar.note) and line == len(lines) - 1
            fill = palette.ink_soft if is_note else palette.ink
            look = Look(size, fill)
            is_bold = bar.is_chosen and not is_note
            yield words(text, plot.x - GAP, name_y, look, anchor="end", is_bold=is_bold)
        yield from _bar(bar, bar.text, across, _Row(y, THICK * step, size), sheet)
    yield stroke((across(0), plot.y), (across(0), plot.bottom), palette.ink_soft)


def _beside(chart: Bars, sheet: Sheet) -> float:
    """The room for the longest text beside a bar."""
    widths = (text_width(bar.text, sheet.size, is_bold=True) for bar in chart.bars)
    return max(widths, default=0.0) + 2 * GAP


@dataclass(frozen=True)
class _Row:
    """Where a bar is drawn: its middle, its height, and the size of its text."""

    y: float
    height: float
    size: float


def _bar(bar: Bar, text: str, across: Across, row: _Row, sheet: Sheet) -> Iterator[str]:
    """A bar from zero with its text beside it, or words in its place."""
    y, height, size = row.y, row.height, row.size
    palette = sheet.palette
    if bar.length is None:
        look = Look(size, palette.ink_soft)
        yield words(text, across(0) + GAP, y, look=look)
        return
    start, end = sorted((across(0), across(bar.length)))
    place: Attributes = {"x": start, "y": y - height / 2, "width": end - start, "height": height}
    rim: Attributes = {"stroke": palette.chosen, "stroke_width": RIM} if bar.is_chosen else {}
    spoken = title(bar.spoken or f"{bar.name}: {bar.text}")
    yield tag("rect", spoken, class_="bar", fill=sheet.colour(bar.colour), **place, **rim)
    if bar.is_provisional:
        _, pattern = hatch(palette.ink, palette.paper)
        yield tag("rect", class_="provisional", fill=pattern, **place)
    is_left = bar.length < 0
    at, anchor = (start - GAP, "end") if is_left else (end + GAP, "start")
    yield words(text, at, y, look=Look(size, palette.ink), anchor=anchor, is_bold=True)


def _grouped(chart: Bars, sheet: Sheet, box: Box) -> Iterator[str]:
    """Each group under its title, the name of a bar after its number."""
    palette, size = sheet.palette, sheet.size
    parts = len(chart.bars) + len(chart.brackets) + 1.4 * len(chart.groups)
    step = min(box.height / parts, 2 * sheet.line)
    texts = [_named_text(bar) for bar in chart.bars]
    texts += [f"{one.text} {one.name}".strip() for one in chart.brackets]
    beside = max(text_width(text, size, is_bold=True) for text in texts) + 2 * GAP
    low, high = chart.scale
    left = max(text_width(bar.text, size, is_bold=True) for bar in chart.bars) + GAP
    across = scale(
        (low, high or (0.0 if low else 1.0)),
        (box.x + (left if low < 0 else 0.0), max(box.right - beside, box.x + 1)),
    )
    y = box.y
    for group, bars in chart.groups:
        yield words(
            group,
            across(0) if low == 0 else box.x,
            y + 0.7 * step,
            look=Look(size, palette.ink),
            is_bold=True,
        )
        y += 1.2 * step
        for bar in bars:
            row = _Row(y + step / 2, 0.8 * step, size)
            if bar.length is not None and bar.length < 0:
                yield from _bar(bar, bar.text, across, row, sheet)
                look = Look(size, palette.ink)
                yield words(bar.name, across(0) + GAP, y + step / 2, look=look)
            else:
                named = _named_text(bar)
                yield from _bar(bar, named, across, row, sheet)
            y += step
        for bracket in chart.brackets_of(group):
            yield from _bracket(bracket, across, _Row(y + step / 2, 0.4 * step, size), sheet)
            y += step
        y += 0.2 * step
    yield stroke((across(0), box.y + step), (across(0), y), palette.rule)


def _bracket(bracket: Bracket, across: Across, row: _Row, sheet: Sheet) -> Iterator[str]:
    """A line from one end to the other with a stroke at each, its number and name beside it."""
    colour, y, half = sheet.colour(bracket.colour), row.y, row.height / 2
    start, end = across(bracket.start), across(bracket.end)
    strokes = [stroke((start, y), (end, y), colour, RIM)]
    strokes += [stroke((x, y - half), (x, y + half), colour, RIM) for x in (start, end)]
    yield tag("g", title(bracket.hover), *strokes, class_="bracket")
    at = max(start, end, across(0)) + GAP
    text = f"{bracket.text} {bracket.name}".strip()
    yield words(text, at, y, look=Look(row.size, colour), is_bold=True)


def _named_text(bar: Bar) -> str:
    return bar.text if bar.length is None else f"{bar.text} {bar.name}".strip()
