"""The pictures one step away from a view of `/kvoter`, fetched by the browser while it has time.

When the reader then moves a control, its picture is already there and is painted at once; the
callback follows with the same picture and everything else.
"""

from __future__ import annotations

import json
from functools import lru_cache

from flask import Flask, Response, request

from dashboard import current
from dashboard.components.kvoter.shown import map_changes, show
from dashboard.look import Palette, theme
from dashboard.measures.kvoter.neighbours import neighbours
from dashboard.urls import paths
from dashboard.urls.kvoter import KvoteChoice
from data.snapshot import Snapshot

KEPT = 256


def pictures() -> Response:
    """`{"measure=kvote_andel": picture, …}` for the query's view and theme."""
    asked = KvoteChoice.parse(request.args)
    snapshot = current.snapshot(asked.version)
    body = _pictures(snapshot, asked, theme(request.args.get("tema")))
    return Response(body, mimetype="application/json")


@lru_cache(maxsize=KEPT)
def _pictures(snapshot: Snapshot, asked: KvoteChoice, palette: Palette) -> str:
    found = {}
    for (field, value), choice in neighbours(snapshot, asked).items():
        parts = show(snapshot, choice, palette)
        found[f"{field}={value}"] = parts.picture | {"map": map_changes(parts)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def register(server: Flask) -> None:
    """Give the pictures their address."""
    server.add_url_rule(paths.NEIGHBOURS, view_func=pictures, endpoint="neighbours")
