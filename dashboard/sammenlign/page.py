"""`/sammenlign`: two to six municipalities side by side."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.look import Palette
from dashboard.kit.page import Page, Section, View
from dashboard.kit.paper import Printed, printed
from dashboard.kit.screen import Screen
from dashboard.kit.view.article import unfold
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.controls import control, controls_row
from dashboard.kit.view.page import contents_nav, page_head, section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.controls import CONTROLS, SLOTS, WEIGHTS
from dashboard.sammenlign.exhibits import EXHIBITS
from dashboard.sammenlign.neighbours import neighbours
from dashboard.sammenlign.remarks import remarks
from dashboard.sammenlign.resolve import resolve
from dashboard.sammenlign.rule import rule
from dashboard.sammenlign.screen import PRESETS, TABLE, compared_screen
from dashboard.sammenlign.sections import (
    against,
    behind,
    development,
    distribution,
    most_alike,
    since,
)
from dashboard.sammenlign.view.table import paper_table
from data.snapshot import Snapshot

FOLDED = ("subject", "order", "find", "whole")
SIDE_BY_SIDE = ("municipalities", "selected", "group")
# Which controls stand over each part of the page below the table.
BELOW = {
    "dengang": ("indicator", "then"),
    "fordeling": (),
    "udvikling": (),
    "sammenhaeng": ("x", "y"),
    "lignende": ("field",),
}


def body(view: View) -> Sequence[Component]:
    """Who is side by side, the table, and below it one indicator at a time."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        controls_row(view, [*(one.name for one in SLOTS), "group"], folded=FOLDED),
        html.Nav(
            id=view.page.id(PRESETS), className="presets", **aria(label=w("sammenlign.presets.nav"))
        ),
        text_of(view, "standing", "finding", is_live=True),
        html.Div([_names(), _table(view, w)]),
        unfold(w("sammenlign.table.rule"), html.P(rule(w)), html.P(w("sammenlign.weighted"))),
        section_box(view, "behind", is_drawn=True),
        contents_nav(
            w("sammenlign.contents"), [(name, w(f"sammenlign.section.{name}")) for name in BELOW]
        ),
        *(_section(view, name, w) for name in BELOW),
    ]


def _names() -> html.Div:
    """The line that keeps the names in sight, drawn from the table (`assets/kit/heads.mjs`)."""
    attributes = aria(hidden="true") | data(heads="true")
    return html.Div(className="compared-heads", hidden=True, **attributes)


def _table(view: View, w: Words) -> html.Div:
    """Where the table stands, which scrolls sideways where its columns do not fit."""
    return html.Div(
        id=view.page.id(TABLE),
        className="compared-box",
        tabIndex=0,
        role="region",
        **aria(label=w("sammenlign.table.label")),
    )


def _section(view: View, name: str, w: Words) -> Component:
    heading = html.H2(w(f"sammenlign.section.{name}"), className="kicker", id=name)
    controls = [control(view, one) for one in BELOW[name]]
    if name == "lignende":
        controls.append(_weights(view, w))
    return html.Section(
        [
            heading,
            *([html.Div(controls, className="controls")] if controls else []),
            section_box(view, name, "section-content"),
        ],
        className=f"compared-section section-{name}",
        **aria(labelledby=name),
    )


def _weights(view: View, w: Words) -> html.Details:
    """How much each measure of likeness counts."""
    return html.Details(
        [
            html.Summary(w("sammenlign.control.weights")),
            html.Div([control(view, one.name) for one in WEIGHTS], className="controls"),
        ],
        className="controls-folded",
    )


def screen(
    snapshot: Snapshot, choice: ComparisonChoice, palette: Palette
) -> Screen[ComparisonChoice]:
    """The screen of a resolved choice."""
    return compared_screen(View(PAGE, snapshot, choice, palette))


def paper(view: View) -> tuple[Printed, ...]:
    """Everything, the table as it stands on the page: with place and word in the cell."""
    first, *rest = EXHIBITS
    return (Printed(first, table=paper_table), *printed(*rest))


PAGE = Page(
    name="sammenlign",
    path=paths.SAMMENLIGN,
    body=body,
    choice=ComparisonChoice,
    several="kommuner",
    controls=CONTROLS,
    resolve=resolve,
    screen=screen,
    sections=(
        Section("behind", behind, follows=(*SIDE_BY_SIDE, "is_whole", "subject", "find", "order")),
        Section("dengang", since, follows=(*SIDE_BY_SIDE, "indicator", "then")),
        Section("fordeling", distribution, follows=(*SIDE_BY_SIDE, "indicator")),
        Section("udvikling", development, follows=(*SIDE_BY_SIDE, "indicator")),
        Section("sammenhaeng", against, follows=(*SIDE_BY_SIDE, "x", "y")),
        Section("lignende", most_alike, follows=(*SIDE_BY_SIDE, "weights", "field")),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    remarks=remarks,
    paper=paper,
)
