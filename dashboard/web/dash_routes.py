"""What Dash's own routes are asked, checked before Dash looks at it: a wrong question is a 400; and
what a callback answers, in letters as they are.

A callback's body must name one of ours, with the inputs and states that it has and values of the
kind that each property holds. What passes is Dash's to answer, and a fault of ours if it cannot.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from dash import Dash
from flask import Response, abort, request

from dashboard.kit.view import ids

UPDATE: Final = "/_dash-update-component"


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _is_chosen(value: Any) -> bool:
    """What a control stands on: a text, a number, or some of its options."""
    if isinstance(value, list):
        return all(isinstance(one, str | int | float) for one in value)
    return value is None or isinstance(value, str | int | float)


def _is_anything(_: Any) -> bool:
    return True


# What a property may hold; a store holds anything, and whoever reads it looks for itself.
HOLDS: Final[Mapping[str, Callable[[Any], bool]]] = {
    "pathname": _is_text,
    "search": _is_text,
    "hash": _is_text,
    "href": _is_text,
    "value": _is_chosen,
    "data": _is_anything,
}


def fault_of(body: Any, callbacks: Mapping[str, Any]) -> str:
    """What is wrong with a callback's body, "" when nothing is."""
    if not isinstance(body, dict):
        return "no object"
    output = body.get("output")
    declared = callbacks.get(output) if isinstance(output, str) else None
    if declared is None or "callback" not in declared:
        return "no such output"
    outputs = body.get("outputs")
    listed = outputs if isinstance(outputs, list) else [outputs]
    if not all(isinstance(one, dict) for one in listed) or _output_of(outputs) != output:
        return "outputs are not those of the callback"
    for kind, name in (("inputs", "inputs"), ("state", "state")):
        wrong = _wrong_values(body.get(kind, []), declared[name])
        if wrong:
            return f"{kind}: {wrong}"
    changed = body.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(one, str) for one in changed):
        return "changedPropIds are not names"
    return ""


def _output_of(outputs: Any) -> str:
    """The name that Dash gives a callback with these outputs."""
    if isinstance(outputs, list):
        return f"..{'...'.join(map(_name_of, outputs))}.."
    return _name_of(outputs)


def _name_of(one: Mapping[str, Any]) -> str:
    return f"{one.get('id')}.{one.get('property')}"


def _wrong_values(given: Any, declared: list[Mapping[str, Any]]) -> str:
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        return "not a list of values"
    if list(map(_name_of, given)) != list(map(_name_of, declared)):
        return "not those of the callback"
    for one in given:
        if not _holds(one["id"], one["property"])(one.get("value")):
            return f"{_name_of(one)} does not hold that"
    return ""


def _holds(component: str, prop: str) -> Callable[[Any], bool]:
    """What may stand there; the key of a section and the name of the theme are texts."""
    is_key = component == ids.THEME or component.endswith(f"-{ids.WANTED}")
    return _is_text if is_key else HOLDS.get(prop, _is_anything)


def check(app: Dash) -> None:
    """Refuse a question to Dash that makes no sense (400)."""
    if request.path != UPDATE or request.method != "POST":
        return
    try:
        body = json.loads(request.get_data())
    except (ValueError, RecursionError):
        abort(400, "no JSON")
    fault = fault_of(body, app.callback_map)
    if fault:
        abort(400, fault)


def in_letters(response: Response) -> Response:
    """A callback's answer without the escapes that Dash writes: an `æ` is two bytes and not six."""
    if request.path == UPDATE and response.status_code == 200:
        said = json.loads(response.get_data())
        response.set_data(json.dumps(said, ensure_ascii=False, separators=(",", ":")))
    return response


def register(app: Dash) -> None:
    """Check what is asked before it is answered, and write the answer short."""
    app.server.before_request(partial(check, app))
    app.server.after_request(in_letters)
