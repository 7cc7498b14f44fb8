"""`/kvoter`: controls, address and picture follow each other in one round trip.

`follow` is the page's one circular callback. What it draws goes to the browser as one store, and
`assets/kvoter.js` puts it on the screen: each further output would be one more round through all
components before the map is painted. What a reader looks at later (table, sources, the selected
municipality's panel) follows the address in other callbacks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from dash.development.base_component import Component

from callbacks.circle import address_of, moved_only, pressed
from dashboard.ids import Kvoter, Shell
from dashboard.kit import current
from dashboard.kit.look import theme
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.measures.settle import front
from dashboard.kvoter.view.controls import (
    NO_LENS,
    breaks_text,
    kind_options,
    revision_options,
    year_options,
)
from dashboard.kvoter.view.history import history, municipal_panel
from dashboard.kvoter.view.shown import Shown, is_ground_dated, map_changes, map_figure, show
from data.snapshot import Snapshot

CONTROLS = {
    "aar": Input(Kvoter.YEAR, "value"),
    "revision": Input(Kvoter.REVISION, "value"),
    "art": Input(Kvoter.KIND, "value"),
    "maal": Input(Kvoter.MEASURE, "value"),
    "omraade": Input(Kvoter.AREA, "value"),
    "klasser": Input(Kvoter.METHOD, "value"),
    "graenser": Input(Kvoter.BREAKS, "value"),
    "hold": Input(Kvoter.HOLD, "value"),
    "visning": Input(Kvoter.VIEW, "value"),
    "oestvest": Input(Kvoter.LENS, "value"),
    "kommune": Input(Kvoter.SELECTED, "data"),
}
OUTPUTS = {
    "address": Output(Kvoter.ADDRESS, "search"),
    "year": Output(Kvoter.YEAR, "value"),
    "years": Output(Kvoter.YEAR, "options"),
    "revision": Output(Kvoter.REVISION, "value"),
    "revisions": Output(Kvoter.REVISION, "options"),
    "kind": Output(Kvoter.KIND, "value"),
    "kinds": Output(Kvoter.KIND, "options"),
    "measure": Output(Kvoter.MEASURE, "value"),
    "area": Output(Kvoter.AREA, "value"),
    "method": Output(Kvoter.METHOD, "value"),
    "breaks": Output(Kvoter.BREAKS, "value"),
    "breaks_wrong": Output(Kvoter.BREAKS, "invalid"),
    "breaks_box": Output(Kvoter.BREAKS_BOX, "className"),
    "hold": Output(Kvoter.HOLD, "value"),
    "view": Output(Kvoter.VIEW, "value"),
    "lens": Output(Kvoter.LENS, "value"),
    "selected": Output(Kvoter.SELECTED, "data"),
    "clicked": Output(Kvoter.MAP, "clickData"),
    "map": Output(Kvoter.MAP, "figure"),
    "picture": Output(Kvoter.PICTURE, "data"),
    "stage": Output(Kvoter.STAGE, "className"),
    "shape": Output(Kvoter.STAGE, "style"),
}
REDRAWN_BY = {Kvoter.ADDRESS, Kvoter.AREA, Kvoter.LENS, Shell.THEME}


def follow(
    search: str, clicked: dict[str, Any] | None, tema: str, controls: dict[str, Any]
) -> dict[str, Any]:
    """Whichever of address, controls, map and theme moved, the rest follows."""
    moved = ctx.triggered_id
    asked = KvoteChoice.parse(search or "")
    if moved not in (Kvoter.ADDRESS, Shell.THEME):
        asked = _from_controls(asked, controls)
    if moved == Kvoter.MAP and clicked:
        asked = asked.but(selected=pressed(asked.selected, clicked))
    snapshot = current.snapshot(asked.version)
    parts = show(snapshot, asked, theme(tema))
    return (
        _followed(parts.view.choice, controls)
        | {
            "address": address_of(
                front(snapshot, parts.view.choice), search, is_moved=moved == Kvoter.ADDRESS
            )
        }
        | _picture(parts, is_redrawn=moved in REDRAWN_BY or is_ground_dated(asked))
        | _surroundings(parts, moved)
        | _options(snapshot, parts.view.choice, moved)
    )


def follow_address(search: str, tema: str) -> tuple[Any, Any, str]:
    """What is looked at after the picture: table, sources, and the text for those who listen."""
    asked = KvoteChoice.parse(search or "")
    parts = show(current.snapshot(asked.version), asked, theme(tema))
    return parts.table, parts.footer, parts.summary


def follow_map(is_ready: bool, tema: str, search: str) -> Any:
    """The history, when the map is drawn and whenever the theme changes."""
    asked = KvoteChoice.parse(search or "")
    return _history(current.snapshot(asked.version), asked.lang, tema) if is_ready else no_update


def follow_municipality(selected: str, is_ready: bool, tema: str, search: str) -> Any:
    """The panel of the selected municipality."""
    asked = KvoteChoice.parse(search or "")
    return (
        _panel(current.snapshot(asked.version), selected, asked.lang, tema)
        if is_ready
        else no_update
    )


@lru_cache(maxsize=32)
def _history(snapshot: Snapshot, lang: str, tema: str) -> list[Component]:
    return history(snapshot, lang, theme(tema))


@lru_cache(maxsize=512)
def _panel(snapshot: Snapshot, selected: str, lang: str, tema: str) -> Component:
    return municipal_panel(snapshot, selected, lang, theme(tema))


def _from_controls(address: KvoteChoice, controls: dict[str, Any]) -> KvoteChoice:
    """What the controls say, in the language and version of the address."""
    said = {name: str(value) for name, value in controls.items() if value}
    said["hold"] = "1" if controls["hold"] else "0"
    said["graenser"] = _limits(controls["graenser"], address.lang)
    return KvoteChoice.parse(said).but(lang=address.lang, version=address.version)


def _limits(typed: str | None, lang: str) -> str:
    """Limits as they are typed (`20; 1.050,5`) in the form of the address (`20~1050.5`)."""
    thousands, decimal = (".", ",") if lang == "da" else (",", ".")
    grouped = re.compile(rf"(?<=\d){re.escape(thousands)}(?=\d{{3}}(\D|$))")
    parts = (
        grouped.sub("", part.strip()).replace(decimal, ".") for part in (typed or "").split(";")
    )
    return "~".join(part for part in parts if part)


def _followed(choice: KvoteChoice, controls: dict[str, Any]) -> dict[str, Any]:
    """The controls as they are for the choice; limits that cannot be read stay to be mended."""
    wanted = {
        "year": ("aar", str(choice.year)),
        "revision": ("revision", str(choice.revision)),
        "kind": ("art", choice.kind),
        "measure": ("maal", choice.measure),
        "area": ("omraade", choice.area),
        "method": ("klasser", choice.method),
        "breaks": ("graenser", breaks_text(choice)),
        "hold": ("hold", ["1"] if choice.hold else []),
        "view": ("visning", choice.view),
        "lens": ("oestvest", choice.lens or NO_LENS),
        "selected": ("kommune", choice.selected),
    }
    is_wrong = choice.method == "egne" and bool(controls["graenser"]) and not choice.breaks
    if is_wrong:
        wanted["breaks"] = ("graenser", controls["graenser"])
    return moved_only(controls, wanted) | {"breaks_wrong": is_wrong}


def _picture(parts: Shown, *, is_redrawn: bool) -> dict[str, Any]:
    """What every change draws anew; the whole map only where its ground has changed. A click is
    used up by what it did.
    """
    return {
        "clicked": None if ctx.triggered_id == Kvoter.MAP else no_update,
        "map": map_figure(parts) if is_redrawn else no_update,
        "picture": parts.picture | {"map": None if is_redrawn else map_changes(parts)},
    }


def _surroundings(parts: Shown, moved: str | None) -> dict[str, Any]:
    """The box around the picture, for the changes that may alter it."""
    choice = parts.view.choice
    if moved not in (Kvoter.ADDRESS, Kvoter.AREA, Kvoter.VIEW, Kvoter.METHOD):
        return dict.fromkeys(("stage", "shape", "breaks_box"), no_update)
    return {
        "stage": f"stage stage-{choice.view}",
        "shape": parts.shape,
        "breaks_box": "control" if choice.method == "egne" else "control d-none",
    }


def _options(snapshot: Snapshot, choice: KvoteChoice, moved: str | None) -> dict[str, Any]:
    """The options that what moved may have changed; the others stay as they are."""
    whole = moved in (Kvoter.ADDRESS, Kvoter.AREA)
    in_year = whole or moved == Kvoter.YEAR
    in_revision = in_year or moved == Kvoter.REVISION
    return {
        "years": year_options(snapshot, choice) if whole else no_update,
        "revisions": revision_options(snapshot, choice) if in_year else no_update,
        "kinds": kind_options(snapshot, choice) if in_revision else no_update,
    }


def register(app: Dash) -> None:
    """Wire the page."""
    app.callback(
        OUTPUTS,
        {
            "search": Input(Kvoter.ADDRESS, "search"),
            "clicked": Input(Kvoter.MAP, "clickData"),
            "tema": Input(Shell.THEME, "data"),
            "controls": CONTROLS,
        },
        prevent_initial_call=True,
    )(follow)
    app.callback(
        Output(Kvoter.HISTORY, "children"),
        Input(Kvoter.READY, "data"),
        Input(Shell.THEME, "data"),
        State(Kvoter.ADDRESS, "search"),
        prevent_initial_call=True,
    )(follow_map)
    app.callback(
        Output(Kvoter.MUNICIPALITY, "children"),
        Input(Kvoter.SELECTED, "data"),
        Input(Kvoter.READY, "data"),
        Input(Shell.THEME, "data"),
        State(Kvoter.ADDRESS, "search"),
        prevent_initial_call=True,
    )(follow_municipality)
    app.callback(
        Output(Kvoter.TABLE, "children"),
        Output(Kvoter.FOOTER, "children"),
        Output(Kvoter.SUMMARY, "children"),
        Input(Kvoter.ADDRESS, "search"),
        State(Shell.THEME, "data"),
        prevent_initial_call=True,
    )(follow_address)
    app.clientside_callback(
        ClientsideFunction("page", "settle"),
        Output(Kvoter.ADDRESS, "refresh"),
        Input(Kvoter.ADDRESS, "id"),
        State(Kvoter.ADDRESS, "search"),
    )
    app.clientside_callback(
        ClientsideFunction("kvoter", "draw"),
        Output(Kvoter.LEGEND, "children"),
        Input(Kvoter.PICTURE, "data"),
        State(Kvoter.GRID, "data"),
    )
