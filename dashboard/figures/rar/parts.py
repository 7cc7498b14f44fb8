"""How much each municipality moved its half: bars to both sides of zero, named, largest on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.figures.base import base_layout
from dashboard.figures.rar.axis import put_text_outside
from dashboard.look import Palette

BESIDE = 1.5


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
    figure = go.Figure(layout=base_layout(palette, lang))
    figure.add_bar(
        orientation="h",
        y=[part.name for part in parts],
        x=[part.value for part in parts],
        marker={
            "color": colour,
            "line": {
                "color": palette.selected,
                "width": [3 if part.is_chosen else 0 for part in parts],
            },
        },
        text=[part.shown for part in parts],
        textposition="outside",
        textfont={"color": palette.ink},
        customdata=[part.said for part in parts],
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
        width=0.72,
    )
    low, high = (BESIDE * end for end in reach)
    figure.update_xaxes(
        range=[low, high],
        showticklabels=False,
        showgrid=False,
        fixedrange=True,
        zeroline=True,
        zerolinecolor=palette.ink_soft,
    )
    figure.update_yaxes(autorange="reversed", fixedrange=True, showgrid=False)
    put_text_outside(figure)
    return figure.update_layout(dragmode=False, bargap=0)
