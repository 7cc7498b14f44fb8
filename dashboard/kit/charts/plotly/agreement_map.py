"""The map of an agreement: municipalities by class, and the last move as arrows between them."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.plotly.municipal_map import (
    MapBase,
    Path,
    Place,
    changes,
    municipal_map,
    northing,
)
from dashboard.kit.look import Palette

LAYERS = 4
APART = 0.2
WIDTH, HEAD = 4, 16

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
    """The whole figure; `moves` are the codes of giver and taker, `named` who has a name where
    there is no room for all.
    """
    figure = municipal_map(
        base, places, classes, selected="", palette=palette, lang=lang, named=named
    )
    for land in figure.data[: LAYERS * len(base.panels) : LAYERS]:
        land.colorscale = [[0, palette.paper], [1, palette.paper]]
        land.marker.line.color = palette.rule
    arrows = _arrows(base, moves)
    figure.add_scattergeo(
        geo="geo",
        mode="lines+markers",
        hoverinfo="skip",
        line={"color": palette.selected, "width": WIDTH},
        lon=arrows["lon"],
        lat=arrows["lat"],
        marker={
            "color": palette.selected,
            "symbol": "arrow",
            "angle": arrows["angle"],
            "size": arrows["size"],
            "line": {"width": 0},
        },
    )
    return figure


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
    arrows, trace = _arrows(base, moves), LAYERS * len(base.panels)
    return changes(base, places, classes, "", palette, named=named) | {
        ("data", trace, "lon"): arrows["lon"],
        ("data", trace, "lat"): arrows["lat"],
        ("data", trace, "marker", "size"): arrows["size"],
        ("data", trace, "marker", "angle"): arrows["angle"],
    }


def _arrows(base: MapBase, moves: Sequence[Move]) -> dict[str, list[Any]]:
    """From giver to taker, clear of both labels; a gap between one arrow and the next.

    Only where both stand in the same panel: there is no way from one to another.
    """
    inside = set(base.panels[0].codes)
    arrows: dict[str, list[Any]] = {"lon": [], "lat": [], "size": [], "angle": []}
    for giver, taker in moves:
        if giver in inside and taker in inside:
            start, end = base.labels[giver], base.labels[taker]
            for axis, low, high in zip(("lon", "lat"), start, end, strict=True):
                step = APART * (high - low)
                arrows[axis] += [round(low + step, 4), round(high - step, 4), None]
            arrows["size"] += [0, HEAD, 0]
            arrows["angle"] += [0, _heading(start, end), 0]
    return arrows


def _heading(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The way from one point to another on the Mercator map, in degrees clockwise from north."""
    east = end[0] - start[0]
    north = northing(end[1]) - northing(start[1])
    return round(math.degrees(math.atan2(east, north)), 1)
