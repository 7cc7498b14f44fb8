"""What stands below the first screen: tables, curve, 2015, rules, and how good it all is."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.beregning.choice import READINGS
from dashboard.beregning.exhibits import (
    CALENDAR,
    CURVE,
    DISTANCE,
    GAINS,
    MUNICIPALITIES,
    RULES,
    STEPS,
    TRIPLING,
    UKRAINE,
)
from dashboard.beregning.exhibits.rules import ukraine_sentences
from dashboard.kit.charts import plotly
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Section, View
from dashboard.kit.view.exhibit import below, exhibit_graph, exhibit_section, notices
from dashboard.kit.view.form import form_help
from dashboard.kit.words import words

# A municipality that is chosen outside the region is only there as long as the area is.
CALCULATION = ("year", "revision", "landstal", "family", "counts", *READINGS, "area", "selected")


def tables(view: View) -> Sequence[Component]:
    """The tables of the first screen, and its sources and files."""
    return below(view, *map(view.exhibit, (MUNICIPALITIES, STEPS, GAINS)))


def curve(view: View) -> Sequence[Component]:
    """The selected municipality at any landstal."""
    one = view.exhibit(CURVE)
    return [exhibit_section(view, one, _drawn(view, one, "below-figure"))]


def tripling(view: View) -> Sequence[Component]:
    """2015; that there is nothing to show in a version that lacks one of the two sets of quotas."""
    one = view.exhibit(TRIPLING)
    if not one.chart:
        return [html.P(one.finding, className="quiet")]
    return [exhibit_section(view, one, _drawn(view, one, "below-strip"))]


def rules(view: View) -> Sequence[Component]:
    """Whether the landstal must be changed, both ways to do it, the calendar, and Ukraine."""
    own, calendar, ukraine = map(view.exhibit, (RULES, CALENDAR, UKRAINE))
    days = [
        part
        for when, due, paragraph in calendar.table.rows
        for part in (html.Dt(when), html.Dd(f"{due} ({paragraph})" if paragraph else due))
    ]
    return [
        html.H2(own.title),
        html.P(own.finding, className="finding"),
        *notices(own),
        html.H3(calendar.title),
        html.Dl(days, className="calendar"),
        html.H3(ukraine.title),
        *map(html.P, ukraine_sentences(view.snapshot, view.choice)),
        *notices(ukraine),
        *below(view, own, calendar, ukraine),
    ]


def distance(view: View) -> Sequence[Component]:
    """How far the calculation lies from the official table, and how to make it exact."""
    one, w = view.exhibit(DISTANCE), words(view.choice.lang)
    found = [
        html.P(one.finding, className="finding"),
        html.Ul([html.Li(text) for text in one.notices]),
        *below(view, one),
    ]
    return [
        html.H2(one.title),
        *(found if one.table.rows else [html.P(one.finding, className="quiet")]),
        html.H3(w("beregning.distance.form")),
        html.P(w("beregning.distance.form_lead")),
        form_help("quota_inputs", w),
    ]


def _drawn(view: View, one: Exhibit, class_name: str) -> Component:
    assert one.chart is not None
    figure = plotly.figure(one.chart, view.palette, view.choice.lang)
    return exhibit_graph(view, one, figure, class_name)


SECTIONS = (
    Section("tables", tables),
    Section("curve", curve, follows=CALCULATION),
    Section("tripling", tripling, follows=()),
    Section("rules", rules, follows=CALCULATION),
    Section("distance", distance, follows=("family", *READINGS)),
)
