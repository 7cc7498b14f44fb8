"""The line under a figure: its sources and version, and how to take it along."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.view.article import unfold
from dashboard.kit.view.table import figure_table
from dashboard.kit.view.version import version_text
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from data.snapshot import Snapshot, Source

NAMED_IN_LINE = 3
TABLE_CODE = re.compile(r"[A-Z][A-Z0-9]+: ")


def provenance(
    snapshot: Snapshot,
    sources: Sequence[Source],
    *,
    lang: str,
    downloads: Sequence[tuple[str, str]] = (),
    here: str = "",
) -> Component:
    """Sources, version and downloads (text, address) of a figure; `here` is the view's own link."""
    w = words(lang)
    is_short = len(sources) <= NAMED_IN_LINE
    parts: list[Component | str] = [w("provenance.source"), " "]
    parts += _in_line(sources, lang) if is_short else [w("provenance.many", count=len(sources))]
    parts += [" · ", version_text(snapshot, lang)]
    doors = [html.A(text, href=address, download=True) for text, address in downloads]
    doors += [html.A(w("provenance.link"), href=here)] if here else []
    beside = [part for door in doors for part in (" · ", door)]
    parts += [html.Span(beside, className="provenance-doors")] if beside else []
    line = html.P(parts, className="provenance")
    return line if is_short else html.Div([line, unfold(w("provenance.all"), _listed(sources, w))])


def _in_line(sources: Sequence[Source], lang: str) -> list[Component | str]:
    """The sources by publisher and title. One that was read in somebody else's collection leads
    nowhere here: the list of sources says where it was read.
    """
    parts: list[Component | str] = []
    for source in sources:
        text, address = _cited(source)
        day = f" ({published(source.published, lang)})" if source.published else ""
        is_own = address and not source.read_via
        link = html.A(text, href=address, rel="noreferrer") if is_own else text
        parts += [", " if parts else "", link, day]
    return parts or [words(lang)("provenance.none")]


def _listed(sources: Sequence[Source], w: Words) -> Component:
    rows: list[list[str | tuple[str, str]]] = [
        [_read(source, w), published(source.published, w.lang)] for source in sources
    ]
    headings = [w("provenance.source").rstrip(":"), w("provenance.published")]
    return figure_table(w("provenance.all"), headings, rows)


def _cited(source: Source) -> tuple[str, str]:
    """A source's publisher and title, and the first of its addresses: `Danmarks Statistik, AUP02:
    …` where the title begins with a table's code.
    """
    mark = ", " if TABLE_CODE.match(source.title) else ": "
    cited = mark.join(filter(None, (source.publisher, source.title)))
    return cited, source.address.split(" ; ")[0]


def _read(source: Source, w: Words) -> tuple[str, str]:
    """The same, and the collection it was read in, which did not publish it."""
    cited, address = _cited(source)
    via = w("provenance.read_via", collection=source.read_via)
    return (f"{cited} ({via})" if source.read_via else cited), address
