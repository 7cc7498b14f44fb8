"""The line under a figure: its sources and version, and how to take it along."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.wording import words
from dashboard.wording.numbers import moment, published
from data.snapshot import Snapshot, Source

NAMED_IN_LINE = 3


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
    parts: list[Component | str] = [w("provenance.source"), " "]
    if len(sources) > NAMED_IN_LINE:
        parts[1:] = [" ", w("provenance.many", count=len(sources))]
    for index, source in enumerate(sources if len(sources) <= NAMED_IN_LINE else ()):
        parts += [", " if index else "", *_source(source, lang)]
    if not sources:
        parts.append(w("provenance.none"))
    said = w(
        "provenance.version", version=snapshot.version, day=moment(snapshot.published_at, lang)
    )
    parts += [" · ", said]
    for text, address in downloads:
        parts += [" · ", html.A(text, href=address, download=True, className="provenance-link")]
    if here:
        parts += [" · ", html.A(w("provenance.link"), href=here, className="provenance-link")]
    line = html.P(parts, className="provenance")
    if len(sources) <= NAMED_IN_LINE:
        return line
    listed = html.Ul([html.Li(_source(source, lang)) for source in sources])
    return html.Div([line, html.Details([html.Summary(w("provenance.all")), listed])])


def _source(source: Source, lang: str) -> list[Component | str]:
    said = f"{source.publisher}: {source.title}" if source.publisher else source.title
    first = source.address.split(" ; ")[0]
    title: Component | str = html.A(said, href=first, rel="noreferrer") if first else said
    return [title, f" ({published(source.published, lang)})" if source.published else ""]
