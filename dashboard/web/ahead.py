"""Whole pages as HTML, fetched before a reader goes there (`assets/kit/ahead.mjs`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort, request

from dashboard.kit import current, paths
from dashboard.kit.page import page_path

if TYPE_CHECKING:
    from dashboard.web.index import Dashboard


def register(app: Dashboard) -> None:
    """Give what stands in the first answer of every page an address of its own."""

    def page(path: str) -> Response:
        own = page_path(f"/{path}")
        if app.site.at(own, current.newest())[0] is None:
            abort(404)
        query = request.query_string.decode(errors="replace")
        return Response(app.first(own, f"?{query}" if query else ""), mimetype="text/html")

    app.server.add_url_rule(f"{paths.AHEAD}/<path:path>", "ahead", page)
