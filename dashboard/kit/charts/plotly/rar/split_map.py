"""The map of the two halves: each in the shades of its council, with the outline it has as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.colours import EAST, WEST, half_colours, split_colours
from dashboard.kit.charts.plotly.municipal_map import MapBase, Place, municipal_map
from dashboard.kit.charts.slots import split_slot
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

Ring = Sequence[tuple[float, float]]
OUTLINE = 3
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
    """The map of all municipalities, and on top of its layers the border of each half, and of the
    selected municipality (`chosen`).
    """
    figure = municipal_map(
        base,
        places,
        classes,
        selected=selected,
        palette=palette,
        lang=lang,
        colours=split_colours(classes, palette),
    )
    add_borders(figure, borders, palette)
    figure.add_trace(_line(chosen, palette.selected))
    return figure


def add_borders(figure: go.Figure, borders: Mapping[str, Sequence[Ring]], palette: Palette) -> None:
    """Draw the border of each half on top of a map, in the colour of its council."""
    figure.add_trace(_line(borders[EAST], palette.east))
    figure.add_trace(_line(borders[WEST], palette.west))


def _line(rings: Sequence[Ring], colour: str) -> dict[str, Any]:
    return {
        "type": "scattergeo",
        "geo": "geo",
        "mode": "lines",
        **joined(rings),
        "line": {"color": colour, "width": OUTLINE},
        "hoverinfo": "skip",
    }


def joined(rings: Sequence[Ring]) -> dict[str, list[float | None]]:
    """The rings as one line that is lifted between them."""
    points = [point for ring in rings for point in (*ring, (None, None))]
    return {"lon": [x for x, _ in points], "lat": [y for _, y in points]}
