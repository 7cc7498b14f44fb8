"""The frame's callbacks: which page an address shows, where focus goes, and what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from urllib.parse import parse_qsl

import structlog
from dash import ClientsideFunction, Dash, Input, Output, State, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from flask import request

from dashboard.ids import Shell
from dashboard.kit import current
from dashboard.kit.choice import Choice
from dashboard.kit.page import Page, page_path
from dashboard.kit.view import missing, shell, trouble
from dashboard.kit.words import words
from data.snapshot import Snapshot
from data.store import NoVersion

log = structlog.get_logger()


def route(
    pages: Mapping[str, Page], pathname: str | None, search: str | None, drawn: str
) -> tuple[html.Div, str]:
    """The page of an address, and its path; the one that came with the first answer stays."""
    path = page_path(pathname)
    if path == drawn:
        raise PreventUpdate
    return page_at(pages, path, search or ""), path


def page_at(pages: Mapping[str, Page], path: str, search: str) -> html.Div:
    """The page in its frame; one that cannot be made is logged and excused."""
    query = dict(parse_qsl(search.lstrip("?")))
    choice = Choice.parse(query)
    try:
        return _page(pages, path, query, choice)
    except Exception:
        log.exception("page_failed", path=path, search=search)
    return _framed(trouble.layout(choice, f"{path}{search}"), choice, path, trouble.TITLE)


def _page(
    pages: Mapping[str, Page], path: str, query: Mapping[str, str], choice: Choice
) -> html.Div:
    if path not in pages:
        content = missing.layout(path, choice)
        return _framed(content, choice, path, missing.TITLE, snapshot=_newest())
    newest = _newest()
    if newest is None:
        return _framed(trouble.no_data(choice), choice, path, trouble.NO_DATA_TITLE)
    shown = current.snapshot(choice.version)
    asked = query.get("version", "")
    notices = shell.version_notice(
        choice, asked=asked, shown=shown, newest=newest.version, path=path
    )
    page = pages[path]
    return _framed(page.layout(**query), choice, path, page.TITLE, snapshot=shown, notices=notices)


def _framed(
    content: Component,
    choice: Choice,
    path: str,
    title: str,
    *,
    snapshot: Snapshot | None = None,
    notices: Sequence[Component] = (),
) -> html.Div:
    return shell.framed(
        content,
        choice=choice,
        path=path,
        title=words(choice.lang)(title),
        snapshot=snapshot,
        cookies=request.cookies,
        notices=notices,
    )


def _newest() -> Snapshot | None:
    """The current snapshot, or None before anything has been published."""
    try:
        return current.snapshot()
    except NoVersion:
        return None


def register(app: Dash, pages: Mapping[str, Page]) -> None:
    """Wire the frame; `pages` holds every page by its path."""
    app.callback(
        Output(Shell.CONTENT, "children"),
        Output(Shell.CONTENT, shell.DRAWN),
        Input(Shell.ADDRESS, "pathname"),
        State(Shell.ADDRESS, "search"),
        State(Shell.CONTENT, shell.DRAWN),
    )(partial(route, pages))
    app.clientside_callback(
        ClientsideFunction("shell", "arrived"), Input(Shell.CONTENT, "children")
    )
    app.clientside_callback(
        ClientsideFunction("shell", "news"),
        Output(Shell.NEWS, "children"),
        Input(Shell.PULSE, "n_intervals"),
    )
