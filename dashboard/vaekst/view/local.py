"""The map of the 19 with its ranking."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import View
from dashboard.kit.screen import Screen
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.graph import graph
from dashboard.kit.words import Words, words


def local_picture(view: View, screen: Screen[Any], shape: float) -> list[Component]:
    """Finding, map and ranking; a press on either selects. They stand in the page, so that a
    selection repaints them; `shape` is width over height of the map.
    """
    w = words(view.choice.lang)
    map_side = _map_side(view, screen, shape, w)
    return [
        html.P(
            screen.parts["local-finding"], id=view.page.id("local-finding"), className="finding"
        ),
        html.P(
            screen.parts["local-definition"],
            id=view.page.id("local-definition"),
            className="subtitle",
        ),
        html.Div([map_side, _ranking_side(view, w)], className="map-and-ranking local"),
    ]


def _map_side(view: View, screen: Screen[Any], shape: float, w: Words) -> html.Div:
    page = view.page
    return html.Div(
        [
            graph(
                page.id("local-map"),
                dict(screen.figures["local-map"].whole),
                label=w("vaekst.kommuner.map_label"),
                described_by=page.id("local-summary"),
                class_name="map-canvas",
                selects=page.id("selected"),
            ),
            html.Ul(
                id=page.id("local-legend"),
                className="legend",
                **aria(label=w("vaekst.kommuner.legend")),
            ),
            html.P(
                screen.parts["local-summary"],
                id=page.id("local-summary"),
                className="visually-hidden",
            ),
        ],
        className="map-side",
        style={"--map-shape": f"{shape:.3f}"},
    )


def _ranking_side(view: View, w: Words) -> html.Section:
    page = view.page
    title = page.id("local-ranking-title")
    return html.Section(
        [
            html.H3(w("vaekst.kommuner.ranking"), className="kicker", id=title),
            html.Div(
                id=page.id("local-ranking"),
                className="ranking",
                role="group",
                **data(selects=page.id("selected")),
                **aria(labelledby=title),
            ),
            html.P(id=page.id("local-spoken"), className="spoken", **aria(live="polite")),
        ],
        className="ranking-side",
    )
