"""`/kvoter/aftale`: an act or an address in, cases, picture and address out, in one round trip.

`follow` is the page's one circular callback. The browser keeps the cases and sends them along with
what a reader asks for (`assets/aftale.mjs`); nothing is kept here.
"""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, State, no_update
from dash.exceptions import PreventUpdate

from callbacks.wire import wire_drawing
from dashboard.aftale import follow as circle
from dashboard.aftale.measures.session_codec import encode
from dashboard.aftale.page import ACTS, HISTORY, PAGE
from dashboard.aftale.view.compared import compared
from dashboard.aftale.view.footer import footer
from dashboard.kit import current
from dashboard.kit.page import View, page_path
from dashboard.kit.view import ids


def follow(
    *, search: str | None, acts: Any, theme_name: str, history: str, stored: Any, path: str
) -> dict[str, Any]:
    """Whichever of address, act and theme moved, the rest follows; a reader who leaves for another
    page leaves the cases as they are.
    """
    if page_path(path) != PAGE.path:
        raise PreventUpdate
    answer = circle.follow(
        current.snapshot,
        circle.Seen.read(stored),
        search=search or "",
        theme_name=theme_name,
        acts=acts,
        history=history,
    )
    result = answer.result
    view = View(PAGE, answer.snapshot, result.choice, answer.palette)
    return {
        "address": no_update if answer.address is None else answer.address,
        "history": encode(result.history),
        "payload": answer.payload or no_update,
        "state": answer.seen.since(stored),
        "compared": compared(view, result) if circle.COMPARED in answer.redrawn else no_update,
        "footer": footer(view, result) if circle.FOOTER in answer.redrawn else no_update,
    }


def register(app: Dash) -> None:
    """Wire the page."""
    own = PAGE.id
    app.callback(
        {
            "address": Output(own(ids.ADDRESS), "search"),
            "history": Output(own(HISTORY), "data"),
            "payload": Output(own(ids.PAYLOAD), "data"),
            "state": Output(own(ids.STATE), "data"),
            "compared": Output(own("compared"), "children"),
            "footer": Output(own("footer"), "children"),
        },
        {
            "search": Input(own(ids.ADDRESS), "search"),
            "acts": Input(own(ACTS), "data"),
            "theme_name": Input(ids.THEME, "data"),
            "history": State(own(HISTORY), "data"),
            "stored": State(own(ids.STATE), "data"),
            "path": State(own(ids.ADDRESS), "pathname"),
        },
        prevent_initial_call=True,
    )(follow)
    wire_drawing(app, PAGE)
