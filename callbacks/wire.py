"""The one circle that every page with controls is wired by.

`dashboard.kit.circle` decides; this translates its answer into Dash's outputs. What a reader looks
at later (`Page.sections`) is drawn in a callback of its own per section, from the key that the
browser asks with.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard.areas import municipality_names
from dashboard.kit import circle, current
from dashboard.kit.charts.told import told_parts
from dashboard.kit.control import Select, told_options
from dashboard.kit.page import Page
from dashboard.kit.sections import section_view
from dashboard.kit.view import ids


def follow(
    page: Page, search: str, theme_name: str, values: dict[str, Any], stored: dict[str, Any]
) -> dict[str, Any]:
    """The outputs of a page's circle as they travel: what stays as it is on the screen is left out,
    and `assets/kit/answers.mjs` writes out the rest before Dash carries it out.
    """
    answer = circle.follow(
        page,
        current.snapshot,
        circle.State.read(stored),
        search=search or "",
        theme_name=theme_name,
        values=values,
    )
    names = municipality_names(answer.view.snapshot)
    return {
        "address": no_update if answer.address is None else answer.address,
        "values": {one.name: answer.values.get(one.name, no_update) for one in page.controls},
        "options": {
            name: told_options(answer.options[name], names) if name in answer.options else no_update
            for name in _listed(page)
        },
        "payload": told_parts(answer.payload) or no_update,
        "state": answer.state.since(stored),
    }


def draw_section(page: Page, name: str, key: str) -> Any:
    """A section's content, once a reader has come near it."""
    view = section_view(page, current.snapshot, key)
    return list(page.section(name).draw(view))


def wire(app: Dash, page: Page) -> None:
    """Register the circle and the sections of a page."""
    if page.screen:
        _wire_circle(app, page)
    for section in page.sections:
        app.callback(
            Output(page.id(section.name), "children"),
            Input(page.id(f"{section.name}-{ids.WANTED}"), "data"),
            prevent_initial_call=True,
        )(partial(draw_section, page, section.name))


def _wire_circle(app: Dash, page: Page) -> None:
    address, payload, state = (page.id(name) for name in (ids.ADDRESS, ids.PAYLOAD, ids.STATE))
    app.callback(
        {
            "address": Output(address, "search"),
            "values": {one.name: Output(page.id(one.name), one.prop) for one in page.controls},
            "options": {name: Output(page.id(name), "options") for name in _listed(page)},
            "payload": Output(payload, "data"),
            "state": Output(state, "data"),
        },
        {
            "search": Input(address, "search"),
            "theme_name": Input(ids.THEME, "data"),
            "values": {one.name: Input(page.id(one.name), one.prop) for one in page.controls},
            "stored": State(state, "data"),
        },
        prevent_initial_call=True,
    )(partial(follow, page))
    wire_drawing(app, page)


def wire_drawing(app: Dash, page: Page) -> None:
    """Have the browser draw what a page's circle answers with, and repair its address."""
    address, payload, state = (page.id(name) for name in (ids.ADDRESS, ids.PAYLOAD, ids.STATE))
    app.clientside_callback(
        ClientsideFunction("page", "draw"),
        Output(payload, "clear_data"),
        Input(payload, "data"),
        Input(state, "data"),
        State(payload, "id"),
    )
    app.clientside_callback(
        ClientsideFunction("page", "repairAddress"),
        Output(address, "refresh"),
        Input(address, "id"),
        State(address, "search"),
    )


def _listed(page: Page) -> list[str]:
    return [one.name for one in page.controls if isinstance(one, Select)]
