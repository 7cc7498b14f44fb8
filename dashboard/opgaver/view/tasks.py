"""The tasks as a list that reads like a ledger: what, by what right, today and then."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.page import View
from dashboard.kit.paths import page_address
from dashboard.kit.view.article import unfold
from dashboard.kit.view.exhibit import below, notices
from dashboard.kit.view.sources import source_title
from dashboard.kit.words import Words, words
from dashboard.opgaver.formatting import validity
from dashboard.opgaver.measures.tasks import PointList, Task, Told, chosen, points
from data.snapshot import Snapshot

PATHS = {
    "kvoter": paths.KVOTER,
    "beregning": paths.BEREGNING,
    "aftale": paths.AFTALE,
    "rar": paths.RAR,
    "vaekst": paths.VAEKST,
    "uddannelse": paths.UDDANNELSE,
}


def task_list(view: View) -> Sequence[Component]:
    """The chosen tasks under their subjects, then the table and the files."""
    w, one = words(view.choice.lang), view.exhibit("opgaver")
    shown = chosen(view.snapshot, view.choice)
    subjects = [
        html.Section(
            [html.H3(w(f"opgaver.subject.{subject}")), *(_task(view, task, w) for task in own)]
        )
        for subject, own in groupby(shown, lambda task: task.subject)
    ]
    empty = [] if shown else [html.P(w("opgaver.opgaver.empty"))]
    return [html.Div([*subjects, *empty], className="tasks"), *notices(one), *below(view, one)]


def _task(view: View, task: Task, w: Words) -> html.Article:
    """A task; its anchor is its name."""
    lists = points(view.snapshot, w.lang).get(task.name, ())
    about = [
        ("decision", task.decision),
        ("occasion", task.occasion),
        ("basis", task.basis),
    ]
    period = validity(task.start, task.end, today_in_denmark(), w)
    held = _term("valid", Told(period, w.lang), w) if period else []
    return html.Article(
        [
            html.Div(
                [
                    html.H4(html.A(_text(task.title, w), href=f"#{task.anchor}")),
                    html.Dl(
                        [*(part for name, told in about for part in _term(name, told, w)), *held],
                        className="task-about",
                    ),
                    *_doors(view, task, w),
                ],
                className="task-head",
            ),
            html.Div(
                [
                    html.P(_text(task.part, w), className="task-part"),
                    _time(view.snapshot, "today", task.today, task.source_id, w),
                    *(_points(held, w) for held in lists),
                ],
                className="task-today",
            ),
            html.Div(
                _time(view.snapshot, "then", task.then, task.then_source_id, w),
                className="task-then",
            ),
        ],
        id=task.anchor,
        className="task",
    )


def _term(name: str, told: Told, w: Words) -> list[Component]:
    missing = "" if told else "quiet"
    return [
        html.Dt(w(f"opgaver.column.{name}")),
        html.Dd(_text(told, w), className=missing),
    ]


def _time(snapshot: Snapshot, name: str, told: Told, source_id: str, w: Words) -> html.Div:
    """How the task is or was, and where that was read."""
    source = snapshot.sources.get(source_id) if told else None
    cited = html.Span(source_title(source), className="cited quiet", lang="da") if source else ""
    return html.Div(
        [
            html.Span(w(f"opgaver.column.{name}"), className="task-when"),
            html.P([_text(told, w), " ", cited], className="" if told else "quiet"),
        ]
    )


def _points(held: PointList, w: Words) -> Component:
    listed = html.Ol([html.Li(_text(point, w)) for point in held.points])
    return html.Div(unfold(held.title.text, listed), lang=_lang(held.title, w))


def _doors(view: View, task: Task, w: Words) -> list[Component]:
    shared = view.choice.shared()
    links = [
        dcc.Link(w(f"{page}.nav"), href=page_address(PATHS[page], shared))
        for page in task.pages
        if page in PATHS
    ]
    return [html.P([w("opgaver.doors"), *links], className="task-doors")] if links else []


def _text(told: Told, w: Words) -> html.Span:
    """A text in its own language, or that nothing was found."""
    return html.Span(told.text or w("opgaver.not_found"), lang=_lang(told, w))


def _lang(told: Told, w: Words) -> str | None:
    return told.lang if told and told.lang != w.lang else None
