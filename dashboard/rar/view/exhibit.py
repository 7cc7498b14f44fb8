"""A figure below the first screen: its finding, the picture, the same numbers and the sources."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.kit.paths import RAR, export_address, page_address
from dashboard.kit.view.graph import graph
from dashboard.kit.view.provenance import provenance
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import front
from dashboard.rar.measures.exhibits import Cell, Exhibit
from data.snapshot import Snapshot, Source


def told(name: str, one: Exhibit, *pictures: Component) -> list[Component]:
    """The finding, what is shown, the pictures, and their text for those who listen."""
    return [
        html.P(one.finding, className="finding"),
        html.P(one.shows, className="subtitle"),
        *pictures,
        html.P(f"{one.finding} {one.shows}", id=_text(name), className="visually-hidden"),
    ]


def pictured(
    name: str, figure: go.Figure, *, title: str, part: str = "", note: str = ""
) -> Component:
    """One picture of an exhibit with its title, and what is found in it alone."""
    caption = [html.Figcaption([html.Strong(title), *([html.P(note)] if note else [])])]
    drawn = graph(
        f"rar-{name}{part}-graph",
        figure,
        label=title,
        described_by=_text(name),
        class_name=f"rar-figure rar-{name}",
    )
    return html.Figure([*caption, drawn], className="panel")


def behind(name: str, one: Exhibit, snapshot: Snapshot, choice: RarChoice) -> list[Component]:
    """The table and the sources of an exhibit."""
    return [
        table_behind(name, one, choice.lang),
        footer(snapshot, choice, (name,), one.sources),
    ]


def table_behind(name: str, one: Exhibit, lang: str) -> Component:
    """The numbers of an exhibit, folded away."""
    w = words(lang)
    title = w(f"rar.table.{name}")
    rows = [
        [_cell(cell, places, lang) for cell, (_, places) in zip(row, one.columns, strict=True)]
        for row in one.rows
    ]
    numeric = [place for place, (_, decimals) in enumerate(one.columns) if decimals is not None]
    headings = [heading for heading, _ in one.columns]
    return html.Details(
        [html.Summary(title), figure_table(title, headings, rows, numeric=numeric)],
        className="behind",
    )


def footer(
    snapshot: Snapshot, choice: RarChoice, names: Sequence[str], sources: Sequence[Source]
) -> Component:
    """Sources, version, the exhibits as files, and the view's own link."""
    w = words(choice.lang)
    pinned = front(snapshot, choice).but(version=snapshot.version)
    downloads = [
        (
            w("rar.download", name=w(f"rar.file.{name}"), form=w(f"provenance.{form}")),
            export_address(f"rar-{name}", form, pinned),
        )
        for name in names
        for form in ("csv", "xlsx")
    ]
    return provenance(
        snapshot, sources, lang=choice.lang, downloads=downloads, here=page_address(RAR, pinned)
    )


def _text(name: str) -> str:
    return f"rar-{name}-text"


def _cell(value: Cell, decimals: int | None, lang: str) -> str:
    if value is None:
        return ""
    return str(value) if decimals is None else number(float(value), decimals, lang)
