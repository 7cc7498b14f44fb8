"""An exhibit on the screen: its finding, its picture, the same numbers as a table, and its sources.

Every exhibit can be taken along: the section always has its files.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.kit.exhibit import Cell, Column, Exhibit, cell_text
from dashboard.kit.page import View
from dashboard.kit.view.article import unfold
from dashboard.kit.view.attributes import data
from dashboard.kit.view.graph import graph
from dashboard.kit.view.provenance import provenance
from dashboard.kit.view.table import figure_table
from dashboard.kit.view.use import use_lines
from dashboard.kit.words import words
from data.snapshot import Source


def exhibit_section(
    view: View, one: Exhibit, *picture: Component, has_anchor: bool = True
) -> html.Section:
    """The whole section of an exhibit, with its `picture` between finding and table. Its name is
    where a link leads, unless the page has that place already: one that is drawn later must.
    """
    own = view.page.id(one.name)
    return html.Section(
        [
            html.H2(one.title, id=f"{own}-title"),
            html.P(one.finding, className="finding"),
            *([html.P(one.subtitle, className="subtitle")] if one.subtitle else []),
            *picture,
            *notices(one),
            *below(view, one),
        ],
        className=f"exhibit exhibit-{one.name}",
        **({"id": one.name} if has_anchor else {}),
    )


def exhibit_graph(
    view: View, one: Exhibit, figure: go.Figure | dict[str, Any], class_name: str = ""
) -> Component:
    """The chart as a graph that is named by the exhibit's title and described by its text."""
    own = view.page.id(one.name)
    return html.Figure(
        [
            graph(
                f"{own}-graph",
                figure,
                label=one.title,
                described_by=f"{own}-text",
                class_name=class_name or f"figure-{one.name}",
            ),
            html.P(one.text, id=f"{own}-text", className="visually-hidden"),
        ],
        **data(scrolls="true"),
    )


def notices(one: Exhibit) -> list[Component]:
    """What to mind."""
    return [html.P(text, className="remark") for text in one.notices]


def below(view: View, *several: Exhibit) -> list[Component]:
    """The tables, folded away, and one footer with the sources and files of all of them."""
    sources = dict.fromkeys(source for one in several for source in one.sources)
    return [
        *(exhibit_table(view, one) for one in several),
        exhibit_footer(view, several, tuple(sources)),
    ]


def exhibit_table(view: View, one: Exhibit) -> Component:
    """The numbers of an exhibit, folded away."""
    title = words(view.choice.lang)("exhibit.table", title=one.title)
    return unfold(title, open_table(view, one))


def open_table(view: View, one: Exhibit, marked: Sequence[int] = ()) -> Component:
    """The numbers of an exhibit as a table that stands open, some of its rows marked."""
    columns = one.table.columns
    rows = [
        [_cell(cell, column, view.choice.lang) for cell, column in zip(row, columns, strict=True)]
        for row in one.table.rows
    ]
    numeric = [index for index, column in enumerate(columns) if column.is_numeric]
    headings = [column.heading for column in columns]
    return figure_table(
        one.title,
        headings,
        rows,
        numeric=numeric,
        marked=marked,
        danish=() if view.choice.lang == "da" else _danish(one),
    )


def exhibit_footer(view: View, several: Sequence[Exhibit], sources: Sequence[Source]) -> Component:
    """Sources and version, and below them how to use each of the exhibits."""
    about = provenance(view.snapshot, sources, lang=view.choice.lang)
    return html.Div([about, use_lines(view, several)], className="exhibit-foot")


def _danish(one: Exhibit) -> list[int]:
    """The columns that hold titles of sources."""
    return [
        index
        for index in range(len(one.table.columns))
        if any(isinstance(row[index], Source) for row in one.table.rows)
    ]


def _cell(cell: Cell, column: Column, lang: str) -> str | tuple[str, str]:
    """A cell's text, and where a source was read."""
    text = cell_text(cell, column, lang)
    return (text, cell.address.split(" ; ")[0]) if isinstance(cell, Source) else text
