"""Axes that the figures share: years below, values to the left, days marked on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.spec import Mark
from dashboard.kit.look import Palette


def years_axis(
    ticks: Sequence[tuple[float, str]], ends: tuple[float, float], palette: Palette
) -> dict[str, Any]:
    """Years below: where each stands, and its text."""
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


def hidden_axis(ends: tuple[float, float]) -> dict[str, Any]:
    """An axis that is not seen."""
    return {"range": list(ends), "visible": False, "fixedrange": True}


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
