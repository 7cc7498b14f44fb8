"""Dash components as plain HTML, so that what is seen before the scripts have run is the same.

Components that a script makes elements of (lists, fields, ticks) are written as those elements.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from dash.development.base_component import Component

NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "hrefLang": "hreflang"}
SILENT = {"children", "refresh", "n_clicks", "key"}
VOID = {"br", "hr", "img", "input"}
HTML = "dash_html_components"


@dataclass(frozen=True)
class Filled:
    """What a script puts into a box: its content as HTML, and attributes of the box."""

    content: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)


Fill = Callable[[Mapping[str, Any]], Filled | None]


def markup(node: Any, fill: Fill = lambda _: None) -> str:
    """The HTML of a tree of components, without their behaviour; `fill` says of an element's
    properties what a script would put into it.
    """
    if node is None:
        return ""
    if isinstance(node, list | tuple):
        return "".join(markup(child, fill) for child in node)
    if not isinstance(node, Component):
        return escape(str(node))
    plain = node.to_plotly_json()
    name, props = plain["type"], plain["props"]
    own, content = fill(props), markup(props.get("children"), fill)
    if own:
        content, props = own.content or content, props | own.attributes
    if plain["namespace"] != HTML:
        return ELEMENTS[name](props | {"children": content})
    return element(name.lower(), props, content)


def element(tag: str, props: Mapping[str, Any], content: str = "") -> str:
    """An element with the properties of a component."""
    opening = f"<{tag}{_attributes(props)}>"
    return opening if tag in VOID else f"{opening}{content}</{tag}>"


def _attributes(props: Mapping[str, Any]) -> str:
    said = {name: value for name, value in props.items() if name not in SILENT}
    return "".join(
        f" {NAMES.get(name, name)}" + ("" if value is True else f'="{escape(_text(name, value))}"')
        for name, value in said.items()
        if value is not None and value is not False
    )


def _text(name: str, value: Any) -> str:
    if name != "style":
        return str(value)
    return ";".join(f"{_hyphened(key)}:{one}" for key, one in value.items())


def _hyphened(name: str) -> str:
    """`marginLeft` as the style sheet writes it; a property of our own stays as it is."""
    if name.startswith("--"):
        return name
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)


def _unseen(_: Mapping[str, Any]) -> str:
    return ""


def _link(props: Mapping[str, Any]) -> str:
    return element("a", props, props["children"])


def _graph(props: Mapping[str, Any]) -> str:
    style = props.get("style")
    classes = f"dash-graph {props.get('className', '')}"
    box = {"id": props["id"], "className": classes, "style": style}
    return element("div", box, props["children"])


def _select(props: Mapping[str, Any]) -> str:
    size = f" form-select-{props['size']}" if "size" in props else ""
    options = "".join(
        element(
            "option",
            {"value": one["value"], "selected": one["value"] == props.get("value")},
            escape(one["label"]),
        )
        for one in props["options"]
    )
    return element("select", {"className": f"form-select{size}", "id": props["id"]}, options)


def _input(props: Mapping[str, Any]) -> str:
    size = f"form-control-{props['size']} " if "size" in props else ""
    names = ("id", "value", "placeholder", "inputmode", "type", "name", "autocomplete")
    kept = {name: props.get(name) for name in names}
    longest = {"maxlength": props.get("maxlength")}
    return element("input", {"className": f"{size}form-control"} | kept | longest)


def _ticks(kind: str) -> Callable[[Mapping[str, Any]], str]:
    """Ticks or buttons of which one is pressed, as their library lays them out."""
    part = {"radio": "radioitems", "checkbox": "checklist"}[kind]

    def written(props: Mapping[str, Any]) -> str:
        own, chosen = props["id"], props.get("value")
        some = chosen if isinstance(chosen, list) else [chosen]
        rows = "".join(
            _tick(kind, f"_dbcprivate_{part}_{own}_input_", one, some, props)
            for one in props["options"]
        )
        return element("div", {"id": own, "className": props.get("class_name")}, rows)

    return written


def _tick(
    kind: str, prefix: str, option: Mapping[str, Any], some: list[Any], props: Mapping[str, Any]
) -> str:
    value, is_chosen = option["value"], option["value"] in some
    own = f"{prefix}{value}"
    button = " ".join(filter(None, ("form-check-input", props.get("input_class_name"))))
    worn = " ".join(filter(None, ("form-check-label", props.get("label_class_name"))))
    field_ = {"id": own, "className": button, "type": kind, "value": value, "checked": is_chosen}
    if kind == "radio":
        field_["name"] = prefix
    content = element("input", field_) + element(
        "label", {"className": worn, "htmlFor": own}, escape(option["label"])
    )
    return element("div", {"className": "form-check"}, content)


ELEMENTS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "Store": _unseen,
    "Location": _unseen,
    "Link": _link,
    "Graph": _graph,
    "Select": _select,
    "Input": _input,
    "RadioItems": _ticks("radio"),
    "Checklist": _ticks("checkbox"),
}
