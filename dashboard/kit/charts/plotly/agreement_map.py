"""The map of an agreement by its old signature: a bridge to `maps` until it has a chart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.plotly.maps import Path, map_changes, map_figure
from dashboard.kit.charts.plotly.municipal_map import Place, map_chart
from dashboard.kit.charts.spec import Flow, FlowMap, MapBase
from dashboard.kit.look import Palette

Move = tuple[str, str]


def agreement_map(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    *,
    moves: Sequence[Move] = (),
    named: Collection[str] = (),
    palette: Palette,
    lang: str,
) -> go.Figure:
    """The whole figure; `moves` are the codes of giver and taker."""
    chart = FlowMap(map_chart(base, places, classes, "", named), _flows(moves))
    return go.Figure(map_figure(chart, palette, lang), skip_invalid=False)


def agreement_changes(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    moves: Sequence[Move],
    palette: Palette,
    *,
    named: Collection[str] = (),
) -> dict[Path, Any]:
    """What an act changes in the figure, by path."""
    chart = FlowMap(map_chart(base, places, classes, "", named), _flows(moves))
    return map_changes(chart, palette)


def _flows(moves: Sequence[Move]) -> tuple[Flow, ...]:
    return tuple(Flow(giver, taker) for giver, taker in moves)
