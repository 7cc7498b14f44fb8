"""How much each municipality moved its half: bars to both sides of zero, named, largest on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.rar.axis import bare_layout
from dashboard.kit.look import Palette

BESIDE = 1.5
CHOSEN = 3


@dataclass(frozen=True)
class Part:
    """One municipality's part of a change; `shown` stands beside the bar."""

    name: str
    value: float
    shown: str
    said: str
    is_chosen: bool = False


def part_bars(
    parts: Sequence[Part], *, colour: str, reach: tuple[float, float], palette: Palette, lang: str
) -> go.Figure:
    """Draw the parts on an axis as far as `reach`, so that two halves can stand side by side."""
    rims = [CHOSEN if part.is_chosen else 0 for part in parts]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": [part.name for part in parts],
        "x": [round(part.value, 3) for part in parts],
        "marker": {"color": colour, "line": {"color": palette.selected, "width": rims}},
        "text": [part.shown for part in parts],
        "textposition": "outside",
        "textfont": {"color": palette.ink},
        "customdata": [part.said for part in parts],
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
        "width": 0.72,
    }
    zero = {"zeroline": True, "zerolinecolor": palette.ink_soft}
    layout = bare_layout(palette, lang) | {
        "xaxis": {
            "range": [BESIDE * end for end in reach],
            "showticklabels": False,
            "showgrid": False,
            "fixedrange": True,
            **zero,
        },
        "yaxis": {"autorange": "reversed", "fixedrange": True, "showgrid": False},
        "bargap": 0,
    }
    return go.Figure({"data": [bars], "layout": layout})
