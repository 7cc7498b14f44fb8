"""What lies below the first screen of `/rar`: one finding and its pictures at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts import plotly
from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import Bars, Chart
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import View
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.exhibit import below, notices
from dashboard.kit.view.graph import graph
from dashboard.kit.words import Words, words
from dashboard.rar.exhibits.contributions import HALVES, half_bars
from dashboard.rar.exhibits.releases import halves_of
from dashboard.rar.findings import contribution_finding
from dashboard.rar.formatting import half_name
from dashboard.rar.measures.releases import releases
from dashboard.rar.measures.view import rar_view

MULTIPLES = "multiples"


def behind(view: View) -> Sequence[Component]:
    """The tables, sources and files of what stands on the first screen."""
    return below(view, *(view.exhibit(name) for name in ("kommuner", "udvikling", "forskel")))


def contributions(view: View) -> Sequence[Component]:
    """East and west side by side on the same scale, each with who bore most of it."""
    one, w = view.exhibit("bidrag"), words(view.choice.lang)
    if not isinstance(one.chart, Bars):
        return _text(view, one)
    measured = rar_view(view.snapshot, view.choice)
    pictures = [
        _panel(
            view,
            one,
            half_bars(one.chart, half),
            title=w("rar.contributions.title", half=_area(view, half, w)),
            name=f"bidrag-{half}",
            # That of the first area is the exhibit's own.
            note="" if half == HALVES[0] else contribution_finding(measured, half),
        )
        for half in HALVES
    ]
    return [*_text(view, one), html.Div(pictures, className="rar-beside"), *below(view, one)]


def distribution(view: View) -> Sequence[Component]:
    """The strip of all municipalities, and below it the line of each."""
    strip, lines = view.exhibit("spredning"), view.exhibit("smaa-billeder")
    if not strip.chart or not lines.chart:
        return _text(view, strip)
    return [
        *_text(view, strip),
        _panel(view, strip, strip.chart, title=strip.title),
        *_text(view, lines),
        _multiples(view, lines.chart),
        *below(view, strip, lines),
    ]


def employees(view: View) -> Sequence[Component]:
    """Full-time employees as an index and in persons."""
    return _counted(view, "ansatte")


def assistance(view: View) -> Sequence[Component]:
    """Net unemployed on social assistance as an index and in persons."""
    return _counted(view, "kontanthjaelp")


def _counted(view: View, name: str) -> Sequence[Component]:
    index, persons = view.exhibit(name), view.exhibit(f"{name}-antal")
    pictures = [
        _panel(view, one, one.chart, title=one.title) for one in (index, persons) if one.chart
    ]
    return [
        *_text(view, index),
        _listened(view, persons),
        html.Div(pictures, className="rar-beside"),
        *notices(persons),
        *below(view, index, persons),
    ]


def people(view: View) -> Sequence[Component]:
    """The growth of both areas; their shares are in its finding and its table."""
    one = view.exhibit("folketal")
    pictures = [_panel(view, one, one.chart, title=one.title)] if one.chart else []
    return [*_text(view, one), *pictures, *below(view, one)]


def released(view: View) -> Sequence[Component]:
    """The chosen series as points, with the release each stands in."""
    one, w = view.exhibit("udgivelser"), words(view.choice.lang)
    if not one.chart:
        return [*_text(view, one), *below(view, one)]
    shapes = [_key(half, w) for half in halves_of(releases(view.snapshot, view.choice.series))]
    key = html.P(shapes, className="key")
    return [
        *_text(view, one),
        key,
        _panel(view, one, one.chart, title=one.title),
        *below(view, one),
    ]


def _area(view: View, half: str, w: Words) -> str:
    return half_name(half, w, without=view.choice.without)


def _text(view: View, one: Exhibit) -> list[Component]:
    """The finding, how it is to be read, and its text for those who listen."""
    return [
        html.P(one.finding, className="finding"),
        html.P(one.definition, className="subtitle"),
        _listened(view, one),
    ]


def _listened(view: View, one: Exhibit) -> Component:
    text = f"{one.text} {one.definition}"
    return html.P(text, id=_text_id(view, one), className="visually-hidden")


def _panel(
    view: View, one: Exhibit, chart: Chart, *, title: str, name: str = "", note: str = ""
) -> Component:
    """A picture of an exhibit with its title, and what is found in it alone."""
    caption = html.Figcaption([html.Strong(title), *([html.P(note)] if note else [])])
    drawn = graph(
        view.page.id(f"{name or one.name}-graph"),
        plotly.figure(chart, view.palette, view.choice.lang),
        label=title,
        described_by=_text_id(view, one),
        class_name=f"rar-figure rar-{one.name}",
    )
    return html.Figure([caption, drawn], className="panel")


def _text_id(view: View, one: Exhibit) -> str:
    return view.page.id(f"{one.name}-text")


def _multiples(view: View, chart: Chart) -> Component:
    """The 19 small pictures, drawn by the browser (`assets/kit/multiples.mjs`)."""
    w = words(view.choice.lang)
    drawn = json.dumps(payload(chart, view.palette), ensure_ascii=False)
    return html.Div(
        id=view.page.id(MULTIPLES),
        className="multiples",
        role="group",
        **aria(label=w("rar.multiples.label")),
        **data(multiples=drawn, selects=view.page.id("selected")),
    )


def _key(half: str, w: Words) -> Component:
    """An area's shape in its colour, and its name."""
    shape = html.Span(className=f"half-mark half-{half}")
    return html.Span([shape, half_name(half, w)], className="key-entry")
