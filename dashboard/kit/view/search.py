"""The search of the header as it stands in every document: written in at once, found in later."""

from __future__ import annotations

from dash import html

from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.markup import element, markup
from dashboard.kit.words import words

FIELD, LIST = "search-field", "search-list"


def search_dialog(lang: str) -> str:
    """The dialog with its field, closed. `assets/kit/searching.mjs` opens it;
    `assets/search/dialog.mjs`, fetched when it is first opened, fills the list.
    """
    w = words(lang)
    field = element(
        "input",
        {
            "id": FIELD,
            "className": "search-field",
            "type": "text",
            "role": "combobox",
            "autocomplete": "off",
            "autocapitalize": "off",
            "spellcheck": "false",
            "enterkeyhint": "go",
            **aria(autocomplete="list", controls=LIST, expanded="false"),
        },
    )
    close = html.Button(w("shell.search.close"), type="button", className="search-close")
    label = html.Label(w("shell.search.label"), htmlFor=FIELD, className="search-label")
    found = html.Ul(
        id=LIST, className="search-list", role="listbox", **aria(label=w("shell.search.results"))
    )
    before = html.Div([label, close], className="search-head")
    status = html.P(w("shell.search.loading"), role="status", className="search-status")
    hint = html.P(w("shell.search.hint"), className="search-hint")
    box = element(
        "div",
        {"className": "search-box"},
        f"{markup(before)}{field}{markup([status, found, hint])}",
    )
    attributes = data(search="true", failed=w("shell.search.failed"))
    label_of = aria(label=w("shell.search.label"))
    return element("dialog", {"className": "search", **label_of, **attributes}, box)
