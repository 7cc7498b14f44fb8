"""`/kvoter/aftale`: a voluntary agreement, negotiated in front of a room."""

from __future__ import annotations

from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.drawers import DRAWERS
from dashboard.aftale.exhibits import EXHIBITS
from dashboard.aftale.follow import seen_of
from dashboard.aftale.measures.session_codec import encode
from dashboard.aftale.result import Result, case_of, open_address
from dashboard.aftale.screen import MAP, screen_of
from dashboard.aftale.view.compared import compared
from dashboard.aftale.view.footer import footer
from dashboard.aftale.view.static_words import static_words
from dashboard.kit import paths
from dashboard.kit.charts.land import LAND
from dashboard.kit.page import Page, View
from dashboard.kit.paper import Printed
from dashboard.kit.screen import Screen
from dashboard.kit.view import ids
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.graph import graph
from dashboard.kit.view.municipalities import map_land, map_legend
from dashboard.kit.view.page import text_of
from dashboard.kit.words import words

ACTS, HISTORY, WORDS = "acts", "history", "words"
LOWER = ("clause", "landstal", "notes", "case")


def body(view: View) -> list[Component]:
    """The page with the case that its address carries."""
    opened = open_address(view.snapshot, view.choice)
    result = replace(opened, notices=(*view.remarks, *opened.notices))
    screen = screen_of(view.snapshot, result, view.palette)
    view = replace(view, choice=result.choice, screen=screen)
    looks = ["page", "page-aftale", *(["on-wall"] if result.choice.is_on_wall else [])]
    return [
        html.Div(
            [
                *_stores(view, result, screen),
                *_heading(view),
                html.Div(_stage(view, result), className="negotiation"),
                html.Div(compared(view, result), id=view.page.id("compared"), className="compared"),
                html.Div(_lower(view), className="agreement-below"),
                html.Div(footer(view, result), id=view.page.id("footer")),
            ],
            id=view.page.id("page"),
            className=" ".join(looks),
        )
    ]


def _stores(
    view: View, result: Result, screen: Screen[AgreementChoice]
) -> list[dcc.Location | dcc.Store]:
    """What the page's circle needs, and the words that `assets/aftale.mjs` writes by itself."""
    page, search = view.page, result.choice.search()
    seen = seen_of(view.snapshot, result, screen, view.palette, search=search)
    return [
        dcc.Location(id=page.id(ids.ADDRESS), refresh=False, search=search),
        dcc.Store(id=page.id(ACTS)),
        dcc.Store(id=page.id(HISTORY), data=encode(result.history)),
        dcc.Store(id=page.id(ids.STATE), data=seen.stored()),
        dcc.Store(id=page.id(ids.PAYLOAD), data=dict(screen.parts)),
        dcc.Store(id=page.id(WORDS), data=static_words(view.snapshot, words(view.choice.lang))),
    ]


def _heading(view: View) -> list[Component]:
    own = view.page.id
    return [
        html.H1(view.parts["headline"], id=own("headline"), className="headline", tabIndex=-1),
        text_of(view, "subtitle", "subtitle"),
        text_of(view, "age", "age"),
        text_of(view, "remark", "case-remark"),
        html.Div(id=own("notices"), className="refusals", role="alert"),
        html.Div(id=own("tools"), className="agreement-tools"),
    ]


def _stage(view: View, result: Result) -> list[Component]:
    own, w, stage = view.page.id, words(view.choice.lang), view.parts["stage"]
    moves = [
        html.H2(w("aftale.moves")),
        html.Div(id=own("form")),
        text_of(view, "spoken", "visually-hidden", is_live=True),
        html.P(w("aftale.walk"), id=own("walk"), className="visually-hidden"),
        html.Div(
            id=own("transfers"),
            className="transfer-list",
            role="group",
            **aria(label=w("aftale.moves"), describedby=own("walk")),
            **data(roves="on"),
        ),
    ]
    drawn = graph(
        own(MAP),
        view.figure(MAP),
        label=w("aftale.map_label"),
        described_by=own("summary"),
        class_name="map-canvas",
        land=map_land(own(LAND)),
    )
    map_and_checks = [
        html.Div(
            drawn,
            id=own("stage"),
            className=stage["class"],
            style=stage["style"],
            **data(fills=own("form")),
        ),
        text_of(view, "arrows", "remark"),
        *map_legend(view),
        html.H2(w("aftale.checks")),
        html.Ul(id=own("checks"), className="checks"),
        text_of(view, "deadline", "deadline"),
        text_of(view, "law", "remark"),
    ]
    title = own("table-title")
    numbers = [
        html.H2(w("aftale.numbers"), id=title),
        html.Div(
            id=own("table"),
            className="table-box",
            tabIndex=0,
            role="region",
            **aria(labelledby=title, describedby=own("walk")),
            **data(roves="on"),
        ),
    ]
    sides = {"moves-side": moves, "map-side": map_and_checks, "table-side": numbers}
    return [html.Section(content, className=side) for side, content in sides.items()]


def _lower(view: View) -> list[Component]:
    w = words(view.choice.lang)
    return [
        html.Section([html.H2(w(f"aftale.below.{name}")), html.Div(id=view.page.id(name))])
        for name in LOWER
    ]


def on_paper(view: View) -> list[Printed]:
    """The map with what moves, and all numbers; the alternatives where there are several, and
    another landstal where one is asked about.
    """
    case = case_of(view.snapshot, view.choice)
    several = [Printed("forslag")] if len(case.alternatives) > 1 else []
    other = [Printed("landstal")] if view.choice.landstal else []
    first = Printed("kommuner", has_table=True)
    return [first, Printed("flytninger"), Printed("krav"), *several, *other]


PAGE = Page(
    "aftale",
    paths.AFTALE,
    body,
    AgreementChoice,
    exhibits=EXHIBITS,
    drawers=DRAWERS,
    paper=on_paper,
    has_map=True,
)
