"""The map of the 19 with its ranking."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import View
from dashboard.kit.view.municipalities import map_graph, map_legend, ranking_section
from dashboard.kit.view.page import text_of
from dashboard.kit.words import words

LOCAL = "local-"


def local_picture(view: View, shape: float) -> list[Component]:
    """Map and ranking; a press on either selects. `shape` is width over height of the map."""
    w = words(view.choice.lang)
    map_side = html.Div(
        [map_graph(view, w("uddannelse.kommuner.map"), LOCAL), *map_legend(view, LOCAL)],
        className="map-side",
        style={"--map-shape": f"{shape:.3f}"},
    )
    ranking = ranking_section(view, w("uddannelse.kommuner.ranking"), LOCAL, level=3)
    return [
        text_of(view, "local-definition", "subtitle"),
        html.Div([map_side, ranking], className="map-and-ranking local"),
    ]
