"""The page's own part for the first answer: the element that `assets/kvoter.mjs` draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.drawn import Drawer


def splitsums(halves: Sequence[Mapping[str, Any]]) -> list[Component]:
    """East and west under the map, a row each; nothing where the reader has not asked for them."""
    rows = [_half(one["half"], *one["cells"]) for one in halves]
    return [html.Table(html.Tbody(rows))] if rows else []


def _half(half: str, council: str, *cells: str) -> html.Tr:
    mark = html.Span(className=f"half-mark half-{half}")
    head = html.Th([mark, council], scope="row")
    return html.Tr([head, *(html.Td(text) for text in cells)])


DRAWERS: Mapping[str, Drawer] = {"splitsums": splitsums}
