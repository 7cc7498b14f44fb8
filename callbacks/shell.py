"""The frame's callbacks: which page an address shows, and where focus goes then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from urllib.parse import parse_qsl, urlencode

import structlog
from dash import ClientsideFunction, Dash, Input, Output, State, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from flask import request

from dashboard.areas import municipality_names
from dashboard.kit import current
from dashboard.kit.choice import Choice
from dashboard.kit.look import theme
from dashboard.kit.page import Site, page_path
from dashboard.kit.view import ids, missing, shell, trouble
from dashboard.kit.view.mine import FIELD, Mine
from dashboard.kit.view.page import page_layout
from dashboard.kit.view.theme import resolved_theme
from dashboard.kit.words import words
from data.snapshot import Snapshot

log = structlog.get_logger()


def route(site: Site, pathname: str | None, search: str | None, drawn: str) -> tuple[html.Div, str]:
    """The page of an address, and its path; the one that came with the first answer stays."""
    path = page_path(pathname)
    if path == drawn:
        raise PreventUpdate
    return page_at(site, path, search or ""), path


def page_at(site: Site, path: str, search: str) -> html.Div:
    """The page in its frame; one that cannot be made is logged and excused."""
    choice = Choice.parse(search)
    try:
        return _page(site, path, search, choice)
    except Exception:
        log.exception("page_failed", path=path, search=search)
    content = trouble.layout(choice, f"{path}{search}")
    return _framed(site, content, choice, path, words(choice.lang)(trouble.TITLE))


def _page(site: Site, path: str, search: str, choice: Choice) -> html.Div:
    newest = current.newest()
    page, variables = site.at(path, newest)
    if page is None:
        content = missing.layout(site, path, choice)
        title = words(choice.lang)(missing.TITLE)
        return _framed(site, content, choice, path, title, snapshot=newest, search=search)
    if newest is None:
        title = words(choice.lang)(trouble.NO_DATA_TITLE)
        return _framed(site, trouble.no_data(choice), choice, path, title)
    shown = current.snapshot(choice.version)
    asked = dict(parse_qsl(search.lstrip("?"))).get("version", "")
    notices = shell.version_notice(
        choice, asked=asked, shown=shown, newest=newest.version, path=path
    )
    palette = theme(resolved_theme(request.cookies))
    content = page_layout(page, shown, search, palette, variables)
    title = page.title_at(shown, variables, choice.lang)
    own = page.choice.parse(dict(parse_qsl(search.lstrip("?"))) | dict(variables)).shared()
    choice = choice.but(selected=own.selected)
    return _framed(
        site, content, choice, path, title, snapshot=shown, notices=notices, search=search
    )


def _framed(
    site: Site,
    content: Component,
    choice: Choice,
    path: str,
    title: str,
    *,
    snapshot: Snapshot | None = None,
    notices: Sequence[Component] = (),
    search: str = "",
) -> html.Div:
    mine = _mine(snapshot, choice, path, search)
    return shell.framed(
        content,
        site=site,
        choice=choice.but(selected=mine.code),
        path=path,
        title=title,
        snapshot=snapshot,
        cookies=request.cookies,
        notices=notices,
        mine=mine,
    )


def _mine(snapshot: Snapshot | None, choice: Choice, path: str, search: str) -> Mine:
    """The municipality that an address names, where there is one of that code."""
    name = municipality_names(snapshot).get(choice.selected, "") if snapshot else ""
    pairs = [pair for pair in parse_qsl(search.lstrip("?")) if pair[0] != FIELD]
    without = f"{path}?{urlencode(pairs)}" if pairs else path
    return Mine(choice.selected if name else "", name, without)


def register(app: Dash, site: Site) -> None:
    """Wire the frame."""
    app.callback(
        Output(ids.CONTENT, "children"),
        Output(ids.CONTENT, shell.DRAWN),
        Input(ids.SHELL_ADDRESS, "pathname"),
        State(ids.SHELL_ADDRESS, "search"),
        State(ids.CONTENT, shell.DRAWN),
    )(partial(route, site))
    app.clientside_callback(ClientsideFunction("shell", "arrived"), Input(ids.CONTENT, "children"))
