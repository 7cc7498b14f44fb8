"""Parts of a page that are fetched when a reader unfolds them: plain HTML, fast at any length."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from flask import Flask, Response, request

from dashboard.data.versions import VERSIONS, version_table
from dashboard.kit import current
from dashboard.kit.choice import Choice
from dashboard.kit.view.markup import markup
from dashboard.kit.view.sources import SOURCES, source_table
from dashboard.kit.words import words


def sources(choice: Choice) -> str:
    """Every source of the version that is asked for."""
    return markup(source_table(current.snapshot(choice.version).sources, words(choice.lang)))


def versions(choice: Choice) -> str:
    """Every version that is kept, the newest compared with the one before."""
    return markup(version_table(current.store().versions(), choice))


PARTS: Mapping[str, Callable[[Choice], str]] = {VERSIONS: versions, SOURCES: sources}


def fragment(address: str) -> str:
    """The part of an address with its query."""
    path, _, query = address.partition("?")
    return PARTS[path](Choice.parse(query))


def _answer(path: str) -> Response:
    return Response(PARTS[path](Choice.parse(request.args)), mimetype="text/html")


def register(server: Flask) -> None:
    """Serve the parts."""
    for path in PARTS:
        server.add_url_rule(path, f"fragment_{path}", partial(_answer, path))
