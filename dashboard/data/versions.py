"""The kept versions: when each came, what was new in it, and how to link to it."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.choice import Choice
from dashboard.kit.view.article import unfold_later
from dashboard.kit.view.changes import changes, previous, told
from dashboard.kit.view.table import data_table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import moment
from data.store import VersionInfo

COMPARED = 12
VERSIONS = f"{paths.DATA}/versioner"


def newest_versions(versions: Sequence[VersionInfo], count: int, choice: Choice) -> list[Component]:
    """The newest versions, and where there are more (`count` in all), all of them to unfold."""
    w = words(choice.lang)
    more = unfold_later(
        w("data.versions.unfold", count=count),
        paths.page_address(VERSIONS, choice.shared()),
        failed=w("data.versions.failed"),
    )
    return [version_table(versions, choice), *([more] if count > len(versions) else [])]


def version_table(versions: Sequence[VersionInfo], choice: Choice) -> html.Div:
    """The versions, newest first; the newest are compared with the one before."""
    w = words(choice.lang)
    headings = [w(f"data.versions.{part}") for part in ("published", "version", "difference")]
    rows: list[list[str | Component]] = [
        [
            _when(one, w),
            html.A(html.Code(one.id), href=_address(one, choice)),
            html.Span(_difference(one, list(versions), w, is_compared=index < COMPARED)),
        ]
        for index, one in enumerate(versions)
    ]
    return data_table(w("data.versions.caption"), headings, rows)


def same_as(one: VersionInfo, versions: Sequence[VersionInfo]) -> VersionInfo | None:
    """The earliest version with exactly the same tables, if there is one before it."""
    twins = [other for other in versions if other.content == one.content and other.id < one.id]
    return min(twins, key=lambda other: other.id, default=None)


def _when(one: VersionInfo, w: Words) -> html.Span:
    day = moment(one.published_at, w.lang)
    mark = html.Span(w("data.versions.current"), className="quiet") if one.is_current else ""
    return html.Span([day, mark])


def _difference(
    one: VersionInfo, versions: list[VersionInfo], w: Words, *, is_compared: bool
) -> list[Component | str]:
    twin = same_as(one, versions)
    found: list[Component | str] = []
    if twin:
        found.append(w("data.versions.same", day=moment(twin.published_at, w.lang)))
    before = previous(one.id, versions)
    if before is None:
        return [w("data.versions.first")]
    changed = changes(before.id, one.id) if is_compared else None
    if changed is None:
        return found
    lines = [html.Li(told(table, w)) for table in changed]
    if lines:
        return [*found, html.Ul(lines, className="plain")]
    return found or [w("data.versions.none")]


def _address(one: VersionInfo, choice: Choice) -> str:
    return paths.page_address(paths.HOME, choice.shared().but(version=one.id))
