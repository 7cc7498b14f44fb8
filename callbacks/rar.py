"""`/rar`: controls, address and picture follow each other in one round trip.

`follow` is the page's one circular callback, and draws the first screen. What lies below follows
the address in a callback of its own per section, once a reader has come near it.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.development.base_component import Component

from callbacks.circle import address_of, moved_only, pressed
from dashboard.ids import Rar, Shell
from dashboard.kit import current
from dashboard.kit.look import theme
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import front, settle
from dashboard.rar.view.controls import NOBODY, base_options, year_options
from dashboard.rar.view.sections import SECTIONS, section
from dashboard.rar.view.shown import Shown, behind, map_changes, map_figure, show, time_figures
from data.snapshot import Snapshot

CONTROLS = {
    "maal": Input(Rar.MEASURE, "value"),
    "aar": Input(Rar.YEAR, "value"),
    "fra": Input(Rar.BASE, "value"),
    "opdeling": Input(Rar.DEFINITION, "value"),
    "uden_aarhus": Input(Rar.WITHOUT, "value"),
    "serie": Input(Rar.SERIES, "value"),
    "liste": Input(Rar.MUNICIPALITY, "value"),
    "kommune": Input(Rar.SELECTED, "data"),
}
OUTPUTS = {
    "address": Output(Rar.ADDRESS, "search"),
    "measure": Output(Rar.MEASURE, "value"),
    "year": Output(Rar.YEAR, "value"),
    "years": Output(Rar.YEAR, "options"),
    "base": Output(Rar.BASE, "value"),
    "bases": Output(Rar.BASE, "options"),
    "definition": Output(Rar.DEFINITION, "value"),
    "without": Output(Rar.WITHOUT, "value"),
    "series": Output(Rar.SERIES, "value"),
    "municipality": Output(Rar.MUNICIPALITY, "value"),
    "selected": Output(Rar.SELECTED, "data"),
    "clicked": Output(Rar.MAP, "clickData"),
    "map": Output(Rar.MAP, "figure"),
    "picture": Output(Rar.PICTURE, "data"),
}
REDRAWN_BY = {Rar.ADDRESS, Rar.DEFINITION, Shell.THEME}


def follow(
    search: str, clicked: dict[str, Any] | None, tema: str, controls: dict[str, Any]
) -> dict[str, Any]:
    """Whichever of address, controls, map and theme moved, the rest follows."""
    moved = ctx.triggered_id
    asked = RarChoice.parse(search or "")
    if moved not in (Rar.ADDRESS, Shell.THEME):
        asked = _from_controls(asked, controls, moved)
    if moved == Rar.MAP and clicked:
        asked = asked.but(selected=pressed(asked.selected, clicked))
    snapshot = current.snapshot(asked.version)
    parts = show(snapshot, asked, theme(tema))
    return (
        _followed(parts.view.choice, controls)
        | {
            "address": address_of(
                front(snapshot, parts.view.choice), search, is_moved=moved == Rar.ADDRESS
            )
        }
        | _options(snapshot, parts.view.choice, moved)
        | _picture(parts, is_redrawn=moved in REDRAWN_BY or asked.definition == "dengang")
    )


def follow_address(search: str, tema: str) -> tuple[list[Component], str]:
    """What is looked at after the picture: tables, sources, and the text for those who listen."""
    asked = RarChoice.parse(search or "")
    snapshot = current.snapshot(asked.version)
    parts = show(snapshot, asked, theme(tema))
    return behind(snapshot, parts.view.choice), parts.summary


def follow_section(name: str, wanted: str, search: str, tema: str) -> list[Component]:
    """A section below the first screen, once a reader has come near it (see `assets/rar.js`)."""
    asked = RarChoice.parse(search or "")
    snapshot = current.snapshot(asked.version)
    return section(name, snapshot, settle(snapshot, asked), theme(tema))


def _from_controls(address: RarChoice, controls: dict[str, Any], moved: str | None) -> RarChoice:
    """What the controls say, in the language and version of the address."""
    said = {name: str(value) for name, value in controls.items() if value}
    said["uden_aarhus"] = "1" if controls["uden_aarhus"] else "0"
    if moved == Rar.MUNICIPALITY:
        said["kommune"] = controls["liste"] or ""
    return RarChoice.parse(said).but(lang=address.lang, version=address.version)


def _followed(choice: RarChoice, controls: dict[str, Any]) -> dict[str, Any]:
    """The controls, each only where it says something else."""
    wanted = {
        "measure": ("maal", choice.measure),
        "year": ("aar", str(choice.year)),
        "base": ("fra", str(choice.base)),
        "definition": ("opdeling", choice.definition),
        "without": ("uden_aarhus", ["1"] if choice.without else []),
        "series": ("serie", choice.series),
        "municipality": ("liste", choice.selected or NOBODY),
        "selected": ("kommune", choice.selected),
    }
    return moved_only(controls, wanted)


def _options(snapshot: Snapshot, choice: RarChoice, moved: str | None) -> dict[str, Any]:
    """The options that what moved may have changed; the others stay as they are."""
    whole = moved in (Rar.ADDRESS, Rar.MEASURE)
    return {
        "years": year_options(snapshot, choice) if whole else no_update,
        "bases": base_options(snapshot, choice) if whole or moved == Rar.YEAR else no_update,
    }


def _picture(parts: Shown, *, is_redrawn: bool) -> dict[str, Any]:
    """The first screen; the whole map only where its halves have changed. A click is used up."""
    return {
        "clicked": None if ctx.triggered_id == Rar.MAP else no_update,
        "map": map_figure(parts) if is_redrawn else no_update,
        "picture": parts.picture
        | {"map": None if is_redrawn else map_changes(parts), "figures": time_figures(parts)},
    }


def register(app: Dash) -> None:
    """Wire the page."""
    app.callback(
        OUTPUTS,
        {
            "search": Input(Rar.ADDRESS, "search"),
            "clicked": Input(Rar.MAP, "clickData"),
            "tema": Input(Shell.THEME, "data"),
            "controls": CONTROLS,
        },
        prevent_initial_call=True,
    )(follow)
    app.callback(
        Output(Rar.BEHIND, "children"),
        Output(Rar.SUMMARY, "children"),
        Input(Rar.ADDRESS, "search"),
        State(Shell.THEME, "data"),
        prevent_initial_call=True,
    )(follow_address)
    for name in SECTIONS:
        app.callback(
            Output(Rar.section(name), "children"),
            Input(Rar.wanted(name), "data"),
            State(Rar.ADDRESS, "search"),
            State(Shell.THEME, "data"),
            prevent_initial_call=True,
        )(partial(follow_section, name))
    app.clientside_callback(
        ClientsideFunction("page", "settle"),
        Output(Rar.ADDRESS, "refresh"),
        Input(Rar.ADDRESS, "id"),
        State(Rar.ADDRESS, "search"),
    )
    app.clientside_callback(
        ClientsideFunction("rar", "draw"),
        Output(Rar.LEGEND, "children"),
        Input(Rar.PICTURE, "data"),
    )
