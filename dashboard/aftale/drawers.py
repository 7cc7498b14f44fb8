"""The page's own parts for the first answer: the elements that `assets/aftale/board.mjs` draws.
What is pressed and typed comes with the scripts; the case can be read without them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.drawn import Drawer

LOOKS = ("", "numeric", "numeric", "numeric", "numeric agreed", "numeric change", "numeric")
SIGNED = "signed"


def table(part: Mapping[str, Any]) -> list[Component]:
    """Every municipality's numbers, and what to mind."""
    looks = [*LOOKS, *["numeric"] * (len(part["headings"]) - len(LOOKS) - 1), SIGNED]
    heads = [
        html.Th(text, scope="col", className=look.split(" ")[0])
        for text, look in zip(part["headings"], looks, strict=True)
    ]
    rows = [
        html.Tr(_cells(row, looks), className=_look_of(code, part))
        for code, row in zip(part["codes"], part["rows"], strict=True)
    ]
    plain = [look.split(" ")[0] for look in looks]
    made = html.Table(
        [
            html.Caption(part["caption"], className="visually-hidden"),
            html.Thead(html.Tr(heads)),
            html.Tbody(rows),
            html.Tfoot(html.Tr(_cells(part["total"], plain))),
        ],
        className="data-table agreement",
    )
    return [made, *(html.P(text, className="remark") for text in part["notes"])]


def _cells(row: Sequence[str], looks: Sequence[str]) -> list[Component]:
    name, *figures = row
    cells = [html.Td(text, className=look) for text, look in zip(figures, looks[1:], strict=True)]
    return [html.Th(name, scope="row"), *cells]


def _look_of(code: str, part: Mapping[str, Any]) -> str:
    looks = {"last": part["last"], "still": part["unchanged"], "mine": [part["mine"]]}
    return " ".join(look for look, codes in looks.items() if code in codes)


def transfers(part: Sequence[Mapping[str, Any]]) -> list[Component]:
    """The moves."""
    return [html.Ol([_transfer(one) for one in part], className="transfers")]


def _transfer(one: Mapping[str, Any]) -> html.Li:
    who = html.Span([html.Strong(one["persons"]), f" {one['who']}"], className="who")
    reason = [html.Span(one["reason"], className="reason")] if one["reason"] else []
    last = " last" if one["is_last"] else ""
    return html.Li([who, *reason], className=f"transfer{last}")


def checks(part: Sequence[tuple[str, str, str]]) -> list[Component]:
    """The requirements, each with its answer."""
    return [
        html.Li([html.Span(said, className="answer"), html.Span(text)], className=f"check-{answer}")
        for answer, said, text in part
    ]


DRAWERS: Mapping[str, Drawer] = {"table": table, "transfers": transfers, "checks": checks}
