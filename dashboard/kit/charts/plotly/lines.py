"""Lines through time, named where they end. Only the points of one segment are joined.

The plot fills its box: names and numbers stand in the room that the style sheet keeps around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.placement import apart, on_axis
from dashboard.kit.charts.plotly.axis import marked, values_axis, years_axis
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.charts.spec import Line, Lines, Point
from dashboard.kit.charts.time_axis import time_axis, value_range
from dashboard.kit.look import Palette

APART = 0.125
FOCUS, ALONE, UNNAMED = 13, 9, 11
FINE = 3
ROOM, CLEAR = 14, "rgba(0,0,0,0)"


def lines_figure(chart: Lines, palette: Palette, lang: str) -> dict[str, Any]:
    """The lines on one axis of time; without a point the figure is empty."""
    drawn = [line for line in chart.lines if line.points]
    layout = base_layout(palette, lang) | {"dragmode": False}
    if not drawn:
        return {"data": [], "layout": layout}
    ticks, ends = time_axis(chart)
    low, high = value_range(chart)
    shapes, words = marked(chart.marks, ends, palette)
    layout |= {
        "xaxis": years_axis(ticks, ends, palette),
        "yaxis": values_axis(palette, has_zero=chart.has_zero) | {"range": [low, high]},
        "shapes": shapes,
        "annotations": words,
        "hovermode": "closest",
    }
    traces = [_trace(line, palette, is_named=chart.is_named) for line in drawn]
    if chart.is_named:
        traces.append(_names(drawn, ends[1], APART * (high - low), palette))
    return {"data": traces, "layout": layout}


def _names(lines: Sequence[Line], at: float, least: float, palette: Palette) -> dict[str, Any]:
    """Each line's name beside its end, none of them closer than `least`: text beside unseen points,
    so that it grows away from the plot where the style sheet makes it larger.
    """
    return {
        "type": "scatter",
        "mode": "markers+text",
        "marker": {"size": ROOM, "color": CLEAR},
        "x": [at] * len(lines),
        "y": apart([line.points[-1].value for line in lines], least),
        "text": [line.name for line in lines],
        "textposition": "middle right",
        "textfont": {"color": [role(line.colour, palette) for line in lines]},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _trace(line: Line, palette: Palette, *, is_named: bool) -> dict[str, Any]:
    """The line, lifted between its segments."""
    colour = role(line.colour, palette)
    points: list[tuple[Point | None, float]] = []
    for segment in line.segments:
        alone = len(segment) == 1
        points += [(None, 0)] if points else []
        points += [(one, _size(line, one, alone=alone, is_named=is_named)) for one in segment]
    return {
        "type": "scatter",
        "x": [on_axis(one.at) if one else None for one, _ in points],
        "y": [round(one.value, FINE) if one else None for one, _ in points],
        "mode": "lines+markers",
        "line": {"color": colour, "width": line.width, "dash": line.dash},
        "marker": {
            "symbol": line.shape,
            "color": colour,
            "size": [size for _, size in points],
            "opacity": 1,
            "line": {"width": 0 if is_named else 1, "color": colour},
        },
        "customdata": [one.spoken if one else "" for one, _ in points],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
        "name": line.name,
    }


def _size(line: Line, point: Point, *, alone: bool, is_named: bool) -> float:
    if point.is_focus:
        return FOCUS
    if not is_named:
        return UNNAMED
    return ALONE if alone else 2 * line.width
