"""The line under a figure that says where its numbers are from: its sources and version."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.citation import NAMED_IN_LINE, cited
from dashboard.kit.view.article import unfold
from dashboard.kit.view.table import figure_table
from dashboard.kit.view.version import version_text
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from data.snapshot import Snapshot, Source


def provenance(snapshot: Snapshot, sources: Sequence[Source], *, lang: str) -> Component:
    """Sources and version of a figure; of many, the list is folded away."""
    w = words(lang)
    is_short = len(sources) <= NAMED_IN_LINE
    parts: list[Component | str] = [w("provenance.source"), " "]
    parts += _in_line(sources, lang) if is_short else [w("provenance.many", count=len(sources))]
    parts += [" · ", version_text(snapshot, lang)]
    line = html.P(parts, className="provenance")
    return line if is_short else html.Div([line, unfold(w("provenance.all"), _listed(sources, w))])


def _in_line(sources: Sequence[Source], lang: str) -> list[Component | str]:
    """The sources by publisher and title, which are Danish. One that was read in somebody else's
    collection leads nowhere here: the list of sources says where it was read.
    """
    parts: list[Component | str] = []
    for source in sources:
        text, address = cited(source)
        day = f" ({published(source.published, lang)})" if source.published else ""
        is_own = address and not source.read_via
        link = html.A(text, href=address, rel="noreferrer", lang="da") if is_own else _danish(text)
        parts += [", " if parts else "", link, day]
    return parts or [words(lang)("provenance.none")]


def _danish(text: str) -> html.Span:
    return html.Span(text, lang="da")


def _listed(sources: Sequence[Source], w: Words) -> Component:
    rows: list[list[str | tuple[str, str]]] = [
        [_read(source, w), published(source.published, w.lang)] for source in sources
    ]
    headings = [w("provenance.source").rstrip(":"), w("provenance.published")]
    return figure_table(w("provenance.all"), headings, rows, danish=() if w.lang == "da" else (0,))


def _read(source: Source, w: Words) -> tuple[str, str]:
    """The same, and the collection it was read in, which did not publish it."""
    text, address = cited(source)
    via = w("provenance.read_via", collection=source.read_via)
    return (f"{text} ({via})" if source.read_via else text), address
