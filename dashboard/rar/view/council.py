"""The council itself, drawn as its seats: who appoints them, what changed, and who serves it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.look import Palette
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.exhibits import exhibit
from dashboard.rar.measures.seats import Composition, Seats, change, compositions, services
from dashboard.rar.measures.told import KKR, body
from dashboard.rar.view.exhibit import behind
from data.snapshot import Snapshot


def council(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """Both compositions side by side, then what is told of secretariat and role."""
    w = words(choice.lang)
    one = exhibit("raadet", snapshot, choice)
    found = compositions(snapshot)
    before: Composition | None = None
    drawn = []
    for each in found:
        drawn.append(_composition(each, before, w))
        before = each
    return [
        html.P(one.finding, className="finding"),
        html.P(one.shows, className="subtitle"),
        html.Div(drawn, className="rar-beside"),
        html.Dl(_services(snapshot, w), className="services"),
        *behind("raadet", one, snapshot, choice),
    ]


def _composition(each: Composition, before: Composition | None, w: Words) -> html.Section:
    new_members = change(before.members, each.members).come if before else ()
    new_associates = change(before.associates, each.associates).come if before else ()
    title = w("rar.council_seats.title", period=each.period.replace("-", "–"), total=each.total)
    return html.Section(
        [
            html.H3(title),
            _rows(each.members, new_members, w),
            html.P(w("rar.council_seats.associates"), className="group"),
            _rows(each.associates, new_associates, w),
        ],
        className="composition",
    )


def _rows(seats: Sequence[Seats], new: Sequence[Seats], w: Words) -> html.Ul:
    return html.Ul([_row(one, one in new, w) for one in seats], className="seats")


def _row(one: Seats, is_new: bool, w: Words) -> html.Li:
    """A body's seats as squares, its name, and whether it is new."""
    drawn = html.Span(
        className="seat-row" + (" seat-kkr" if KKR in one.body else ""),
        style={"--seats": str(one.seats)},
    )
    name = body(one.body, w) + (f" · {w('rar.council_seats.new')}" if is_new else "")
    return html.Li(
        [
            html.Span(str(one.seats), className="seat-count"),
            drawn,
            html.Span(name, className="seat-name"),
        ]
    )


def _services(snapshot: Snapshot, w: Words) -> list[Component]:
    told: dict[str, list[str]] = {}
    for one in services(snapshot):
        told.setdefault(one.what, []).append(one.text)
    parts: list[Component] = []
    for what, texts in told.items():
        parts += [html.Dt(w(f"rar.service.{what}")), html.Dd("; ".join(texts), lang="da")]
    return parts
