"""Every source of a version, by publisher, as the data keeper has listed them."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.citation import NOT_STATED
from dashboard.kit.view.table import data_table
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import published
from data.snapshot import Source

SOURCES = f"{paths.DATA}/kilder"
COLUMNS = ("publisher", "title_column", "date", "licence")


def source_table(sources: Mapping[str, Source], w: Words) -> html.Div:
    """Publisher, title with its address, date and licence of each source."""
    headings = [w(f"data.sources.{part}") for part in COLUMNS]
    ordered = sorted(sources.values(), key=lambda one: (one.publisher.casefold(), one.title))
    rows = [_row(one, w) for one in ordered]
    return data_table(w("data.sources.caption"), headings, rows, class_name="tall")


def source_title(one: Source) -> Component:
    """The title as a door to the first of its addresses; as text where it has none, or where that
    is the address of the collection it was read in.
    """
    first = one.address.split(" ; ")[0]
    is_own = first and not one.read_via
    return html.A(one.title, href=first, rel="noreferrer") if is_own else html.Span(one.title)


def _read_via(one: Source, w: Words) -> list[Component | str]:
    """Small print that leads to the collection a figure was read in; it did not publish it."""
    if not one.read_via:
        return []
    via = w("provenance.read_via", collection=one.read_via)
    door = html.A(via, href=one.address.split(" ; ")[0], rel="noreferrer")
    return [" ", html.Small(door)]


def _row(one: Source, w: Words) -> list[str | Component]:
    stated = one.licence and one.licence != NOT_STATED
    return [
        one.publisher,
        html.Span([html.Span(source_title(one), lang="da"), *_read_via(one, w)]),
        published(one.published, w.lang) or w("data.sources.no_date"),
        one.licence if stated else w("data.sources.not_stated"),
    ]
