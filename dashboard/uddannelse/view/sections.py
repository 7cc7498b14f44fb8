"""The sections of `/uddannelse`, each drawn when a reader comes near it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts import plotly
from dashboard.kit.charts.spec import Bars
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import View
from dashboard.kit.paths import DATA, page_address
from dashboard.kit.view.bars import bar_list
from dashboard.kit.view.exhibit import below, exhibit_graph, notices
from dashboard.kit.words import words
from dashboard.uddannelse.measures.facts import analysis
from dashboard.uddannelse.measures.split import split_years


def places(view: View) -> Sequence[Component]:
    """The programmes side by side on one scale."""
    one = view.exhibit("pladser")
    return [
        *_grouped(one),
        html.P(one.definition, className="subtitle"),
        *notices(one),
        *below(view, one),
    ]


def intake(view: View) -> Sequence[Component]:
    """The lines of the region and the country."""
    one = view.exhibit("tilgang")
    assert one.chart is not None
    figure = plotly.figure(one.chart, view.palette, view.choice.lang)
    picture = exhibit_graph(view, one, figure, "intake-lines")
    return [*_said(one), picture, *notices(one), *below(view, one)]


def municipalities(view: View) -> Sequence[Component]:
    """What is below the finding: until there is an agreement, the door to its form."""
    w, one = words(view.choice.lang), view.exhibit("kommuner")
    door = html.A(w("uddannelse.kommuner.form"), href=page_address(DATA, view.choice.shared()))
    waiting = html.P([w("uddannelse.kommuner.ready"), " ", door])
    return [*([] if split_years(view.snapshot) else [waiting]), *below(view, one)]


def aarhus(view: View) -> Sequence[Component]:
    """Hired and places in each programme."""
    one = view.exhibit("aarhus")
    return [*_said(one), *_grouped(one), *notices(one), *below(view, one)]


def agreements(view: View) -> Sequence[Component]:
    """The regions' agreements as bars."""
    one = view.exhibit("aftaler")
    bars = [bar_list(one.unit, one.chart)] if isinstance(one.chart, Bars) else []
    return [*_said(one), *bars, *notices(one), *below(view, one)]


def need(view: View) -> Sequence[Component]:
    """What the analysis says after its first sentence, and what was not found of it."""
    one = view.exhibit("behov")
    said = [html.Li(each.text) for each in analysis(view.snapshot, view.choice.lang)[1:]]
    return [*_said(one), html.Ul(said, className="statements"), *notices(one), *below(view, one)]


def _said(one: Exhibit) -> list[Component]:
    texts = [one.subtitle, one.definition]
    return [
        html.P(one.finding, className="finding"),
        html.P(" · ".join(filter(None, texts)), className="subtitle"),
    ]


def _grouped(one: Exhibit) -> list[Component]:
    """The groups of bars side by side, all on the scale of the whole."""
    if not isinstance(one.chart, Bars):
        return []
    scale, unit = one.chart.scale, one.chart.unit
    groups = [bar_list(name, Bars(bars, scale, unit)) for name, bars in one.chart.groups]
    return [html.Div(groups, className="abreast")]
