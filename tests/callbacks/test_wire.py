"""What a page's circle translates: answers small enough to have come before a reader waits."""

import json

import pytest
from dash import no_update

from callbacks.wire import follow
from dashboard.kit.control import Flag, Select
from dashboard.kit.view.written import is_written
from dashboard.site import SITE
from tests.reader import Reader

LARGEST_BYTES = 5_000
MOST = 20
MUNICIPALITIES = ("0101", "0751")
PAGES = [page for page in SITE if page.screen and page.controls and page.name != "aftale"]


def answered(reader, **values):
    """What a change is answered with, by output, as it travels."""
    stored = reader.state.stored()
    found = follow(reader.page, reader.search, "light", reader.values | values, stored)
    own = {name: one for name, one in found.items() if one is not no_update}
    for kind in ("values", "options"):
        own[kind] = {name: one for name, one in found[kind].items() if one is not no_update}
    return own


def weight(page, answer):
    """The bytes of an answer in the envelope that Dash gives it, without what the server writes as
    HTML: that is as long as what is read.
    """
    props = {one.name: one.prop for one in page.controls}
    response = {page.id("address"): {"search": answer.get("address", "")}}
    for name, one in answer["values"].items():
        response.setdefault(page.id(name), {})[props[name]] = one
    for name, one in answer["options"].items():
        response.setdefault(page.id(name), {})["options"] = one
    drawn = {name: one for name, one in answer.get("payload", {}).items() if not is_written(name)}
    response[page.id("payload")] = {"data": drawn}
    response[page.id("state")] = {"data": answer["state"]}
    told = {"multi": True, "response": response}
    return len(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def values_of(reader, control):
    """The values that a control offers; of a long list some from all of it."""
    if isinstance(control, Select):
        options = control.options(reader.view.snapshot, reader.view.choice)
        return [one["value"] for one in options[:: max(1, len(options) // MOST)]]
    if isinstance(control, Flag):
        return [["1"], []]
    return MUNICIPALITIES if control.prop == "data" else []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_change_is_answered_with_more_than_five_kilobytes(page, asked):
    start, sizes = Reader(page), {}
    for control in page.controls:
        for value in values_of(start, control):
            answer = answered(start, **{control.name: value})
            sizes[f"{control.name} = {value}"] = weight(page, answer)
            there = Reader(page, answer.get("address", start.search))
            back = answered(there, **{control.name: control.write(start.view.choice)})
            sizes[f"{control.name} = {value}, taken back"] = weight(page, back)
    assert {name: size for name, size in sizes.items() if size > LARGEST_BYTES} == {}
    assert sizes
