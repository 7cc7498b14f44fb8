"""`/kvoter`: map, ranking, table and history of kommunekvoter."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.charts import plotly
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Page, Section, View
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.controls import control, controls_row, radio_views
from dashboard.kit.view.exhibit import (
    below,
    exhibit_footer,
    exhibit_graph,
    exhibit_table,
    open_table,
)
from dashboard.kit.view.municipalities import map_graph, map_legend, ranking_section
from dashboard.kit.view.page import page_head, section_box
from dashboard.kit.words import Words, words
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.controls import CONTROLS
from dashboard.kvoter.exhibits import EXHIBITS, MAP, SPLIT
from dashboard.kvoter.neighbours import neighbours
from dashboard.kvoter.notices import missed_year
from dashboard.kvoter.resolve import resolve
from dashboard.kvoter.screen import screen

SELECTS = ("year", "revision", "kind", "measure", "area", "method", "breaks", "hold")
SHAPES = {"fastsat": "●", "aftalt": "◆", "beregnet": "○"}


def body(view: View) -> Sequence[Component]:
    """The page in the state its address asks for; the history comes when a reader does."""
    w = words(view.choice.lang)
    return [
        *page_head(view),
        controls_row(view, SELECTS),
        html.Div(
            [_map_side(view, w), ranking_section(view, w("kvoter.ranking"))],
            className="map-and-ranking",
        ),
        section_box(view, "footer", is_drawn=True),
        html.Section(
            [section_box(view, "history"), section_box(view, "municipality")],
            className="history",
            **aria(label=w("kvoter.history.title")),
        ),
    ]


def footer(view: View) -> Sequence[Component]:
    """Sources and files of what stands on the first screen."""
    first = view.exhibit(MAP)
    more = [view.exhibit(SPLIT)] if view.choice.split_overlay else []
    return [exhibit_footer(view, [first, *more], first.sources)]


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
        _panel(view, landstal, "history-wide", _landstal_key(w)),
        html.Div(_panel(view, region, "history-narrow", _kinds_key(w)), className="history-region"),
        html.Div(below(view, landstal, region), className="history-behind"),
    ]


def municipality(view: View) -> Sequence[Component]:
    """The selected municipality's published quotas, drawn where they are several."""
    w = words(view.choice.lang)
    one = view.exhibit("historie-kommune")
    if one.chart:
        return [_panel(view, one, "history-narrow", _kinds_key(w)), *below(view, one)]
    table = exhibit_table if not view.choice.selected else open_table
    return [
        html.P(one.finding, className="quiet"),
        *([table(view, one)] if one.table.rows else []),
        *([exhibit_footer(view, [one], one.sources)] if one.table.rows else []),
    ]


def _map_side(view: View, w: Words) -> Component:
    page = view.page
    stage = view.parts["stage"]
    return html.Div(
        [
            html.Div([radio_views(view, "view"), control(view, "split")], className="above-map"),
            html.Div(
                [
                    map_graph(view, w("kvoter.map_label")),
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


def _panel(view: View, one: Exhibit, class_name: str, key: Component) -> Component:
    """A chart of the history with its title and the key of its signs."""
    assert one.chart is not None
    figure = plotly.figure(one.chart, view.palette, view.choice.lang)
    drawn = exhibit_graph(view, one, figure, class_name)
    caption = html.Figcaption([html.Strong(one.title), " ", key])
    return html.Div([caption, drawn], className="panel")


def _landstal_key(w: Words) -> Component:
    return html.Span(
        [
            f"● {w('kvoter.column.landstal')}  ",
            html.Span(className="swatch swatch-came"),
            f" {w('kvoter.history.came')}",
        ],
        className="key",
    )


def _kinds_key(w: Words) -> Component:
    signs = [f"{sign} {w(f'quotas.kind.{kind}')}" for kind, sign in SHAPES.items()]
    return html.Span("  ".join(signs), className="key")


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
        Section("municipality", municipality, follows=("selected", "area", "year")),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    remarks=missed_year,
    has_map=True,
)
