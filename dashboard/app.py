"""The app put together: the only place that knows every part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import structlog
from dash import Dash, html
from flask import Flask, request

from callbacks import aftale as aftale_callbacks
from callbacks import shell as shell_callbacks
from callbacks.wire import wire
from dashboard.kit import current, paths
from dashboard.kit.choice import LANGUAGES
from dashboard.kit.config import settings
from dashboard.kit.look import theme
from dashboard.kit.pace import paced
from dashboard.kit.page import Site, page_path, view_of
from dashboard.kit.view import shell
from dashboard.search import entries, figures_ahead
from dashboard.site import SITE
from dashboard.web import (
    agreements,
    ahead,
    components,
    compression,
    dash_routes,
    dear,
    exports,
    fragments,
    geography,
    graphs,
    headers,
    health,
    hosts,
    index,
    land,
    libraries,
    logs,
    look,
    modules,
    paper,
    prefetch,
    qr,
    refusals,
    search,
    sheets,
)
from dashboard.web.limits import LARGEST_BODY
from dashboard.web.worker import AHEAD
from data.faults import BadTables
from data.refresh import CannotPublish, ensure_published
from data.snapshot import Snapshot

# How much of the time a new version is worked out in: readers have the rest.
WARMING_SHARE = 0.5
SCRIPT = re.compile(r'<script src="([^"]+)"')

log = structlog.get_logger()


def create_server() -> Flask:
    """The server that gunicorn runs: figures published and read, big files compressed."""
    logs.configure()
    server: Flask = create_app().server
    with ThreadPoolExecutor(1) as beside:
        compressed = beside.submit(compress_plotly, server)
        publish_if_empty()
        warm_up(server)
        compressed.result()
    current.warm_with(partial(warm_at_leisure, SITE))
    server.config[AHEAD] = partial(search_ahead, SITE)
    return server


def create_app(site: Site = SITE) -> Dash:
    """The Dash app with all pages, callbacks and routes; it needs a published version to draw."""
    server = Flask("dashboard", static_folder=None)
    server.config.update(compression.settings())
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    hosts.register(server)
    refusals.register(server)
    options: dict[str, Any] = {
        "server": server,
        "compress": True,
        "assets_folder": str(settings().assets),
        "assets_path_ignore": ["early"],
        "assets_ignore": r"\.(mjs|css)$",
        "title": shell.BRAND,
        "update_title": None,
        "use_pages": False,
        # Which ids stand on which page is a test's to know: to draw every page at start is dear.
        "suppress_callback_exceptions": True,
    }
    app = index.Dashboard("dashboard", **options)
    app.site = site
    app.page_at = partial(shell_callbacks.page_at, site)
    app.layout = partial(layout, site)
    shell_callbacks.register(app, site)
    for page in site:
        wire(app, page)
    aftale_callbacks.register(app)
    dash_routes.register(app)
    components.register(app)
    for part in (health, libraries, look, sheets, modules, geography, land, fragments, qr):
        part.register(server)
    guards = dear.guards()
    agreements.register(server, guards.exports)
    exports.register(server, site, guards.exports)
    prefetch.register(server, site, guards.ahead)
    graphs.register(server, site)
    ahead.register(app)
    search.register(server, site.pages, guards.ahead)
    paper.register(server, site, guards.exports, app.asset)
    index.register(server, site)
    compression.register(server)
    headers.register(server)
    return app


def publish_if_empty() -> None:
    """Publish the keeper's tables on the first start; with bad ones, start and say so."""
    try:
        own = settings()
        ensure_published(
            current.store(), feeds=own.feeds, indicators=own.indicators, tables_dir=own.tables
        )
    except (BadTables, CannotPublish) as error:
        log.critical("nothing_published", reason=str(error))


def layout(site: Site) -> html.Div:
    """The frame that is sent first, with the page that asks for it already in it.

    The browser tells which page that is; where it does not, `route` draws another.
    """
    path, search = asked_for(request.referrer or "")
    drawn = shell_callbacks.page_at(site, path, search)
    return shell.house(drawn, path, request.cookies)


def asked_for(referrer: str) -> tuple[str, str]:
    """The path and query of the page that a request comes from; the front page for nonsense."""
    try:
        parts = urlsplit(referrer)
    except ValueError:
        return paths.HOME, ""
    return page_path(parts.path), f"?{parts.query}" if parts.query else ""


def search_ahead(site: Site) -> Iterator[None]:
    """Work out what the search finds, a figure at each step, so that whoever opens it first need
    not wait.
    """
    newest = current.newest()
    if newest is None:
        return
    for lang in LANGUAGES:
        yield from figures_ahead(newest, site.pages, lang)
        entries(newest, site.pages, lang)


def warm_pages(site: Site, snapshot: Snapshot) -> Iterator[None]:
    """Work out every page's first screen from a new version, before readers are shown it: a page
    or a section of it at each step.
    """
    for page in site:
        for lang in LANGUAGES:
            view = view_of(page, snapshot, page.choice(lang=lang), theme(None))
            yield
            for section in page.sections:
                section.draw(view)
                yield


def warm_at_leisure(site: Site, snapshot: Snapshot) -> None:
    """The same, while readers go on with the version before."""
    paced(warm_pages(site, snapshot), WARMING_SHARE)


def warm_up(server: Flask) -> None:
    """Ask for the front page and what it loads once: no reader waits for the compression."""
    client = server.test_client()
    accepted = {"Accept-Encoding": "br"}
    front = client.get(paths.HOME)
    for address in [*SCRIPT.findall(front.text), sheets.sheet_address(), index.GRAPH]:
        client.get(address, headers=accepted)


def compress_plotly(server: Flask) -> None:
    """Ask for the largest script once. It takes longer to compress than all else together, and can
    be while Python is busy with something else.
    """
    server.test_client().get(index.PLOTLY, headers={"Accept-Encoding": "br"})
