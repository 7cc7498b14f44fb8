"""What stands below the first screen: how good it all is, curve, 2015, rules, tables, Ukraine."""

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
    LETTER,
    MUNICIPALITIES,
    REGIONS,
    RULES,
    STEPS,
    TRIPLING,
    UKRAINE,
)
from dashboard.beregning.exhibits.rules import ukraine_sentences
from dashboard.kit.charts import plotly
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Section, View
from dashboard.kit.view.exhibit import (
    below,
    exhibit_footer,
    exhibit_graph,
    exhibit_table,
    notices,
    open_table,
)
from dashboard.kit.words import Words, words
from data.snapshot import Source

# A municipality that is chosen outside the region is only there as long as the area is.
CALCULATION = ("year", "revision", "landstal", "family", "counts", *READINGS, "area", "selected")


def tables(view: View) -> Sequence[Component]:
    """The tables of the first screen, and its sources and files."""
    return below(view, *map(view.exhibit, (MUNICIPALITIES, STEPS, GAINS)))


def distance(view: View) -> Sequence[Component]:
    """How far the calculation is off, by which limit it is judged, and what would replace it."""
    one, regions, w = view.exhibit(DISTANCE), view.exhibit(REGIONS), words(view.choice.lang)
    *details, _ = one.notices
    rule = [
        *([html.P(one.definition, className="remark")] if one.definition else []),
        html.H3(w("beregning.accuracy.form")),
        html.P(w("beregning.accuracy.form_lead"), className="remark"),
    ]
    return [
        html.P(one.finding, className="finding"),
        _columns([html.Ul([html.Li(text) for text in details])], rule),
        *below(view, one, regions),
    ]


def curve(view: View) -> Sequence[Component]:
    """The selected municipality at any landstal."""
    one = view.exhibit(CURVE)
    return _exhibit(view, one, _drawn(view, one, "below-figure"))


def tripling(view: View) -> Sequence[Component]:
    """2015, and the letter before it; only that there is nothing to show in a version that lacks
    one of the two sets of quotas.
    """
    one, letter = view.exhibit(TRIPLING), view.exhibit(LETTER)
    if not one.chart:
        return [html.P(one.finding, className="quiet")]
    promised, *_ = letter.notices
    return [
        html.P(one.finding, className="finding"),
        _drawn(view, one, "below-strip"),
        *notices(one),
        html.H3(letter.title),
        html.P(letter.finding, className="finding"),
        _columns([html.P(promised, className="remark")], [open_table(view, letter)]),
        exhibit_table(view, one),
        exhibit_footer(view, (one, letter), _sources(one, letter)),
    ]


def rules(view: View) -> Sequence[Component]:
    """Whether the landstal must be changed, both ways to do it, and the calendar."""
    own, calendar = view.exhibit(RULES), view.exhibit(CALENDAR)
    w = words(view.choice.lang)
    days = [part for row in calendar.table.rows for part in _day(tuple(map(str, row)), w)]
    return [
        html.P(own.finding, className="finding"),
        _columns(notices(own), [html.H3(calendar.title), html.Dl(days, className="calendar")]),
        *below(view, own, calendar),
    ]


def ukraine(view: View) -> Sequence[Component]:
    """The displaced from Ukraine, who are shared out by themselves."""
    one = view.exhibit(UKRAINE)
    return [
        html.P(one.title, className="finding"),
        *map(html.P, ukraine_sentences(view.snapshot, view.choice)),
        *notices(one),
        *below(view, one),
    ]


def _day(row: Sequence[str], w: Words) -> tuple[Component, Component]:
    """A step of the calendar: its day, what it is and where it stands, and when it was taken."""
    due, when, done, paragraph = row
    text = f"{due} ({paragraph})" if paragraph else due
    taken = "" if done == w("beregning.due.not_found") else w("beregning.due.done", when=done)
    parts = [text, *([html.Br(), html.Span(taken, className="quiet")] if taken else [])]
    return html.Dt(when or "–"), html.Dd(parts)


def _columns(*sides: Sequence[Component]) -> html.Div:
    """Text in two columns, where there is room for them."""
    return html.Div([html.Div(list(one)) for one in sides], className="below-columns")


def _sources(*several: Exhibit) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for one in several for source in one.sources))


def _exhibit(view: View, one: Exhibit, picture: Component) -> list[Component]:
    """An exhibit under the heading of its section."""
    return [html.P(one.finding, className="finding"), picture, *notices(one), *below(view, one)]


def _drawn(view: View, one: Exhibit, class_name: str) -> Component:
    assert one.chart is not None
    figure = plotly.figure(one.chart, view.palette, view.choice.lang)
    return exhibit_graph(view, one, figure, class_name)


SECTIONS = (
    Section(
        "distance", distance, follows=("year", "revision", "landstal", "family", *READINGS, "area")
    ),
    Section("curve", curve, follows=CALCULATION),
    Section("tripling", tripling, follows=CALCULATION),
    Section("rules", rules, follows=CALCULATION),
    Section("tables", tables),
    Section("ukraine", ukraine, follows=("selected", "area")),
)
