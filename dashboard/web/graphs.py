"""The Plotly figures of a view, fetched by the browser where an answer says that one is another.

An answer holds what is painted in the frame of a choice. A figure follows after it, and is ten
times as large.
"""

from __future__ import annotations

import json

from flask import Flask, Response, abort

from dashboard.kit import paths
from dashboard.kit.page import Site
from dashboard.web.prefetch import asked_view


def register(server: Flask, site: Site) -> None:
    """Give every figure of every page its address."""

    def graph(name: str, figure: str) -> Response:
        """`{"data": …, "layout": …}` for the query's view; 404 for one that the view has not."""
        view = asked_view(site.named(name)) if site.has(name) else None
        if view is None or view.screen is None or figure not in view.screen.figures:
            abort(404)
        whole = json.dumps(view.figure(figure), ensure_ascii=False, separators=(",", ":"))
        return Response(whole, mimetype="application/json")

    server.add_url_rule(f"{paths.GRAPH}/<name>/<figure>", "graph", graph)
