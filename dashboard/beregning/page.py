"""`/kvoter/beregning`: one municipality's number step by step, all of them, and what-if."""

from __future__ import annotations

import flask
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import front
from dashboard.beregning.measures.faults import address_faults
from dashboard.beregning.view.below import below
from dashboard.beregning.view.controls import controls, whatif
from dashboard.beregning.view.shown import Shown, show
from dashboard.ids import Beregning
from dashboard.kit import current, paths
from dashboard.kit.look import theme
from dashboard.kit.view.article import unfold
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.graph import graph
from dashboard.kit.words import words

PATH = paths.BEREGNING
TITLE = "beregning.title"


def layout(**query: str) -> Component:
    """The page in the state its address asks for; what is below comes when the map is drawn."""
    asked, unread = BeregningChoice.read(query)
    snapshot = current.snapshot(asked.version)
    palette = theme(flask.request.cookies.get("tema"))
    shown = show(snapshot, asked, palette)
    choice = shown.view.choice
    faults = address_faults(asked, unread, choice)
    picture = shown.picture | {"notices": [*faults, *shown.picture["notices"]]}
    w = words(choice.lang)
    return html.Div(
        [
            dcc.Location(
                id=Beregning.ADDRESS, refresh=False, search=front(snapshot, choice).search()
            ),
            dcc.Store(id=Beregning.READY, data=False),
            dcc.Store(id=Beregning.SELECTED, data=choice.selected),
            dcc.Store(id=Beregning.PICTURE, data=picture),
            html.H1(picture["headline"], id=Beregning.HEADLINE, className="headline", tabIndex=-1),
            html.P(picture["subtitle"], id=Beregning.SUBTITLE, className="subtitle"),
            html.Div(id=Beregning.NOTICE, className="notices", role="note"),
            controls(shown.view),
            html.Div(_columns(shown), className="chain-and-map"),
            html.Div(id=Beregning.FOOTER),
            unfold(w("beregning.table"), html.Div(id=Beregning.TABLE)),
            whatif(shown.view),
            below(snapshot, choice.lang, palette),
        ],
        className="page page-kvoter page-beregning",
    )


def _columns(shown: Shown) -> list[Component]:
    w = words(shown.view.choice.lang)
    chain_title, ranking_title = f"{Beregning.CHAIN}-title", f"{Beregning.RANKING}-title"
    return [
        html.Section(
            [
                html.H2(id=chain_title, className="kicker"),
                html.Ol(id=Beregning.CHAIN, className="chain"),
                html.P(id=f"{Beregning.CHAIN}-about", className="quiet"),
            ],
            className="chain-side",
            **aria(labelledby=chain_title),
        ),
        html.Div(
            [
                html.P(id=Beregning.SHOWN, className="kicker"),
                html.Div(
                    graph(
                        Beregning.MAP,
                        shown.map,
                        label=w("beregning.map_label"),
                        described_by=Beregning.SUMMARY,
                        class_name="map-canvas",
                    ),
                    className="stage stage-kort",
                    style=shown.shape,
                ),
                html.Ul(
                    id=Beregning.LEGEND, className="legend", **aria(label=w("beregning.legend"))
                ),
                html.P(id=Beregning.SUMMARY, className="visually-hidden"),
                html.H2(w("beregning.moved.title"), className="kicker moved-title"),
                html.Div(id=Beregning.MOVED, className="moved", **aria(live="polite")),
            ],
            className="map-side",
        ),
        html.Section(
            [
                html.H2(w("beregning.ranking"), className="kicker", id=ranking_title),
                html.Div(
                    id=Beregning.RANKING,
                    className="ranking",
                    **data(selects=Beregning.SELECTED),
                    **aria(labelledby=ranking_title),
                ),
                html.P(id=Beregning.SPOKEN, className="visually-hidden", **aria(live="polite")),
            ],
            className="ranking-side",
        ),
    ]
