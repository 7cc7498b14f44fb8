"""A number at every size of another: the exact line against the proportional one."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.kit.charts.curve_axis import curve_ends, line_names
from dashboard.kit.charts.placement import ticks
from dashboard.kit.charts.spec import Curve
from dashboard.kit.charts.svg.axes import (
    GAP,
    Across,
    left_room,
    names_right,
    names_room,
    tick_texts,
    ticks_below,
    values_axis,
)
from dashboard.kit.charts.svg.elements import (
    Attributes,
    Box,
    Look,
    Sheet,
    polyline,
    scale,
    stroke,
    symbol,
    tag,
    title,
    words,
)
from dashboard.kit.charts.text import text_width

REAL, NOW, UNSEEN = 8.0, 12.0, 4.0
ARROW, NAMES = 3.0, 0.22


def curve_marks(chart: Curve, sheet: Sheet, box: Box) -> Iterator[str]:
    """The two lines with their names, the real points, the reader's own, where zero is left."""
    palette, size = sheet.palette, sheet.size
    last, top = curve_ends(chart)
    named = [text for _, text, _, _ in line_names(chart)]
    right = names_room(named, sheet, NAMES * box.width)
    plot = box.inner(left_room((0.0, top), sheet), GAP, right, 2.7 * sheet.line)
    across = scale((0.0, last), (plot.x, plot.right))
    up = scale((0.0, top), (plot.bottom, plot.y))
    yield from values_axis((0.0, top), up, sheet, plot)
    values = ticks(0.0, last)
    labels = list(zip(values, tick_texts(values, sheet.lang), strict=True))
    yield from ticks_below(labels, across, sheet, plot.bottom + 0.8 * sheet.line)
    look = Look(size, palette.ink_soft)
    yield words(
        chart.axis, plot.x + plot.width / 2, plot.bottom + 2.0 * sheet.line, look, anchor="middle"
    )
    ends = [(across(point.x), up(point.y)) for point in chart.proportional]
    yield polyline(ends, palette.ink_soft, 1.5, "7 4")
    exact = [(across(point.x), up(point.y)) for point in chart.exact]
    yield polyline(exact, palette.accent, 3)
    unseen: Attributes = {"r": UNSEEN, "fill": palette.accent, "fill_opacity": 0}
    points = zip((*chart.proportional, *chart.exact), (*ends, *exact), strict=True)
    for point, (x, y) in points:
        yield tag("circle", title(point.spoken), cx=x, cy=y, **unseen)
    dot = {"colour": palette.accent, "paper": palette.paper}
    for point in chart.real:
        place = across(point.x), up(point.y)
        yield symbol("circle-open", place, REAL, spoken=point.spoken, **dot)
    names = [(text, up(height), colour) for height, text, colour, _ in line_names(chart)]
    yield from names_right(names, sheet, plot, NAMES * box.width)
    yield from _leaves_zero(chart, across, up, sheet, plot)
    yield from _now(chart, across, up, sheet, plot)


def _leaves_zero(
    chart: Curve, across: Across, up: Across, sheet: Sheet, plot: Box
) -> Iterator[str]:
    """Where the curve leaves zero, in words that stand above both lines."""
    leaves = chart.leaves_zero
    if not leaves:
        return
    x, width = across(leaves.value), text_width(leaves.text, sheet.size)
    begin = min(x, plot.right - width)
    under = [
        up(point.y)
        for point in (*chart.exact, *chart.proportional)
        if begin <= across(point.x) <= begin + width
    ]
    share = chart.proportional[-1].y / (chart.proportional[-1].x or 1.0)
    under.append(up(share * (begin + width - plot.x) * chart.exact[-1].x / plot.width))
    y = max(plot.y, min(*under, plot.bottom - ARROW * sheet.size) - 1.2 * sheet.size)
    yield stroke((x, plot.bottom), (x, y + 0.8 * sheet.size), sheet.palette.ink_soft)
    yield words(leaves.text, begin, y, Look(sheet.size, sheet.palette.ink, sheet.palette.paper))


def _now(chart: Curve, across: Across, up: Across, sheet: Sheet, plot: Box) -> Iterator[str]:
    """The reader's own point; its words to the right and below, or to the left and above."""
    now = chart.now
    place = across(now.x), up(now.y)
    dot = {"colour": sheet.palette.ink, "paper": sheet.palette.paper}
    yield symbol("circle", place, NOW, spoken=now.spoken, **dot)
    is_left = now.x >= chart.exact[-1].x / 2
    away = -NOW if is_left else NOW
    x, y = place[0] + away, max(plot.y, min(place[1] + away, plot.bottom - sheet.size))
    look = Look(sheet.size, sheet.palette.ink, sheet.palette.paper)
    yield words(now.spoken, x, y, anchor="end" if is_left else "start", is_bold=True, look=look)
