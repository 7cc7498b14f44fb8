"""`/`: the three subjects on one screen, each with its finding, its figures and its source."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.charts.spec import Bars, Chart
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Page, View
from dashboard.kit.view.bars import bar_list
from dashboard.kit.view.changes import since_previous
from dashboard.kit.view.exhibit import below
from dashboard.kit.words import words
from dashboard.kit.words.numbers import moment
from dashboard.overblik.exhibits import EXHIBITS, HALVES, HOUSES, QUOTAS, funding

Door = tuple[str, str]


def body(view: View) -> Sequence[Component]:
    """The page in its version and language."""
    choice, w = view.choice, words(view.choice.lang)
    published = moment(view.snapshot.published_at, choice.lang)
    subjects = html.Div([_quotas(view), _halves(view), _houses(view)], className="subjects")
    page = [
        html.H1(w("overblik.headline")),
        html.P(w("overblik.lead", day=published), className="lead"),
        subjects,
        since_previous(view.snapshot, choice),
    ]
    return [html.Article(page, className="overview")]


def _quotas(view: View) -> html.Section:
    one = view.exhibit(QUOTAS)
    doors = (("door", paths.KVOTER), ("calculation", paths.BEREGNING), ("agreement", paths.AFTALE))
    picture = _bars(words(view.choice.lang)("overblik.quotas.bars"), one.chart)
    return _subject(view, "quotas", one, one.period, picture, doors=doors, is_first=True)


def _halves(view: View) -> html.Section:
    one = view.exhibit(HALVES)
    picture = _bars(one.title, one.chart)
    return _subject(view, "rar", one, one.definition, picture, doors=[("door", paths.RAR)])


def _houses(view: View) -> html.Section:
    one, money = view.exhibit(HOUSES), funding(view.snapshot, view.choice)
    picture = [*_bars(one.title, one.chart), *_bars(money.title, money.chart)]
    return _subject(view, "houses", one, one.definition, picture, doors=[("door", paths.VAEKST)])


def _subject(
    view: View,
    name: str,
    one: Exhibit,
    subtitle: str,
    picture: Sequence[Component],
    *,
    doors: Sequence[Door],
    is_first: bool = False,
) -> html.Section:
    """A subject: its finding, few bars, what to mind (before them where it `is_first`), the doors
    to its pages, table and sources.
    """
    notices = html.P(" ".join(one.notices), className="remark")
    w, shared = words(view.choice.lang), view.choice.shared()
    head = [
        html.Span(w(f"overblik.{name}.name"), className="kicker"),
        html.Span(one.finding, className="finding"),
    ]
    links = [
        dcc.Link(w(f"overblik.{name}.{door}"), href=paths.page_address(path, shared))
        for door, path in doors
    ]
    return html.Section(
        [
            html.H2(head),
            *([notices] if is_first else []),
            html.P(subtitle, className="subtitle"),
            *picture,
            *([] if is_first else [notices]),
            html.P(links, className="door"),
            *below(view, one),
        ],
        className="subject",
        id=one.name,
    )


def _bars(label: str, chart: Chart | None) -> list[Component]:
    return [bar_list(label, chart)] if isinstance(chart, Bars) else []


PAGE = Page("overblik", paths.HOME, body, exhibits=EXHIBITS)
