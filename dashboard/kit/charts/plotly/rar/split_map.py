"""The map of the two halves by its old signature: a bridge to `maps` until it has a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import plotly.graph_objects as go

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.colours import EAST, WEST, half_colours, split_colours
from dashboard.kit.charts.plotly.maps import border_trace, joined, map_figure
from dashboard.kit.charts.plotly.municipal_map import Place, map_chart
from dashboard.kit.charts.slots import split_slot
from dashboard.kit.charts.spec import Border, MapBase, Ring, SplitMap
from dashboard.kit.look import Palette

__all__ = [
    "CHOSEN_TRACE",
    "add_borders",
    "half_colours",
    "joined",
    "split_colours",
    "split_map",
    "split_place",
]

CHOSEN_TRACE = 6
split_place = split_slot


def split_map(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    borders: Mapping[str, Sequence[Ring]],
    chosen: Sequence[Ring],
    *,
    selected: str,
    palette: Palette,
    lang: str,
) -> go.Figure:
    """The map of all municipalities with the border of each half and of the selected one."""
    halves = tuple(Border(half, tuple(borders[half]), half) for half in (WEST, EAST))
    land = replace(map_chart(base, places, classes, selected), borders=halves)
    chart = SplitMap(land, tuple(chosen))
    return go.Figure(map_figure(chart, palette, lang), skip_invalid=False)


def add_borders(figure: go.Figure, borders: Mapping[str, Sequence[Ring]], palette: Palette) -> None:
    """Draw the border of each half on top of a map, in the colour of its council."""
    for half, colour in ((EAST, palette.east), (WEST, palette.west)):
        figure.add_trace(border_trace(tuple(borders[half]), colour))
