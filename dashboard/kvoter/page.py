"""`/kvoter`: map, ranking, table and history of kommunekvoter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.indicators import catalogue
from dashboard.kit import paths
from dashboard.kit.charts import plotly
from dashboard.kit.charts.spec import Bars
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Page, Section, View
from dashboard.kit.paper import Printed, printed
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.bars import bar_list
from dashboard.kit.view.controls import controls_row, radio_views
from dashboard.kit.view.exhibit import (
    below,
    exhibit_footer,
    exhibit_graph,
    exhibit_section,
    exhibit_table,
    notices,
    open_table,
)
from dashboard.kit.view.municipalities import SUMMARY, map_graph, map_legend, ranking_section
from dashboard.kit.view.page import page_head, section_box
from dashboard.kit.words import Words, words
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.controls import CONTROLS
from dashboard.kvoter.drawers import DRAWERS
from dashboard.kvoter.exhibits import EXHIBITS, MAP, SPLIT
from dashboard.kvoter.measures import quota_view
from dashboard.kvoter.neighbours import neighbours
from dashboard.kvoter.notices import grading, missed_year
from dashboard.kvoter.resolve import resolve
from dashboard.kvoter.revisions import REDUCTION, SAME
from dashboard.kvoter.screen import screen

SELECTS = ("measure", "year", "revision", "municipality", "area")
FOLDED = ("kind", "method", "breaks", "hold", "split")


def body(view: View) -> Sequence[Component]:
    """The page in the state its address asks for; the history comes when a reader does."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        controls_row(view, SELECTS, folded=FOLDED),
        html.Div(
            [_map_side(view, w), ranking_section(view, w("kvoter.ranking"))],
            className="map-and-ranking",
        ),
        section_box(view, "footer", is_drawn=True),
        html.Section(
            [section_box(view, "history"), section_box(view, "own-history")],
            className="history",
            **aria(label=w("kvoter.history.title")),
        ),
        html.Div(section_box(view, "same"), id=SAME, className="compared-announcements"),
        html.Div(section_box(view, "reduction"), id=REDUCTION, className="compared-announcements"),
    ]


def footer(view: View) -> Sequence[Component]:
    """Sources and files of what stands on the first screen, and how its numbers were graded."""
    first = view.exhibit(MAP)
    more = [view.exhibit(SPLIT)] if view.choice.split_overlay else []
    graded = grading(quota_view(view.snapshot, view.choice, catalogue()))
    return [
        *(html.P(text, className="remark") for text in graded),
        exhibit_footer(view, [first, *more], first.sources),
    ]


def table(view: View) -> Sequence[Component]:
    """The view as a table, with the area's sum below it."""
    one = view.exhibit(MAP)
    return [open_table(view, one), html.P(one.notices[-1], className="quiet")]


def history(view: View) -> Sequence[Component]:
    """Landstal and arrivals, and the region's quota."""
    w = words(view.choice.lang)
    landstal, region = view.exhibit("historie-landstal"), view.exhibit("historie-region")
    return [
        html.H2(w("kvoter.history.title"), className="kicker"),
        html.P(landstal.finding, className="finding"),
        _panel(view, landstal, "history-wide"),
        html.Div(notices(landstal), className="history-notes"),
        html.Div(
            _panel(view, region, "history-narrow"),
            className="history-region",
        ),
        html.Div(below(view, landstal, region), className="history-behind"),
    ]


def own_history(view: View) -> Sequence[Component]:
    """The selected municipality's published quotas, drawn where they are several."""
    one = view.exhibit("historie-kommune")
    if one.chart:
        panel = _panel(view, one, "history-narrow")
        return [panel, *notices(one), *below(view, one)]
    table = exhibit_table if not view.choice.selected else open_table
    return [
        html.P(one.finding, className="quiet"),
        *([table(view, one)] if one.table.rows else []),
        *([exhibit_footer(view, [one], one.sources)] if one.table.rows else []),
    ]


def same(view: View) -> Sequence[Component]:
    """What moves a quota while the landstal stays."""
    return [_bars_section(view, SAME)]


def reduction(view: View) -> Sequence[Component]:
    """How a lower landstal was carried out."""
    return [_bars_section(view, REDUCTION)]


def _bars_section(view: View, name: str) -> Component:
    """An exhibit of grouped bars: a small list for each group, all on one scale."""
    one = view.exhibit(name)
    if not isinstance(one.chart, Bars):
        return exhibit_section(view, one, has_anchor=False)
    lists = [
        bar_list(title, replace(one.chart, bars=bars, ends=one.chart.scale))
        for title, bars in one.chart.groups
    ]
    return exhibit_section(view, one, html.Div(lists, className="bar-groups"), has_anchor=False)


def _map_side(view: View, w: Words) -> Component:
    page = view.page
    stage = view.parts["stage"]
    return html.Div(
        [
            radio_views(view, "view"),
            html.Div(
                [
                    map_graph(view, w("kvoter.map_label"), described_by=("headline", SUMMARY)),
                    html.Div(
                        id=page.id("tiles"), className="tiles", **data(selects=page.id("selected"))
                    ),
                    section_box(view, "table"),
                ],
                id=page.id("stage"),
                className=stage["class"],
                style=stage["style"],
            ),
            *map_legend(view),
            html.Div(id=page.id("splitsums"), className="split-sums"),
        ],
        className="map-side",
    )


def _panel(view: View, one: Exhibit, class_name: str) -> Component:
    """A chart of the history with its title and what its signs are."""
    assert one.chart is not None
    figure = plotly.figure(one.chart, view.palette, view.choice.lang)
    drawn = exhibit_graph(view, one, figure, class_name)
    key = html.Span(one.definition, className="key")
    caption = html.Figcaption([html.Strong(one.title), " ", key])
    return html.Div([caption, drawn], className="panel")


def on_paper(view: View) -> Sequence[Printed]:
    """The map or the fields as the reader has them, the ranking, and the histories; the sums of
    east and west and a municipality's own history where they are asked for.
    """
    choice = view.choice
    return printed(
        "felter" if choice.view == "felter" else MAP,
        "rangliste",
        *([SPLIT] if choice.split_overlay else []),
        "historie-landstal",
        "historie-region",
        *(["historie-kommune"] if choice.selected else []),
        SAME,
        REDUCTION,
    )


PAGE = Page(
    name="kvoter",
    path=paths.KVOTER,
    body=body,
    choice=KvoteChoice,
    controls=CONTROLS,
    resolve=resolve,
    screen=screen,
    sections=(
        Section("table", table),
        Section("footer", footer),
        Section("history", history, follows=()),
        Section("own-history", own_history, follows=("selected", "area", "year")),
        Section("same", same, follows=("selected",)),
        Section("reduction", reduction, follows=()),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    drawers=DRAWERS,
    remarks=missed_year,
    paper=on_paper,
    has_map=True,
)
