"""Pages of text: a headline, a list of their sections, and the sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.attributes import data
from dashboard.kit.view.page import contents_nav


@dataclass(frozen=True)
class Section:
    """A part of a page that can be linked to by `anchor`."""

    anchor: str
    title: str
    content: Sequence[Component]


def article(
    title: str, lead: str, sections: Sequence[Section], *, contents: str, age: html.P
) -> html.Article:
    """The page, with how old its figures are under the lead, and a navigation of its own named
    `contents`.
    """
    return html.Article(
        [
            html.H1(title),
            html.P(lead, className="lead"),
            age,
            contents_nav(contents, [(one.anchor, one.title) for one in sections]),
            html.Div([_section(one) for one in sections], className="sections"),
        ],
        className="text-page with-contents",
    )


def _section(one: Section) -> html.Section:
    return html.Section([html.H2(one.title, id=one.anchor), *one.content])


def paragraphs(text: str) -> list[Component]:
    """A text of several paragraphs, parted by an empty line."""
    return [html.P(part) for part in text.strip().split("\n\n")]


def unfold(title: str, *content: Component) -> html.Details:
    """What only some want to read."""
    return html.Details([html.Summary(title), *content])


def unfold_later(title: str, address: str, *, failed: str) -> html.Details:
    """The same for what is long: fetched from `address` when unfolded (`assets/kit/later.mjs`)."""
    return unfold(title, html.Div(**data(later=address, failed=failed)))
