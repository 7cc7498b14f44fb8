"""Then against now on one line each, and municipalities by two measures."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.kit.charts.placement import named_beside, ticks
from dashboard.kit.charts.spec import Dumbbell, Dumbbells, Scatter
from dashboard.kit.charts.svg.axes import GAP, Across, left_room, tick_texts, ticks_below
from dashboard.kit.charts.svg.axes import values_axis as axis_of_values
from dashboard.kit.charts.svg.elements import Box, Look, Sheet, scale, stroke, symbol, words
from dashboard.kit.charts.text import text_width

END, MARK, OUT = 12.0, 8.0, 12.0
AIR, PLOT_AIR, NAMES = 0.04, 0.06, 0.3


def dumbbells_marks(chart: Dumbbells, sheet: Sheet, box: Box) -> Iterator[str]:
    """A row each under what the two ends are; none without an end."""
    if not any(row.ends for row in chart.rows):
        return
    low, high = chart.reach
    air = AIR * ((high - low) or 1.0)
    ends = low - air, high + air
    names = max(text_width(row.name, sheet.size) for row in chart.rows)
    texts = max(text_width(one.text, sheet.size) for row in chart.rows for one in row.ends)
    left = min(names, NAMES * box.width) + texts + 3 * GAP
    plot = box.inner(left, 1.6 * sheet.line, texts + 3 * GAP, 1.5 * sheet.line)
    across = scale(ends, (plot.x, plot.right))
    values = ticks(*ends, count=6)
    for value in values:
        x = across(value)
        yield stroke((x, plot.y), (x, plot.bottom), sheet.palette.rule)
    labels = list(zip(values, tick_texts(values, sheet.lang), strict=True))
    yield from ticks_below(labels, across, sheet, plot.bottom + 0.8 * sheet.line)
    yield from _key(chart, sheet, box)
    height = plot.height / len(chart.rows)
    for at, row in enumerate(chart.rows):
        y = plot.y + (at + 0.5) * height
        yield words(row.name, box.x, y, Look(sheet.size, sheet.palette.ink))
        yield from _dumbbell(row, y, across, sheet)


def _key(chart: Dumbbells, sheet: Sheet, box: Box) -> Iterator[str]:
    """Which end is which, in grey above the rows."""
    x, y = box.x + END / 2, box.y + 0.6 * sheet.line
    fill = {"colour": sheet.palette.ink_soft, "paper": sheet.palette.paper}
    for text, shape in ((chart.then, "circle-open"), (chart.now, "circle")):
        yield symbol(shape, (x, y), END, **fill)
        yield words(text, x + END, y, Look(sheet.size, sheet.palette.ink_soft))
        x += text_width(text, sheet.size) + 3 * END


def _dumbbell(row: Dumbbell, y: float, across: Across, sheet: Sheet) -> Iterator[str]:
    fill = {"colour": sheet.colour(row.colour), "paper": sheet.palette.paper}
    if row.then and row.now:
        between = (across(row.then.value), y), (across(row.now.value), y)
        yield stroke(*between, fill["colour"], 3)
    for one, shape, is_left in row.drawn:
        yield symbol(shape, (across(one.value), y), END, spoken=row.spoken, **fill)
        x = across(one.value) + (-END if is_left else END)
        look = Look(sheet.size, sheet.palette.ink, sheet.palette.paper)
        yield words(one.text, x, y, look, anchor="end" if is_left else "start")


def scatter_marks(chart: Scatter, sheet: Sheet, box: Box) -> Iterator[str]:
    """The others behind, those that stand out in front; none without a point."""
    if not chart.points:
        return
    ends_x, ends_y = (_reach([getattr(one, axis) for one in chart.points]) for axis in ("x", "y"))
    plot = box.inner(left_room(ends_y, sheet), 1.6 * sheet.line, 2 * GAP, 2.8 * sheet.line)
    across = scale(ends_x, (plot.x, plot.right))
    up = scale(ends_y, (plot.bottom, plot.y))
    yield from axis_of_values(ends_y, up, sheet, plot)
    values = ticks(*ends_x)
    labels = list(zip(values, tick_texts(values, sheet.lang), strict=True))
    yield from ticks_below(labels, across, sheet, plot.bottom + 0.8 * sheet.line)
    quiet = Look(sheet.size, sheet.palette.ink_soft)
    yield words(chart.y_axis, box.x, box.y + 0.6 * sheet.line, quiet)
    below = plot.bottom + 2.1 * sheet.line
    yield words(chart.x_axis, plot.right, below, quiet, anchor="end")
    places = [(across(point.x), up(point.y)) for point in chart.points]
    sides = named_beside(
        [(x - plot.x, y - plot.y) for x, y in places],
        [text_width(point.name, sheet.size, is_bold=point.stands_out) for point in chart.points],
        [point.stands_out for point in chart.points],
        (plot.width, plot.height),
        sheet.line,
    )
    drawn = list(zip(chart.points, places, sides, strict=True))
    for point, place, side in sorted(drawn, key=lambda one: one[0].stands_out):
        colour = sheet.colour(point.colour or "ink_soft")
        shape, size = (point.shape, OUT) if point.stands_out else ("circle-open", MARK)
        paper = sheet.palette.paper
        yield symbol(shape, place, size, spoken=point.spoken, colour=colour, paper=paper)
        if side:
            look = Look(sheet.size, colour, paper)
            yield _name(point.name, place, side, look, is_bold=point.stands_out, line=sheet.line)


def _name(
    text: str, place: tuple[float, float], side: str, look: Look, *, is_bold: bool, line: float
) -> str:
    (x, y), away = place, 0.75 * line
    if side in ("above", "below"):
        down = y + (1.25 * line if side == "below" else -1.25 * line)
        return words(text, x, down, look, anchor="middle", is_bold=is_bold)
    if side == "left":
        return words(text, x - away, y, look, anchor="end", is_bold=is_bold)
    return words(text, x + away, y, look, is_bold=is_bold)


def _reach(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    air = PLOT_AIR * ((high - low) or 1.0)
    return low - air, high + air
