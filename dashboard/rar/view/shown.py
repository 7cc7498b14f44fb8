"""The first screen of `/rar` for one choice, made once for layout and callback alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
from dash.development.base_component import Component

from dashboard.areas import members
from dashboard.ids import Rar
from dashboard.kit import current
from dashboard.kit.charts.ground import Ring, ground_of, half_borders, municipal_border
from dashboard.kit.charts.plotly.municipal_map import MapBase, Place, changes
from dashboard.kit.charts.plotly.rar.split_map import (
    CHOSEN_TRACE,
    joined,
    split_colours,
    split_map,
)
from dashboard.kit.look import Palette
from dashboard.kit.paths import RAR_NEIGHBOURS, neighbours_address
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import RarView, rar_view, settle
from dashboard.rar.measures.exhibits import exhibit
from dashboard.rar.measures.findings import spread_finding
from dashboard.rar.measures.headline import headline
from dashboard.rar.measures.neighbours import neighbours
from dashboard.rar.view.exhibit import footer, table_behind
from dashboard.rar.view.picture import picture, places
from dashboard.rar.view.time import gap_figure, halves_figure
from data.geography.outline import Outline
from data.snapshot import Snapshot

VIEWS_KEPT = 256
FIRST = ("kommuner", "udvikling")


@dataclass(frozen=True)
class Shown:
    """The parts of the first screen that are drawn at once."""

    view: RarView
    palette: Palette
    base: MapBase
    outline: Outline
    picture: dict[str, Any]
    places: list[Place]
    halves: go.Figure
    gap: go.Figure
    summary: str

    @property
    def shape(self) -> dict[str, str]:
        """The map's width over height, for the style sheet."""
        return {"--map-shape": f"{self.base.panels[0].shape:.3f}"}


def show(snapshot: Snapshot, asked: RarChoice, palette: Palette) -> Shown:
    """What the first screen shows for the choice an address or the controls ask for."""
    return _show(snapshot, settle(snapshot, asked), palette, current.outline())


@lru_cache(maxsize=VIEWS_KEPT)
def _show(snapshot: Snapshot, choice: RarChoice, palette: Palette, outline: Outline) -> Shown:
    view = rar_view(snapshot, choice)
    return Shown(
        view=view,
        palette=palette,
        base=ground_of(snapshot, outline, members(snapshot, "midtjylland", choice.year)),
        outline=outline,
        picture=picture(view, palette)
        | {
            "state": f"{choice.search()}#{palette.name}",
            "near": neighbours_address(
                choice.but(version=snapshot.version), palette.name, RAR_NEIGHBOURS
            ),
        },
        places=places(view),
        halves=halves_figure(view, palette),
        gap=gap_figure(view, palette),
        summary=" ".join(filter(None, (headline(view), spread_finding(view)))),
    )


@lru_cache(maxsize=VIEWS_KEPT)
def behind(snapshot: Snapshot, choice: RarChoice) -> list[Component]:
    """The tables and the sources of the first screen, for a settled choice."""
    tables = [table_behind(name, exhibit(name, snapshot, choice), choice.lang) for name in FIRST]
    return [*tables, footer(snapshot, choice, FIRST, rar_view(snapshot, choice).sources)]


def map_figure(parts: Shown) -> go.Figure:
    """The whole map."""
    view = parts.view
    return split_map(
        parts.base,
        parts.places,
        view.classes,
        half_borders(parts.outline, view.halves),
        _chosen(parts),
        selected=view.choice.selected,
        palette=parts.palette,
        lang=view.choice.lang,
    )


def neighbouring(snapshot: Snapshot, asked: RarChoice, palette: Palette) -> dict[str, Any]:
    """The pictures one step away, by step."""
    return {
        step: changed_picture(show(snapshot, there, palette))
        for step, there in neighbours(snapshot, asked).items()
    }


def changed_picture(parts: Shown) -> dict[str, Any]:
    """The picture with what it changes in a map of the same halves, and the figures beside it."""
    return parts.picture | {"map": map_changes(parts), "figures": time_figures(parts)}


def time_figures(parts: Shown) -> dict[str, Any]:
    """The figures beside the map, by the id of their graph."""
    drawn = {Rar.HALVES: parts.halves, Rar.GAP: parts.gap}
    return {graph_id: figure.to_dict() for graph_id, figure in drawn.items()}


def map_changes(parts: Shown) -> list[list[Any]]:
    """What the choice changes in a map of the same halves and theme: [trace, attribute, value]."""
    view = parts.view
    changed = changes(
        parts.base,
        parts.places,
        view.classes,
        view.choice.selected,
        parts.palette,
        colours=split_colours(view.classes, parts.palette),
    )
    return [
        *(
            [trace, ".".join(map(str, attribute)), value]
            for (_, trace, *attribute), value in changed.items()
        ),
        *([CHOSEN_TRACE, key, value] for key, value in joined(_chosen(parts)).items()),
    ]


def _chosen(parts: Shown) -> tuple[Ring, ...]:
    selected = parts.view.choice.selected
    return municipal_border(parts.outline, selected) if selected else ()
