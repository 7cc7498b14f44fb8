"""What the figures of `/rar` share: a bare layout, an axis of time, and the days seen on it.

The plot fills its box. Names and numbers stand in the room that the style sheet keeps around it
(`.rar-figure`), in sizes that follow the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.look import Palette


@dataclass(frozen=True)
class Mark:
    """A day on the time axis, and what happened on it."""

    at: date
    text: str


def on_axis(day: date) -> float:
    """A day as a number of years."""
    first = date(day.year, 1, 1)
    return round(day.year + (day - first).days / 365.25, 3)


def bare_layout(palette: Palette, lang: str) -> dict[str, Any]:
    """The layout of all figures, without Plotly's own template."""
    return base_layout(palette, lang) | {"template": "none", "dragmode": False}


def years_axis(
    ticks: Sequence[tuple[float, str]], ends: tuple[float, float], palette: Palette
) -> dict[str, Any]:
    """Years below: place and text of each."""
    return {
        "range": list(ends),
        "tickvals": [at for at, _ in ticks],
        "ticktext": [text for _, text in ticks],
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"color": palette.ink_soft},
    }


def values_axis(palette: Palette, *, has_zero: bool) -> dict[str, Any]:
    """Values to the left with few lines; zero is drawn if asked."""
    return {
        "nticks": 5,
        "tickformat": ",",
        "gridcolor": palette.rule,
        "zeroline": has_zero,
        "zerolinecolor": palette.ink_soft,
        "fixedrange": True,
        "tickfont": {"color": palette.ink_soft},
    }


def marked(
    marks: Sequence[Mark], ends: tuple[float, float], palette: Palette
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Shapes and annotations: a dashed line at each day between `ends`, with its words above; those
    before the last stand aside, out of its way.
    """
    inside = [one for one in marks if ends[0] < on_axis(one.at) < ends[1]]
    line = {"color": palette.ink_soft, "width": 1, "dash": "dash"}
    shapes = [
        {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line}
        for at in (on_axis(one.at) for one in inside)
    ]
    words = [
        {
            "x": on_axis(one.at),
            "y": 1,
            "yref": "paper",
            "xanchor": "center" if one is inside[-1] else _aside(on_axis(one.at), ends),
            "yanchor": "bottom",
            "text": one.text,
            "showarrow": False,
            "font": {"color": palette.ink_soft},
        }
        for one in inside
    ]
    return shapes, words


def _aside(at: float, ends: tuple[float, float]) -> str:
    """Words stand on the side of their line where there is more room."""
    return "left" if at - ends[0] < ends[1] - at else "right"
