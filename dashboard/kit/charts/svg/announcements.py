"""What was announced for each year, and what came as bars behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dashboard.kit.charts.placement import labelled, sides, spread_in_year
from dashboard.kit.charts.spec import Announcement, Announcements
from dashboard.kit.charts.svg.axes import GAP, Across, left_room, ticks_below, values_axis
from dashboard.kit.charts.svg.elements import (
    Attributes,
    Box,
    Look,
    Sheet,
    plain,
    polyline,
    scale,
    symbol,
    tag,
    title,
    words,
)
from dashboard.kit.charts.text import text_width

SPREAD, YEAR_WIDTH, BAR_WIDTH = 0.2, 0.5, 0.8
HEADROOM, APART, POINT, SMALLEST = 1.16, 0.06, 8.0, 8.0


def announcements_marks(chart: Announcements, sheet: Sheet, box: Box) -> Iterator[str]:
    """The years on one axis; the number of what came stands below its year."""
    first, last = chart.span
    top = HEADROOM * chart.highest or 1.0
    sheet = _narrowed(chart, sheet, box)
    below = (2.6 if chart.behind else 1.5) * sheet.line
    plot = box.inner(left_room((0.0, top), sheet), sheet.line, GAP, below)
    across = scale((first - 0.6, last + 0.6), (plot.x, plot.right))
    up = scale((0.0, top), (plot.bottom, plot.y))
    yield from values_axis((0.0, top), up, sheet, plot)
    for bar in chart.behind:
        left, right = across(bar.year - BAR_WIDTH / 2), across(bar.year + BAR_WIDTH / 2)
        place: Attributes = {"x": left, "width": right - left, "y": up(bar.value)}
        place["height"] = plot.bottom - up(bar.value)
        yield tag("rect", title(bar.hover), fill=sheet.palette.rule, **place)
    labels: list[_Label] = []
    for _, year in groupby(chart.points, key=lambda point: point.year):
        points = list(year)
        places = _places(points, across, up)
        yield from _year(points, places, sheet, is_joined=chart.is_joined)
        labels += _labels(points, places, sheet, APART * top)
    yield from _clear(labels, sheet)
    for at in chart.absent:
        upright = f"rotate(-90 {plain(across(at))} {plain(plot.bottom - GAP)})"
        text = words(chart.absent_text, across(at), plot.bottom - GAP, _quiet(sheet))
        yield tag("g", text, class_="absent", transform=upright)
    years = [(float(year), str(year)) for year in range(first, last + 1)]
    yield from ticks_below(years, across, sheet, plot.bottom + 0.8 * sheet.line)
    came = [(float(bar.year), bar.text) for bar in chart.behind]
    yield from ticks_below(came, across, sheet, plot.bottom + 1.8 * sheet.line, gap=0)


def _narrowed(chart: Announcements, sheet: Sheet, box: Box) -> Sheet:
    """The sheet with type so small that what came in one year stands clear of the next."""
    first, last = chart.span
    widest = max((text_width(bar.text, 1.0) for bar in chart.behind), default=0.0)
    room = (box.width - left_room((0.0, HEADROOM * chart.highest), sheet)) / (last - first + 1.2)
    if not widest or widest * sheet.size < room:
        return sheet
    return replace(sheet, scale_by=max(SMALLEST, (room - 1) / widest) / sheet.size)


@dataclass(frozen=True)
class _Label:
    """A number beside its point."""

    text: str
    x: float
    y: float
    anchor: str

    def extent(self, size: float) -> tuple[float, float]:
        """From where to where it reaches."""
        width = text_width(self.text, size)
        left = self.x - (width / 2 if self.anchor == "middle" else 0.0)
        return left, left + width


def _places(
    points: Sequence[Announcement], across: Across, up: Across
) -> list[tuple[float, float]]:
    """The points of a year side by side, in the order they came."""
    offsets = spread_in_year(len(points), SPREAD, YEAR_WIDTH)
    return [
        (across(point.year + offset), up(point.value))
        for point, offset in zip(points, offsets, strict=True)
    ]


def _year(
    points: Sequence[Announcement],
    places: Sequence[tuple[float, float]],
    sheet: Sheet,
    *,
    is_joined: bool,
) -> Iterator[str]:
    palette = sheet.palette
    if is_joined and len(places) > 1:
        yield polyline(places, palette.ink_soft, 1.5)
    dot = {"colour": palette.accent, "paper": palette.paper}
    for point, place in zip(points, places, strict=True):
        yield symbol(point.shape, place, POINT, spoken=point.hover, **dot)


def _quiet(sheet: Sheet) -> Look:
    return Look(sheet.size, sheet.palette.ink_soft)


def _labels(
    points: Sequence[Announcement],
    places: Sequence[tuple[float, float]],
    sheet: Sheet,
    least: float,
) -> list[_Label]:
    """The numbers a year's points bear, the newest first."""
    size = sheet.size
    steps = {
        "above": (0.0, -size, "middle"),
        "below": (0.0, size, "middle"),
        "right": (0.6 * size, 0.0, "start"),
    }
    values = [point.value for point in points]
    bearing, where = labelled(values, least), sides(values)
    found = []
    for at, (point, (x, y)) in enumerate(zip(points, places, strict=True)):
        if at in bearing:
            dx, dy, anchor = steps[where[at]]
            found.append(_Label(point.label, x + dx, y + dy, anchor))
    return found[::-1]


def _clear(labels: Sequence[_Label], sheet: Sheet) -> Iterator[str]:
    """Those that touch none before them; hovering still tells of the others."""
    look = Look(sheet.size, sheet.palette.ink, sheet.palette.paper)
    taken: list[tuple[float, float, float]] = []
    for label in labels:
        left, right = label.extent(sheet.size)
        if all(
            right < start or left > end or abs(label.y - y) > sheet.size for start, end, y in taken
        ):
            taken.append((left, right, label.y))
            yield words(label.text, label.x, label.y, look, anchor=label.anchor)
