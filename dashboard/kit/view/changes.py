"""What is different from one version to the next, table by table."""

from __future__ import annotations

from functools import lru_cache

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit import current, paths
from dashboard.kit.choice import Choice
from dashboard.kit.view.tables import table_title
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import moment
from data.compare import TableDifference, difference
from data.snapshot import Snapshot
from data.store import Store, UnknownVersion, VersionInfo

NEWEST = 20


def since_previous(snapshot: Snapshot, choice: Choice) -> html.Section:
    """What has changed since the version before this one, with a door to all versions."""
    w = words(choice.lang)
    before = before_version(snapshot.version, current.store())
    door = dcc.Link(
        w("changes.door"), href=f"{paths.page_address(paths.DATA, choice.shared())}#versioner"
    )
    return html.Section(
        [html.H2(w("changes.title")), *_told(before, snapshot, w), html.P(door, className="door")],
        className="changes",
        id="nyt",
    )


def before_version(version: str, store: Store) -> VersionInfo | None:
    """The version published before the one named. Only the newest are read, as long as they tell:
    all of them where an old one is pinned.
    """
    return previous(version, store.versions(most=NEWEST)) or previous(version, store.versions())


def previous(version: str, versions: list[VersionInfo]) -> VersionInfo | None:
    """The version published before the one named, of versions listed newest first."""
    older = [one for one in versions if one.id < version]
    return older[0] if older else None


def changes(before: str, after: str) -> tuple[TableDifference, ...] | None:
    """The tables that differ between two kept versions; None when one can no longer be read."""
    try:
        return _difference(before, after)
    except UnknownVersion:
        return None


def told(one: TableDifference, w: Words) -> str:
    """How a table has changed, counted in rows, cells and columns; nothing is counted to zero."""
    columns = (*one.new_columns, *one.lost_columns)
    counts = {
        "added": len(one.added),
        "removed": len(one.removed),
        "changed": len(one.changed),
        "columns": len(columns),
    }
    parts = [
        w(f"changes.{what}.{'one' if count == 1 else 'many'}", count=count)
        for what, count in counts.items()
        if count
    ]
    return f"{table_title(one.table, w)}: {', '.join(parts)}"


@lru_cache(maxsize=64)
def _difference(before: str, after: str) -> tuple[TableDifference, ...]:
    store = current.store()
    return difference(store.at(before), store.at(after))


def _told(before: VersionInfo | None, snapshot: Snapshot, w: Words) -> list[Component]:
    if before is None:
        return [html.P(w("changes.first"))]
    changed = changes(before.id, snapshot.version)
    day = moment(before.published_at, w.lang)
    if not changed:
        return [html.P(w("changes.none", day=day))]
    return [
        html.P(w("changes.some", day=day)),
        html.Ul([html.Li(told(one, w)) for one in changed]),
    ]
