"""`/kvoter/beregning`: one municipality's number step by step, all of them, and what-if."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.beregning.choice import READINGS, BeregningChoice
from dashboard.beregning.controls import CONTROLS, COUNTS
from dashboard.beregning.drawers import DRAWERS
from dashboard.beregning.exhibits import EXHIBITS, MUNICIPALITIES, RANKING
from dashboard.beregning.neighbours import neighbours
from dashboard.beregning.remarks import remarks
from dashboard.beregning.resolve import resolve
from dashboard.beregning.screen import screen
from dashboard.beregning.sections import SECTIONS
from dashboard.kit import paths
from dashboard.kit.page import Page, View
from dashboard.kit.paper import always
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.controls import control, controls_row, radio_list
from dashboard.kit.view.municipalities import map_graph, map_legend, ranking_section
from dashboard.kit.view.page import contents_nav, page_head, section_box, text_of
from dashboard.kit.words import Words, words

LANDSTAL_STEP = 100
SELECTS = ("announcement", "area", "measure")
WHAT_IF = "andre-tal"
# What stands below, by its anchor: the section that is drawn there.
BELOW = {
    "afstand": "distance",
    WHAT_IF: "",
    "kurve": "curve",
    "tredobling": "tripling",
    "regler": "rules",
    "tal": "tables",
    "ukraine": "ukraine",
}


def body(view: View) -> Sequence[Component]:
    """The page in the state its address asks for; what is below comes when a reader does."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        html.Div([_landstal(view, w), controls_row(view, SELECTS)], className="beregning-controls"),
        html.Div(
            [
                _chain_side(view),
                _map_side(view, w),
                ranking_section(view, w("beregning.ranking"), spoken="visually-hidden"),
            ],
            className="chain-and-map",
        ),
        contents_nav(w("beregning.contents"), [(name, _title(name, w)) for name in BELOW]),
        html.Div([_section(view, name, w) for name in BELOW], className="below"),
    ]


def _section(view: View, name: str, w: Words) -> html.Section:
    """A section under its heading, which the table of contents leads to."""
    content = _what_if(view, w) if name == WHAT_IF else [section_box(view, BELOW[name])]
    return html.Section(
        [html.H2(_title(name, w), id=name), *content],
        className=f"calculation-part calculation-{name}",
        **aria(labelledby=name),
    )


def _title(name: str, w: Words) -> str:
    return w(f"beregning.section.{name}")


def _landstal(view: View, w: Words) -> Component:
    """The landstal that is calculated with, and those that can be jumped to."""
    presets = html.Div(
        id=view.page.id("presets"),
        className="presets",
        role="group",
        **aria(label=w("beregning.control.presets")),
    )
    return html.Div(
        [control(view, "landstal"), presets],
        className="landstal-row",
        **data(typed_step=str(LANDSTAL_STEP)),
    )


def _chain_side(view: View) -> Component:
    page = view.page
    return html.Section(
        [
            html.H2(id=page.id("chain-title"), className="kicker"),
            html.P(id=page.id("chain-about"), className="quiet"),
            html.Ol(id=page.id("chain"), className="chain"),
        ],
        className="chain-side",
        **aria(labelledby=page.id("chain-title")),
    )


def _map_side(view: View, w: Words) -> Component:
    page = view.page
    stage, canvas = (
        view.parts["stage"],
        map_graph(view, w("beregning.map_label"), described_by=("headline", "gains")),
    )
    return html.Div(
        [
            html.P(id=page.id("map-title"), className="kicker"),
            html.Div(canvas, id=page.id("stage"), className=stage["class"], style=stage["style"]),
            *map_legend(view),
            html.H2(w("beregning.gains.title"), className="kicker gains-title"),
            html.Div(id=page.id("gains"), className="gains"),
        ],
        className="map-side",
    )


def _what_if(view: View, w: Words) -> list[Component]:
    """The counts and the assumptions that a reader can change; what they mean is drawn beside."""
    return [
        html.P(w("beregning.whatif.lead"), className="quiet"),
        html.Div([_own_counts(view, w), _assumptions(view, w)], className="whatif-columns"),
    ]


def _own_counts(view: View, w: Words) -> Component:
    page = view.page
    counts = [control(view, name) for name in COUNTS.values()]
    return html.Div(
        [
            html.H3(id=page.id("own-title")),
            html.Div(counts, className="own-counts"),
            html.P(id=page.id("own-help"), className="quiet"),
            control(view, "family"),
            html.P(id=page.id("own-family"), className="quiet"),
            html.P(id=page.id("own-changed")),
            html.Button(
                w("beregning.control.reset"),
                id=page.id("reset"),
                type="button",
                className="button",
                n_clicks=0,
            ),
        ]
    )


def _assumptions(view: View, w: Words) -> Component:
    page = view.page
    lists = [
        radio_list(view, name, html.P(id=page.id(f"{name}-effect"), className="quiet"))
        for name in READINGS
    ]
    return html.Div(
        [
            html.H3(w("beregning.whatif.assumptions")),
            html.P(w("beregning.whatif.assumptions_lead"), className="quiet"),
            text_of(view, "unproved", "quiet"),
            *lists,
        ]
    )


# On paper map and ranking come first, as they do on the screen.
ON_PAPER = tuple(dict.fromkeys((MUNICIPALITIES, RANKING, *EXHIBITS)))

PAGE = Page(
    name="beregning",
    path=paths.BEREGNING,
    body=body,
    choice=BeregningChoice,
    controls=CONTROLS,
    resolve=resolve,
    screen=screen,
    sections=SECTIONS,
    exhibits=EXHIBITS,
    neighbours=neighbours,
    remarks=remarks,
    drawers=DRAWERS,
    paper=always(*ON_PAPER),
    has_map=True,
)
