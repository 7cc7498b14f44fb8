"""A study: guided firms, their control group, and what is net, on one scale in HTML.

Bars are as wide as their share of the scale on every screen, so that lengths are true on a phone
too; the net effect is a bracket from the end of one bar to the end of the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import Bar, Bars, Bracket
from dashboard.kit.page import View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.bars import extent
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.exhibits.effect import is_in_pct
from dashboard.vaekst.findings import gross_text, net_text
from dashboard.vaekst.measures.effects import Compared, Study, study_of
from dashboard.vaekst.measures.ranges import paired
from dashboard.vaekst.view.section import numbers, section_content


def study(view: View) -> Sequence[Component]:
    """The chosen study: growth as bars where it is in per cent, amounts where units differ."""
    one, w = view.exhibit("effekt"), words(view.choice.lang)
    found = study_of(view.snapshot, view.choice.study, view.choice.sureness)
    picture: list[Component] = []
    if isinstance(one.chart, Bars):
        picture.append(comparison(w("vaekst.effekt.bars"), one.chart))
    if found:
        picture += _amounts(found, w)
    return [*section_content(one, *picture), *numbers(view, one)]


def comparison(label: str, chart: Bars) -> html.Div:
    """The bars of each outcome under its name, and below them the bracket, all on one scale."""
    groups = [
        html.Div(
            [
                html.H3(name, className="pair-name"),
                html.Ul(
                    [
                        *(_bar(bar, chart) for bar in bars),
                        *(_bracket(one, chart) for one in chart.brackets_of(name)),
                    ]
                ),
            ],
            className="pair",
        )
        for name, bars in chart.groups
    ]
    return html.Div(groups, className="comparison", role="group", **aria(label=label))


def _bar(bar: Bar, chart: Bars) -> html.Li:
    if bar.length is None:
        return _row(bar.name, bar.text, None, class_name="pair-words")
    start, width = extent(bar.length, *chart.scale)
    colour = f"var(--{bar.colour.replace('_', '-')})"
    return _row(bar.name, bar.text, _mark("pair-bar", start, width, background=colour))


def _bracket(one: Bracket, chart: Bars) -> html.Li:
    low, high = chart.scale
    whole = (high - low) or 1.0
    start = 100 * (min(one.start, one.end) - low) / whole
    mark = _mark("pair-bracket", start, 100 * abs(one.value) / whole)
    return _row(one.name, one.text, mark, class_name="pair-net")


def _mark(class_name: str, start: float, width: float, **style: str) -> html.Span:
    place = {"marginLeft": f"{start:.2f}%", "width": f"{width:.2f}%"}
    return html.Span(className=class_name, style=place | style)


def _row(name: str, text: str, mark: Component | None, class_name: str = "") -> html.Li:
    track = html.Span(mark, className="pair-track", **aria(hidden="true"))
    return html.Li(
        [
            html.Span(name, className="pair-what"),
            html.Span(text, className="pair-value"),
            track,
        ],
        className=class_name,
    )


def _amounts(found: Study, w: Words) -> list[Component]:
    """What is told in words: growth in units that share no scale, and the net effects that the
    source states.
    """
    gross = [] if is_in_pct(found) else [_gross(one, w) for one in found.compared]
    net = [[html.Strong(net_text(ends, w))] for ends in paired(found.published)]
    is_compared = any(one.evidence.comparison for one in found.published)
    of_net = w(f"vaekst.effekt.{'net_title' if is_compared else 'own_title'}")
    return [
        *_listed(w("vaekst.effekt.gross_title"), gross),
        *_listed(of_net, net),
    ]


def _gross(one: Compared, w: Words) -> list[Component]:
    parts: list[Component] = [html.Strong(gross_text(one, w))]
    if one.more_pct is not None:
        more = w("vaekst.effekt.more_than_others", more=number(one.more_pct, 0, w.lang))
        parts.append(html.Span(more, className="quiet"))
    return parts


def _listed(title: str, items: Sequence[Sequence[Component]]) -> list[Component]:
    if not items:
        return []
    rows = [html.Li(list(parts)) for parts in items]
    return [html.Div([html.P(title, className="bars-label"), html.Ul(rows)], className="amounts")]
