"""The page that carries all pages: its language, its theme, and what to fetch early."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, ParamSpec

from dash import Dash
from dash._utils import to_json
from dash.development.base_component import Component
from flask import Flask, Response, request

from dashboard.areas import municipality_names
from dashboard.kit import current, paths
from dashboard.kit.cache import Cache, Kept
from dashboard.kit.choice import Choice
from dashboard.kit.look import theme
from dashboard.kit.page import Site, page_path
from dashboard.kit.view import ids, shell
from dashboard.kit.view.markup import markup
from dashboard.kit.view.search import search_dialog
from dashboard.kit.view.theme import CHOSEN, RESOLVED, resolved_theme
from dashboard.kit.words import words
from dashboard.web.components import unversioned
from dashboard.web.first import first_picture
from dashboard.web.look import font_preloads
from dashboard.web.modules import MAIN, SEARCHING, kit_addresses, module_address, page_modules
from dashboard.web.posters import posters
from dashboard.web.search import index_address
from dashboard.web.sheets import sheet_address
from data.snapshot import Snapshot

P = ParamSpec("P")
PLOTLY = "/_dash-component-suites/plotly/package_data/plotly.min.js"
GRAPH = "/_dash-component-suites/dash/dcc/async-graph.js"
MINUTE = 60
# Of first answers and of layouts, each.
MOST_BYTES = 3_000_000
SEARCH_WORDS = ("count", "municipality", "loading", "failed", "here", "stays")
CATCH_ALL = "/<path:path>"
# What of Dash's configuration is kept back: what runs here, and a name for each load of the page,
# which only callbacks in the background ask for, and which would make every answer another.
UNTOLD = (
    "end_id",
    "dash_version",
    "dash_version_url",
    "ddk_version",
    "plotly_version",
    "python_version",
)

DOCUMENT = """<!DOCTYPE html>
<html lang="{lang}" data-bs-theme="{theme}" data-modules="{modules}" data-paper="{paper}"
 data-first="true">
<head>
{metas}
<title>{title}</title>
<meta name="description" content="{description}">
<link rel="icon" type="image/svg+xml" href="{favicon}">
{typeface}
<script src="{theme_script}" data-store="{theme_store}"></script>
{css}
{early}
</head>
<body>
<div id="react-entry-point" data-stands="live"></div>
<div id="first" data-stands="first">{first}</div>
{bar}
{known}
{search}
<noscript><p class="noscript">{noscript}</p></noscript>
{config}
{scripts}
{own}
{late}
</body>
</html>"""


class Dashboard(Dash):
    """The Dash app with an index page of our own; `site` tells the titles."""

    site: Site
    page_at: Callable[[str, str], Component]

    def asset(self, name: str) -> str:
        """The address of one of our own files; another file is another address."""
        changed = (Path(self.config.assets_folder) / name).stat().st_mtime_ns
        return f"{self.get_asset_url(name)}?m={changed}"

    def first(self, path: str, search: str) -> str:
        """The page as HTML."""
        snapshot = current.newest()
        if snapshot is None:
            return first_picture(self.page_at(path, search), self.site)
        return _first(self, _asked(snapshot, path, search), _minute())

    def serve_layout(self) -> Any:
        """The layout of the page that asks, as Dash sends it."""
        snapshot = current.newest()
        if snapshot is None:
            return super().serve_layout()
        asked = _asked(snapshot, request.referrer or "", "")
        return Response(_layout(self, asked, _minute()), mimetype="application/json")

    def interpolate_index(self, *args: Any, **parts: Any) -> str:
        """The document for the request's address, language and theme."""
        choice, path = Choice.parse(request.args), page_path(request.path)
        search = f"?{request.query_string.decode(errors='replace')}" if request.query_string else ""
        w = words(choice.lang)
        newest = current.newest()
        page, variables = self.site.at(path, newest)
        title = page.title_at(newest, variables, w.lang) if page else w("missing.title")
        has_map = page is not None and page.has_map
        return DOCUMENT.format(
            lang=choice.lang,
            theme=resolved_theme(request.cookies),
            metas=parts["metas"],
            title=shell.document_title(escape(title), choice.lang),
            description=w("shell.description"),
            favicon=self.asset("favicon.svg"),
            typeface=font_preloads(),
            theme_script=self.asset("early/theme.js"),
            theme_store=ids.THEME,
            modules=" ".join(page_modules()),
            paper=paths.PAPER if page else "",
            early=_early(has_map=has_map),
            css=f'<link rel="stylesheet" href="{sheet_address()}">{parts["css"]}',
            first=self.first(path, search),
            bar=markup([shell.bar(choice.lang), shell.announcer()]),
            known=_known(self.site, choice),
            search=search_dialog(choice.lang),
            noscript=w("shell.noscript"),
            config=_told(parts["config"]),
            scripts=unversioned(parts["scripts"]),
            own=_modules(page.name if page else ""),
            late=f'<script defer src="{PLOTLY}"></script>' if has_map else "",
        )


