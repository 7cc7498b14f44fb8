"""`/soeg`: a form, and what it finds, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.page import Page, View
from dashboard.kit.view.attributes import aria
from dashboard.kit.words import Words, words
from dashboard.search import Found, entries, found
from dashboard.soeg.choice import LONGEST_QUERY, SearchChoice

MOST = 40


def page(pages: tuple[Page, ...]) -> Page:
    """The page that finds `pages` and what is on them."""
    body_of_pages = partial(body, pages)
    return Page("soeg", paths.SOEG, body_of_pages, SearchChoice, is_in_navigation=False)


def body(pages: tuple[Page, ...], view: View) -> Sequence[Component]:
    """The form with what was asked for, and the results."""
    w, asked = words(view.choice.lang), view.choice.text
    results = found(entries(view.snapshot, pages, view.choice.lang), asked, MOST) if asked else ()
    return [
        html.Article(
            [
                html.H1(_headline(asked, len(results), w)),
                html.P(w("soeg.lead"), className="lead"),
                _form(view.choice, w),
                html.Ol([_result(one, view.choice, w) for one in results], className="found"),
                html.P(w("shell.mine.hint"), className="quiet"),
            ],
            className="text-page",
        )
    ]


def _headline(asked: str, count: int, w: Words) -> str:
    return w.counted("soeg.found", count, query=asked) if asked else w("soeg.headline")


def _form(choice: SearchChoice, w: Words) -> html.Form:
    """A plain form; what else stands in the address is sent along."""
    shared = {"lang": choice.lang, "version": choice.version, "kommune": choice.selected}
    kept = [
        dbc.Input(id=f"soeg-{name}", type="hidden", name=name, value=value)
        for name, value in shared.items()
        if value and (name, value) != ("lang", "da")
    ]
    field = dbc.Input(
        id="soeg-q",
        type="search",
        name="q",
        value=choice.text,
        maxlength=LONGEST_QUERY,
        autocomplete="off",
    )
    button = html.Button(w("soeg.button"), type="submit", className="button")
    label = html.Label(w("soeg.label"), htmlFor="soeg-q")
    return html.Form(
        [*kept, label, html.Div([field, button], className="search-row")],
        action=paths.SOEG,
        method="get",
        role="search",
        **aria(label=w("soeg.title")),
    )


def _result(one: Found, choice: SearchChoice, w: Words) -> html.Li:
    entry, address = one.entry, result_address(one, choice)
    who = words(choice.lang).listed([one.title for one in one.municipalities])
    title = f"{entry.title}: {who}" if who else entry.title
    is_ours = address.startswith("/")
    outside = html.A(title, href=address, rel="noreferrer")
    door = dcc.Link(title, href=address) if is_ours else outside
    kind = w(f"soeg.kind.{entry.kind.name}")
    beside = " · ".join(filter(None, (kind, entry.detail)))
    return html.Li([door, html.Span(beside, className="quiet")])


def result_address(one: Found, choice: SearchChoice) -> str:
    """Where a result leads, with language, version and municipality where it is a page of ours."""
    entry, codes = one.entry, [each.code for each in one.municipalities]
    path, mark, anchor = entry.address_of(*codes).partition("#")
    if not path.startswith("/"):
        return entry.address
    shared = choice.shared()
    if entry.code or entry.needs_municipality:
        shared = shared.but(selected="")
    elif len(codes) == 1:
        shared = shared.but(selected=codes[0])
    path, asks, query = path.partition("?")
    address = paths.page_address(path, shared)
    if asks:
        address += f"{'&' if '?' in address else '?'}{query}"
    return f"{address}{mark}{anchor}"
