"""`/data`: the tables, their sources, the versions, and how the last one was read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.data.subjects import by_subject
from dashboard.data.versions import newest_versions
from dashboard.kit import current, paths
from dashboard.kit.choice import Choice
from dashboard.kit.page import Page, View
from dashboard.kit.view.article import Section, article, paragraphs, unfold_later
from dashboard.kit.view.sources import SOURCES
from dashboard.kit.view.tables import covered, feeds, raw_tables, table_order, table_title
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import HERE, day, moment, number
from data.schemas import TABLES
from data.snapshot import Snapshot
from data.store import VersionInfo

NEWEST = 12


def body(view: View) -> Sequence[Component]:
    """The page in the version and language that its address asks for."""
    choice, snapshot = view.choice, view.snapshot
    versions = current.store().versions(most=NEWEST)
    w = words(choice.lang)
    lead = w(
        "data.lead",
        tables=len(snapshot.tables),
        sources=len(snapshot.sources),
        day=day(snapshot.published_at.astimezone(HERE).date(), w.lang),
    )
    age = html.P(w("data.age", year=newest_year(snapshot)), id=view.page.id("age"), className="age")
    sections = [
        Section("tabeller", w("data.tables.title"), _tables(snapshot, choice, w)),
        Section("kilder", w("data.sources.title"), _sources(snapshot, choice, w)),
        Section("versioner", w("data.versions.title"), _versions(versions, choice, w)),
        Section("kontrol", w("data.check.title"), _check(snapshot, versions, w)),
        Section("dataansvarlig", w("data.keeper.title"), _keeper(snapshot, w)),
    ]
    return [article(w("data.headline"), lead, sections, contents=w("data.contents"), age=age)]


def newest_year(snapshot: Snapshot) -> int:
    """The newest year that any table has rows of, as the list of tables tells it."""
    spells = (covered(snapshot, name) for name in snapshot.tables)
    return max(int(year) for spell in spells for year in re.findall(r"\d{4}", spell))


def _tables(snapshot: Snapshot, choice: Choice, w: Words) -> list[Component]:
    """The tables, under a heading for each subject."""
    parts: list[Component] = [html.P(w("data.tables.text"))]
    for subject, names in by_subject(table_order(snapshot)).items():
        title = w(f"data.subject.{subject}")
        parts += [html.H3(title), raw_tables(snapshot, choice, names, title)]
    return parts


def _keeper(snapshot: Snapshot, w: Words) -> list[Component]:
    """What the data keeper does to bring figures in, and the tables that wait for some."""
    steps = w("data.keeper.steps").strip().split("\n\n")
    waiting = [
        html.Li(w("data.keeper.waiting", title=table_title(name, w), file=_file(name)))
        for name in table_order(snapshot)
        if name in TABLES and TABLES[name].may_be_empty and snapshot[name].empty
    ]
    return [
        html.P(w("data.keeper.text")),
        html.Ol([html.Li(step) for step in steps]),
        *([html.P(w("data.keeper.wait")), html.Ul(waiting)] if waiting else []),
    ]


def _file(table: str) -> str:
    feed = feeds().get(table)
    return feed.file_name if feed else f"{table}.csv"


def _sources(snapshot: Snapshot, choice: Choice, w: Words) -> list[Component]:
    publishers = len({source.publisher for source in snapshot.sources.values()})
    text = w("data.sources.text", sources=len(snapshot.sources), publishers=publishers)
    address = paths.page_address(SOURCES, choice.shared().but(selected=""))
    title, failed = w("data.sources.unfold"), w("data.sources.failed")
    return [html.P(text), unfold_later(title, address, failed=failed)]


def _versions(versions: list[VersionInfo], choice: Choice, w: Words) -> list[Component]:
    count = current.store().count()
    return [*paragraphs(w("data.versions.text")), *newest_versions(versions, count, choice)]


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


PLACES = {
    "tabeller": "data.tables.title",
    "kilder": "data.sources.title",
    "versioner": "data.versions.title",
    "kontrol": "data.check.title",
    "dataansvarlig": "data.keeper.title",
}
PAGE = Page(name="data", path="/data", body=body, places=PLACES, is_behind=True)
