"""Rows of spans, drawn simply: the screen draws them from their payload."""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.plotly.axis import hidden_axis
from dashboard.kit.charts.plotly.bars import HATCH
from dashboard.kit.charts.plotly.base import base_layout, mark_readout
from dashboard.kit.charts.spec import Track, Tracks
from dashboard.kit.look import Palette

WIDTH, TICK = 0.5, 0.35


def tracks_figure(chart: Tracks, palette: Palette, lang: str) -> dict[str, Any]:
    """A row per track under the name of its group, in per cent of the scale of each."""
    layout = base_layout(palette, lang) | mark_readout() | {"dragmode": False, "bargap": 0}
    places, heads, height = [], [], 0.0
    for group, note, rows in chart.groups:
        if group:
            head = f"<b>{group}</b> {note}".strip()
            heads.append(_words(head, 0.0, height, palette.ink))
            height += 1
        for row in rows:
            places.append((height, row))
            height += 1
    line = {"color": palette.ink_soft, "width": 1, "dash": "dash"}
    shapes: list[dict[str, Any]] = [
        {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line}
        for at in (chart.at_pct(one.value) for one in chart.lines)
    ]
    shapes += [_tick(chart, at, row, palette) for at, row in places if row.tick is not None]
    layout |= {
        "xaxis": {
            "range": [0, 115],
            "tickvals": [chart.at_pct(one.value) for one in chart.axis],
            "ticktext": [one.text for one in chart.axis],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": hidden_axis((height, -1.0))
        | {"visible": True, "tickvals": [at for at, _ in places], "showgrid": False}
        | {"ticktext": [_name(row) for _, row in places], "automargin": True, "zeroline": False},
        "shapes": shapes,
        "annotations": [
            {"x": chart.at_pct(one.value), "y": 1, "yref": "paper", "text": one.text}
            | {"showarrow": False, "yanchor": "bottom"}
            for one in chart.lines
        ],
        "margin": {"l": 0, "r": 0, "t": 24, "b": 28},
    }
    bars = [_bars(chart, at, row, palette) for at, row in places]
    words = [
        _words(row.spoken, 0.0, at + 0.4, palette.ink_soft) for at, row in places if row.spoken
    ]
    return {"data": [*bars, *heads, *words], "layout": layout}


def _name(row: Track) -> str:
    return f"{row.name}<br><i>{row.note}</i>" if row.note else row.name


def _bars(chart: Tracks, at: float, row: Track, palette: Palette) -> dict[str, Any]:
    starts = [chart.at_pct(span.start, row) for span in row.spans]
    ends = [chart.at_pct(span.end, row) for span in row.spans]
    return {
        "type": "bar",
        "orientation": "h",
        "y": [at] * len(row.spans),
        "base": starts,
        "x": [end - start for start, end in zip(starts, ends, strict=True)],
        "width": WIDTH,
        "marker": {
            "color": role(row.colour, palette),
            "line": {"width": 0},
            "pattern": HATCH | {"shape": ["/" * span.is_unsure for span in row.spans]},
        },
        "text": [span.text for span in row.spans],
        "textposition": "outside",
        "customdata": [span.spoken for span in row.spans],
        "cliponaxis": False,
    }


def _tick(chart: Tracks, at: float, row: Track, palette: Palette) -> dict[str, Any]:
    place = chart.at_pct(row.tick or 0.0, row)
    line = {"color": palette.ink, "width": 3}
    return {"type": "line", "x0": place, "x1": place, "y0": at - TICK, "y1": at + TICK} | {
        "line": line
    }


def _words(text: str, x: float, y: float, colour: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [x],
        "y": [y],
        "mode": "text",
        "text": [text],
        "textposition": "middle right",
        "textfont": {"color": colour},
        "cliponaxis": False,
    }
