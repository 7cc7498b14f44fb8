"""A page as it comes with its layout: what its circle needs, and the room's own body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit.circle import arrival
from dashboard.kit.look import Palette
from dashboard.kit.page import Page, View, view_of
from dashboard.kit.paths import prefetch_address
from dashboard.kit.sections import followed, section_key
from dashboard.kit.view import ids
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.view.controls import stores
from data.snapshot import Snapshot


def page_layout(
    page: Page,
    snapshot: Snapshot,
    search: str,
    palette: Palette,
    variables: Mapping[str, str] | None = None,
) -> html.Div:
    """The page in the state its address asks for; `variables` are those of its path."""
    pairs = dict(parse_qsl(search.lstrip("?"))) | dict(variables or {})
    asked, unread = page.choice.read(pairs)
    view = view_of(page, snapshot, asked, palette, unread)
    if not page.screen and not page.sections:
        return html.Div(page.body(view), **_named(page))
    circle = _circle(view, variables or {}) if page.screen else []
    wanted = [dcc.Store(id=page.id(f"{one.name}-{ids.WANTED}")) for one in page.sections]
    return html.Div(
        [*circle, *wanted, *page.body(view)],
        id=page.id(ids.ROOT),
        className=f"page page-{page.name}",
        **_named(page),
    )


def section_box(view: View, name: str, class_name: str = "", *, is_drawn: bool = False) -> html.Div:
    """The box that a section is drawn in when a reader comes near it; one that `is_drawn` comes
    with the page.
    """
    own, section = view.page.id(name), view.page.section(name)
    follows = " ".join(followed(view.page, section))
    drawn = section_key(view, section) if is_drawn else ""
    return html.Div(
        list(section.draw(view)) if is_drawn else None,
        id=own,
        className=class_name,
        **data(section=name, wanted=f"{own}-{ids.WANTED}", drawn=drawn, follows=follows),
    )


def page_head(view: View) -> list[Component]:
    """The finding, what is shown, how old it is (a part `age`), what of the address could not be
    had, and what to mind.
    """
    page = view.page
    return [
        html.H1(view.parts["headline"], id=page.id("headline"), className="headline", tabIndex=-1),
        html.P(view.parts["subtitle"], id=page.id("subtitle"), className="subtitle"),
        html.Div(
            [
                *([text_of(view, "age", "age")] if "age" in view.parts else []),
                html.Div(id=page.id("remarks"), className="notices", role="note"),
                html.Div(id=page.id("notices"), className="notices", role="note"),
            ],
            className="fine-print",
        ),
    ]


def contents_nav(label: str, doors: Sequence[tuple[str, str]]) -> html.Nav:
    """A page's own table of contents: doors to its sections by anchor and title."""
    listed = [html.Li(html.A(title, href=f"#{anchor}")) for anchor, title in doors]
    return html.Nav(html.Ul(listed), className="contents", **aria(label=label))


def _named(page: Page) -> dict[str, str]:
    """What the browser's half of a page's circle knows it by."""
    stores = {name: page.id(name) for name in (ids.ADDRESS, ids.STATE, ids.PAYLOAD)}
    example = "" if page.choice().in_path() else page.choice().selected
    own = {"example": example} if example else {}
    ahead = {"steps": prefetch_address(page.name)} if page.neighbours else {}
    return data(page=page.name, **stores, **own, **ahead)


def text_of(view: View, name: str, class_name: str = "", *, is_live: bool = False) -> html.P:
    """A part of the screen that is one sentence; a live one is announced when it changes."""
    live = aria(live="polite") if is_live else {}
    return html.P(view.parts[name], id=view.page.id(name), className=class_name, **live)


def _circle(view: View, variables: Mapping[str, str]) -> list[dcc.Location | dcc.Store]:
    page, search = view.page, view.page.canonical(view.snapshot, view.choice).search()
    payload = dict(view.screen.parts) if view.screen else {}
    payload["remarks"] = list(view.remarks)
    return [
        dcc.Location(id=page.id(ids.ADDRESS), refresh=False, search=search),
        dcc.Store(id=page.id(ids.STATE), data=arrival(view, search, variables).stored()),
        dcc.Store(id=page.id(ids.PAYLOAD), data=payload),
        *stores(view),
    ]
