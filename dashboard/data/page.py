"""`/data`: the tables, their sources, the versions, and how the last one was read."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.data.versions import version_table
from dashboard.kit import current, paths
from dashboard.kit.choice import Choice
from dashboard.kit.page import Page, View
from dashboard.kit.view.article import Section, article, paragraphs, unfold_later
from dashboard.kit.view.dates import age
from dashboard.kit.view.sources import SOURCES
from dashboard.kit.view.tables import raw_tables, table_title
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import moment, number
from data.snapshot import Snapshot
from data.store import VersionInfo


def body(view: View) -> Sequence[Component]:
    """The page in the version and language that its address asks for."""
    choice, snapshot = view.choice, view.snapshot
    versions = current.store().versions()
    w = words(choice.lang)
    lead = w(
        "data.lead",
        tables=len(snapshot.tables),
        sources=len(snapshot.sources),
        day=moment(snapshot.published_at, w.lang),
        age=age(snapshot.published_at, w.lang),
    )
    sections = [
        Section("tabeller", w("data.tables.title"), _tables(snapshot, choice, w)),
        Section("kilder", w("data.sources.title"), _sources(snapshot, choice, w)),
        Section("versioner", w("data.versions.title"), _versions(versions, choice, w)),
        Section("kontrol", w("data.check.title"), _check(snapshot, versions, w)),
    ]
    return [article(w("data.headline"), lead, sections, contents=w("data.contents"))]


def _tables(snapshot: Snapshot, choice: Choice, w: Words) -> list[Component]:
    return [html.P(w("data.tables.text")), raw_tables(snapshot, choice)]


def _sources(snapshot: Snapshot, choice: Choice, w: Words) -> list[Component]:
    publishers = len({source.publisher for source in snapshot.sources.values()})
    text = w("data.sources.text", sources=len(snapshot.sources), publishers=publishers)
    address = paths.page_address(SOURCES, choice.shared())
    title, failed = w("data.sources.unfold"), w("data.sources.failed")
    return [html.P(text), unfold_later(title, address, failed=failed)]


def _versions(versions: list[VersionInfo], choice: Choice, w: Words) -> list[Component]:
    return [*paragraphs(w("data.versions.text")), version_table(versions, choice)]


def _check(snapshot: Snapshot, versions: list[VersionInfo], w: Words) -> list[Component]:
    """How the version was read: that nothing was wrong, and what was accepted on the way."""
    of_version = [one for one in versions if one.id == snapshot.version]
    rows = sum(len(table) for table in snapshot.tables.values())
    text = w(
        "data.check.text",
        tables=len(snapshot.tables),
        rows=number(rows, 0, w.lang),
        day=moment(snapshot.published_at, w.lang),
    )
    remarks = [
        html.Li([f"{table_title(table.name, w)}: ", html.Span(remark, lang="da")])
        for version in of_version
        for table in version.tables
        for remark in table.remarks
    ]
    listed = html.Ul(remarks) if remarks else html.P(w("data.check.no_remarks"))
    return [html.P(text), *([html.P(w("data.check.remarks"))] if remarks else []), listed]


PAGE = Page(name="data", path="/data", body=body)
