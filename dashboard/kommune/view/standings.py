"""A group of figures as a list: one row per indicator, whose parts say themselves what they are."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.comparison import Place, Standing, has_own_rate
from dashboard.comparison.formatting import (
    HUNDRED,
    change_text,
    first_text,
    own_text,
    period_text,
    rank_text,
    rate_text,
    value_text,
    verdict_text,
)
from dashboard.kit.charts.spec import segments
from dashboard.kit.charts.svg.spark import spark
from dashboard.kit.citation import cited, short
from dashboard.kit.page import View
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.written import picture
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kommune.formatting import NOTHING, standing_period
from dashboard.kommune.measures.figures import figures
from dashboard.kommune.measures.places import home
from data.snapshot import Source

HEADINGS = ("indicator", "value", "history", "region", "country", "verdict")


def standings_list(view: View, group: str) -> list[Component]:
    """The heads of the columns, which a listener does without, and the rows."""
    w = words(view.choice.lang)
    region = home(view.snapshot, view.choice.code).region_name
    found = figures(view.snapshot, group, view.choice.code, view.choice.since)
    names = {one: w(f"kommune.head.{one}") for one in HEADINGS if one != "region"}
    names["region"] = region
    head = html.Div(
        [html.Span(names[one], className=f"standing-{one}") for one in HEADINGS],
        className="standing standings-head",
        **aria(hidden="true"),
    )
    sources = view.snapshot.sources
    rows = [
        html.Li(_row(one, sources[one.source_ids[0]], names, w), className="standing")
        for one in found.standings
    ]
    return [html.Div([head, html.Ul(rows)], className="standings")]


def _row(one: Standing, source: Source, names: dict[str, str], w: Words) -> list[Component]:
    cite = html.Span(short(source), title=cited(source)[0])
    about = html.Small([_period(one, w), html.Span([" · ", cite])])
    return [
        html.Div([html.Span(one.indicator.name(w.lang)), about], className="standing-indicator"),
        html.Div(_value(one, w), className="standing-value"),
        html.Div(_history(one, w), className="standing-history"),
        _own(one, one.region, names["region"], "region", w),
        _own(one, one.country, names["country"], "country", w),
        html.Div(_verdict(one, names, w), className="standing-verdict"),
    ]


def _period(one: Standing, w: Words) -> str:
    """When the figure is of, and which end is first where there is a place."""
    period = standing_period(one, w)
    if not one.region.rank and not one.country.rank:
        return period
    return w("kommune.ordered", period=period, first=first_text(one.indicator, w))


def _value(one: Standing, w: Words) -> list[Component]:
    """The value with its unit, and below it what is compared where that is another figure."""
    lines: list[Component] = [
        html.Strong(value_text(one.value, one.indicator, w)),
        _small(one.indicator.unit(w.lang)),
    ]
    per = one.indicator.compared_per
    if per and one.rate is not None:
        rate = rate_text(one.rate, one.indicator, w)
        key = "kommune.pct" if per == HUNDRED else "kommune.per"
        text = w(key, rate=rate, per=number(per, 0, w.lang))
        lines.append(_small(text, "standing-rate"))
    return lines


def _history(one: Standing, w: Words) -> list[Component]:
    """The line, a dot for each year where the series has a break, and the change in words."""
    years = [period.year for period, _ in one.history]
    values = [value for _, value in one.history]
    breaks = years if one.indicator.has_break else ()
    spoken = [
        f"{period_text(period, w)}: {value_text(value, one.indicator, w)}"
        for period, value in one.history
    ]
    drawn = spark(segments(years, values, spoken=spoken, breaks=breaks))
    text = change_text(one, w)
    if one.change:
        text = w("kommune.since", change=text, since=period_text(one.change.since, w))
    return [*([picture(drawn)] if drawn else []), _small(text)]


def _own(one: Standing, place: Place, name: str, kind: str, w: Words) -> Component:
    """The area's own rate and the place in it; a dash where it has no rate, and in words that one
    was not found.
    """
    text = own_text(place.own, one.indicator, w)
    content: list[Component | str] = [html.Span(name, className="standing-label")]
    if text:
        content.append(html.Span(_with_unit(text, one, w)))
    elif has_own_rate(one.indicator):
        content.append(_small(w("chart.mark.not_published")))
    else:
        content += _dash(w)
    if place.rank:
        content.append(_small(rank_text(place.rank, w)))
    return html.Div(content, className=f"standing-{kind}")


def _with_unit(rate: str, one: Standing, w: Words) -> str:
    """A rate with its unit where that is another than the value's, which stands beside it."""
    per = one.indicator.compared_per
    if not per:
        return rate
    key = "kommune.own_pct" if per == HUNDRED else "kommune.own_per"
    return w(key, rate=rate, per=number(per, 0, w.lang))


def _verdict(one: Standing, names: dict[str, str], w: Words) -> list[Component]:
    """The word; why there is none in small print."""
    label = html.Span(names["verdict"], className="standing-label")
    text = verdict_text(one.verdict, w)
    if one.verdict.silence == "no_rate":
        return [label, *_dash(w)]
    if not one.verdict.word:
        return [label, _small(text)]
    return [label, html.Span(text, className=f"verdict-{one.verdict.word}")]


def _dash(w: Words) -> list[Component]:
    """That something has no sense here: a dash for the eye, words for the ear."""
    return [
        html.Span(NOTHING, **aria(hidden="true")),
        html.Span(w("chart.mark.not_applicable"), className="visually-hidden"),
    ]


def _small(text: str, class_name: str = "") -> Component:
    return html.Small(text, className=class_name)
