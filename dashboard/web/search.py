"""What the search of the header looks in: one file for a version and a language, kept for good."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache, partial

from flask import Flask, Response, abort

from dashboard.kit import current, paths
from dashboard.kit.choice import LANGUAGES
from dashboard.kit.page import Page
from dashboard.kit.words import words
from dashboard.search import index_text
from dashboard.web.dear import Guard
from data.store import NoVersion

PRINT_LENGTH = 10


def index_address(pages: tuple[Page, ...], version: str, lang: str) -> str:
    """Where the index of a version is: other words or pages are another address."""
    return paths.index_address(version, lang, _fingerprint(pages, lang))


def index(pages: tuple[Page, ...], version: str, lang: str, fingerprint: str) -> Response:
    """The index; 404 for a version, language or fingerprint there is not."""
    if lang not in LANGUAGES or fingerprint != _fingerprint(pages, lang):
        abort(404)
    try:
        snapshot = current.snapshot(version)
    except NoVersion:
        abort(404)
    if snapshot.version != version:
        abort(404)
    return Response(index_text(snapshot, pages, lang), mimetype="application/json")


def register(server: Flask, pages: tuple[Page, ...], guarded: Guard) -> None:
    """Serve the index, which is dear until it has been worked out."""
    address = paths.index_address("<version>", "<lang>", "<fingerprint>")
    server.add_url_rule(address, "search_index", guarded(partial(index, pages)))


@lru_cache(maxsize=8)
def _fingerprint(pages: tuple[Page, ...], lang: str) -> str:
    """Of all that an index is made of beside a version's tables."""
    made_of = [sorted(words(lang).texts.items()), [(one.name, one.path) for one in pages]]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:PRINT_LENGTH]
