"""`/rar`: the region's labour market as RAR Vestjylland and RAR Østjylland."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import Page, Section, View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.controls import control, controls_row
from dashboard.kit.view.graph import graph
from dashboard.kit.view.page import remarks_box, section_box
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.controls import CONTROLS
from dashboard.rar.exhibits import EXHIBITS
from dashboard.rar.neighbours import neighbours
from dashboard.rar.notices import missed_years
from dashboard.rar.resolve import resolve
from dashboard.rar.screen import screen
from dashboard.rar.seats import council
from dashboard.rar.sections import behind, contributions, distribution, people, released

SELECTS = ("measure", "year", "base", "definition", "municipality", "without")
MEASURED = ("measure", "year", "base", "definition", "without")
BELOW = ("bidrag", "spredning", "folketal", "udgivelser", "raadet")


def body(view: View) -> Sequence[Component]:
    """The page in the state its address asks for; what is below waits until it is scrolled to."""
    w, page = words(view.choice.lang), view.page
    parts = view.screen.parts if view.screen else {}
    return [
        html.H1(parts["headline"], id=page.id("headline"), className="headline", tabIndex=-1),
        html.P(parts["subtitle"], id=page.id("subtitle"), className="subtitle"),
        remarks_box(view),
        html.Div(id=page.id("notices"), className="notices", role="note"),
        controls_row(view, SELECTS),
        html.Div([_map_side(view, w), _time_side(view, w)], className="rar-first"),
        section_box(view, "behind", is_drawn=True),
        html.Nav(_contents(w), className="contents", **aria(label=w("rar.contents"))),
        *(_section(view, name, w) for name in BELOW),
    ]


def _map_side(view: View, w: Words) -> Component:
    page, parts = view.page, view.screen.parts if view.screen else {}
    return html.Div(
        [
            html.Div(
                graph(
                    page.id("map"),
                    _whole(view, "map"),
                    label=w("rar.map_label"),
                    described_by=page.id("summary"),
                    class_name="map-canvas",
                    selects=page.id("selected"),
                ),
                id=page.id("stage"),
                className=parts["stage"]["class"],
                style=parts["stage"]["style"],
            ),
            html.Div(id=page.id("legend"), className="split-legend"),
            html.P(parts["summary"], id=page.id("summary"), className="visually-hidden"),
            html.P(
                parts["spoken"], id=page.id("spoken"), className="spoken", **aria(live="polite")
            ),
        ],
        className="map-side",
    )


def _time_side(view: View, w: Words) -> Component:
    page, parts = view.page, view.screen.parts if view.screen else {}
    return html.Div(
        [
            _time_panel(view, "halves", w("rar.exhibit.udvikling")),
            html.P(parts["gap-finding"], id=page.id("gap-finding"), className="finding"),
            _time_panel(view, "gap", w("rar.exhibit.forskel")),
            html.P(parts["time-summary"], id=page.id("time-summary"), className="visually-hidden"),
        ],
        className="time-side",
    )


def _time_panel(view: View, name: str, title: str) -> Component:
    drawn = graph(
        view.page.id(name),
        _whole(view, name),
        label=title,
        described_by=view.page.id("time-summary"),
        class_name="rar-figure rar-time",
    )
    return html.Figure([html.Figcaption(html.Strong(title)), drawn], className="panel")


def _whole(view: View, name: str) -> Mapping[str, Any]:
    return view.screen.figures[name].whole if view.screen else {}


def _contents(w: Words) -> Component:
    return html.Ul([html.Li(html.A(w(f"rar.section.{name}"), href=f"#{name}")) for name in BELOW])


def _section(view: View, name: str, w: Words) -> Component:
    heading = html.H2(w(f"rar.section.{name}"), className="kicker", id=name)
    controls = [html.Div(control(view, "series"), className="controls")]
    return html.Section(
        [
            heading,
            *(controls if name == "udgivelser" else []),
            section_box(view, name, "section-content"),
        ],
        className=f"rar-section rar-section-{name}",
        **aria(labelledby=name),
    )


PAGE = Page(
    name="rar",
    path="/rar",
    body=body,
    choice=RarChoice,
    controls=CONTROLS,
    resolve=resolve,
    screen=screen,
    sections=(
        Section("behind", behind, follows=(*MEASURED, "selected")),
        Section("bidrag", contributions, follows=(*MEASURED, "selected")),
        Section("spredning", distribution, follows=(*MEASURED, "selected")),
        Section("folketal", people, follows=MEASURED),
        Section("udgivelser", released, follows=("series",)),
        Section("raadet", council, follows=()),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    remarks=missed_years,
    has_map=True,
)
