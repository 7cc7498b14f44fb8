"""`/vaekst`: what is known of Midtjylland, what guided firms did, and what that proves."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import MapChart
from dashboard.kit.page import Page, Section, View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.controls import control, controls_row
from dashboard.kit.view.page import contents_nav, page_head, section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import ANY_HOUSE, KINDS, SECTIONS, VaekstChoice
from dashboard.vaekst.controls import CONTROLS
from dashboard.vaekst.exhibits import EXHIBITS
from dashboard.vaekst.measures.municipal import guided_years
from dashboard.vaekst.neighbours import neighbours
from dashboard.vaekst.resolve import remarks, resolve
from dashboard.vaekst.screen import screen
from dashboard.vaekst.view import lower_sections
from dashboard.vaekst.view.effect import study
from dashboard.vaekst.view.houses import first_picture, known, numbers_of_houses
from dashboard.vaekst.view.local import local_picture

FIRST, FOLDED, LOCAL = "huse", "serier", "kommuner"
SECTION_CONTROLS = {
    "effekt": ("study",),
    "serier": ("kind", "house"),
    LOCAL: ("measure", "service", "year"),
}


def body(view: View) -> Sequence[Component]:
    """The first screen in the state its address asks for; the sections come when a reader does."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        controls_row(view, ("show",), folded=("sureness",)),
        html.Section(first_picture(view), id=FIRST, **aria(label=w(f"vaekst.section.{FIRST}"))),
        contents_nav(
            w("vaekst.contents"), [(name, w(f"vaekst.section.{name}")) for name in SECTIONS[1:]]
        ),
        html.Div([_section(view, name, w) for name in SECTIONS[1:]], className="parts"),
        html.P(w("vaekst.confidence.rule"), className="remark", id="paalidelighed"),
    ]


def _section(view: View, name: str, w: Words) -> html.Section:
    box = section_box(view, name, "part-body")
    content = [*_controls(view, name, w), box]
    return html.Section(
        [
            html.H2(w(f"vaekst.section.{name}"), id=name),
            *(_local(view) if name == LOCAL else []),
            *(_folded(view, content, w) if name == FOLDED else content),
        ],
        className=f"part part-{name}",
    )


def _folded(view: View, content: Sequence[Component], w: Words) -> list[Component]:
    """A long picture behind one line, below its finding; it comes open where the address chooses
    something in it.
    """
    is_chosen = (view.choice.kind, view.choice.house) != (KINDS[0], ANY_HOUSE)
    summary = html.Summary(w(f"vaekst.{FOLDED}.unfold"))
    return [
        text_of(view, f"{FOLDED}-finding", "finding"),
        html.Details([summary, *content], open=is_chosen),
    ]


def _local(view: View) -> list[Component]:
    """The finding, the map and ranking once there are figures for them, and before that what was
    found of the selected municipality.
    """
    chart = view.exhibit(LOCAL).chart
    drawn = local_picture(view, chart.base.panels[0].shape) if isinstance(chart, MapChart) else []
    return [
        text_of(view, "local-finding", "finding"),
        *drawn,
        text_of(view, "local-facts", is_live=True),
    ]


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
    remarks=remarks,
    screen=screen,
    sections=(
        Section("viden", known, follows=("sureness",)),
        Section(FIRST, numbers_of_houses, follows=("sureness", "show")),
        Section("effekt", study, follows=("study", "sureness")),
        Section("maal", lower_sections.targets, follows=("sureness",)),
        Section("serier", lower_sections.series, follows=("sureness", "kind", "house")),
        Section("afkast", lower_sections.per_krone, follows=("sureness",)),
        Section("tidslinje", lower_sections.timeline, follows=()),
        Section(
            LOCAL,
            lower_sections.municipalities,
            follows=("sureness", "year", "local", "service"),
        ),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
)
