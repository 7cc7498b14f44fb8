"""`/kvoter/aftale`: a voluntary agreement, negotiated in front of a room."""

from __future__ import annotations

import flask
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.kept import packed
from dashboard.aftale.view.compared import compared
from dashboard.aftale.view.shown import Shown, footer, map_figure, show
from dashboard.aftale.view.still import still
from dashboard.aftale.view.turn import opened
from dashboard.ids import Aftale
from dashboard.kit import current, paths
from dashboard.kit.look import theme
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.graph import graph
from dashboard.kit.words import Words, words

PATH = paths.AFTALE
TITLE = "aftale.title"


def layout(**query: str) -> Component:
    """The page with the case that its address carries."""
    asked = AgreementChoice.parse(query)
    snapshot = current.snapshot(asked.version)
    turn = opened(snapshot, asked)
    palette = theme(flask.request.cookies.get("tema"))
    shown = show(snapshot, turn, palette)
    w = words(asked.lang)
    looks = ["page", "page-aftale", *(["on-wall"] if asked.is_on_wall else [])]
    return html.Div(
        [
            dcc.Location(id=Aftale.ADDRESS, refresh=False, search=shown.choice.search()),
            dcc.Store(id=Aftale.ACT),
            dcc.Store(id=Aftale.HISTORY, data=packed(turn.history)),
            dcc.Store(id=Aftale.PICTURE, data=shown.picture),
            dcc.Store(id=Aftale.WORDS, data=still(snapshot, w)),
            html.H1(
                shown.picture["headline"], id=Aftale.HEADLINE, className="headline", tabIndex=-1
            ),
            html.P(shown.picture["subtitle"], id=Aftale.SUBTITLE, className="subtitle"),
            html.P(id=Aftale.REMARK, className="case-remark"),
            html.Div(id=Aftale.NOTICE, className="refusals", role="alert"),
            html.Div(id=Aftale.TOOLS, className="agreement-tools"),
            html.Div(_stage(shown, w), className="negotiation"),
            html.Div(compared(snapshot, shown), id=Aftale.COMPARED, className="compared"),
            html.Div(_below(w), className="agreement-below"),
            html.Div(footer(snapshot, shown), id=Aftale.FOOTER),
        ],
        className=" ".join(looks),
    )


def _stage(shown: Shown, w: Words) -> list[Component]:
    return [
        html.Section(
            [
                html.H2(w("aftale.moves")),
                html.Div(id=Aftale.FORM),
                html.P(id=Aftale.SPOKEN, className="visually-hidden", **aria(live="polite")),
                html.Div(id=Aftale.TRANSFERS, className="transfer-list"),
            ],
            className="moves-side",
        ),
        html.Section(
            [
                html.Div(
                    graph(
                        Aftale.MAP,
                        map_figure(shown),
                        label=w("aftale.map_label"),
                        described_by=Aftale.SUMMARY,
                        class_name="map-canvas",
                    ),
                    id=Aftale.STAGE,
                    className="stage",
                    style=shown.shape,
                ),
                html.Ul(id=Aftale.LEGEND, className="legend", **aria(label=w("chart.legend"))),
                html.P(id=Aftale.SUMMARY, className="visually-hidden"),
                html.H2(w("aftale.checks")),
                html.Ul(id=Aftale.CHECKS, className="checks"),
                html.P(id=Aftale.LAW, className="remark"),
            ],
            className="map-side",
        ),
        html.Section(
            [
                html.H2(w("aftale.numbers"), id=f"{Aftale.TABLE}-title"),
                html.Div(
                    id=Aftale.TABLE,
                    className="table-box",
                    tabIndex=0,
                    role="region",
                    **aria(labelledby=f"{Aftale.TABLE}-title"),
                ),
            ],
            className="table-side",
        ),
    ]


def _below(w: Words) -> list[Component]:
    parts = {"clause": Aftale.CLAUSE, "landstal": Aftale.LANDSTAL, "notes": Aftale.NOTES}
    sections = [
        html.Section([html.H2(w(f"aftale.below.{name}")), html.Div(id=part)])
        for name, part in parts.items()
    ]
    case = html.Section([html.H2(w("aftale.below.case")), html.Div(id=Aftale.CASE)])
    return [*sections, case]
