"""Then against now on one line each, and municipalities by two measures."""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.placement import named_beside
from dashboard.kit.charts.plotly.base import TEXT_SIZE, base_layout, mark_readout
from dashboard.kit.charts.spec import Dumbbell, Dumbbells, Scatter, ScatterPoint
from dashboard.kit.charts.text import LINE, text_width
from dashboard.kit.look import Palette

END, MARK, OUT = 15, 11, 15
# A space that is not collapsed keeps a number off its mark, which is wider where it is a diamond.
APART = "\N{NO-BREAK SPACE}"
AIR, PLOT_AIR = 0.22, 0.06
LABEL_SIZE = 16
# The plot that names are placed for; on a narrower one the browser leaves out the others' names.
PLOT = (680.0, 380.0)
SIDES = {
    "right": "middle right",
    "left": "middle left",
    "above": "top center",
    "below": "bottom center",
    "": "top center",
}


def dumbbells_figure(chart: Dumbbells, palette: Palette, lang: str) -> dict[str, Any]:
    """A row each; without an end the figure is empty."""
    layout = base_layout(palette, lang) | mark_readout() | {"dragmode": False}
    rows = [(float(-at), row) for at, row in enumerate(chart.rows)]
    if not any(row.ends for _, row in rows):
        return {"data": [], "layout": layout}
    low, high = chart.reach
    air = AIR * ((high - low) or 1.0)
    layout |= {
        "xaxis": _axis(palette) | {"range": [low - air, high + air], "nticks": 7},
        "yaxis": {
            "range": [-len(rows) + 0.4, 0.6],
            "tickvals": [at for at, _ in rows],
            "ticktext": [row.name for _, row in rows],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "automargin": True,
        },
    }
    traces = [trace for at, row in rows for trace in _dumbbell(row, at, palette)]
    return {"data": traces, "layout": layout}


def _dumbbell(row: Dumbbell, at: float, palette: Palette) -> list[dict[str, Any]]:
    """The line between the two, then each end with its text on the outer side."""
    colour, ends, drawn = role(row.colour, palette), row.ends, row.drawn
    line = {
        "type": "scatter",
        "x": [one.value for one in ends],
        "y": [at for _ in ends],
        "mode": "lines",
        "line": {"color": colour, "width": 3},
    }
    points = {
        "type": "scatter",
        "x": [one.value for one, _, _ in drawn],
        "y": [at for _ in drawn],
        "mode": "markers+text",
        "marker": {
            "symbol": [shape for _, shape, _ in drawn],
            "color": colour,
            "size": END,
            "opacity": 1,
            "line": {"color": colour, "width": 2},
        },
        "text": [f"{APART}{one.text}{APART}" for one, _, _ in drawn],
        "textposition": ["middle left" if is_left else "middle right" for _, _, is_left in drawn],
        "textfont": {"color": palette.ink},
        "customdata": [row.spoken for _ in drawn],
        "cliponaxis": False,
    }
    return [line, points]


def scatter_figure(chart: Scatter, palette: Palette, lang: str) -> dict[str, Any]:
    """The others behind, those that stand out in front; without a point the figure is empty."""
    layout = base_layout(palette, lang) | mark_readout() | {"dragmode": False}
    if not chart.points:
        return {"data": [], "layout": layout}
    across, up = (_range([getattr(one, axis) for one in chart.points]) for axis in ("x", "y"))
    sides = _sides(chart, across, up)
    named = list(zip(chart.points, sides, strict=True))
    traces = [
        _points([pair for pair in named if pair[0].stands_out == stands_out], palette)
        for stands_out in (False, True)
    ]
    title = {"font": {"color": palette.ink_soft, "size": TEXT_SIZE}}
    layout |= {
        "xaxis": _axis(palette)
        | {"range": list(across), "nticks": 7, "title": title | {"text": chart.x_axis}},
        "yaxis": _axis(palette) | {"range": list(up), "nticks": 6},
        "annotations": [
            {
                **{"x": 0, "y": 1, "xref": "paper", "yref": "paper", "text": chart.y_axis},
                **{"xanchor": "left", "yanchor": "bottom", "yshift": 8, "showarrow": False},
                "font": title["font"],
            }
        ],
        "margin": {"l": 8, "r": 8, "t": 32, "b": 8},
    }
    return {"data": traces, "layout": layout}


def _points(named: list[tuple[ScatterPoint, str]], palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [point.x for point, _ in named],
        "y": [point.y for point, _ in named],
        "mode": "markers+text",
        "marker": {
            "symbol": [point.shape if point.stands_out else "circle-open" for point, _ in named],
            "color": [role(point.colour or "ink_soft", palette) for point, _ in named],
            "size": [OUT if point.stands_out else MARK for point, _ in named],
            "opacity": 1,
        },
        "text": [point.name if side else "" for point, side in named],
        "textposition": [SIDES[side] for _, side in named],
        "textfont": {
            "size": [LABEL_SIZE if point.stands_out else TEXT_SIZE for point, _ in named],
            "color": [role(point.colour or "ink_soft", palette) for point, _ in named],
        },
        "customdata": [point.spoken for point, _ in named],
        "cliponaxis": False,
    }


def _sides(chart: Scatter, across: tuple[float, float], up: tuple[float, float]) -> list[str]:
    """Where each name stands on a plot of the usual size."""
    width, height = PLOT
    places = [
        (
            width * (point.x - across[0]) / (across[1] - across[0]),
            height * (up[1] - point.y) / (up[1] - up[0]),
        )
        for point in chart.points
    ]
    widths = [text_width(point.name, LABEL_SIZE) for point in chart.points]
    must = [point.stands_out for point in chart.points]
    return named_beside(places, widths, must, PLOT, LINE * TEXT_SIZE)


def _range(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    air = PLOT_AIR * ((high - low) or 1.0)
    return low - air, high + air


def _axis(palette: Palette) -> dict[str, Any]:
    return {
        "gridcolor": palette.rule,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickformat": ",",
        "tickfont": {"color": palette.ink_soft},
    }
