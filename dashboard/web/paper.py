"""A page as it is printed: `/papir/kvoter?…`, a document without scripts, and what the browser puts
in the place of the page when a reader prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.kit import current, paths
from dashboard.kit.config import settings
from dashboard.kit.look import LIGHT
from dashboard.kit.page import Site, page_path, view_of
from dashboard.kit.view import shell, written
from dashboard.kit.view.markup import Filled, markup
from dashboard.kit.view.paper import paper
from dashboard.web.dear import Guard
from dashboard.web.exports import now
from dashboard.web.fragments import fragment
from dashboard.web.libraries import BOOTSTRAP, library_address
from dashboard.web.look import look_address

LATER = "data-later"
SHEETS = ("10-base.css", "35-tables.css", "37-compared.css", "90-print.css")
DOCUMENT = """<!DOCTYPE html>
<html lang="{lang}" data-bs-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="{icon}" type="image/svg+xml">
{css}
</head>
<body>
<main>{paper}</main>
</body>
</html>"""

Asset = Callable[[str], str]


def printed(site: Site, asset: Asset, path: str) -> Response:
    """The page of a path, in the state of the query, on paper; 404 where there is no page."""
    place = page_path(f"/{path}")
    page, variables = site.at(place, current.newest())
    if page is None:
        abort(404)
    choice = page.choice.parse({**request.args.to_dict(), **variables})
    snapshot = current.snapshot(choice.version)
    view = view_of(page, snapshot, choice, LIGHT)
    address = request.host_url.rstrip("/") + page.address(view.pinned())
    drawn = paper(view, current.outline(), address=address, today=now().date())
    sheets = [library_address(BOOTSTRAP), look_address(), *map(asset, sheets_of(page.name))]
    title = page.title_at(snapshot, variables, choice.lang)
    text = DOCUMENT.format(
        lang=choice.lang,
        title=shell.document_title(escape(title), choice.lang),
        icon=asset("favicon.svg"),
        css="".join(f'<link rel="stylesheet" href="{one}">' for one in sheets),
        paper=markup(drawn, _fill).replace("<details", "<details open"),
    )
    return Response(text, mimetype="text/html")


def sheets_of(name: str) -> list[str]:
    """The style sheets of a page on paper: those of paper, and the page's own before the last."""
    own = sorted(file.name for file in settings().assets.glob(f"*-{name}.css"))
    return [*SHEETS[:-1], *own, SHEETS[-1]]


def _fill(props: Mapping[str, Any]) -> Filled | None:
    """What scripts would draw or fetch: tables, and parts that are unfolded on the screen."""
    if LATER in props:
        return Filled(fragment(props[LATER]), {LATER: None})
    return written.fill(props)


def register(server: Flask, site: Site, guarded: Guard, asset: Asset) -> None:
    """Serve every page on paper; it is made from figures, and dear."""
    view = guarded(partial(printed, site, asset))
    server.add_url_rule(f"{paths.PAPER}/", "paper_front", view, defaults={"path": ""})
    server.add_url_rule(f"{paths.PAPER}/<path:path>", "paper", view)
