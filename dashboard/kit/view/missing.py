"""What a reader sees at an address that is no page: where to go instead."""

from __future__ import annotations

from dash import dcc, html

from dashboard.kit import paths
from dashboard.kit.choice import Choice
from dashboard.kit.page import Site
from dashboard.kit.words import words

TITLE = "missing.title"


def layout(site: Site, path: str, choice: Choice) -> html.Article:
    """That there is no such page, and the doors to those there are."""
    w = words(choice.lang)
    shared = choice.shared()
    doors = [
        html.Li(dcc.Link(w(f"{page.name}.door"), href=paths.page_address(page.path, shared)))
        for page in site
        if page.is_in_navigation
    ]
    return html.Article(
        [
            html.H1(w(TITLE)),
            html.P(w("missing.text", path=path[:80]), className="lead"),
            html.P(w("missing.doors")),
            html.Ul(doors, className="doors"),
        ],
        className="text-page",
    )
