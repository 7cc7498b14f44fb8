"""The municipality that a reader follows, where it stands by name in the header.

It is in the address (`kommune`) and in every link; the browser remembers it for the tab, and draws
it anew when it is another (`assets/kit/mine.mjs`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.choice import Choice
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.words import words

MINE = "data-mine"
FIELD = "kommune"


class Mine(NamedTuple):
    """A municipality by its code and name, blank where none is chosen, and the page's own address
    without one.
    """

    code: str = ""
    name: str = ""
    without: str = ""


NOBODY = Mine()


def mine_box(mine: Mine, choice: Choice) -> html.Div:
    """Where the municipality stands."""
    w = words(choice.lang)
    part = {
        "code": mine.code,
        "name": mine.name,
        "profile": paths.municipality_address("{code}", choice),
        "without": mine.without,
        "search": paths.page_address(paths.SOEG, choice.shared()),
        "label": w("shell.mine.label"),
        "hint": w("shell.mine.hint"),
        "none": w("shell.mine.none"),
        "clear": w("shell.mine.clear"),
    }
    written = json.dumps(part, ensure_ascii=False)
    label = aria(label=part["label"])
    return html.Div(className="shell-mine", role="group", **label, **data(mine=written))


def mine_content(part: Mapping[str, Any]) -> list[Component]:
    """What stands in the box: a way to choose one, or its name and a way to let it go."""
    if not part["name"]:
        look = {"className": "mine-none", "title": part["hint"]}
        return [html.A(part["none"], href=part["search"], **look, **data(searches="true"))]
    name = html.A(
        part["name"],
        href=part["profile"].replace("{code}", part["code"]),
        className="mine-name",
        title=part["hint"],
    )
    clear = html.A(
        html.Span("×", **aria(hidden="true")),
        href=part["without"],
        className="mine-clear",
        title=part["clear"],
        **aria(label=part["clear"]),
        **data(clears="true"),
    )
    return [name, clear]
