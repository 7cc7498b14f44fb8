"""Many small lines on one pair of axes, drawn simply: the screen draws them from their payload."""

from __future__ import annotations

import math
from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.plotly.axis import hidden_axis
from dashboard.kit.charts.plotly.base import base_layout, readout
from dashboard.kit.charts.spec import Multiple, Multiples
from dashboard.kit.look import Palette

COLUMNS = 4
FILLED_X, FILLED_Y = 0.9, 0.9
HEAD_SIZE, HEAD_SHARE = 11, 0.42


def multiples_figure(chart: Multiples, palette: Palette, lang: str) -> dict[str, Any]:
    """A small pair of axes per row, all alike, with name, rank, value and movement above."""
    layout = base_layout(palette, lang) | readout() | {"dragmode": False}
    if not chart.rows:
        return {"data": [], "layout": layout}
    first, last = (on_axis(day) for day in chart.days) if chart.days else (0.0, 1.0)
    depth = math.ceil(len(chart.rows) / COLUMNS)
    traces, annotations = [], [_annotation(chart.axis, 0.0, 0.0, palette.ink_soft, "bottom")]
    for index, row in enumerate(chart.rows):
        left, top = (index % COLUMNS) / COLUMNS, 1 - (index // COLUMNS) / (depth + 0.2)
        below = top - FILLED_Y / (depth + 0.2)
        number = "" if index == 0 else str(index + 1)
        layout[f"xaxis{number}"] = hidden_axis((first, last)) | {
            "domain": [left, left + FILLED_X / COLUMNS],
            "anchor": f"y{number}",
        }
        layout[f"yaxis{number}"] = hidden_axis(chart.ends) | {
            "domain": [below, top - HEAD_SHARE / (depth + 0.2)],
            "anchor": f"x{number}",
        }
        traces.append(_trace(row, number, palette))
        colour = palette.chosen if row.code in chart.selected else palette.ink
        annotations.append(_annotation(_head(row), left, top, colour, "top"))
    return {"data": traces, "layout": layout | {"annotations": annotations}}


def _head(row: Multiple) -> str:
    ends = " → ".join(filter(None, (row.begin, row.text)))
    parts = (row.rank, f"<b>{row.name}</b>", ends)
    head = " ".join(part for part in parts if part)
    return f"{head}<br>{row.change}" if row.change else head


def _annotation(text: str, x: float, y: float, colour: str, anchor: str) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": anchor,
        "text": text,
        "showarrow": False,
        "align": "left",
        "font": {"color": colour, "size": HEAD_SIZE},
    }


def _trace(row: Multiple, number: str, palette: Palette) -> dict[str, Any]:
    points = [point for segment in row.line.segments for point in (*segment, None)][:-1]
    return {
        "type": "scatter",
        "xaxis": f"x{number}",
        "yaxis": f"y{number}",
        "x": [on_axis(point.at) if point else None for point in points],
        "y": [point.value if point else None for point in points],
        "mode": "lines+markers",
        "line": {"color": role(row.line.colour, palette), "width": 2},
        "marker": {"size": 3},
        "customdata": [point.spoken if point else "" for point in points],
        "cliponaxis": False,
        "name": row.name,
    }
