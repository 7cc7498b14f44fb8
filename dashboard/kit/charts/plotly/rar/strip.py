"""Every municipality as a mark on a common axis, one row and one shape per council."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.rar.axis import bare_layout
from dashboard.kit.look import Palette
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.spread import Spread

ROWS = {WEST: 1.0, EAST: 0.0}
SHAPES = {WEST: "square", EAST: "circle"}
MARK, CHOSEN = 17, 23
NEAR = 0.028
LIFT = 0.13
MEDIAN = 0.3


@dataclass(frozen=True)
class Dot:
    """One municipality: its half, its value, and what is said of it; named when `is_named`."""

    name: str
    half: str
    value: float
    said: str
    is_named: bool = False
    is_chosen: bool = False


def strip(
    dots: Sequence[Dot],
    spreads: Mapping[str, Spread],
    *,
    half_names: Mapping[str, str],
    median: str,
    palette: Palette,
    lang: str,
) -> go.Figure:
    """Draw the dots; `median` names the line through the middle of each half."""
    low, high = min(dot.value for dot in dots), max(dot.value for dot in dots)
    reach = (high - low) or 1.0
    rows = {
        half: sorted((dot for dot in dots if dot.half == half), key=lambda dot: dot.value)
        for half in ROWS
    }
    filled = {half: inside for half, inside in rows.items() if inside}
    layout = bare_layout(palette, lang) | {
        "xaxis": {
            "range": [low - 0.06 * reach, high + 0.06 * reach],
            "nticks": 8,
            "gridcolor": palette.rule,
            "zeroline": False,
            "fixedrange": True,
            "tickfont": {"color": palette.ink_soft},
        },
        "yaxis": {
            "range": [-0.5, 1.55],
            "tickvals": list(ROWS.values()),
            "ticktext": [half_names[half] for half in ROWS],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": [
            shape for half in filled for shape in _range(spreads[half], ROWS[half], palette)
        ],
        "annotations": [
            {
                "x": spreads[half].median,
                "y": ROWS[half] + MEDIAN,
                "text": median,
                "showarrow": False,
                "yanchor": "bottom",
            }
            for half in list(filled)[:1]
        ],
        "clickmode": "event",
        "hovermode": "closest",
    }
    traces = [_dots(inside, half, NEAR * reach, palette) for half, inside in filled.items()]
    return go.Figure({"data": traces, "layout": layout})


def _dots(inside: Sequence[Dot], half: str, near: float, palette: Palette) -> dict[str, Any]:
    """The dots of one half, rising."""
    values = [dot.value for dot in inside]
    lifts = lifted(values, near)
    return {
        "type": "scatter",
        "x": values,
        "y": [ROWS[half] + lift for lift in lifts],
        "mode": "markers+text",
        "marker": {
            "symbol": SHAPES[half],
            "color": palette.west if half == WEST else palette.east,
            "opacity": 1,
            "size": [CHOSEN if dot.is_chosen else MARK for dot in inside],
            "line": {
                "color": [palette.selected if dot.is_chosen else palette.paper for dot in inside],
                "width": [3 if dot.is_chosen else 1 for dot in inside],
            },
        },
        "text": [dot.name if dot.is_named or dot.is_chosen else "" for dot in inside],
        "textposition": _beside(values, lifts, near),
        "customdata": [dot.said for dot in inside],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def lifted(values: Sequence[float], near: float) -> list[float]:
    """How far each of some rising values is lifted, so that those near each other do not cover
    one another: the first place that is free, middle, above, below, …
    """
    steps = [0.0]
    for step in range(1, len(values) + 1):
        steps += [step * LIFT, -step * LIFT]
    placed: list[tuple[float, float]] = []
    for value in values:
        taken = {lift for other, lift in placed if abs(other - value) < near}
        placed.append((value, next(step for step in steps if step not in taken)))
    return [lift for _, lift in placed]


def _beside(values: Sequence[float], lifts: Sequence[float], near: float) -> list[str]:
    """Names above the highest of those near each other, below the others."""
    places = []
    for value, lift in zip(values, lifts, strict=True):
        others = [
            there for other, there in zip(values, lifts, strict=True) if abs(other - value) < near
        ]
        places.append("top center" if lift == max(others) else "bottom center")
    return places


def _range(one: Spread, row: float, palette: Palette) -> list[dict[str, Any]]:
    """From the lowest to the highest, and a stroke through the median."""
    from_to = {"x0": one.low, "x1": one.high, "y0": row, "y1": row}
    middle = {"x0": one.median, "x1": one.median, "y0": row - MEDIAN, "y1": row + MEDIAN}
    return [
        {"type": "line", "layer": "below", "line": {"color": palette.rule, "width": 6}} | from_to,
        {"type": "line", "layer": "below", "line": {"color": palette.ink, "width": 2}} | middle,
    ]
