"""The sections below the tasks, each drawn when a reader comes near it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.charts.spec import Tracks
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import View
from dashboard.kit.paths import DATA, page_address
from dashboard.kit.view.exhibit import below, notices
from dashboard.kit.view.tracks import track_list
from dashboard.kit.words import Words, words
from dashboard.opgaver.formatting import day_text, left_text
from dashboard.opgaver.measures.meetings import Item, Meeting, coming
from dashboard.opgaver.measures.tasks import anchor_of


def agreements(view: View) -> Sequence[Component]:
    """The time line of the agreements."""
    one = view.exhibit("aftaler")
    return [*_tracks(one), *notices(one), *below(view, one)]


def infrastructure(view: View) -> Sequence[Component]:
    """The projects on one line of time."""
    one = view.exhibit("infrastruktur")
    return [_finding(one), *_tracks(one), *notices(one), *below(view, one)]


def social(view: View) -> Sequence[Component]:
    """The framework agreements' conditions."""
    one = view.exhibit("rammeaftale")
    return [_finding(one), *notices(one), *below(view, one)]


def danish(view: View) -> Sequence[Component]:
    """The agreement on Danish, and who teaches."""
    one, providers = view.exhibit("danskuddannelse"), view.exhibit("udbydere")
    return [_finding(one), html.P(providers.finding), *below(view, one, providers)]


def meetings(view: View) -> Sequence[Component]:
    """The coming meetings with their items; where none is planned, where to put them in. Below them
    all that were found.
    """
    w, one, today = words(view.choice.lang), view.exhibit("moeder"), today_in_denmark()
    ahead = coming(view.snapshot, today)
    planned = html.Ol([_meeting(each, w) for each in ahead], className="meetings")
    return [_finding(one), planned if ahead else _waiting(view, w), *below(view, one)]


def _meeting(one: Meeting, w: Words) -> html.Li:
    when = html.Strong(day_text(one.day, w))
    left = html.Span(left_text(one.day, today_in_denmark(), w), className="quiet")
    place = [html.Span(one.place, className="quiet")] if one.place else []
    items = html.Ol([_item(item, w) for item in one.items])
    return html.Li([html.P([when, " ", one.forum, " ", left, *place]), items])


def _item(one: Item, w: Words) -> html.Li:
    """An item in the secretariat's Danish, as a door to the task it is about."""
    text = html.A(one.text, href=f"#{anchor_of(one.task)}") if one.task else one.text
    return html.Li(text, value=str(one.number), lang="da" if w.lang != "da" else None)


def _waiting(view: View, w: Words) -> html.P:
    door = html.A(w("opgaver.moeder.form"), href=page_address(DATA, view.choice.shared()))
    return html.P([w("opgaver.moeder.waiting"), " ", door])


def _finding(one: Exhibit) -> html.P:
    return html.P(one.finding, className="finding")


def _tracks(one: Exhibit) -> list[Component]:
    if not isinstance(one.chart, Tracks):
        return []
    subtitle = " · ".join(filter(None, (one.subtitle, one.definition)))
    return [html.P(subtitle, className="subtitle"), track_list(one.title, one.chart, one.name)]
