"""Everything that can be found as one text for the browser, with the rules' own numbers."""

from __future__ import annotations

import json

from dashboard.kit.page import Page
from dashboard.kit.words import words
from dashboard.search.entries import KINDS, entries
from data.snapshot import Snapshot


def index_text(snapshot: Snapshot, pages: tuple[Page, ...], lang: str) -> str:
    """The index as JSON: `kinds` with name, weight and whether they can be told of a municipality;
    `entries` as kind, title, address, detail, other words and code.
    """
    w, order = words(lang), list(KINDS)
    kinds = [
        {
            "name": one.name,
            "label": w(f"soeg.kind.{one.name}"),
            "weight": one.weight,
            "is_local": one.is_local,
        }
        for one in KINDS.values()
    ]
    rows = [
        [order.index(one.kind.name), one.title, one.address, one.detail, one.other, one.code]
        for one in entries(snapshot, pages, lang)
    ]
    index = {"kinds": kinds, "entries": rows}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
