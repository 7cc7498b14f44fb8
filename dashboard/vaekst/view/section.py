"""What the sections of the page are made of."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.citation import NOT_STATED
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import View
from dashboard.kit.view.article import unfold
from dashboard.kit.view.exhibit import exhibit_footer, exhibit_table, open_table
from dashboard.kit.words import words
from data.snapshot import Snapshot


def section_content(one: Exhibit, *picture: Component, has_finding: bool = True) -> list[Component]:
    """Finding, unit and period, how it is to be read, the picture and what to mind."""
    return [
        *_small(one.finding if has_finding else "", "finding"),
        *_small(" · ".join(filter(None, (one.subtitle, one.definition))), "subtitle"),
        *picture,
        *_small(" ".join(one.notices), "remark"),
    ]


def numbers(view: View, *several: Exhibit, more: Sequence[Exhibit] = ()) -> list[Component]:
    """The tables, folded away, and one footer with the sources and files of all; those of `more`
    stand in the tables already.
    """
    every = (*several, *more)
    sources = dict.fromkeys(source for one in every for source in one.sources)
    return [
        *(exhibit_table(view, one) for one in several if one.table.rows),
        exhibit_footer(view, every, tuple(sources)),
    ]


def folded_numbers(view: View, *several: Exhibit, more: Sequence[Exhibit] = ()) -> Component:
    """The same behind one line: tables that stand open in it, sources and files."""
    every = (*several, *more)
    sources = dict.fromkeys(source for one in every for source in one.sources)
    return unfold(
        words(view.choice.lang)("vaekst.numbers"),
        *(open_table(view, one) for one in several if one.table.rows),
        exhibit_footer(view, every, tuple(sources)),
    )


def cite(snapshot: Snapshot, source_id: str) -> Component:
    """Who published it, in small type, as a door to where it was read."""
    source = snapshot.sources[source_id]
    first = source.address.split(" ; ")[0]
    name = source.title if source.publisher == NOT_STATED else source.publisher
    door = html.A(name, href=first, rel="noreferrer", title=source.title) if first else name
    return html.Span(door, className="cited quiet", title=source.title, lang="da")


def listing(items: Sequence[Sequence[Component | str]], class_name: str) -> html.Ul:
    """A list without bullets, each item of a few parts."""
    return html.Ul([html.Li(list(parts)) for parts in items], className=class_name)


def _small(text: str, class_name: str) -> list[Component]:
    return [html.P(text, className=class_name)] if text else []
