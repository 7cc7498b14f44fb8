"""`/kvoter`: map, ranking, table and history of kommunekvoter."""

from __future__ import annotations

import flask
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.ids import Kvoter
from dashboard.kit import current, paths
from dashboard.kit.look import theme
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.graph import graph
from dashboard.kit.words import words
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.measures.settle import front
from dashboard.kvoter.view.controls import controls, lens_control, views
from dashboard.kvoter.view.shown import Shown, map_figure, show

PATH = paths.KVOTER
TITLE = "kvoter.title"


def layout(**query: str) -> Component:
    """The page in the state its address asks for; the history comes when the map is drawn."""
    asked = KvoteChoice.parse(query)
    snapshot = current.snapshot(asked.version)
    palette = theme(flask.request.cookies.get("tema"))
    shown = show(snapshot, asked, palette)
    choice = shown.view.choice
    return html.Div(
        [
            dcc.Location(id=Kvoter.ADDRESS, refresh=False, search=front(snapshot, choice).search()),
            dcc.Store(id=Kvoter.READY, data=False),
            dcc.Store(id=Kvoter.SELECTED, data=choice.selected),
            dcc.Store(id=Kvoter.PICTURE, data=shown.picture),
            dcc.Store(id=Kvoter.GRID, data=current.tile_grid()),
            html.H1(
                shown.picture["headline"], id=Kvoter.HEADLINE, className="headline", tabIndex=-1
            ),
            html.P(shown.picture["subtitle"], id=Kvoter.SUBTITLE, className="subtitle"),
            html.Div(id=Kvoter.NOTICE, className="notices", role="note"),
            controls(snapshot, choice, current.indicators()),
            html.Div(_split(shown), className="map-and-ranking"),
            html.Div(shown.footer, id=Kvoter.FOOTER),
            html.Section(
                [html.Div(id=Kvoter.HISTORY), html.Div(id=Kvoter.MUNICIPALITY)],
                className="history",
                **aria(label=words(choice.lang)("kvoter.history.title")),
            ),
        ],
        className="page page-kvoter",
    )


def _split(shown: Shown) -> list[Component]:
    w = words(shown.view.choice.lang)
    return [
        html.Div(
            [
                html.Div(
                    [views(shown.view.choice), lens_control(shown.view.choice)],
                    className="above-map",
                ),
                html.Div(
                    [
                        graph(
                            Kvoter.MAP,
                            map_figure(shown),
                            label=w("kvoter.map_label"),
                            described_by=Kvoter.SUMMARY,
                            class_name="map-canvas",
                        ),
                        html.Div(
                            id=Kvoter.TILES, className="tiles", **data(selects=Kvoter.SELECTED)
                        ),
                        html.Div(shown.table, id=Kvoter.TABLE),
                    ],
                    id=Kvoter.STAGE,
                    className=f"stage stage-{shown.view.choice.view}",
                    style=shown.shape,
                ),
                html.Ul(id=Kvoter.LEGEND, className="legend", **aria(label=w("chart.legend"))),
                html.Div(id=Kvoter.LENS_SUMS, className="lens"),
                html.P(shown.summary, id=Kvoter.SUMMARY, className="visually-hidden"),
            ],
            className="map-side",
        ),
        html.Section(
            [
                html.H2(w("kvoter.ranking"), className="kicker", id=f"{Kvoter.RANKING}-title"),
                html.Div(
                    id=Kvoter.RANKING,
                    className="ranking",
                    **data(selects=Kvoter.SELECTED),
                    **aria(labelledby=f"{Kvoter.RANKING}-title"),
                ),
                html.P(
                    shown.picture["spoken"],
                    id=Kvoter.SPOKEN,
                    className="spoken",
                    **aria(live="polite"),
                ),
            ],
            className="ranking-side",
        ),
    ]
