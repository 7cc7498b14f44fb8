"""`/rar`: the region's labour market as RAR Vestjylland and RAR Østjylland."""

from __future__ import annotations

import flask
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.ids import Rar
from dashboard.kit import current, paths
from dashboard.kit.look import theme
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.graph import graph
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import front
from dashboard.rar.view.controls import controls
from dashboard.rar.view.released import series_control
from dashboard.rar.view.sections import SECTIONS
from dashboard.rar.view.shown import Shown, behind, map_figure, show

PATH = paths.RAR
TITLE = "rar.title"


def layout(**query: str) -> Component:
    """The page in the state its address asks for; what is below waits until it is scrolled to."""
    asked = RarChoice.parse(query)
    snapshot = current.snapshot(asked.version)
    shown = show(snapshot, asked, theme(flask.request.cookies.get("tema")))
    choice = shown.view.choice
    w = words(choice.lang)
    return html.Div(
        [
            dcc.Location(id=Rar.ADDRESS, refresh=False, search=front(snapshot, choice).search()),
            dcc.Store(id=Rar.SELECTED, data=choice.selected),
            dcc.Store(id=Rar.PICTURE, data=shown.picture),
            *(dcc.Store(id=Rar.wanted(name)) for name in SECTIONS),
            html.H1(shown.picture["headline"], id=Rar.HEADLINE, className="headline", tabIndex=-1),
            html.P(shown.picture["subtitle"], id=Rar.SUBTITLE, className="subtitle"),
            html.Div(id=Rar.NOTICE, className="notices", role="note"),
            controls(snapshot, choice),
            html.Div([_map_side(shown, w), _time_side(shown, w)], className="rar-first"),
            html.Div(behind(snapshot, choice), id=Rar.BEHIND),
            html.Nav(_contents(w), className="contents", **aria(label=w("rar.contents"))),
            *(_section(name, choice, w) for name in SECTIONS),
        ],
        className="page page-rar",
    )


def _map_side(shown: Shown, w: Words) -> Component:
    return html.Div(
        [
            html.Div(
                graph(
                    Rar.MAP,
                    map_figure(shown),
                    label=w("rar.map_label"),
                    described_by=Rar.SUMMARY,
                    class_name="map-canvas",
                ),
                className="stage",
                style=shown.shape,
            ),
            html.Div(id=Rar.LEGEND, className="split-legend"),
            html.P(shown.summary, id=Rar.SUMMARY, className="visually-hidden"),
            html.P(
                shown.picture["spoken"], id=Rar.SPOKEN, className="spoken", **aria(live="polite")
            ),
        ],
        className="map-side",
    )


def _time_side(shown: Shown, w: Words) -> Component:
    figures = (
        (Rar.HALVES, shown.halves, w("rar.halves_title")),
        (Rar.GAP, shown.gap, w("rar.gap_title")),
    )
    drawn = [
        html.Figure(
            [
                html.Figcaption(html.Strong(title)),
                graph(
                    graph_id,
                    figure,
                    label=title,
                    described_by=Rar.TIME_SUMMARY,
                    class_name="rar-figure rar-time",
                ),
            ],
            className="panel",
        )
        for graph_id, figure, title in figures
    ]
    finding = shown.picture["gap"]
    return html.Div(
        [
            drawn[0],
            html.P(finding, id=Rar.GAP_FINDING, className="finding"),
            drawn[1],
            html.P(shown.picture["time"], id=Rar.TIME_SUMMARY, className="visually-hidden"),
        ],
        className="time-side",
    )


def _contents(w: Words) -> Component:
    return html.Ul(
        [html.Li(html.A(w(f"rar.section.{name}"), href=f"#{name}")) for name in SECTIONS]
    )


def _section(name: str, choice: RarChoice, w: Words) -> Component:
    heading = html.H2(w(f"rar.section.{name}"), className="kicker", id=name)
    control = [html.Div(series_control(choice), className="controls")]
    return html.Section(
        [
            heading,
            *(control if name == "udgivelser" else []),
            html.Div(id=Rar.section(name), className="section-content"),
        ],
        className=f"rar-section rar-section-{name}",
        **data(follows=Rar.wanted(name)),
        **aria(labelledby=name),
    )
