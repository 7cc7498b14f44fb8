"""The first screen of `/rar` for one choice, made once for layout and callback alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
from dash.development.base_component import Component

from dashboard import current
from dashboard.components.ground import Ring, half_borders, map_base, municipal_border
from dashboard.components.rar.exhibit import footer, table_behind
from dashboard.components.rar.picture import picture, places
from dashboard.components.rar.time import gap_figure, halves_figure
from dashboard.figures.municipal_map import MapBase, Place, changes
from dashboard.figures.rar.split_map import CHOSEN_TRACE, joined, split_colours, split_map
from dashboard.look import Palette
from dashboard.measures.rar import RarView, rar_view, settle
from dashboard.measures.rar.exhibits import exhibit
from dashboard.measures.rar.findings import headline, spread_finding
from dashboard.urls.rar import RarChoice
from data.geography.outline import Outline
from data.snapshot import Snapshot

VIEWS_KEPT = 256


@dataclass(frozen=True)
class Shown:
    """The parts of the first screen; `behind` are its tables and sources."""

    view: RarView
    palette: Palette
    base: MapBase
    outline: Outline
    picture: dict[str, Any]
    places: list[Place]
    halves: go.Figure
    gap: go.Figure
    summary: str
    behind: list[Component]

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
    tables = ("kommuner", "udvikling")
    return Shown(
        view=view,
        palette=palette,
        base=map_base(snapshot, outline, "midtjylland", choice.year),
        outline=outline,
        picture=picture(view, palette),
        places=places(view),
        halves=halves_figure(view, palette),
        gap=gap_figure(view, palette),
        summary=" ".join(filter(None, (headline(view), spread_finding(view)))),
        behind=[
            *(table_behind(name, exhibit(name, snapshot, choice), choice.lang) for name in tables),
            footer(snapshot, choice, tables, view.sources),
        ],
    )


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
