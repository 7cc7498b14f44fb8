"""`/`: the lead with its map, what is decided when, the newest figures, and two smaller stories."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.areas import municipality_names
from dashboard.kit import paths
from dashboard.kit.charts.land import LAND, map_shape
from dashboard.kit.charts.spec import Bars, MapChart
from dashboard.kit.choice import Choice
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Page, View
from dashboard.kit.view.bars import bar_list
from dashboard.kit.view.changes import since_previous
from dashboard.kit.view.exhibit import below
from dashboard.kit.view.graph import graph
from dashboard.kit.view.municipalities import map_land, map_legend
from dashboard.kit.view.page import page_head
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.opgaver.findings import next_text
from dashboard.opgaver.measures.meetings import next_meeting
from dashboard.overblik.exhibits import CALENDAR, EMPLOYEES, EXHIBITS, HOUSES, NEWEST, QUOTAS
from dashboard.overblik.formatting import age_text, due_text, period_text, standing, value_text
from dashboard.overblik.measures import DueDate, KeyFigure, calendar, newest
from dashboard.overblik.screen import screen
from data.snapshot import Snapshot

Door = tuple[str, str]
MEETINGS = "moeder"


def body(view: View) -> Sequence[Component]:
    """The page in its version and language."""
    left = html.Div([_lead(view), since_previous(view.snapshot, view.choice)])
    first = html.Div([left, _calendar(view)], className="lead-and-calendar")
    smaller = [
        _story(view, "employees", EMPLOYEES, paths.RAR),
        _story(view, "houses", HOUSES, paths.VAEKST),
    ]
    stories = html.Div(smaller, className="stories")
    return [html.Article([*page_head(view), first, _newest(view), stories], className="overview")]


def _lead(view: View) -> html.Section:
    """The map, with what to mind of it, and the doors to the quotas' own pages."""
    w, one = words(view.choice.lang), view.exhibit(QUOTAS)
    assert isinstance(one.chart, MapChart)
    canvas = graph(
        view.page.id("map"),
        view.figure("map"),
        label=w("overblik.lead.map"),
        described_by=view.page.id("summary"),
        class_name="map-canvas",
        land=map_land(view.page.id(LAND)),
    )
    doors = [("lead.door", paths.KVOTER), ("lead.calculation", paths.BEREGNING)]
    return html.Section(
        [
            html.H2(one.title, className="kicker"),
            html.Div(canvas, className="lead-map", style=map_shape(one.chart.base)),
            *map_legend(view),
            _doors(view, doors),
            *below(view, one),
        ],
        id=QUOTAS,
    )


def _calendar(view: View) -> html.Section:
    """What is decided of the quotas, when, and what happens otherwise."""
    w, one = words(view.choice.lang), view.exhibit(CALENDAR)
    found = calendar(view.snapshot, today_in_denmark())
    years: list[Component] = []
    for year, due in groupby(found.due, lambda each: each.quota_year):
        years += [
            html.H3(w("overblik.due.quota_year", year=year)),
            html.Ol([_due(each, w, is_next=each == found.coming) for each in due]),
        ]
    otherwise = [
        html.H3(w("overblik.due.otherwise_title")),
        *(html.P(text) for text in one.notices),
    ]
    return html.Section(
        [
            html.H2(one.title, className="kicker"),
            html.P(one.finding, className="finding"),
            coming_meeting(view, today_in_denmark()),
            *years,
            *otherwise,
            _doors(view, [("due.agreement", paths.AFTALE)]),
            *below(view, one),
        ],
        id=CALENDAR,
        className="calendar",
    )


def coming_meeting(view: View, today: date) -> html.P:
    """KKR's next meeting with its items; where none is planned, where the plan is filled in."""
    w, shared = words(view.choice.lang), view.choice.shared()
    ahead = next_meeting(view.snapshot, today)
    if ahead is None:
        form = html.A(w("overblik.meeting.form"), href=paths.page_address(paths.DATA, shared))
        return html.P([w("overblik.meeting.none"), " ", form], className="next-meeting quiet")
    there = f"{paths.page_address(paths.OPGAVER, shared)}#{MEETINGS}"
    items = w.listed([item.text for item in ahead.items])
    told = html.Span(items, lang="da" if w.lang != "da" else None)
    parts = [html.A(next_text(ahead, today, w), href=there), *([": ", told] if items else [])]
    return html.P(parts, className="next-meeting")


def _due(one: DueDate, w: Words, *, is_next: bool) -> html.Li:
    return html.Li(
        [
            html.Span(w(f"overblik.due.short.{one.due}")),
            html.Span(due_text(one, w)),
            html.Span(standing(one, w), className="due-standing"),
        ],
        className="due-next" if is_next else "",
    )


def _newest(view: View) -> html.Section:
    """The newest figures side by side, each with its age."""
    w, one, today = words(view.choice.lang), view.exhibit(NEWEST), today_in_denmark()
    figures = [_figure(each, age_text(each, today, w), w) for each in newest(view.snapshot)]
    return html.Section(
        [
            html.H2(one.title, className="kicker"),
            html.P(one.finding, className="finding"),
            html.Ul(figures, className="newest"),
            *below(view, one),
        ],
        id=NEWEST,
    )


def _figure(one: KeyFigure, age: str, w: Words) -> html.Li:
    """A figure with its unit and period; its change, or whose the ends of a range are."""
    unit = w(f"overblik.newest.{one.name}.unit")
    more = ""
    if one.change_pct is not None:
        change = number(one.change_pct, 1, w.lang, signed=True)
        more = w("overblik.newest.change", change=change)
    elif one.lowest and one.highest:
        more = w("overblik.newest.ends", lowest=one.lowest[0], highest=one.highest[0])
    return html.Li(
        [
            html.Span(w(f"overblik.newest.{one.name}.name"), className="newest-name"),
            html.Span([value_text(one, w), html.Small(f" {unit}")], className="newest-value"),
            html.Span(more, className="newest-more"),
            html.Span(f"{period_text(one, w)}, {age}", className="newest-age"),
        ]
    )


def _story(view: View, name: str, exhibit: str, path: str) -> html.Section:
    """A smaller story: its finding, its bars, what to mind, and the door to its page."""
    w, one = words(view.choice.lang), view.exhibit(exhibit)
    return html.Section(
        [
            html.H2(w(f"overblik.{name}.name"), className="kicker"),
            html.P(one.finding, className="finding"),
            *_bars(one),
            html.P(one.definition, className="subtitle"),
            html.P(" ".join(one.notices), className="remark"),
            _doors(view, [(f"{name}.door", path)]),
            *below(view, one),
        ],
        id=one.name,
    )


def _bars(one: Exhibit) -> list[Component]:
    return [bar_list(one.title, one.chart)] if isinstance(one.chart, Bars) else []


def _doors(view: View, doors: Sequence[Door]) -> html.P:
    w, shared = words(view.choice.lang), view.choice.shared()
    links = [
        dcc.Link(w(f"overblik.{key}"), href=paths.page_address(path, shared)) for key, path in doors
    ]
    return html.P(links, className="door")


def resolve(snapshot: Snapshot, choice: Choice) -> Choice:
    """The choice with a municipality there is; one outside the region is carried on, unseen."""
    is_known = choice.selected in municipality_names(snapshot)
    return choice if is_known else choice.but(selected="")


PAGE = Page(
    "overblik",
    paths.HOME,
    body,
    resolve=resolve,
    screen=screen,
    exhibits=EXHIBITS,
    has_map=True,
)
