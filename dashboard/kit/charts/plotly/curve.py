"""A number at every size of another: the exact line against the proportional one."""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.curve_axis import curve_ends, line_names
from dashboard.kit.charts.plotly.base import base_layout, readout
from dashboard.kit.charts.spec import Curve, CurvePoint
from dashboard.kit.look import Palette

LABEL_SIZE = 16
LABEL_ROOM = 1.02
ABOVE, BELOW = 4, -56


def curve_figure(chart: Curve, palette: Palette, lang: str) -> dict[str, Any]:
    """The two lines, the real points on the exact one, and the reader's own."""
    traces = [
        _points(chart.proportional)
        | {
            "mode": "lines",
            "line": {"color": palette.ink_soft, "width": 1.5, "dash": "dash"},
        },
        _points(chart.exact) | {"mode": "lines", "line": {"color": palette.accent, "width": 3}},
        _points(chart.real)
        | {
            "mode": "markers",
            "marker": {
                "size": 9,
                "color": palette.paper,
                "line": {"color": palette.accent, "width": 2},
            },
            "cliponaxis": False,
        },
        _now(chart, palette),
    ]
    last, top = curve_ends(chart)
    axis = {
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": palette.ink_soft},
    }
    layout = base_layout(palette, lang) | {
        **readout(),
        "xaxis": axis
        | {
            "range": [0, LABEL_ROOM * last],
            "tickformat": ",d",
            "showgrid": False,
            "title": {"text": chart.axis, "font": {"color": palette.ink_soft}},
        },
        "yaxis": axis
        | {
            "range": [0, top],
            "tickformat": ",d",
            "nticks": 5,
            "gridcolor": palette.rule,
            "rangemode": "tozero",
        },
        "annotations": _notes(chart, palette),
        "margin": {"l": 56, "r": 8, "t": 8, "b": 56},
        "dragmode": False,
    }
    return {"data": traces, "layout": layout}


def _points(points: tuple[CurvePoint, ...]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [point.x for point in points],
        "y": [point.y for point in points],
        "customdata": [point.spoken for point in points],
    }


def _now(chart: Curve, palette: Palette) -> dict[str, Any]:
    now = chart.now
    return {
        "type": "scatter",
        "x": [now.x],
        "y": [now.y],
        "mode": "markers+text",
        "marker": {"size": 15, "color": palette.ink},
        "text": [now.spoken],
        "textposition": "bottom right" if now.x < chart.exact[-1].x / 2 else "top left",
        "textfont": {"size": LABEL_SIZE, "color": palette.ink},
        "cliponaxis": False,
    }


def _notes(chart: Curve, palette: Palette) -> list[dict[str, Any]]:
    """The names of the two lines where they end, and where the curve leaves zero."""
    end = chart.exact[-1].x
    notes: list[dict[str, Any]] = [
        {
            **{"x": end, "y": height, "text": text, "showarrow": False},
            **{"xanchor": "right", "yanchor": "bottom", "yshift": BELOW if is_below else ABOVE},
            "font": {"size": LABEL_SIZE, "color": role(colour, palette)},
        }
        for height, text, colour, is_below in line_names(chart)
    ]
    leaves = chart.leaves_zero
    if leaves:
        notes.append(
            {"x": leaves.value, "y": 0, "text": leaves.text, "showarrow": True}
            | {"ax": 0, "ay": -96, "arrowcolor": palette.ink_soft, "arrowwidth": 1, "arrowhead": 0}
            | {"font": {"size": LABEL_SIZE, "color": palette.ink}, "xanchor": "left"}
        )
    return notes
