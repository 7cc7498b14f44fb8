"""`/rar`: the region's labour market as RAR Vestjylland and RAR Østjylland."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import Page, Section, View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.controls import control, controls_row
from dashboard.kit.view.graph import graph
from dashboard.kit.view.municipalities import map_graph, map_legend
from dashboard.kit.view.page import contents_nav, page_head, section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.controls import CONTROLS
from dashboard.rar.exhibits import EXHIBITS
from dashboard.rar.neighbours import neighbours
from dashboard.rar.notices import missed_years
from dashboard.rar.resolve import resolve
from dashboard.rar.screen import screen
from dashboard.rar.seats import council
from dashboard.rar.sections import (
    assistance,
    behind,
    contributions,
    distribution,
    employees,
    people,
    released,
)

SELECTS = ("measure", "year", "base", "definition", "municipality", "without")
MEASURED = ("measure", "year", "base", "definition", "without")
PARTED = ("definition", "without")
BELOW = ("ansatte", "kontanthjaelp", "bidrag", "spredning", "folketal", "udgivelser", "raadet")


def body(view: View) -> Sequence[Component]:
    """The page in the state its address asks for; what is below waits until it is scrolled to."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        controls_row(view, SELECTS),
        html.Div([_map_side(view, w), _time_side(view, w)], className="rar-first"),
        section_box(view, "behind", is_drawn=True),
        contents_nav(w("rar.contents"), [(name, w(f"rar.section.{name}")) for name in BELOW]),
        *(_section(view, name, w) for name in BELOW),
    ]


def _map_side(view: View, w: Words) -> Component:
    page, stage = view.page, view.parts["stage"]
    return html.Div(
        [
            html.Div(
                map_graph(view, w("rar.map_label")),
                id=page.id("stage"),
                className=stage["class"],
                style=stage["style"],
            ),
            *map_legend(view),
            text_of(view, "spoken", "spoken", is_live=True),
        ],
        className="map-side",
    )


def _time_side(view: View, w: Words) -> Component:
    return html.Div(
        [
            _time_panel(view, "halves", w("rar.exhibit.udvikling")),
            _time_panel(view, "gap", w("rar.exhibit.forskel")),
            text_of(view, "gap-finding", "finding"),
            text_of(view, "weights", "remark"),
            text_of(view, "time-summary", "visually-hidden"),
        ],
        className="time-side",
    )


def _time_panel(view: View, name: str, title: str) -> Component:
    drawn = graph(
        view.page.id(name),
        view.figure(name),
        label=title,
        described_by=" ".join(map(view.page.id, ("time-summary", "gap-finding"))),
        class_name="rar-figure rar-time",
    )
    return html.Figure([html.Figcaption(html.Strong(title)), drawn], className="panel")


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
        Section("ansatte", employees, follows=PARTED),
        Section("kontanthjaelp", assistance, follows=PARTED),
        Section("bidrag", contributions, follows=(*MEASURED, "selected")),
        Section("spredning", distribution, follows=(*MEASURED, "selected")),
        Section("folketal", people, follows=("base", *PARTED)),
        Section("udgivelser", released, follows=("series",)),
        Section("raadet", council, follows=()),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    remarks=missed_years,
    has_map=True,
)
