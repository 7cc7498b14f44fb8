"""Parts of a page that are fetched when a reader unfolds them: plain HTML, fast at any length."""

from __future__ import annotations

from flask import Flask, Response, request

from dashboard.data.versions import VERSIONS, version_table
from dashboard.kit import current
from dashboard.kit.choice import Choice
from dashboard.kit.view.markup import markup
from dashboard.kit.view.sources import SOURCES, source_table
from dashboard.kit.words import words


def sources() -> Response:
    """Every source of the version that the query asks for."""
    choice = Choice.parse(request.args)
    table = source_table(current.snapshot(choice.version).sources, words(choice.lang))
    return Response(markup(table), mimetype="text/html")


def versions() -> Response:
    """Every version that is kept, the newest compared with the one before."""
    choice = Choice.parse(request.args)
    table = version_table(current.store().versions(), choice)
    return Response(markup(table), mimetype="text/html")


def register(server: Flask) -> None:
    """Serve the parts."""
    server.add_url_rule(VERSIONS, view_func=versions)
    server.add_url_rule(SOURCES, view_func=sources)
