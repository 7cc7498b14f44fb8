"""The app put together: the only place that knows every part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import structlog
from dash import Dash, html
from dash.development.base_component import Component
from flask import Flask, has_request_context, request

from callbacks import kvoter as kvoter_callbacks
from callbacks import shell as shell_callbacks
from dashboard import current
from dashboard.components import shell
from dashboard.config import settings
from dashboard.pages import data, kvoter, om, overblik
from dashboard.pages.page import Page
from dashboard.urls import paths
from dashboard.urls.choice import Choice
from dashboard.web import (
    compression,
    exports,
    fragments,
    geography,
    headers,
    health,
    index,
    libraries,
    logs,
    look,
)
from data.faults import BadTables
from data.refresh import CannotPublish, ensure_published
from data.store import NoVersion

PAGES: Mapping[str, Page] = {page.PATH: page for page in (overblik, kvoter, data, om)}
SCRIPT = re.compile(r'<script src="([^"]+)"')

log = structlog.get_logger()


def create_server() -> Flask:
    """The server that gunicorn runs: figures published and read, big files compressed."""
    logs.configure()
    publish_if_empty()
    server: Flask = create_app().server
    warm_up(server)
    return server


def create_app() -> Dash:
    """The Dash app with all pages, callbacks and routes; it needs a published version to draw."""
    server = Flask("dashboard", static_folder=None)
    server.config.update(compression.settings())
    options: dict[str, Any] = {
        "server": server,
        "compress": True,
        "assets_folder": str(settings().assets),
        "assets_path_ignore": ["early"],
        "external_stylesheets": [
            libraries.library_address(libraries.BOOTSTRAP),
            look.look_address(),
        ],
        "title": shell.BRAND,
        "update_title": None,
        "use_pages": False,
    }
    app = index.Dashboard("dashboard", **options)
    app.pages = PAGES
    with server.test_request_context():
        app.validation_layout = validation_layout()
    app.layout = layout
    shell_callbacks.register(app, PAGES)
    kvoter_callbacks.register(app)
    for part in (health, libraries, look, geography, exports, fragments):
        part.register(server)
    index.register(server, PAGES)
    headers.register(server, app.csp_hashes())
    return app


def publish_if_empty() -> None:
    """Publish the shipped tables on the first start; with bad ones, start and say so."""
    try:
        ensure_published(current.store())
    except (BadTables, CannotPublish) as error:
        log.critical("nothing_published", reason=str(error))


def layout() -> html.Div:
    """The frame that is sent first; the page that asked tells which header to draw in it."""
    if not has_request_context():
        return shell.house(html.Div(), {})
    path, choice = asked_for(request.referrer or "")
    return shell.house(shell.waiting(choice, path, request.cookies), request.cookies)


def asked_for(referrer: str) -> tuple[str, Choice]:
    """The path and choice of the page that a request comes from."""
    address = re.sub(r"^[a-z]+://[^/]+", "", referrer)
    path, _, query = address.partition("?")
    return path.rstrip("/") or paths.HOME, Choice.parse(query)


def validation_layout() -> html.Div:
    """Every component of every page, so that a callback to one there is not fails at start."""
    try:
        current.snapshot()
    except NoVersion:
        return shell.house(html.Div(), {})
    return bare(
        html.Div([shell.house(html.Div(), {}), *(page.layout() for page in PAGES.values())])
    )


def bare(whole: Component) -> html.Div:
    """The components that have an id, without what is in them: it is sent along with each page."""
    named = (one for one in whole._traverse() if isinstance(one, Component))
    return html.Div([type(one)(id=one.id) for one in named if hasattr(one, "id")])


def warm_up(server: Flask) -> None:
    """Ask for the front page and its scripts once, so that no reader waits for the compression."""
    client = server.test_client()
    accepted = {"Accept-Encoding": "br"}
    front = client.get(paths.HOME)
    for address in [*SCRIPT.findall(front.text), index.PLOTLY, index.GRAPH]:
        client.get(address, headers=accepted)
