"""Lines through time, named where they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.spec import Line, Lines, Point
from dashboard.kit.charts.svg.axes import (
    GAP,
    Across,
    inside,
    left_room,
    mark_rows,
    marks_above,
    names_right,
    names_room,
    ticks_below,
    values_axis,
)
from dashboard.kit.charts.svg.elements import Box, Sheet, polyline, scale, symbol
from dashboard.kit.charts.time_axis import time_axis, value_range

DASHES = {"dot": "2 4", "dash": "7 4"}
FOCUS, ALONE, UNNAMED = 11.0, 8.0, 9.0
NAMES = 0.4


def lines_marks(chart: Lines, sheet: Sheet, box: Box) -> Iterator[str]:
    """The lines; none without a point."""
    drawn = [line for line in chart.lines if line.points]
    if not drawn:
        return
    labels, ends = time_axis(chart)
    values = value_range(chart)
    plot = _plot(chart, drawn, sheet, box)
    marks = inside(chart.marks, ends)
    across = scale(ends, (plot.x, plot.right))
    depth = 1 + max(mark_rows(marks, across, sheet, plot), default=-1)
    plot = plot.inner(top=depth * sheet.line)
    up = scale(values, (plot.bottom, plot.y))
    yield from values_axis(values, up, sheet, plot, has_zero=chart.has_zero)
    yield from ticks_below(labels, across, sheet, plot.bottom + 0.8 * sheet.line)
    yield from marks_above(marks, across, sheet, plot)
    for line in drawn:
        yield from _line(line, across, up, sheet, is_named=chart.is_named)
    if chart.is_named:
        names = [(line.name, up(line.points[-1].value), line.colour) for line in drawn]
        yield from names_right(names, sheet, plot, NAMES * box.width)


def _plot(chart: Lines, drawn: Sequence[Line], sheet: Sheet, box: Box) -> Box:
    """The box of the lines themselves."""
    left, right = left_room(value_range(chart), sheet), GAP
    if chart.is_named:
        right = names_room([line.name for line in drawn], sheet, NAMES * box.width)
    return box.inner(left, 0.6 * sheet.line, right, 1.5 * sheet.line)


def _line(line: Line, across: Across, up: Across, sheet: Sheet, *, is_named: bool) -> Iterator[str]:
    colour, paper = sheet.colour(line.colour), sheet.palette.paper
    for segment in line.segments:
        places = [(across(on_axis(point.at)), up(point.value)) for point in segment]
        if len(places) > 1:
            yield polyline(places, colour, line.width, DASHES.get(line.dash))
        for point, place in zip(segment, places, strict=True):
            size = _size(line, point, is_alone=len(segment) == 1, is_named=is_named)
            yield symbol(line.shape, place, size, colour=colour, paper=paper, spoken=point.spoken)


def _size(line: Line, point: Point, *, is_alone: bool, is_named: bool) -> float:
    if point.is_focus:
        return FOCUS
    if not is_named:
        return UNNAMED
    return ALONE if is_alone else 1.8 * line.width + 1
