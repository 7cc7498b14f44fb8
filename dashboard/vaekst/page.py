"""`/vaekst`: what guided firms did and what that proves, told in eight sections."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import MapChart
from dashboard.kit.page import Page, Section, View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.controls import control, controls_row
from dashboard.kit.view.page import page_head, section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import SECTIONS, VaekstChoice
from dashboard.vaekst.controls import CONTROLS
from dashboard.vaekst.exhibits import EXHIBITS
from dashboard.vaekst.measures.municipal import guided_years
from dashboard.vaekst.neighbours import neighbours
from dashboard.vaekst.resolve import resolve
from dashboard.vaekst.screen import screen
from dashboard.vaekst.view import lower_sections
from dashboard.vaekst.view.effect import effect_panels
from dashboard.vaekst.view.local import local_picture

FIRST, LOCAL = "effekt", "kommuner"
SECTION_CONTROLS = {"maal": ("year", "house"), "serier": ("kind",), LOCAL: ("measure", "service")}


def body(view: View) -> Sequence[Component]:
    """The first section in the state its address asks for; the others come when a reader does."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        controls_row(view, ("study", "sureness")),
        html.Section(
            [
                effect_panels(view),
                text_of(view, "effekt-remark", "remark"),
                section_box(view, FIRST, is_drawn=True),
            ],
            id=FIRST,
            **aria(label=w(f"vaekst.section.{FIRST}")),
        ),
        _contents(w),
        *(_section(view, name, w) for name in SECTIONS if name != FIRST),
    ]


def _contents(w: Words) -> html.Nav:
    doors = [
        html.Li(html.A(w(f"vaekst.section.{name}"), href=f"#{name}"))
        for name in SECTIONS
        if name != FIRST
    ]
    return html.Nav(html.Ul(doors), className="contents", **aria(label=w("vaekst.contents")))


def _section(view: View, name: str, w: Words) -> html.Section:
    return html.Section(
        [
            html.H2(w(f"vaekst.section.{name}"), id=name),
            *_controls(view, name, w),
            *(_local(view) if name == LOCAL else []),
            section_box(view, name, "part-body"),
        ],
        className=f"part part-{name}",
    )


def _local(view: View) -> list[Component]:
    chart = view.exhibit("kort").chart
    assert isinstance(chart, MapChart)
    return local_picture(view, chart.base.panels[0].shape)


def _controls(view: View, name: str, w: Words) -> list[Component]:
    """The controls of a section in a box of its own. Those of the map move nothing, and are
    hidden, until there are figures.
    """
    names = SECTION_CONTROLS.get(name)
    if not names:
        return []
    row = html.Div(
        [control(view, one) for one in names],
        className="controls",
        role="group",
        **aria(label=w("vaekst.control.filters")),
    )
    is_idle = name == LOCAL and not guided_years(view.snapshot)
    return [html.Div(row, className="controls-box", hidden=is_idle)]


PAGE = Page(
    name="vaekst",
    path="/vaekst",
    body=body,
    choice=VaekstChoice,
    controls=CONTROLS,
    resolve=resolve,
    screen=screen,
    sections=(
        Section(FIRST, lower_sections.effect_numbers, follows=("study", "sureness")),
        Section("andel", lower_sections.shares, follows=("sureness",)),
        Section("maal", lower_sections.targets, follows=("sureness", "year", "house")),
        Section("serier", lower_sections.series, follows=("sureness", "kind", "house")),
        Section("afkast", lower_sections.per_krone, follows=("sureness",)),
        Section("tidslinje", lower_sections.timeline, follows=()),
        Section(
            LOCAL,
            lower_sections.municipalities,
            follows=("sureness", "year", "local", "service"),
        ),
        Section("kontrakt", lower_sections.contract, follows=("sureness",)),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
)
