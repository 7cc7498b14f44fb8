"""The first answer's picture: the page as HTML, before any script has run.

It is made of the same tree that Dash is given, and what scripts draw is filled in by the same
values. The live page takes its place when it stands (`assets/kit/first.mjs`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from dash.development.base_component import Component

from dashboard.areas import municipality_names
from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of, shown_in
from dashboard.kit.charts.land import BORDERS, LAND, MAP
from dashboard.kit.charts.svg.ground import ground_markup
from dashboard.kit.page import Site
from dashboard.kit.view import drawn, ids, written
from dashboard.kit.view.markup import Filled, markup
from dashboard.kit.view.mine import MINE, mine_content

TABLE = "data-table"


def first_picture(tree: Component, site: Site, posters: Mapping[str, str] | None = None) -> str:
    """The page's HTML, and behind it what the scripts need to follow a reader at once. `posters`
    are the pictures that stand in its graphs, by their ids.
    """
    nodes = [one for one in _nodes(tree) if isinstance(one, Component)]
    stores = {one.id: one.data for one in nodes if hasattr(one, "data") and hasattr(one, "id")}
    name = next((getattr(one, "data-page") for one in nodes if hasattr(one, "data-page")), "")
    payload = stores.get(f"{name}-{ids.PAYLOAD}") or {}
    own = site.named(name).drawers if site.has(name) else {}
    filled = dict(_filled(name, payload, own))
    filled |= {graph: Filled(picture) for graph, picture in (posters or {}).items()}
    drawn_only = {part for part in payload if written.is_written(part)}
    rest = {part: value for part, value in payload.items() if part not in drawn_only}
    mine: Mapping[str, str] = next(
        (json.loads(getattr(one, MINE)) for one in nodes if hasattr(one, MINE)), {}
    )
    known = {"state": stores.get(f"{name}-{ids.STATE}"), "payload": rest}

    def fill(props: Mapping[str, Any]) -> Filled | None:
        if TABLE in props:
            rows = drawn.table(json.loads(props[TABLE]), mine.get("name"))
            return Filled(markup(rows), {TABLE: None})
        if MINE in props:
            return Filled(markup(mine_content(json.loads(props[MINE]))))
        return written.fill(props) or filled.get(str(props.get("id")))

    return f"{markup(tree, fill)}{_script(known)}"


def _filled(
    name: str, payload: Mapping[str, Any], own: Mapping[str, drawn.Drawer]
) -> Iterator[tuple[str, Filled]]:
    shared = drawn.drawers(municipality_names(current.snapshot())) if payload else {}
    for part, value in payload.items():
        last = part.rpartition("-")[2]
        drawer = own.get(part) or shared.get(part) or shared.get(last)
        if written.is_written(part):
            yield f"{name}-{part}", Filled(value[written.HTML])
        elif isinstance(value, str) and last != LAND:
            yield f"{name}-{part}", Filled(escape(value))
        elif drawer and value:
            yield f"{name}-{part}", Filled(markup(drawer(value)))
        elif last == LAND:
            prefix = part.removesuffix(LAND)
            paint, borders = (payload.get(f"{prefix}{one}") for one in (MAP, BORDERS))
            yield f"{name}-{part}", Filled(_land(value, paint, borders), {"data-land": value})
        elif part == "hidden":
            for suffix, is_hidden in value.items():
                yield f"{name}-{suffix}", Filled(attributes={"hidden": is_hidden})


def _land(address: str, paint: Any, borders: Any) -> str:
    outline, name = current.outline(), address.rpartition("/")[2].removesuffix(".html")
    base = ground_of(current.snapshot(), outline, shown_in(outline, name))
    return ground_markup(base, outline, paint, borders)


def _nodes(tree: Component) -> Iterator[Any]:
    yield tree
    yield from tree._traverse()


def _script(known: Mapping[str, Any]) -> str:
    safe = json.dumps(known, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" data-known="true">{safe}</script>'
