"""The time line, and what was agreed, subject by subject."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.article import unfold
from dashboard.kit.words import Words
from dashboard.vaekst.exhibits.timeline import SUBJECTS, day
from dashboard.vaekst.formatting import sureness_phrase
from dashboard.vaekst.measures.timeline import Event, events, terms
from dashboard.vaekst.view.section import cite
from data.snapshot import Snapshot

SURE = "high"


def timeline_picture(snapshot: Snapshot, w: Words) -> list[Component]:
    """Events as a line through the years; the agreements, unfolded, as short columns."""
    return [
        html.Ol(
            [_event(snapshot, event, w) for event in events(snapshot, w.lang)],
            className="events",
        ),
        unfold(
            w("vaekst.tidslinje.agreements"),
            html.Div([_subject(snapshot, one, w) for one in SUBJECTS], className="agreements"),
        ),
    ]


def _event(snapshot: Snapshot, event: Event, w: Words) -> html.Li:
    marks = [w("vaekst.tidslinje.break")] if event.is_break else []
    marks += _unsure(event, w)
    return html.Li(
        [
            html.Span(day(event, w), className="event-day"),
            html.Strong(event.title),
            *([html.Span(" · ".join(marks), className="event-mark")] if marks else []),
            html.P(event.text),
            cite(snapshot, event.source_id),
        ],
        className="event event-break" if event.is_break else "event",
    )


def _subject(snapshot: Snapshot, subject: str, w: Words) -> html.Div:
    agreed = terms(snapshot, subject, w.lang)
    sources = dict.fromkeys(term.source_id for term in agreed)
    return html.Div(
        [
            html.H3(w(f"vaekst.tidslinje.subject.{subject}")),
            html.Dl([part for term in agreed for part in _term(term, w)]),
            *(cite(snapshot, source_id) for source_id in sources),
        ]
    )


def _term(term: Event, w: Words) -> list[Component]:
    text = " ".join([term.text, *(f"({mark})" for mark in _unsure(term, w))])
    return [html.Dt(term.title), html.Dd(text)]


def _unsure(event: Event, w: Words) -> list[str]:
    return [] if event.confidence == SURE else [sureness_phrase(event.confidence, w)]
