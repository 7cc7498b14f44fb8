"""Parts of a screen that the server writes as HTML, and the browser only puts in place
(`assets/kit/written.mjs`): what is long, answers seldom, and must be read without scripts.

The name of such a part ends with `html`, as does the id of its box.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view import drawn
from dashboard.kit.view.attributes import data
from dashboard.kit.view.markup import Filled, markup

HTML = "html"
PICTURE = "data-picture"
# What is drawn from the values that stand in its own box.
DRAWN = {"data-table": drawn.table, "data-use": drawn.uses}


def written(*content: Component) -> dict[str, str]:
    """The part: components as HTML, their tables and pictures drawn."""
    return {HTML: markup(content, fill)}


def is_written(part: str) -> bool:
    """Whether a part of that name is HTML."""
    return part.rpartition("-")[2] == HTML


def picture(svg: str, class_name: str = "") -> html.Div:
    """An SVG picture among the content of a part (see `kit.charts.svg`)."""
    return html.Div(className=class_name, **data(picture=svg))


def fill(props: Mapping[str, Any]) -> Filled | None:
    """What is drawn into an element with those properties before it is sent."""
    for box, draw in DRAWN.items():
        if box in props:
            return Filled(markup(draw(json.loads(props[box]))), {box: None})
    if PICTURE in props:
        return Filled(props[PICTURE], {PICTURE: None})
    return None
