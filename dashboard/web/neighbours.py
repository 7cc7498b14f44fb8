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

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures.faults import typed_persons
from dashboard.beregning.view.shown import neighbours as beregning_neighbours
from dashboard.beregning.view.shown import picture_at
from dashboard.kit import current, paths
from dashboard.kit.look import Palette, theme
from data.snapshot import Snapshot

KEPT = 256


def beregning() -> Response:
    """`{"6.000": picture, …}` for every landstal the query's view can jump to."""
    asked = BeregningChoice.parse(request.args)
    body = _beregning(current.snapshot(asked.version), asked, theme(request.args.get("tema")))
    return Response(body, mimetype="application/json")


def landstal() -> Response:
    """The picture of the query's view at the landstal in `skrevet`, as a reader typed it; nothing
    (204) where that cannot be read.
    """
    asked = BeregningChoice.parse(request.args)
    try:
        typed = typed_persons(request.args.get("skrevet", ""), asked.lang)
    except ValueError:
        return Response(status=204)
    palette = theme(request.args.get("tema"))
    body = _json(picture_at(current.snapshot(asked.version), asked.but(landstal=typed), palette))
    return Response(body, mimetype="application/json")


@lru_cache(maxsize=KEPT)
def _beregning(snapshot: Snapshot, asked: BeregningChoice, palette: Palette) -> str:
    return _json(beregning_neighbours(snapshot, asked, palette))


def _json(said: Mapping[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def register(server: Flask) -> None:
    """Give the pictures their addresses."""
    server.add_url_rule(paths.BEREGNING_PICTURE, view_func=landstal, endpoint="picture_landstal")
    server.add_url_rule(
        paths.BEREGNING_NEIGHBOURS, view_func=beregning, endpoint="neighbours_beregning"
    )
