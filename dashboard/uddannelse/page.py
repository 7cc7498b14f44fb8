"""`/uddannelse`: how many trainee places KKR agreed, how many began, and the coming agreement."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import MapChart
from dashboard.kit.page import Page, Section, View
from dashboard.kit.paths import UDDANNELSE
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.controls import control, controls_row
from dashboard.kit.view.municipalities import map_and_ranking
from dashboard.kit.view.page import contents_nav, page_head, section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.uddannelse.choice import SECTIONS, EducationChoice
from dashboard.uddannelse.controls import CONTROLS
from dashboard.uddannelse.exhibits import EXHIBITS
from dashboard.uddannelse.measures.split import split_years
from dashboard.uddannelse.neighbours import neighbours
from dashboard.uddannelse.resolve import remarks, resolve
from dashboard.uddannelse.screen import screen
from dashboard.uddannelse.view import sections

FIRST, LOCAL, PREFIX = "pladser", "kommuner", "local-"


def body(view: View) -> Sequence[Component]:
    """The first screen in the state its address asks for; the sections come when a reader does."""
    w = words(view.choice.lang)
    doors = [(name, w(f"uddannelse.section.{name}")) for name in SECTIONS[1:]]
    return [
        *page_head(view),
        controls_row(view, ("measure",)),
        html.Section(
            section_box(view, FIRST, is_drawn=True),
            id=FIRST,
            **aria(label=w(f"uddannelse.section.{FIRST}")),
        ),
        contents_nav(w("uddannelse.contents"), doors),
        html.Div([_section(view, name, w) for name in SECTIONS[1:]], className="parts"),
    ]


def _section(view: View, name: str, w: Words) -> html.Section:
    return html.Section(
        [
            html.H2(w(f"uddannelse.section.{name}"), id=name),
            *(_local(view, w) if name == LOCAL else []),
            section_box(view, name, "part-body"),
        ],
        className=f"part part-{name}",
    )


def _local(view: View, w: Words) -> list[Component]:
    """The finding; map, ranking and their controls once there is an agreement, and before that
    what was found of the selected municipality.
    """
    chart = view.exhibit(LOCAL).chart
    drawn = _picture(view, chart, w) if isinstance(chart, MapChart) else []
    row = html.Div(
        [control(view, name) for name in ("programme", "year")],
        className="controls",
        role="group",
        **aria(label=w("uddannelse.control.filters")),
    )
    return [
        text_of(view, "local-finding", "finding"),
        html.Div(row, className="controls-box", hidden=not split_years(view.snapshot)),
        *drawn,
        text_of(view, "local-facts", is_live=True),
    ]


def _picture(view: View, chart: MapChart, w: Words) -> list[Component]:
    """Map and ranking under what they count."""
    names = w("uddannelse.kommuner.map"), w("uddannelse.kommuner.ranking")
    return [
        text_of(view, f"{PREFIX}definition", "subtitle"),
        map_and_ranking(view, *names, chart.base.panels[0].shape, PREFIX),
    ]


PAGE = Page(
    name="uddannelse",
    path=UDDANNELSE,
    body=body,
    choice=EducationChoice,
    controls=CONTROLS,
    resolve=resolve,
    remarks=remarks,
    screen=screen,
    sections=(
        Section(FIRST, sections.places, follows=("measure",)),
        Section("tilgang", sections.intake, follows=("measure",)),
        Section(LOCAL, sections.municipalities, follows=("measure", "programme", "year")),
        Section("aarhus", sections.aarhus, follows=()),
        Section("aftaler", sections.agreements, follows=()),
        Section("behov", sections.need, follows=()),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    has_map=True,
)
