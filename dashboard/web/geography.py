"""The outline of the municipalities: one file for all maps, fetched once."""

from __future__ import annotations

from flask import Flask, Response, abort

from dashboard.kit import current, paths


def geography_file(fingerprint: str) -> Response:
    """The outline as GeoJSON; 404 for any other than the one in use."""
    outline = current.outline()
    if fingerprint != outline.fingerprint:
        abort(404)
    return Response(outline.raw, mimetype="application/json")


def register(server: Flask) -> None:
    """Serve the outline."""
    server.add_url_rule(paths.geography_address("<fingerprint>"), view_func=geography_file)
