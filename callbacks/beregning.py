"""`/kvoter/beregning`: controls, address, chain and map follow each other in one round trip.

`follow` is the page's one circular callback. What it draws goes to the browser as one store, and
`assets/beregning.js` puts it on the screen. What stands below (table, curve, rules, distance)
follows the address in another.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update

from callbacks.circle import address_of
from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import BeregningView, curve, front, settle, tripling
from dashboard.beregning.measures.faults import address_faults
from dashboard.beregning.view.below import curve_said, distance_said, rules_said
from dashboard.beregning.view.controls import COUNTS, SWITCHES, control_values
from dashboard.beregning.view.footer import footer, summary
from dashboard.beregning.view.reading import Controls, from_controls
from dashboard.beregning.view.shown import Shown, show
from dashboard.beregning.view.table import calculation_table
from dashboard.ids import Beregning, Shell
from dashboard.kit import current
from dashboard.kit.charts.plotly.factors import factor_strip
from dashboard.kit.charts.plotly.quota_curve import quota_curve
from dashboard.kit.look import Palette, theme
from dashboard.kit.words import words
from data.snapshot import Snapshot

VALUES = (
    Beregning.ANNOUNCEMENT,
    Beregning.LANDSTAL,
    Beregning.AREA,
    Beregning.MEASURE,
    Beregning.FAMILY,
    *COUNTS.values(),
    *SWITCHES.values(),
)
CONTROLS = {one: Input(one, "value") for one in VALUES} | {
    Beregning.SELECTED: Input(Beregning.SELECTED, "data")
}
OUTPUTS = {
    "address": Output(Beregning.ADDRESS, "search"),
    "clicked": Output(Beregning.MAP, "clickData"),
    "map": Output(Beregning.MAP, "figure"),
    "picture": Output(Beregning.PICTURE, "data"),
    "controls": {one: Output(one, "value") for one in VALUES}
    | {Beregning.SELECTED: Output(Beregning.SELECTED, "data")},
}
REDRAWN_BY = {Beregning.ADDRESS, Beregning.AREA, Shell.THEME}


def follow(
    search: str,
    clicked: dict[str, Any] | None,
    resets: int | None,
    tema: str,
    controls: dict[str, Any],
) -> dict[str, Any]:
    """Whichever of address, controls, map and theme moved, the rest follows."""
    moved = ctx.triggered_id
    asked, unread = BeregningChoice.read(search or "")
    snapshot = current.snapshot(asked.version)
    wrong: dict[str, str] = {}
    if moved not in (Beregning.ADDRESS, Shell.THEME):
        before = show(snapshot, asked, theme(tema)).view
        asked, wrong = from_controls(before, controls, moved)
    if moved == Beregning.MAP and clicked:
        asked = asked.but(selected=clicked["points"][0].get("location", asked.selected))
    parts = show(snapshot, asked, theme(tema))
    notices = address_faults(asked, unread, parts.view.choice)
    return {
        "address": address_of(
            front(snapshot, parts.view.choice), search, is_moved=moved == Beregning.ADDRESS
        ),
        "controls": _followed(parts.view, controls, wrong),
        **_drawn(parts, wrong, notices, is_redrawn=moved in REDRAWN_BY),
    }


def _followed(view: BeregningView, controls: Controls, wrong: Controls) -> dict[str, Any]:
    """The controls, each only where it says something else; what is wrong stays to be mended."""
    return {
        control: no_update if control in wrong or controls[control] == value else value
        for control, value in control_values(view).items()
    }


def _drawn(
    parts: Shown, wrong: Controls, notices: list[str], *, is_redrawn: bool
) -> dict[str, Any]:
    """What every change draws anew; the whole map only where its ground has changed."""
    picture = parts.picture | {
        "notices": notices + parts.picture["notices"],
        "wrong": wrong,
        "map": None if is_redrawn else parts.map_changes,
    }
    clicked = None if ctx.triggered_id == Beregning.MAP else no_update
    return {"clicked": clicked, "map": parts.map if is_redrawn else no_update, "picture": picture}


def follow_address(search: str, is_ready: bool, tema: str) -> tuple[Any, ...]:
    """What is looked at after the picture."""
    if not is_ready:
        return (no_update,) * 8
    asked = BeregningChoice.parse(search or "")
    snapshot = current.snapshot(asked.version)
    return _below(snapshot, settle(snapshot, asked), theme(tema))


@lru_cache(maxsize=128)
def _below(snapshot: Snapshot, choice: BeregningChoice, palette: Palette) -> tuple[Any, ...]:
    view = show(snapshot, choice, palette).view
    w, line, tripled = words(view.choice.lang), curve(snapshot, view), tripling(snapshot)
    drawn = quota_curve(line, palette=palette, w=w, is_approximate=view.basis.is_approximate)
    return (
        calculation_table(view),
        footer(snapshot, view),
        summary(view),
        drawn,
        curve_said(view, line),
        factor_strip(tripled, palette=palette, w=w) if tripled else no_update,
        rules_said(snapshot, view),
        distance_said(snapshot, view),
    )


def register(app: Dash) -> None:
    """Wire the page."""
    app.callback(
        OUTPUTS,
        {
            "search": Input(Beregning.ADDRESS, "search"),
            "clicked": Input(Beregning.MAP, "clickData"),
            "resets": Input(Beregning.RESET, "n_clicks"),
            "tema": Input(Shell.THEME, "data"),
            "controls": CONTROLS,
        },
        prevent_initial_call=True,
    )(follow)
    app.callback(
        Output(Beregning.TABLE, "children"),
        Output(Beregning.FOOTER, "children"),
        Output(Beregning.SUMMARY, "children"),
        Output(Beregning.CURVE, "figure"),
        Output(Beregning.CURVE_SAID, "children"),
        Output(Beregning.FACTORS, "figure"),
        Output(Beregning.RULES, "children"),
        Output(Beregning.DISTANCE, "children"),
        Input(Beregning.ADDRESS, "search"),
        Input(Beregning.READY, "data"),
        Input(Shell.THEME, "data"),
        prevent_initial_call=True,
    )(follow_address)
    app.clientside_callback(
        ClientsideFunction("page", "settle"),
        Output(Beregning.ADDRESS, "refresh"),
        Input(Beregning.ADDRESS, "id"),
        State(Beregning.ADDRESS, "search"),
    )
    app.clientside_callback(
        ClientsideFunction("beregning", "draw"),
        Output(Beregning.LEGEND, "children"),
        Input(Beregning.PICTURE, "data"),
    )
