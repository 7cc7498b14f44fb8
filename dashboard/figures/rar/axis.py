"""The axis of time that the figures of `/rar` share: years, and the days to be seen on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go

from dashboard.look import Palette


@dataclass(frozen=True)
class Mark:
    """A day on the time axis, and what happened on it."""

    at: date
    text: str


def on_axis(day: date) -> float:
    """A day as a number of years."""
    first = date(day.year, 1, 1)
    return day.year + (day - first).days / 365.25


def add_axes(
    figure: go.Figure,
    ticks: Sequence[tuple[float, str]],
    ends: tuple[float, float],
    *,
    has_zero: bool,
    palette: Palette,
) -> None:
    """Years below (place and text), values to the left with few lines; zero is drawn if asked."""
    figure.update_xaxes(
        range=list(ends),
        tickvals=[at for at, _ in ticks],
        ticktext=[text for _, text in ticks],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        tickfont={"color": palette.ink_soft},
    )
    figure.update_yaxes(
        nticks=5,
        tickformat=",",
        gridcolor=palette.rule,
        zeroline=has_zero,
        zerolinecolor=palette.ink_soft,
        fixedrange=True,
        tickfont={"color": palette.ink_soft},
    )
    figure.update_layout(dragmode=False, hovermode="closest")


def add_marks(
    figure: go.Figure, marks: Sequence[Mark], ends: tuple[float, float], palette: Palette
) -> None:
    """A dashed line at each day that lies between `ends`, with its words above."""
    for one in marks:
        at = on_axis(one.at)
        if not ends[0] < at < ends[1]:
            continue
        figure.add_vline(x=at, line={"color": palette.ink_soft, "width": 1, "dash": "dash"})
        figure.add_annotation(
            x=at,
            y=1,
            yref="paper",
            yanchor="bottom",
            text=one.text,
            showarrow=False,
            font={"color": palette.ink_soft},
        )
