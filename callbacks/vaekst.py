"""`/vaekst`: controls, address and sections follow each other in one round trip.

`follow` draws the sections that what moved can change, and leaves the others as they are. The
first section comes with the page; the rest are asked for when it stands (`READY`).
"""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update

from callbacks.circle import address_of
from dashboard.ids import Shell, Vaekst
from dashboard.kit import current
from dashboard.kit.look import Palette, theme
from dashboard.vaekst.choice import PARTS, VaekstChoice
from dashboard.vaekst.measures.accounts import ACCOUNTS
from dashboard.vaekst.measures.settle import front, settle
from dashboard.vaekst.view.controls import study_options
from dashboard.vaekst.view.local import local_lists
from dashboard.vaekst.view.parts import FIRST, part
from data.snapshot import Snapshot

CONTROLS = {
    "maaling": Input(Vaekst.STUDY, "value"),
    "sikkerhed": Input(Vaekst.SURENESS, "value"),
    "aar": Input(Vaekst.YEAR, "value"),
    "hus": Input(Vaekst.HOUSE, "value"),
    "slags": Input(Vaekst.KIND, "value"),
    "pr": Input(Vaekst.MEASURE, "value"),
    "vejledning": Input(Vaekst.SERVICE, "value"),
    "kommune": Input(Vaekst.SELECTED, "data"),
}
OUTPUTS = {
    "address": Output(Vaekst.ADDRESS, "search"),
    "studies": Output(Vaekst.STUDY, "options"),
    "maaling": Output(Vaekst.STUDY, "value"),
    "sikkerhed": Output(Vaekst.SURENESS, "value"),
    "aar": Output(Vaekst.YEAR, "value"),
    "hus": Output(Vaekst.HOUSE, "value"),
    "slags": Output(Vaekst.KIND, "value"),
    "pr": Output(Vaekst.MEASURE, "value"),
    "vejledning": Output(Vaekst.SERVICE, "value"),
    "kommune": Output(Vaekst.SELECTED, "data"),
    "headline": Output(Vaekst.HEADLINE, "children"),
    "subtitle": Output(Vaekst.SUBTITLE, "children"),
    "picture": Output(Vaekst.PICTURE, "data"),
    **{name: Output(Vaekst.part(name), "children") for name in PARTS},
}
LOCAL = "kommuner"
ALL_MOVE = {Vaekst.ADDRESS, Shell.THEME, Vaekst.SURENESS}
MOVES = {
    Vaekst.READY: set(PARTS) - {FIRST},
    Vaekst.STUDY: {FIRST},
    Vaekst.YEAR: {"maal", LOCAL},
    Vaekst.HOUSE: {"maal", "serier"},
    Vaekst.KIND: {"serier"},
    Vaekst.MEASURE: {LOCAL},
    Vaekst.SERVICE: {LOCAL},
    Vaekst.SELECTED: set[str](),
}


def follow(search: str, is_ready: bool, tema: str, controls: dict[str, Any]) -> dict[str, Any]:
    """Whichever of address, controls and theme moved, the rest follows."""
    moved = ctx.triggered_id
    choice = VaekstChoice.parse(search or "")
    if moved not in (Vaekst.ADDRESS, Shell.THEME, Vaekst.READY):
        choice = _from_controls(choice, controls)
    snapshot = current.snapshot(choice.version)
    choice = settle(snapshot, choice)
    drawn = set(PARTS) if moved in ALL_MOVE else MOVES[moved]
    return (
        _controls(snapshot, choice, controls)
        | {"address": address_of(front(snapshot, choice), search, is_moved=moved == Vaekst.ADDRESS)}
        | _sections(snapshot, choice, theme(tema), drawn)
        | _words(snapshot, choice, drawn)
        | {"picture": _lists(snapshot, choice, theme(tema), moved, drawn)}
    )


def _from_controls(address: VaekstChoice, controls: dict[str, Any]) -> VaekstChoice:
    """What the controls say, in the language and version of the address."""
    said = {name: str(value) for name, value in controls.items() if value}
    return VaekstChoice.parse(said).but(lang=address.lang, version=address.version)


def _controls(snapshot: Snapshot, choice: VaekstChoice, controls: dict[str, Any]) -> dict[str, Any]:
    """The controls, each only where it says something else."""
    wanted = {
        "maaling": choice.study,
        "sikkerhed": choice.sureness,
        "aar": str(choice.year),
        "hus": choice.house,
        "slags": choice.kind,
        "pr": choice.local,
        "vejledning": choice.service,
        "kommune": choice.selected,
    }
    moved = ctx.triggered_id in (Vaekst.ADDRESS, Vaekst.SURENESS)
    return {
        name: no_update if controls[name] == value else value for name, value in wanted.items()
    } | {"studies": study_options(snapshot, choice) if moved else no_update}


def _sections(
    snapshot: Snapshot, choice: VaekstChoice, palette: Palette, drawn: set[str]
) -> dict[str, Any]:
    outline = current.outline()
    return {
        name: part(name, snapshot, choice, palette, outline) if name in drawn else no_update
        for name in PARTS
    }


def _words(snapshot: Snapshot, choice: VaekstChoice, drawn: set[str]) -> dict[str, Any]:
    if FIRST not in drawn:
        return {"headline": no_update, "subtitle": no_update}
    account = ACCOUNTS[FIRST](snapshot, choice)
    return {"headline": account.finding, "subtitle": account.subtitle}


def _lists(
    snapshot: Snapshot, choice: VaekstChoice, palette: Palette, moved: str | None, drawn: set[str]
) -> Any:
    if LOCAL not in drawn and moved != Vaekst.SELECTED:
        return no_update
    outline = current.outline()
    return local_lists(snapshot, choice, palette, outline, is_new=LOCAL in drawn)


def register(app: Dash) -> None:
    """Wire the page."""
    app.callback(
        OUTPUTS,
        {
            "search": Input(Vaekst.ADDRESS, "search"),
            "is_ready": Input(Vaekst.READY, "data"),
            "tema": Input(Shell.THEME, "data"),
            "controls": CONTROLS,
        },
        prevent_initial_call=True,
    )(follow)
    app.clientside_callback(
        ClientsideFunction("page", "settle"),
        Output(Vaekst.ADDRESS, "refresh"),
        Input(Vaekst.ADDRESS, "id"),
        State(Vaekst.ADDRESS, "search"),
    )
    app.clientside_callback(
        ClientsideFunction("vaekst", "begin"),
        Output(Vaekst.READY, "data"),
        Input(Vaekst.ADDRESS, "id"),
    )
    app.clientside_callback(
        ClientsideFunction("vaekst", "draw"),
        Input(Vaekst.PICTURE, "data"),
    )
