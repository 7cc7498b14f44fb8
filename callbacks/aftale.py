"""`/kvoter/aftale`: an act or an address in, cases, picture and address out, in one round trip.

`follow` is the page's one circular callback. The browser keeps the cases and sends them along with
what a reader asks for (`assets/aftale.js`); nothing is kept here.
"""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.kept import packed, unpacked
from dashboard.aftale.measures.starts import front
from dashboard.aftale.view.compared import compared
from dashboard.aftale.view.shown import Shown, footer, ground, map_changes, map_figure, show
from dashboard.aftale.view.turn import Turn, opened, taken
from dashboard.ids import Aftale, Shell
from dashboard.kit import current
from dashboard.kit.look import theme
from dashboard.kit.page import page_path
from dashboard.kit.paths import AFTALE
from dashboard.quota.agreement import History
from data.snapshot import Snapshot

OUTPUTS = {
    "address": Output(Aftale.ADDRESS, "search"),
    "history": Output(Aftale.HISTORY, "data"),
    "picture": Output(Aftale.PICTURE, "data"),
    "map": Output(Aftale.MAP, "figure"),
    "shape": Output(Aftale.STAGE, "style"),
    "compared": Output(Aftale.COMPARED, "children"),
    "footer": Output(Aftale.FOOTER, "children"),
}


def follow(
    search: str, act: dict[str, Any] | None, tema: str, kept: str, path: str
) -> dict[str, Any]:
    """Whichever of address, act and theme moved, the rest follows; a reader who leaves for another
    page leaves the cases as they are.
    """
    if page_path(path) != AFTALE:
        raise PreventUpdate
    moved, asked = ctx.triggered_id, AgreementChoice.parse(search or "")
    snapshot = current.snapshot(asked.version)
    before = unpacked(kept) or History(front(snapshot))
    turn = _turn(snapshot, before, asked, act if moved == Aftale.ACT else None, moved)
    parts = show(snapshot, turn, theme(tema))
    is_other = ground(snapshot, before.present) is not parts.base
    address = turn.choice.search()
    is_followed = moved == Aftale.ADDRESS or address == (search or "")
    return {
        "address": no_update if is_followed else address,
        "history": packed(turn.history),
        "compared": _compared(snapshot, parts, asked),
    } | _map(snapshot, parts, is_redrawn=is_other or moved == Shell.THEME)


def _turn(
    snapshot: Snapshot,
    before: History,
    asked: AgreementChoice,
    act: dict[str, Any] | None,
    moved: str | None,
) -> Turn:
    if act:
        return taken(snapshot, before, asked, act)
    return opened(snapshot, asked, before) if moved == Aftale.ADDRESS else Turn(before, asked)


def _map(snapshot: Snapshot, parts: Shown, *, is_redrawn: bool) -> dict[str, Any]:
    """The picture with what it changes in the map; another region or theme is another map."""
    return {
        "picture": parts.picture | {"map": None if is_redrawn else map_changes(parts)},
        "map": map_figure(parts) if is_redrawn else no_update,
        "shape": parts.shape if is_redrawn else no_update,
        "footer": footer(snapshot, parts) if is_redrawn else no_update,
    }


def _compared(snapshot: Snapshot, parts: Shown, asked: AgreementChoice) -> Any:
    """The alternatives side by side, as long as they are looked at."""
    is_seen = asked.is_compared or parts.choice.is_compared
    return compared(snapshot, parts) if is_seen else no_update


def register(app: Dash) -> None:
    """Wire the page."""
    app.callback(
        OUTPUTS,
        {
            "search": Input(Aftale.ADDRESS, "search"),
            "act": Input(Aftale.ACT, "data"),
            "tema": Input(Shell.THEME, "data"),
            "kept": State(Aftale.HISTORY, "data"),
            "path": State(Aftale.ADDRESS, "pathname"),
        },
        prevent_initial_call=True,
    )(follow)
    app.clientside_callback(
        ClientsideFunction("page", "settle"),
        Output(Aftale.ADDRESS, "refresh"),
        Input(Aftale.ADDRESS, "id"),
        State(Aftale.ADDRESS, "search"),
    )
    app.clientside_callback(
        ClientsideFunction("aftale", "draw"),
        Output(Aftale.LEGEND, "children"),
        Input(Aftale.PICTURE, "data"),
        State(Aftale.WORDS, "data"),
        State(Aftale.HISTORY, "data"),
    )
    app.clientside_callback(ClientsideFunction("aftale", "clicked"), Input(Aftale.MAP, "clickData"))
