"""Every municipality as a mark on a common axis, one row and one shape per council."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.figures.base import base_layout
from dashboard.figures.rar.axis import put_text_outside
from dashboard.look import Palette
from dashboard.measures.rar.halves import EAST, WEST
from dashboard.measures.rar.spread import Spread

ROWS = {WEST: 1.0, EAST: 0.0}
SHAPES = {WEST: "square", EAST: "circle"}
MARK, CHOSEN = 17, 23
NEAR = 0.028
LIFT = 0.13
MEDIAN = 0.3


@dataclass(frozen=True)
class Dot:
    """One municipality: its half, its value, and what is said of it; named when `is_named`."""

    code: str
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
    figure = go.Figure(layout=base_layout(palette, lang))
    colours = {WEST: palette.west, EAST: palette.east}
    low, high = min(dot.value for dot in dots), max(dot.value for dot in dots)
    reach = (high - low) or 1.0
    for half, row in ROWS.items():
        inside = sorted((dot for dot in dots if dot.half == half), key=lambda dot: dot.value)
        if not inside:
            continue
        _range(figure, spreads[half], row, median if half == WEST else "", palette)
        lifts = lifted([dot.value for dot in inside], NEAR * reach)
        figure.add_scatter(
            x=[dot.value for dot in inside],
            y=[row + lift for lift in lifts],
            mode="markers+text",
            marker={
                "symbol": SHAPES[half],
                "color": colours[half],
                "opacity": 1,
                "size": [CHOSEN if dot.is_chosen else MARK for dot in inside],
                "line": {
                    "color": palette.selected
                    if any(d.is_chosen for d in inside)
                    else palette.paper,
                    "width": [3 if dot.is_chosen else 1 for dot in inside],
                },
            },
            text=[dot.name if dot.is_named or dot.is_chosen else "" for dot in inside],
            textposition=_beside([dot.value for dot in inside], lifts, NEAR * reach),
            customdata=[[dot.code, dot.said] for dot in inside],
            hovertemplate="%{customdata[1]}<extra></extra>",
            cliponaxis=False,
            name=half_names[half],
        )
    figure.update_yaxes(
        range=[-0.5, 1.55],
        tickvals=list(ROWS.values()),
        ticktext=[half_names[half] for half in ROWS],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    figure.update_xaxes(
        range=[low - 0.06 * reach, high + 0.06 * reach],
        nticks=8,
        gridcolor=palette.rule,
        zeroline=False,
        fixedrange=True,
        tickfont={"color": palette.ink_soft},
    )
    put_text_outside(figure)
    return figure.update_layout(dragmode=False, clickmode="event", hovermode="closest")


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


def _range(figure: go.Figure, one: Spread, row: float, median: str, palette: Palette) -> None:
    figure.add_shape(
        type="line",
        x0=one.low,
        x1=one.high,
        y0=row,
        y1=row,
        layer="below",
        line={"color": palette.rule, "width": 6},
    )
    figure.add_shape(
        type="line",
        x0=one.median,
        x1=one.median,
        y0=row - MEDIAN,
        y1=row + MEDIAN,
        layer="below",
        line={"color": palette.ink, "width": 2},
    )
    if median:
        figure.add_annotation(
            x=one.median, y=row + MEDIAN, text=median, showarrow=False, yanchor="bottom"
        )
