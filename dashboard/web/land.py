"""The land under maps: drawn once for the municipalities that a map shows, fetched once."""

from __future__ import annotations

from flask import Flask, Response, abort

from dashboard.kit import current, paths
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.svg.ground import ground_markup


def land(fingerprint: str, codes: str) -> Response:
    """The land of `codes` (`0657-0791`); 404 for another outline or a municipality there is not."""
    outline, asked = current.outline(), tuple(codes.split("-"))
    is_known = len(set(asked)) == len(asked) and set(asked) <= set(outline.codes)
    if fingerprint != outline.fingerprint or not is_known:
        abort(404)
    base = ground_of(current.snapshot(), outline, asked)
    return Response(ground_markup(base, outline), mimetype="text/html")


def register(server: Flask) -> None:
    """Serve the land."""
    server.add_url_rule(f"{paths.LAND}/<fingerprint>/<codes>.html", "land", land)
