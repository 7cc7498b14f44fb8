"""What stands below the picture: the curve, 2015, the landstal's rules, and how good it all is."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.beregning.measures import (
    BeregningView,
    Curve,
    Distance,
    Rules,
    Tripling,
    distance,
    rules,
    tripling,
    ukraine,
)
from dashboard.beregning.measures.calculated import interpretation
from dashboard.beregning.measures.said import (
    curve_finding,
    distance_details,
    distance_finding,
    rules_finding,
    scaling_said,
    tripling_said,
    ukraine_said,
    zero_said,
)
from dashboard.ids import Beregning
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.look import Palette
from dashboard.kit.view.article import unfold
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.form import form_help
from dashboard.kit.view.graph import graph
from dashboard.kit.view.provenance import provenance
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number
from data.snapshot import Snapshot

CURVE_FINDING = f"{Beregning.CURVE}-finding"


def below(snapshot: Snapshot, lang: str, palette: Palette) -> Component:
    """The places of everything below, with what no choice changes already in them."""
    w, tripled = words(lang), tripling(snapshot)
    empty: dict[str, Any] = {"data": [], "layout": base_layout(palette, w.lang)}
    sections = [
        _section(
            w("beregning.curve.title"),
            html.Div(id=Beregning.CURVE_SAID),
            graph(
                Beregning.CURVE,
                empty,
                label=w("beregning.curve.label"),
                described_by=CURVE_FINDING,
                class_name="below-figure",
            ),
        ),
        _tripling(snapshot, tripled, empty, w) if tripled else _no_tripling(empty, w),
        html.Div(
            [html.Section(id=Beregning.RULES), html.Section(id=Beregning.DISTANCE)],
            className="below-columns",
        ),
    ]
    return html.Div(sections, className="below")


def curve_said(view: BeregningView, curve: Curve) -> list[Component]:
    """The finding of the curve, what its points are, and its numbers."""
    w = words(view.choice.lang)
    rows = [
        [
            number(one.landstal, 0, w.lang),
            ", ".join(map(str, one.years)),
            number(one.persons, 1, w.lang),
            number(curve.proportional(one.landstal), 1, w.lang),
        ]
        for one in curve.real
    ]
    headings = [w(f"beregning.curve.{name}") for name in ("landstal", "years", "persons", "follow")]
    table = figure_table(w("beregning.curve.table"), headings, rows, numeric=(0, 2, 3))
    points = w("beregning.curve.real", year=view.choice.year)
    return [
        html.P(curve_finding(view, curve), id=CURVE_FINDING, className="finding"),
        html.P(f"{zero_said(view, curve)} {points}", className="quiet"),
        unfold(w("beregning.curve.table"), table),
    ]


def rules_said(snapshot: Snapshot, view: BeregningView) -> list[Component]:
    """Whether the landstal must be changed, both ways to do it, the calendar, and Ukraine."""
    w, found = words(view.choice.lang), rules(view)
    beside = ukraine(snapshot, view.choice.selected)
    counted = tuple(dict.fromkeys(source for one in beside for source in one.sources))
    practice = w("beregning.rules.practice")
    return [
        html.H2(w("beregning.rules.title")),
        html.P(rules_finding(view, found), className="finding"),
        html.P(scaling_said(view, found)),
        html.P(
            [w("beregning.rules.judged", day=day(found.judged_on, w.lang)), " ", practice],
            className="quiet",
        ),
        html.H3(w("beregning.rules.calendar", year=view.choice.year)),
        _calendar(found, w),
        html.H3(w("beregning.ukraine.title")),
        *(html.P(ukraine_said(view.name, one, w)) for one in beside),
        html.P(w("beregning.ukraine.outside"), className="quiet"),
        provenance(snapshot, counted, lang=w.lang),
    ]


def distance_said(snapshot: Snapshot, view: BeregningView) -> list[Component]:
    """How far the calculation lies from the official table, and how to make it exact."""
    w, choice = words(view.choice.lang), view.choice
    found = distance(snapshot, choice.family, interpretation(choice))
    about = _distance(snapshot, found, w) if found else []
    return [
        *about,
        html.H3(w("beregning.distance.form")),
        html.P(w("beregning.distance.form_lead")),
        form_help("quota_inputs", w),
    ]


def _distance(snapshot: Snapshot, found: Distance, w: Words) -> list[Component]:
    title = "title" if found.is_approximate else "title_own"
    return [
        html.H2(w(f"beregning.distance.{title}")),
        html.P(distance_finding(found, w), className="finding"),
        html.Ul([html.Li(one) for one in distance_details(found, w)]),
        provenance(snapshot, found.sources, lang=w.lang),
    ]


def _calendar(found: Rules, w: Words) -> Component:
    """The deadlines as a list of day and what is due."""
    entries = []
    for one in found.deadlines:
        when = w(f"beregning.due.{'before' if one.is_before else 'on'}", day=day(one.day, w.lang))
        paragraph = f" ({one.paragraph})" if one.paragraph else ""
        entries += [html.Dt(when), html.Dd(w(f"beregning.due.{one.due}") + paragraph)]
    return html.Dl(entries, className="calendar")


def _tripling(snapshot: Snapshot, tripled: Tripling, empty: dict[str, Any], w: Words) -> Component:
    said = tripling_said(tripled, w)
    text_id = f"{Beregning.FACTORS}-said"
    return _section(
        w("beregning.tripling.title"),
        html.P(w("beregning.tripling.headline", **said), className="finding"),
        html.P(w("beregning.tripling.summary", **said), id=text_id, className="visually-hidden"),
        graph(
            Beregning.FACTORS,
            empty,
            label=w("beregning.tripling.label"),
            described_by=text_id,
            class_name="below-strip",
        ),
        html.P(w("beregning.tripling.why", **said)),
        unfold(w("beregning.tripling.table", **said), _pairs(tripled, said, w)),
        provenance(snapshot, tripled.sources, lang=w.lang),
    )


def _no_tripling(empty: dict[str, Any], w: Words) -> Component:
    """The place of the figure in a version that lacks one of the two sets of quotas."""
    label = w("beregning.tripling.label")
    return html.Div(graph(Beregning.FACTORS, empty, label=label, described_by=""), hidden=True)


def _pairs(tripled: Tripling, said: dict[str, str], w: Words) -> Component:
    headings = [
        w("beregning.column.municipality"),
        w("beregning.tripling.before", landstal=said["before"]),
        w("beregning.tripling.after", landstal=said["after"]),
        w("beregning.tripling.factor"),
        w("beregning.tripling.kind"),
    ]
    rows = [
        [
            one.name,
            number(one.before, 0, w.lang),
            number(one.after, 0, w.lang),
            number(one.times, 2, w.lang),
            w(f"quotas.kind.{one.kind}"),
        ]
        for one in tripled.factors
    ]
    caption = w("beregning.tripling.table", **said)
    return figure_table(caption, headings, rows, numeric=(1, 2, 3))


def _section(title: str, *content: Component) -> html.Section:
    return html.Section([html.H2(title), *content], **aria(label=title))
