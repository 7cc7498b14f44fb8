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
        tickangle=0,
        ticklabeloverflow="allow",
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
    put_text_outside(figure)


def put_text_outside(figure: go.Figure) -> None:
    """The plot fills its box; names and numbers stand in the room that the style sheet keeps around
    it, in sizes that follow the screen.
    """
    figure.update_xaxes(automargin=False)
    figure.update_yaxes(automargin=False)


def add_marks(
    figure: go.Figure, marks: Sequence[Mark], ends: tuple[float, float], palette: Palette
) -> None:
    """A dashed line at each day that lies between `ends`, with its words above; those before the
    last stand aside, out of its way.
    """
    inside = [one for one in marks if ends[0] < on_axis(one.at) < ends[1]]
    for one in inside:
        at = on_axis(one.at)
        figure.add_vline(x=at, line={"color": palette.ink_soft, "width": 1, "dash": "dash"})
        figure.add_annotation(
            x=at,
            y=1,
            yref="paper",
            xanchor="center" if one is inside[-1] else _aside(at, ends),
            yanchor="bottom",
            text=one.text,
            showarrow=False,
            font={"color": palette.ink_soft},
        )


def _aside(at: float, ends: tuple[float, float]) -> str:
    """Words stand on the side of their line where there is more room."""
    return "left" if at - ends[0] < ends[1] - at else "right"
