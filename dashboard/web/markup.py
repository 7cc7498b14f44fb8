"""Dash components as plain HTML, so that what is seen before the scripts have run is the same."""

from __future__ import annotations

from html import escape
from typing import Any

from dash.development.base_component import Component

TAGS = {"Link": "a"}
NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex"}
VOID = {"br", "hr", "img", "input"}


def markup(node: Any) -> str:
    """The HTML of a tree of `html.*` components and links, without their behaviour."""
    if node is None:
        return ""
    if isinstance(node, list | tuple):
        return "".join(markup(child) for child in node)
    if not isinstance(node, Component):
        return escape(str(node))
    props = node.to_plotly_json()["props"]
    tag = TAGS.get(type(node).__name__, type(node).__name__.lower())
    opening = f"<{tag}{_attributes(props)}>"
    return opening if tag in VOID else f"{opening}{markup(props.get('children'))}</{tag}>"


def _attributes(props: dict[str, Any]) -> str:
    said = {name: value for name, value in props.items() if name not in {"children", "refresh"}}
    return "".join(
        f" {NAMES.get(name, name)}" + ("" if value is True else f'="{escape(str(value))}"')
        for name, value in said.items()
        if value not in (None, False)
    )
