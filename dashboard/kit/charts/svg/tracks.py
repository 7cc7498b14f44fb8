"""Rows of spans under their headings, with the lines across them and the axis below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.kit.charts.spec import Span, Track, Tracks
from dashboard.kit.charts.svg.axes import GAP, Across, ticks_below
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

NAMES, THICK, TICK = 0.3, 0.55, 3.0
HEADING, DEEPEST = 1.5, 1.8


def tracks_marks(chart: Tracks, sheet: Sheet, box: Box) -> Iterator[str]:
    """The rows, as deep as there is room for; what is said of a row stands below its bar."""
    definition, _ = hatch(sheet.palette.paper)
    yield definition if any(span.is_unsure for row in chart.rows for span in row.spans) else ""
    names = NAMES * box.width
    head = 1.3 * sheet.line if chart.lines else 0.0
    foot = 1.4 * sheet.line if chart.axis else 0.0
    last = max((text_width(one.text, sheet.size) for one in chart.axis), default=0.0)
    plot = box.inner(names + GAP, head, GAP + last / 2, foot)
    across = scale((0.0, 100.0), (plot.x, plot.right))
    wanted = wanted_depth(chart, sheet, box.width)
    by = min(plot.height / (wanted or 1.0), DEEPEST)
    plot = Box(plot.x, plot.y, plot.width, max(wanted * by, 1.0))
    for line in chart.lines:
        x = across(chart.at_pct(line.value))
        yield stroke((x, plot.y), (x, plot.bottom), sheet.palette.ink_soft, 1, "4 3")
    above = [(chart.at_pct(line.value), line.text) for line in chart.lines]
    yield from ticks_below(above, across, sheet, box.y + 0.6 * sheet.line)
    y = plot.y
    for group, note, rows in chart.groups:
        if group:
            yield from _heading(group, note, sheet, box.x, y + 0.6 * HEADING * sheet.line * by)
            y += HEADING * sheet.line * by
        for row in rows:
            depth = _depth(row, sheet, names) * by
            yield from _row(chart, row, across, sheet, Box(box.x, y, names, depth))
            y += depth
    axis = [(chart.at_pct(one.value), one.text) for one in chart.axis]
    yield from ticks_below(axis, across, sheet, plot.bottom + 0.8 * sheet.line)


def wanted_depth(chart: Tracks, sheet: Sheet, width: float) -> float:
    """How deep the rows and their headings want to be in a width, without what is around them."""
    headings = sum(HEADING * sheet.line for group, _, _ in chart.groups if group)
    return headings + sum(_depth(row, sheet, NAMES * width) for row in chart.rows)


def _depth(row: Track, sheet: Sheet, names: float) -> float:
    """How deep a row wants to be: its name and note in lines, or its bar and what is said."""
    lines = len(wrapped(row.name, sheet.size, names)) + bool(row.note)
    bars = 2.3 if row.spoken else 1.3 if len(row.spans) < 2 else 2.2
    return sheet.line * max(lines + 0.3, bars)


def _heading(group: str, note: str, sheet: Sheet, x: float, y: float) -> Iterator[str]:
    size = sheet.size
    yield words(group, x, y, look=Look(size, sheet.palette.ink), is_bold=True)
    if note:
        after = x + text_width(group, size, is_bold=True) + GAP
        yield words(note, after, y, look=Look(size, sheet.palette.ink_soft))


def _row(chart: Tracks, row: Track, across: Across, sheet: Sheet, box: Box) -> Iterator[str]:
    """A row: its name in the box, its spans to the right of it."""
    palette, size = sheet.palette, sheet.size
    lines = [(line, palette.ink) for line in wrapped(row.name, size, box.width)]
    lines += [(row.note, palette.ink_soft)] if row.note else []
    for at, (text, fill) in enumerate(lines):
        y = box.y + box.height / 2 + (at - (len(lines) - 1) / 2) * sheet.line
        yield words(text, box.x, y, look=Look(size, fill))
    middle = box.y + box.height * (0.32 if row.spoken else 0.5)
    height = THICK * sheet.line
    yield stroke((across(0), middle), (across(100), middle), palette.rule)
    colour = sheet.colour(row.colour)
    places = [
        (across(chart.at_pct(span.start, row)), across(chart.at_pct(span.end, row)))
        for span in row.spans
    ]
    for span, (start, end) in zip(row.spans, places, strict=True):
        place: Attributes = {"x": start, "y": middle - height / 2, "height": height}
        place["width"] = max(end - start, 1.0)
        spoken = title(span.spoken or span.text or row.spoken or row.name)
        yield tag("rect", spoken, class_="span", fill=colour, **place)
        if span.is_unsure:
            yield tag("rect", spoken, class_="provisional", fill=hatch(palette.paper)[1], **place)
    yield from _texts(row.spans, places, sheet, middle, height)
    if row.tick is not None:
        x = across(chart.at_pct(row.tick, row))
        ends = middle - 0.8 * height, middle + 0.8 * height
        yield stroke((x, ends[0]), (x, ends[1]), palette.ink, TICK)
    if row.spoken:
        look = Look(size, palette.ink_soft)
        yield words(row.spoken, across(0), middle + 1.1 * sheet.line, look=look)


def _texts(
    spans: Sequence[Span],
    places: Sequence[tuple[float, float]],
    sheet: Sheet,
    middle: float,
    height: float,
) -> Iterator[str]:
    """The text of each bar after it, or before it at the edge of the sheet; where it would cover
    another bar or text, above the bar or below it.
    """
    look = Look(sheet.size, sheet.palette.ink, sheet.palette.paper)
    away = 0.5 * height + 0.6 * sheet.size
    taken = [(start, end, middle) for start, end in places]
    for span, (start, end) in zip(spans, places, strict=True):
        width = text_width(span.text, sheet.size)
        over = min(start, sheet.width - width)
        tries = [(end + 0.6 * GAP, middle), (start - 0.6 * GAP - width, middle)]
        tries += [(over, middle - away), (over, middle + away)]
        x, y = next(
            (
                (x, y)
                for x, y in tries
                if x >= 0
                and x + width <= sheet.width
                and all(
                    x + width <= left or x >= right or abs(y - row) > 0.9 * sheet.size
                    for left, right, row in taken
                )
            ),
            tries[2],
        )
        taken.append((x, x + width, y))
        yield words(span.text, x, y, look)
