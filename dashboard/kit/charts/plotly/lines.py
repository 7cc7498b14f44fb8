"""Lines through time, named where they end. Only the points of one segment are joined.

The plot fills its box: names and numbers stand in the room that the style sheet keeps around it.
Traces are the points in focus, the lines, and what leads to their names; where nothing but the
focus is another, `focus_changes` is all there is to send.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.placement import apart, on_axis
from dashboard.kit.charts.plotly.axis import marked, values_axis, years_axis
from dashboard.kit.charts.plotly.base import base_layout, readout
from dashboard.kit.charts.spec import Line, Lines, Point
from dashboard.kit.charts.time_axis import time_axis, value_range
from dashboard.kit.look import Palette

APART = 0.17
FOCUS, ALONE, UNNAMED = 13, 9, 11
FINE, FOCUSED = 3, 0
LEAD, ROOM, CLEAR = 0.03, 10, "rgba(0,0,0,0)"


def lines_figure(chart: Lines, palette: Palette, lang: str) -> dict[str, Any]:
    """The lines on one axis of time; without a point the figure is empty."""
    drawn = [line for line in chart.lines if line.points]
    layout = base_layout(palette, lang) | readout() | {"dragmode": False}
    if not drawn:
        return {"data": [], "layout": layout}
    ticks, ends = time_axis(chart)
    low, high = value_range(chart)
    shapes, words = marked(chart.marks, ends, palette)
    # Rounded once: Plotly hides what stands a hair outside the axis.
    named_at = round(ends[1] + LEAD * (ends[1] - ends[0]), FINE)
    layout |= {
        "xaxis": years_axis(ticks, (ends[0], named_at if chart.is_named else ends[1]), palette),
        "yaxis": values_axis(palette, has_zero=chart.has_zero) | {"range": [low, high]},
        "shapes": shapes,
        "annotations": words,
    }
    traces = [_trace(line, palette, is_named=chart.is_named) for line in drawn]
    if chart.is_named:
        traces.insert(FOCUSED, _focus(drawn, palette))
        traces += _names(drawn, named_at, APART * (high - low), palette)
    return {"data": traces, "layout": layout}


def focus_changes(chart: Lines, palette: Palette) -> list[list[Any]]:
    """What another focus changes in the figure of the same lines: [trace, attribute, value]."""
    drawn = [line for line in chart.lines if line.points]
    if not drawn:
        return []
    focus = _focus(drawn, palette)
    changed = {"x": focus["x"], "y": focus["y"], "marker.color": focus["marker"]["color"]}
    return [[FOCUSED, attribute, value] for attribute, value in changed.items()]


def _focus(lines: Sequence[Line], palette: Palette) -> dict[str, Any]:
    """The points in focus, under the lines they stand on."""
    points = [(line, point) for line in lines for point in line.points if point.is_focus]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [on_axis(point.at) for _, point in points],
        "y": [round(point.value, FINE) for _, point in points],
        "marker": {
            "size": FOCUS,
            "opacity": 1,
            "color": [role(line.colour, palette) for line, _ in points],
        },
        "cliponaxis": False,
    }


def _names(
    lines: Sequence[Line], at: float, least: float, palette: Palette
) -> list[dict[str, Any]]:
    """Each line's name beside its end, none of them closer than `least` and each led to from its
    line: text beside unseen points, so that it grows away from the plot where the style sheet makes
    it larger.
    """
    heights = [round(one, FINE) for one in apart([line.points[-1].value for line in lines], least)]
    leaders: dict[str, list[float | None]] = {"x": [], "y": []}
    for line, height in zip(lines, heights, strict=True):
        end = line.points[-1]
        leaders["x"] += [on_axis(end.at), at, None]
        leaders["y"] += [round(end.value, FINE), height, None]
    shared = {"type": "scatter", "cliponaxis": False}
    return [
        shared | leaders | {"mode": "lines", "line": {"color": palette.ink_soft, "width": 1}},
        shared
        | {
            "mode": "markers+text",
            "marker": {"size": ROOM, "color": CLEAR},
            "x": [at] * len(lines),
            "y": heights,
            "text": [line.name for line in lines],
            "textposition": "middle right",
            "textfont": {"color": [role(line.colour, palette) for line in lines]},
        },
    ]


def _trace(line: Line, palette: Palette, *, is_named: bool) -> dict[str, Any]:
    """The line, lifted between its segments."""
    colour = role(line.colour, palette)
    points: list[tuple[Point | None, float]] = []
    for segment in line.segments:
        alone = len(segment) == 1
        size = _size(line, alone=alone, is_named=is_named)
        points += [(None, size)] if points else []
        points += [(one, size) for one in segment]
    return {
        "type": "scatter",
        "x": [on_axis(one.at) if one else None for one, _ in points],
        "y": [round(one.value, FINE) if one else None for one, _ in points],
        "mode": "lines+markers",
        "line": {"color": colour, "width": line.width, "dash": line.dash},
        "marker": {
            "symbol": line.shape,
            "color": colour,
            "size": _one_or_all([size for _, size in points]),
            "opacity": 1,
            "line": {"width": 0 if is_named else 1, "color": colour},
        },
        "customdata": [one.spoken if one else "" for one, _ in points],
        "cliponaxis": False,
        "name": line.name,
    }


def _one_or_all(sizes: list[float]) -> float | list[float]:
    """One size for all where they are of one."""
    return sizes[0] if len(set(sizes)) == 1 else sizes


def _size(line: Line, *, alone: bool, is_named: bool) -> float:
    if not is_named:
        return UNNAMED
    return ALONE if alone else 2 * line.width
