"""The map of the 19 with its ranking."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.kit.page import View
from dashboard.kit.view.municipalities import map_and_ranking
from dashboard.kit.view.page import text_of
from dashboard.kit.words import words

LOCAL = "local-"


def local_picture(view: View, shape: float) -> list[Component]:
    """Map and ranking under what they count. They stand in the page, so that a selection repaints
    them; `shape` is width over height of the map.
    """
    w = words(view.choice.lang)
    names = w("vaekst.kommuner.map_label"), w("vaekst.kommuner.ranking")
    return [
        text_of(view, f"{LOCAL}definition", "subtitle"),
        map_and_ranking(view, *names, shape, LOCAL),
    ]
