"""What a reader sees at an address that is no page: where to go instead."""

from __future__ import annotations

from dash import dcc, html

from dashboard.kit import paths
from dashboard.kit.choice import Choice
from dashboard.kit.words import words

TITLE = "missing.title"
DOORS = (
    (paths.HOME, "doors.home"),
    (paths.KVOTER, "doors.kvoter"),
    (paths.BEREGNING, "doors.beregning"),
    (paths.VAEKST, "doors.vaekst"),
    (paths.DATA, "doors.data"),
    (paths.OM, "doors.om"),
)


def layout(path: str, choice: Choice) -> html.Article:
    """That there is no such page, and the doors to those there are."""
    w = words(choice.lang)
    shared = choice.shared()
    doors = [html.Li(dcc.Link(w(key), href=paths.page_address(to, shared))) for to, key in DOORS]
    return html.Article(
        [
            html.H1(w(TITLE)),
            html.P(w("missing.text", path=path[:80]), className="lead"),
            html.P(w("missing.doors")),
            html.Ul(doors, className="doors"),
        ],
        className="text-page",
    )
