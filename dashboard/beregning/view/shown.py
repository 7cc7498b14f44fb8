"""Everything that follows from one choice on `/kvoter/beregning`, for layout and callback alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from dashboard.areas import members
from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import BeregningView, beregning_view, distance, settle
from dashboard.beregning.measures.calculated import interpretation
from dashboard.beregning.measures.findings import notices
from dashboard.beregning.measures.stops import stops
from dashboard.beregning.view.picture import picture, places
from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.plotly.municipal_map import MapBase, Place, change_list, municipal_map
from dashboard.kit.look import Palette
from dashboard.kit.paths import BEREGNING_NEIGHBOURS, neighbours_address
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from data.geography.outline import Outline
from data.snapshot import Snapshot

VIEWS_KEPT = 256


@dataclass(frozen=True)
class Shown:
    """The parts of the first screen that a choice decides."""

    view: BeregningView
    palette: Palette
    base: MapBase
    picture: dict[str, Any]
    places: list[Place]

    @property
    def shape(self) -> dict[str, str]:
        """The map's width over height, for the style sheet."""
        return {"--map-shape": f"{self.base.panels[0].shape:.3f}"}

    @property
    def map(self) -> go.Figure:
        """The whole map."""
        choice = self.view.choice
        return municipal_map(
            self.base,
            self.places,
            self.view.classes,
            selected=choice.selected,
            palette=self.palette,
            lang=choice.lang,
        )

    @property
    def map_changes(self) -> list[list[Any]]:
        """What the choice changes in a map of the same area and theme."""
        selected = self.view.choice.selected
        return change_list(self.base, self.places, self.view.classes, selected, self.palette)


def show(snapshot: Snapshot, asked: BeregningChoice, palette: Palette) -> Shown:
    """What the page shows for the choice an address or the controls ask for."""
    return _show(snapshot, settle(snapshot, asked), palette, current.outline())


@lru_cache(maxsize=VIEWS_KEPT)
def _show(snapshot: Snapshot, choice: BeregningChoice, palette: Palette, outline: Outline) -> Shown:
    view = beregning_view(snapshot, choice)
    tried = distance(snapshot, choice.family, interpretation(choice))
    return Shown(
        view=view,
        palette=palette,
        base=ground_of(snapshot, outline, members(snapshot, choice.area, choice.year)),
        picture=picture(snapshot, view, palette)
        | {"notices": list(notices(view, tried)), "near": _near(snapshot, choice, palette)},
        places=places(view),
    )


def _near(snapshot: Snapshot, choice: BeregningChoice, palette: Palette) -> str:
    """The address of the pictures one step away; no two pictures share one."""
    pinned = choice.but(version=snapshot.version)
    return neighbours_address(pinned, palette.name, BEREGNING_NEIGHBOURS)


def picture_at(snapshot: Snapshot, asked: BeregningChoice, palette: Palette) -> dict[str, Any]:
    """The picture of a choice with what it changes in a map that is drawn."""
    parts = show(snapshot, asked, palette)
    return parts.picture | {"map": parts.map_changes}


def neighbours(
    snapshot: Snapshot, asked: BeregningChoice, palette: Palette
) -> dict[str, dict[str, Any]]:
    """The picture of every stop but the one in use, by its landstal as it is written."""
    view = show(snapshot, asked, palette).view
    choice = view.choice
    return {
        number(one.landstal, 0, choice.lang): picture_at(
            snapshot, choice.but(landstal=one.landstal), palette
        )
        for one in stops(view, words(choice.lang))
        if one.landstal != view.now.landstal
    }
