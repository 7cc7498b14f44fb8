"""Parts of a change by their old signature: a bridge to `bars` until every room has charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.kit.charts.plotly.bars import bars_figure
from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.look import Palette


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
    half = "east" if colour == palette.east else "west"
    bars = tuple(
        Bar(part.name, part.value, part.shown, half, part.said, is_chosen=part.is_chosen)
        for part in parts
    )
    return go.Figure(bars_figure(Bars(bars, reach), palette, lang))
