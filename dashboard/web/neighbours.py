"""The pictures one step away from a view, fetched by the browser while it has time.

When the reader then moves a control, its picture is already there and is painted at once; the
callback follows with the same picture and everything else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from flask import Flask, Response, request

from dashboard.kit import current, paths
from dashboard.kit.look import Palette, theme
from dashboard.rar.choice import RarChoice
from dashboard.rar.view.shown import neighbouring
from data.snapshot import Snapshot

KEPT = 256


def rar() -> Response:
    """`{"year=2015": picture, …}` for the query's view and theme."""
    asked = RarChoice.parse(request.args)
    body = _rar(current.snapshot(asked.version), asked, theme(request.args.get("tema")))
    return Response(body, mimetype="application/json")


@lru_cache(maxsize=KEPT)
def _rar(snapshot: Snapshot, asked: RarChoice, palette: Palette) -> str:
    return _json(neighbouring(snapshot, asked, palette))


def _json(said: Mapping[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def register(server: Flask) -> None:
    """Give the pictures their addresses."""
    server.add_url_rule(paths.RAR_NEIGHBOURS, view_func=rar, endpoint="neighbours_rar")
