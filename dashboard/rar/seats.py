"""The council itself, drawn as its seats: who appoints them, what changed, and who serves it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import View
from dashboard.kit.view.exhibit import below
from dashboard.kit.words import Words, words
from dashboard.rar.exhibits.council import body_name, is_of_kkr, period_text
from dashboard.rar.measures.seats import Composition, Seats, change, compositions, services
from data.snapshot import Snapshot


def council(view: View) -> Sequence[Component]:
    """The compositions side by side, then what is told of secretariat and role."""
    one, w = view.exhibit("raadet"), words(view.choice.lang)
    found = compositions(view.snapshot)
    drawn = [
        _composition(each, before, w)
        for before, each in zip((None, *found[:-1]), found, strict=True)
    ]
    return [
        html.P(one.finding, className="finding"),
        html.P(one.definition, className="subtitle"),
        html.Div(drawn, className="rar-beside"),
        html.Dl(_services(view.snapshot, w), className="services"),
        *below(view, one),
    ]


def _composition(each: Composition, before: Composition | None, w: Words) -> html.Section:
    new_members = change(before.members, each.members).come if before else ()
    new_associates = change(before.associates, each.associates).come if before else ()
    title = w("rar.council_seats.title", period=period_text(each), total=each.total)
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
        className="seat-row" + (" seat-kkr" if is_of_kkr(one) else ""),
        style={"--seats": str(one.seats)},
    )
    name = body_name(one.body, w) + (f" · {w('rar.council_seats.new')}" if is_new else "")
    return html.Li(
        [
            html.Span(str(one.seats), className="seat-count"),
            drawn,
            html.Span(name, className="seat-name"),
        ]
    )


def _services(snapshot: Snapshot, w: Words) -> list[Component]:
    texts: dict[str, list[str]] = {}
    for one in services(snapshot):
        texts.setdefault(one.what, []).append(one.text)
    entries: list[Component] = []
    for what, several in texts.items():
        entries += [html.Dt(w(f"rar.service.{what}")), html.Dd("; ".join(several), lang="da")]
    return entries
