"""The frame around every page: header, main and footer, and what holds while pages change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.choice import LANGUAGES, Choice
from dashboard.kit.page import Site
from dashboard.kit.view import ids
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.mine import NOBODY, Mine, mine_box
from dashboard.kit.view.theme import resolved_theme, theme_switch
from dashboard.kit.view.version import version_text
from dashboard.kit.words import words
from dashboard.kit.words.numbers import moment
from data.snapshot import Snapshot

BRAND = "Midtjysk Overblik"
MAIN = "indhold"
DRAWN = "data-drawn"
PRINTS = data(prints="true")


def document_title(page: str, lang: str) -> str:
    """The title of the browser's tab."""
    return BRAND if page == words(lang)("overblik.title") else f"{page} – {BRAND}"


def house(content: Component, path: str, cookies: Mapping[str, str]) -> html.Div:
    """What stays while pages come and go: address, theme, news, and the page drawn at first."""
    return html.Div(
        [
            dcc.Location(id=ids.SHELL_ADDRESS, refresh=False),
            dcc.Store(id=ids.THEME, data=resolved_theme(cookies)),
            html.Div(content, id=ids.CONTENT, **data(drawn=path)),
        ]
    )


def bar(lang: str) -> html.Div:
    """Where it stands what is wrong on the way to the server, or that there are new figures; its
    sentences are the data attributes (`assets/kit/bar.mjs`). It stays while pages come and go.
    """
    w = words(lang)
    attributes = data(
        bar="true",
        kind="",
        ready=paths.READY,
        new=w("shell.news.new"),
        show=w("shell.news.show"),
        away=w("shell.news.away"),
        not_away=w("shell.way.away"),
        not_login=w("shell.way.login"),
        not_failed=w("shell.way.failed"),
        reload=w("shell.way.reload"),
    )
    button = html.Button(type="button", className="button", hidden=True, **data(reload="true"))
    return html.Div([html.Span(), button], role="status", className="shell-news", **attributes)


def announcer() -> html.P:
    """What is heard and not seen: the headline of a page that has been drawn anew."""
    return html.P(role="status", className="visually-hidden", **data(announcer="true"))


def framed(
    content: Component,
    *,
    site: Site,
    choice: Choice,
    path: str,
    title: str,
    snapshot: Snapshot | None,
    cookies: Mapping[str, str],
    notices: Sequence[Component] = (),
    mine: Mine = NOBODY,
) -> html.Div:
    """A page in its frame. The data attributes are what `assets/kit` needs to know of it."""
    w = words(choice.lang)
    attributes = data(
        title=document_title(title, choice.lang),
        version=snapshot.version if snapshot and not choice.version else "",
        published=snapshot.published_at.isoformat() if snapshot else "",
    )
    code = html.Img(alt=w("shell.qr"), className="qr", **data(code=paths.qr_address("")))
    none = html.P(w("shell.qr_none"), className="qr-none quiet")
    main = html.Main([code, none, *notices, content], id=MAIN, className="shell-main", tabIndex=-1)
    parts = [
        html.A(w("shell.skip"), href=f"#{MAIN}", className="skip-link"),
        header(site, choice, path, cookies, mine),
        main,
        footer(choice, snapshot),
    ]
    return html.Div(parts, className="shell", **attributes)


def header(
    site: Site,
    choice: Choice,
    path: str,
    cookies: Mapping[str, str],
    mine: Mine = NOBODY,
) -> html.Header:
    """Brand, the pages there are, the search, the reader's municipality, language, and behind
    "Mere" the pages few look for and the theme.
    """
    w = words(choice.lang)
    brand = dcc.Link(BRAND, href=_address(paths.HOME, choice), className="shell-brand")
    more = [
        _nav(site, choice, path, w("shell.more.label"), is_behind=True),
        theme_switch(choice.lang, cookies),
    ]
    aside = [
        _search_door(choice),
        mine_box(mine, choice),
        _language_door(choice, path),
        html.Details(
            [
                html.Summary(
                    [
                        html.Span(w("shell.more.more"), className="fold-more"),
                        html.Span(w("shell.more.menu"), className="fold-menu"),
                    ]
                ),
                html.Div(more, className="shell-more"),
            ],
            className="shell-fold",
        ),
    ]
    nav = _nav(site, choice, path, w("shell.nav.label"), is_behind=False)
    return html.Header(
        [brand, nav, html.Div(aside, className="shell-aside")], className="shell-header"
    )


def footer(choice: Choice, snapshot: Snapshot | None) -> html.Footer:
    """The version of the figures with its date, and where to read more."""
    w = words(choice.lang)
    doors = [
        dcc.Link(w("shell.footer.data"), href=_address(paths.DATA, choice)),
        dcc.Link(w("shell.footer.om"), href=_address(paths.OM, choice)),
        dcc.Link(w("was.title"), href=_address(paths.WAS, choice)),
    ]
    if snapshot is None:
        return html.Footer(html.P(doors), className="shell-footer")
    prints = html.Button(w("paper.open"), type="button", className="shell-print", **PRINTS)
    version = version_text(snapshot, choice.lang, "shell.footer.version")
    return html.Footer([html.P(version), html.P([prints, *doors])], className="shell-footer")


def version_notice(
    choice: Choice, *, asked: str, shown: Snapshot, newest: str, path: str
) -> list[html.P]:
    """A word when the address names a version that is not the newest, or one that is not kept."""
    if not asked or shown.version == asked == newest:
        return []
    w = words(choice.lang)
    day = moment(shown.published_at, choice.lang)
    text: list[Component | str]
    if shown.version == asked:
        door = html.A(w("shell.version.newest"), href=_address(path, choice.but(version="")))
        text = [w("shell.version.older", day=day), " ", door]
    else:
        text = [w("shell.version.unknown", asked=asked[:40])]
    return [html.P(text, className="shell-notice", role="note")]


def _nav(site: Site, choice: Choice, path: str, label: str, *, is_behind: bool) -> html.Nav:
    w = words(choice.lang)
    pages = [one for one in site if one.is_in_navigation and one.is_behind == is_behind]
    doors = [html.Li(_door(w(f"{page.name}.nav"), page.path, path, choice)) for page in pages]
    return html.Nav(html.Ul(doors), className="shell-nav", **aria(label=label))


def _search_door(choice: Choice) -> html.A:
    """A door to the page that searches; `kit/searching.mjs` opens the search in its place."""
    w = words(choice.lang)
    return html.A(
        [
            html.Span(w("shell.search.door")),
            html.Kbd("/", className="shell-key", **aria(hidden="true")),
        ],
        href=_address(paths.SOEG, choice),
        className="shell-search",
        title=w("shell.search.door_hint"),
        **data(searches="true"),
    )


def _door(text: str, to: str, path: str, choice: Choice) -> Component:
    if to == path:
        return html.A(text, href=_address(to, choice), **aria(current="page"))
    return dcc.Link(text, href=_address(to, choice))


def _language_door(choice: Choice, path: str) -> html.A:
    """The same address in the other language; `assets/kit/shell.mjs` adds the page's own state."""
    other = next(lang for lang in LANGUAGES if lang != choice.lang)
    return html.A(
        words(other)("shell.language"),
        href=_address(path, choice.but(lang=other)),
        hrefLang=other,
        lang=other,
        className="shell-language",
        **data(language=other),
    )


def _address(path: str, choice: Choice) -> str:
    return paths.page_address(path, choice.shared())
