"""What lies below the table of `/sammenlign`: one finding and its picture at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.areas import municipality_names
from dashboard.kit.charts import plotly
from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import Dumbbells
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import View
from dashboard.kit.view.article import unfold
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.exhibit import (
    below,
    exhibit_footer,
    exhibit_graph,
    notices,
    open_table,
)
from dashboard.kit.words import words
from dashboard.sammenlign.choice import MOST
from dashboard.sammenlign.exhibits.alike import found_alike
from dashboard.sammenlign.view.table import mark

STORE = "chosen"


def behind(view: View) -> Sequence[Component]:
    """The table with its place and word in columns of their own, sources and files."""
    one = view.exhibit("tabel")
    return [*notices(one), *below(view, one)]


def since(view: View) -> Sequence[Component]:
    """Then against now."""
    one = view.exhibit("dengang")
    chart = one.chart
    key = _key(chart, view) if isinstance(chart, Dumbbells) else []
    return _drawn(view, one, *key)


def distribution(view: View) -> Sequence[Component]:
    """The group on one axis."""
    return _drawn(view, view.exhibit("fordeling"))


def development(view: View) -> Sequence[Component]:
    """Small pictures on one pair of axes; a press takes one in or out."""
    one = view.exhibit("udvikling")
    picture = []
    if one.chart:
        drawn = json.dumps(payload(one.chart, view.palette), ensure_ascii=False)
        picture = [
            html.Div(
                id=view.page.id("multiples"),
                className="multiples",
                role="group",
                **aria(label=one.title),
                **data(multiples=drawn, selects=view.page.id(STORE), most=str(MOST)),
            )
        ]
    return [*_text(view, one), *picture, *notices(one), *below(view, one)]


def against(view: View) -> Sequence[Component]:
    """Two indicators, and what the picture does not show."""
    return _drawn(view, view.exhibit("sammenhaeng"))


def most_alike(view: View) -> Sequence[Component]:
    """The nearest with what parts them; each can be put beside the first."""
    one, w = view.exhibit("lignende"), words(view.choice.lang)
    names, found = municipality_names(view.snapshot), found_alike(view.snapshot, view.choice)
    buttons = [
        html.Button(
            [mark(view, code), names[code]],
            type="button",
            className="alike",
            **data(kommune=code),
            **aria(pressed=str(code in view.choice.municipalities).lower()),
        )
        for code in found.codes
    ]
    put = html.Div(
        [html.Span(w("sammenlign.alike.put"), className="quiet"), *buttons],
        className="alike-ones",
        role="group",
        **aria(label=w("sammenlign.alike.put")),
        **data(selects=view.page.id(STORE), most=str(MOST)),
    )
    return [
        *_text(view, one),
        put,
        open_table(view, one),
        *notices(one),
        exhibit_footer(view, [one], one.sources),
    ]


def _drawn(view: View, one: Exhibit, *key: Component) -> list[Component]:
    """The finding, the picture with its key, what to mind, and the table with its sources."""
    picture = []
    if one.chart:
        figure = plotly.figure(one.chart, view.palette, view.choice.lang)
        class_name = f"compared-figure compared-{one.name}"
        picture = [*key, exhibit_graph(view, one, figure, class_name)]
    return [*_text(view, one), *picture, *notices(one), *below(view, one)]


def _text(view: View, one: Exhibit) -> list[Component]:
    """The finding, unit and period; what a picture does not show stands there, what the figures are
    is a press away.
    """
    w, key = words(view.choice.lang), f"sammenlign.about.{one.name}"
    about = html.P(one.definition, className="remark")
    return [
        html.P(one.finding, className="finding"),
        html.P(one.subtitle, className="subtitle"),
        unfold(w(key), about) if w.has(key) else about,
    ]


def _key(chart: Dumbbells, view: View) -> list[Component]:
    """Which end is which."""
    w = words(view.choice.lang)
    ends = [
        (w("sammenlign.key.then", when=chart.then), "open"),
        (w("sammenlign.key.now", when=chart.now), "filled"),
    ]
    marks = [html.Span([html.Span(className=f"end-mark {look}"), text]) for text, look in ends]
    return [html.P(marks, className="compared-key")]
