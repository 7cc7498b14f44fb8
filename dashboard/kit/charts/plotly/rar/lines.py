"""Lines through years, named where they end: a line breaks where what it is of changes.

Text stands outside the plot (see `axis.put_text_outside`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.rar.axis import (
    Mark,
    bare_layout,
    marked,
    on_axis,
    values_axis,
    years_axis,
)
from dashboard.kit.look import Palette

APART = 0.125
AIR = 0.08
TICKS = 6
EDGE = 0.15
FOCUS, ALONE = 13, 9
FINE = 3
ROOM, CLEAR = 14, "rgba(0,0,0,0)"


@dataclass(frozen=True)
class Line:
    """One line: its points, and the name it ends in. `said` is each point in words; `focus` is
    the year whose point is larger; `breaks` are the years it is not drawn into, because it is then
    of others than before.
    """

    name: str
    years: tuple[int, ...]
    values: tuple[float | None, ...]
    said: tuple[str, ...]
    colour: str
    dash: str = "solid"
    width: float = 2
    focus: int = 0
    breaks: tuple[int, ...] = ()


def time_lines(
    lines: Sequence[Line],
    *,
    day_of_year: tuple[int, int],
    marks: Sequence[Mark] = (),
    has_zero: bool = False,
    palette: Palette,
    lang: str,
) -> go.Figure:
    """Draw the lines on one axis of years.

    `has_zero` keeps zero on the axis and draws it. Years that do not follow each other are points.
    """
    drawn = [line for line in lines if any(value is not None for value in line.values)]
    layout = bare_layout(palette, lang)
    if not drawn:
        return go.Figure(layout=layout)
    low, high = _range(drawn, has_zero=has_zero)
    years = sorted({year for line in drawn for year in line.years})
    places = [on_axis(date(year, *day_of_year)) for year in years]
    ends = places[0] - EDGE, places[-1] + EDGE
    ticks = list(zip(places, map(str, years), strict=True))[:: -max(1, -(-len(years) // TICKS))]
    shapes, words = marked(marks, ends, palette)
    layout |= {
        "xaxis": years_axis(ticks, ends, palette),
        "yaxis": values_axis(palette, has_zero=has_zero) | {"range": [low, high]},
        "shapes": shapes,
        "annotations": words,
        "hovermode": "closest",
    }
    traces = [_trace(line, part, day_of_year) for line in drawn for part in _parts(line)]
    names = _names(drawn, ends[1], APART * (high - low))
    return go.Figure({"data": [*traces, names], "layout": layout})


def _names(lines: Sequence[Line], at: float, least: float) -> dict[str, Any]:
    """Each line's name beside its end, none of them closer than `least`: text beside unseen points,
    so that it grows away from the plot where the style sheet makes it larger.
    """
    return {
        "type": "scatter",
        "mode": "markers+text",
        "marker": {"size": ROOM, "color": CLEAR},
        "x": [at] * len(lines),
        "y": _apart([_end(line) for line in lines], least),
        "text": [line.name for line in lines],
        "textposition": "middle right",
        "textfont": {"color": [line.colour for line in lines]},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _parts(line: Line) -> Iterator[list[int]]:
    """Points that belong together, by place; the unknown, a break and a missing year part them."""
    part: list[int] = []
    before = None
    for place, (year, value) in enumerate(zip(line.years, line.values, strict=True)):
        if part and (value is None or year in line.breaks or before != year - 1):
            yield part
            part = []
        if value is not None:
            part.append(place)
        before = year
    if part:
        yield part


def _trace(line: Line, part: Sequence[int], day_of_year: tuple[int, int]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [on_axis(date(line.years[place], *day_of_year)) for place in part],
        "y": [round(line.values[place] or 0.0, FINE) for place in part],
        "mode": "lines+markers" if len(part) > 1 else "markers",
        "line": {"color": line.colour, "width": line.width, "dash": line.dash},
        "marker": {
            "color": line.colour,
            "size": [_size(line, place, part) for place in part],
            "opacity": 1,
            "line": {"width": 0},
        },
        "customdata": [line.said[place] for place in part],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
        "name": line.name,
    }


def _size(line: Line, place: int, part: Sequence[int]) -> float:
    if line.years[place] == line.focus:
        return FOCUS
    return 2 * line.width if len(part) > 1 else ALONE


def _end(line: Line) -> float:
    """The height of the last point."""
    return [value for value in line.values if value is not None][-1]


def _range(lines: Sequence[Line], *, has_zero: bool) -> tuple[float, float]:
    values = [value for line in lines for value in line.values if value is not None]
    values += [0.0] if has_zero else []
    low, high = min(values), max(values)
    air = AIR * (high - low or 1)
    return low - air, high + air


def _apart(heights: Sequence[float], least: float) -> list[float]:
    """The heights moved as little as keeps them `least` apart, in the order they stood."""
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    moved = list(heights)
    for _ in range(len(heights)):
        for below, above in pairwise(order):
            lack = least - (moved[above] - moved[below])
            if lack > 0:
                moved[below] -= lack / 2
                moved[above] += lack / 2
    return moved