def _asked(snapshot: Snapshot, path: str, search: str) -> tuple[str, ...]:
    """What the picture of a page follows from: its address, the reader's theme, the version."""
    cookies = (request.cookies.get(name, "") for name in (RESOLVED, CHOSEN))
    return path, search, *cookies, snapshot.version


def _minute() -> int:
    return int(time.monotonic() // MINUTE)


def _kept_for_a_minute(function: Callable[P, str]) -> Kept[P, str]:
    """Remember texts whose last argument is a minute, apart from what is true for longer: some
    words of a page say how old things are. They hold no version, whose name they are asked by.
    """
    return Kept(function, Cache(MOST_BYTES))


@_kept_for_a_minute
def _first(app: Dashboard, asked: tuple[str, ...], minute: int) -> str:
    path, search, *_ = asked
    pictures = posters(app.site, path, search, theme(resolved_theme(request.cookies)))
    return first_picture(app.page_at(path, search), app.site, pictures)


@_kept_for_a_minute
def _layout(app: Dashboard, asked: tuple[str, ...], minute: int) -> str:
    return str(to_json(app.get_layout()))


def register(server: Flask, site: Site) -> None:
    """Answer 404 for a path that is no page; the page itself then says where to go."""
    server.after_request(partial(_not_found, site))


def _not_found(site: Site, response: Response) -> Response:
    if request.endpoint == CATCH_ALL and site.at(request.path, current.newest())[0] is None:
        response.status_code = 404
    return response


def _known(site: Site, choice: Choice) -> str:
    """What the browser knows of all pages: what municipalities are called, which paths are pages
    that can be told of one in their query, and where and in which words the search is.
    """
    w = words(choice.lang)
    shown = current.snapshot(choice.version) if current.newest() else None
    known = {
        "names": municipality_names(shown) if shown else {},
        "pages": [page.path for page in site if "<" not in page.path],
        "index": index_address(site.pages, shown.version, choice.lang) if shown else "",
        "profile": paths.KOMMUNE,
        "words": {name: w(f"shell.search.{name}") for name in SEARCH_WORDS},
    }
    told = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    safe = told.replace("<", "\\u003c")
    return f'<script type="application/json" data-shell-known="true">{safe}</script>'


def _early(*, has_map: bool) -> str:
    """Fetch at once what a map waits for; on other pages, when there is nothing else to do. What
    opens the search waits for no other module.
    """
    preloads = "".join(f'<link rel="modulepreload" href="{one}">' for one in kit_addresses())
    searching = f'<script type="module" async src="{module_address(SEARCHING)}"></script>'
    kit = searching + preloads
    outline = paths.geography_address(current.outline().fingerprint)
    if not has_map:
        return f'{kit}<link rel="prefetch" as="script" href="{PLOTLY}">'
    return (
        f'{kit}<link rel="preload" as="script" href="{PLOTLY}">'
        f'<link rel="preload" as="script" href="{GRAPH}">'
        f'<link rel="preload" as="fetch" crossorigin="anonymous" href="{outline}">'
    )


def _modules(page: str) -> str:
    """The page's own module and after it the one that starts Dash's renderer. Modules are run in
    their order, when the whole document is there and before a script that is deferred after them.
    """
    own = [module_address(f"{page}.mjs")] if page in page_modules() else []
    first = "".join(f'<script type="module" src="{one}"></script>' for one in own)
    main = (
        f'<script id="_dash-renderer" type="module" src="{module_address(MAIN)}"'
        f' data-content="{ids.CONTENT}"></script>'
    )
    return first + main


def _told(config: str) -> str:
    """Dash's configuration without what is `UNTOLD`."""
    opening, rest = config.split(">", 1)
    said: dict[str, Any] = json.loads(rest.rsplit("<", 1)[0])
    kept = {name: value for name, value in said.items() if name not in UNTOLD}
    safe = json.dumps(kept).replace("<", "\\u003c")
    return f"{opening}>{safe}</script>"
