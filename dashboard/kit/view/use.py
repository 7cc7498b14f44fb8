"""How a reader takes an exhibit along: one line for each, drawn by the browser.

Dash asks every component at every change, so all lines under a figure are one component
(`assets/kit/use.mjs`, `drawn.uses`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import View
from dashboard.kit.paths import export_address, qr_address
from dashboard.kit.view.attributes import data
from dashboard.kit.words import words

PICTURES, FILES = ("png", "svg"), ("csv", "xlsx")


def use_lines(view: View, several: Sequence[Exhibit]) -> html.Div:
    """The box of the lines: what each is called, the address of its sentence, and its doors as
    text, name, address and kind (a `file` to keep, a `view`, the `code` of one).
    """
    w, pinned = words(view.choice.lang), view.pinned()
    said: dict[str, Any] = {key: w(f"use.{key}") for key in ("label", "copy")}
    said["lines"] = [_line(view, one, pinned, is_named=len(several) > 1) for one in several]
    answers = {key: w(f"use.{key}") for key in ("copied", "done", "failed")}
    return html.Div(className="uses", **data(use=json.dumps(said, ensure_ascii=False), **answers))


def _line(view: View, one: Exhibit, pinned: Any, *, is_named: bool) -> dict[str, Any]:
    w, name = words(view.choice.lang), f"{view.page.name}/{one.name}"
    here = f"{view.page.address(pinned)}#{one.name}"
    forms = (*(PICTURES if one.chart else ()), *FILES)
    doors = [(form, export_address(name, form, pinned), "file") for form in forms]
    doors += [("link", here, "view"), ("qr", qr_address(here), "code")]
    return {
        "group": w("use.of", title=one.title),
        "title": one.title if is_named else "",
        "sentence": export_address(name, "txt", pinned),
        "doors": [
            [w(f"use.{form}"), w("use.door", form=w(f"use.{form}"), title=one.title), address, kind]
            for form, address, kind in doors
        ],
    }
