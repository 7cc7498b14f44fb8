"""The sections below the first picture, each drawn when a reader comes near it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.payload import payload
from dashboard.kit.charts.spec import Bars, Chart, Tracks
from dashboard.kit.page import View
from dashboard.kit.view.article import unfold
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.bars import bar_list
from dashboard.kit.view.form import form_help
from dashboard.kit.words import Words, words
from dashboard.vaekst.exhibits.local import chosen_view
from dashboard.vaekst.exhibits.returns import krone
from dashboard.vaekst.exhibits.series import chosen_lanes, undrawn
from dashboard.vaekst.exhibits.targets import chosen_targets
from dashboard.vaekst.formatting import counted, entity, metric, period, sureness_phrase
from dashboard.vaekst.measures.goals import Goal
from dashboard.vaekst.measures.returns import PerKrone, returns
from dashboard.vaekst.view.section import cite, listing, numbers, section_content
from dashboard.vaekst.view.timeline import timeline_picture

CONTRACT, GUIDED_FIRMS = "resultatkontrakt", "vaeksthus_guided_firms"


def effect_numbers(view: View) -> Sequence[Component]:
    """The numbers of the first picture: growth, and beside it what is net, in one table."""
    return numbers(view, view.exhibit("effekt"), more=[view.exhibit("netto")])


def shares(view: View) -> Sequence[Component]:
    """Growth to the left, funding to the right, each on its own scale."""
    growth, funding = view.exhibit("andel"), view.exhibit("bevilling")
    w = words(view.choice.lang)
    picture = html.Div(
        [
            *_bars(w("vaekst.andel.growth_bars"), growth.chart),
            *_bars(w("vaekst.andel.funding_bars"), funding.chart),
        ],
        className="side-by-side",
    )
    return [*section_content(growth, picture), *numbers(view, growth, funding)]


def targets(view: View) -> Sequence[Component]:
    """The bullets, and below them, unfolded, what has no level and what is not a goal."""
    one, found = view.exhibit("maal"), chosen_targets(view.snapshot, view.choice)
    w = words(view.choice.lang)
    picture = _tracks(w("vaekst.maal.bullets"), one.chart, view, "bullets")
    if found.unpublished:
        title = w("vaekst.maal.unpublished", count=len(found.unpublished))
        listed = listing([_named(goal, w) for goal in found.unpublished], "plain")
        picture.append(unfold(title, listed))
    if found.terms:
        title = w("vaekst.maal.terms", count=len(found.terms))
        picture.append(unfold(title, listing([_term(goal, w) for goal in found.terms], "plain")))
    return [*section_content(one, *picture), *numbers(view, one)]


def series(view: View) -> Sequence[Component]:
    """The windows; what has no stated period is named below instead of drawn somewhere."""
    one = view.exhibit("serier")
    w = words(view.choice.lang)
    text = undrawn(chosen_lanes(view.snapshot, view.choice), w)
    picture = _tracks(w("vaekst.serier.label"), one.chart, view, "windows")
    picture += [html.P(text, className="quiet")] if text else []
    return [*section_content(one, *picture), *numbers(view, one)]


def per_krone(view: View) -> Sequence[Component]:
    """The returns as a list, each with its numerator, house, window and source."""
    one = view.exhibit("afkast")
    w = words(view.choice.lang)
    items: list[list[Component | str]] = [
        [
            html.Strong(krone(found, w)),
            html.Span(metric(found.evidence.metric, w)),
            html.Span(_whose(found, w), className="quiet"),
            cite(view.snapshot, found.evidence.source_id),
        ]
        for found in returns(view.snapshot, view.choice.sureness)
    ]
    return [*section_content(one, listing(items, "returns")), *numbers(view, one)]


def timeline(view: View) -> Sequence[Component]:
    """Events and agreements."""
    one = view.exhibit("tidslinje")
    picture = timeline_picture(view.snapshot, words(view.choice.lang))
    return [*section_content(one, *picture), *numbers(view, one)]


def municipalities(view: View) -> Sequence[Component]:
    """What is below the map: how its table is filled while it is empty, and the numbers."""
    w = words(view.choice.lang)
    is_filled = chosen_view(view.snapshot, view.choice).is_filled
    form = [html.P(w("vaekst.kommuner.ready")), form_help(GUIDED_FIRMS, w)]
    return [
        *([] if is_filled else form),
        *numbers(view, view.exhibit("kort"), view.exhibit("kommuner")),
    ]


def contract(view: View) -> Sequence[Component]:
    """The goals by the names they have in the contract, or how to put them in."""
    one = view.exhibit("kontrakt")
    w = words(view.choice.lang)
    picture = _tracks(w("vaekst.maal.bullets"), one.chart, view, "bullets")
    if picture:
        return [*section_content(one, *picture), *numbers(view, one)]
    empty = [html.P(w("vaekst.kontrakt.empty")), form_help(CONTRACT, w)]
    return [html.P(one.finding, className="finding"), *empty, *numbers(view, one)]


def _tracks(label: str, chart: Chart | None, view: View, class_name: str) -> list[Component]:
    """The box that the rows are drawn in by `assets/kit/tracks.mjs`; it is named, and its rows are
    a list.
    """
    if not isinstance(chart, Tracks):
        return []
    rows = json.dumps(payload(chart, view.palette), ensure_ascii=False)
    named = {**aria(label=label), **data(tracks=rows)}
    return [html.Div(className=f"tracks {class_name}", role="group", **named)]


def _bars(label: str, chart: Chart | None) -> list[Component]:
    return [bar_list(label, chart)] if isinstance(chart, Bars) else []


def _whose(one: PerKrone, w: Words) -> str:
    return w(
        "vaekst.afkast.whose",
        entity=entity(one.evidence.entity, w),
        period=period(one.window, w),
        sure=sureness_phrase(one.evidence.confidence, w),
    )


def _named(goal: Goal, w: Words) -> list[Component | str]:
    whose = w(
        "vaekst.maal.whose",
        entity=entity(goal.evidence.entity, w),
        period=period(goal.window, w),
    )
    return [metric(goal.name, w), " ", html.Span(whose, className="quiet")]


def _term(goal: Goal, w: Words) -> list[Component | str]:
    name, *whose = _named(goal, w)
    if goal.target is None:
        return [name, *whose]
    value = counted(goal.target, goal.unit, w)
    return [w("vaekst.maal.term", name=metric(goal.name, w), value=value), *whose]
