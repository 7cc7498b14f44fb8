"""Many small lines on one pair of axes, in a grid."""

from __future__ import annotations

import math
from collections.abc import Iterator

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.spec import Multiple, Multiples
from dashboard.kit.charts.svg.axes import GAP
from dashboard.kit.charts.svg.elements import Box, Look, Sheet, polyline, scale, symbol, tag, words
from dashboard.kit.charts.text import text_width

POINT, WIDTH = 3.0, 1.8


def multiples_marks(chart: Multiples, sheet: Sheet, box: Box) -> Iterator[str]:
    """As many columns as there is room for, and below them the axes in words."""
    if not chart.rows:
        return
    columns = columns_in(chart, sheet, box.width)
    depth = math.ceil(len(chart.rows) / columns)
    grid = box.inner(bottom=1.4 * sheet.line if chart.axis else 0.0)
    width, height = grid.width / columns, grid.height / depth
    for at, row in enumerate(chart.rows):
        x, y = grid.x + (at % columns) * width, grid.y + (at // columns) * height
        own = Box(x, y, width, height).inner(right=2 * GAP, bottom=GAP)
        yield tag("g", *_multiple(chart, row, sheet, own))
    look = Look(sheet.size, sheet.palette.ink_soft)
    yield words(chart.axis, box.x, box.bottom - 0.6 * sheet.line, look=look)


def columns_in(chart: Multiples, sheet: Sheet, width: float) -> int:
    """How many pictures stand beside each other in a width."""
    widest = max(text_width(_head(row), sheet.size, is_bold=True) for row in chart.rows)
    return max(1, min(int(width // (widest + 2 * GAP)), len(chart.rows)))


def _head(row: Multiple) -> str:
    return f"{row.rank} {row.name}  {_ends(row)}"


def _ends(row: Multiple) -> str:
    """The value the line begins with, and the one it is ranked by."""
    return " → ".join(filter(None, (row.begin, row.text)))


def _multiple(chart: Multiples, row: Multiple, sheet: Sheet, box: Box) -> Iterator[str]:
    """Name and values above, the movement below them, and the line."""
    palette = sheet.palette
    name, size = f"{row.rank} {row.name}".strip(), sheet.size
    is_chosen = row.code in chart.selected
    y = box.y + 0.6 * sheet.line
    look = Look(size, palette.chosen if is_chosen else palette.ink)
    yield words(name, box.x, y, is_bold=is_chosen, look=look)
    yield words(_ends(row), box.right, y, anchor="end", is_bold=True, look=look)
    quiet = Look(0.85 * size, palette.ink_soft)
    yield words(row.change, box.x, y + 0.9 * sheet.line, look=quiet)
    plot = box.inner(top=2.0 * sheet.line)
    first, last = (on_axis(day) for day in chart.days) if chart.days else (0.0, 1.0)
    across, up = (
        scale((first, last), (plot.x, plot.right)),
        scale(chart.ends, (plot.bottom, plot.y)),
    )
    colour = sheet.colour(row.line.colour)
    for segment in row.line.segments:
        places = [(across(on_axis(point.at)), up(point.value)) for point in segment]
        if len(places) > 1:
            yield polyline(places, colour, WIDTH)
        for point, place in zip(segment, places, strict=True):
            wide = POINT if len(places) > 1 else 2 * POINT
            yield symbol("circle", place, wide, colour=colour, paper=colour, spoken=point.spoken)
