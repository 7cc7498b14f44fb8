"""The map of municipalities by its old signature: a bridge to `maps`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.plotly.maps import Path, as_steps, land_changes, map_figure
from dashboard.kit.charts.spec import Area, MapBase, MapChart, framing
from dashboard.kit.look import Palette

__all__ = [
    "MapBase",
    "Path",
    "Place",
    "as_steps",
    "change_list",
    "changes",
    "framing",
    "map_chart",
    "municipal_map",
]


@dataclass(frozen=True)
class Place:
    """A municipality as the map says it: colour slot, printed value, and what hovering adds."""

    code: str
    place: int
    label: str
    hover: str
    is_provisional: bool = False


def map_chart(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    selected: str = "",
    named: Collection[str] = (),
) -> MapChart:
    """The chart of the old arguments."""
    areas = tuple(
        Area(
            code=one.code,
            name=base.names[one.code],
            text=one.label,
            value=None,
            colour_slot=one.place,
            spoken=one.hover,
            is_provisional=one.is_provisional,
        )
        for one in places
    )
    return MapChart(base, areas, classes, (selected,) if selected else (), tuple(named))


def municipal_map(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    *,
    selected: str,
    palette: Palette,
    lang: str,
    named: Collection[str] = (),
) -> go.Figure:
    """The whole figure."""
    chart = map_chart(base, places, classes, selected, named)
    return go.Figure(map_figure(chart, palette, lang), skip_invalid=False)


def changes(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    selected: str,
    palette: Palette,
    *,
    colours: Mapping[int, str] | None = None,
    named: Collection[str] = (),
) -> dict[Path, Any]:
    """What a new choice changes in the figure, by path."""
    chart = map_chart(base, places, classes, selected, named)
    return land_changes(chart, colours or slot_colours(classes, palette), palette)


def change_list(
    base: MapBase, places: Sequence[Place], classes: Classes, selected: str, palette: Palette
) -> list[list[Any]]:
    """The same as the browser takes it."""
    return as_steps(changes(base, places, classes, selected, palette))
