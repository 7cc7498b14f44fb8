"""What was announced through the years, as points of a chart and rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.spec import Announcement
from dashboard.kit.exhibit import Cell, Column
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot, Source

SHAPES = {
    "landstal": "circle",
    "fastsat": "circle",
    "aftalt": "diamond",
    "beregnet": "circle-open",
}
UNNAMED = "square-open"
SIGNS = ("fastsat", "aftalt", "beregnet")


def points(path: pd.DataFrame, kinds: dict[str, str], w: Words) -> tuple[Announcement, ...]:
    """A point for every row; one whose announcement is not named has a shape of its own."""
    return tuple(
        Announcement(
            year=int(row.quota_year),
            value=float(row.value),
            text=number(row.value, 0, w.lang),
            spoken=w(
                "kvoter.history.point",
                year=row.quota_year,
                revision=announced(row.revision, w),
                kind=kinds[row.kind],
                persons=persons_text(row, w),
            ),
            shape=UNNAMED if pd.isna(row.revision) else SHAPES[row.kind],
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in path.itertuples()
    )


def key_of(points: Iterable[Announcement], w: Words) -> str:
    """What the shapes of some points are, and the star of a number that is not exact."""
    drawn = tuple(points)
    shapes = {point.shape for point in drawn}
    signs = [w(f"kvoter.history.sign.{kind}") for kind in SIGNS if SHAPES[kind] in shapes]
    signs += [w("kvoter.history.sign.unnamed")] if UNNAMED in shapes else []
    return " · ".join([*signs, *star_of(drawn, w)])


def star_of(points: Iterable[Announcement], w: Words) -> list[str]:
    """What the star is, where a point has one."""
    has_star = any(point.is_provisional for point in points)
    return [f"* {w('kvoter.history.star')}"] if has_star else []


def persons_text(row: Any, w: Words) -> str:
    """A number of persons, with its `omkring` where it is rounded or an estimate."""
    text = number(row.value, 0, w.lang)
    return w("kvoter.history.about", persons=text) if row.mark == PROVISIONAL else text


def announced(revision: Any, w: Words) -> str:
    """`første udmelding`, `ændring 1`, or that the source does not name the announcement."""
    if pd.isna(revision):
        return w("kvoter.history.unnamed")
    key = "first" if revision == 0 else "later"
    return w(f"kvoter.history.{key}", revision=int(revision))


def columns(w: Words) -> tuple[Column, ...]:
    """The columns of `rows`."""
    texts = {one: Column(w(f"kvoter.column.{one}")) for one in ("year", "revision", "kind")}
    return (
        *texts.values(),
        Column(w("kvoter.column.persons"), 0, w("kvoter.history.unit")),
        *(Column(w(f"kvoter.column.{one}")) for one in ("mark", "confidence", "note", "source")),
    )


def rows(
    snapshot: Snapshot, path: pd.DataFrame, kinds: dict[str, str], w: Words
) -> tuple[tuple[Cell, ...], ...]:
    """Year, announcement, kind, persons, mark, confidence, note as the table has it, and source."""
    return tuple(
        (
            str(row.quota_year),
            announced(row.revision, w),
            kinds[row.kind],
            int(row.value),
            w(f"chart.mark.{row.mark}"),
            w(f"kvoter.confidence.{row.confidence or 'none'}"),
            row.note,
            snapshot.sources.get(row.source_id),
        )
        for row in path.itertuples()
    )


def kinds_in_words(w: Words) -> dict[str, str]:
    """The kinds of a quota by their names in the tables."""
    return {kind: w(f"quotas.kind.{kind}") for kind in ("fastsat", "aftalt", "beregnet")}


def sources_of(snapshot: Snapshot, ids: Iterable[str]) -> tuple[Source, ...]:
    """The sources of the ids, each once."""
    return tuple(snapshot.sources[name] for name in sorted(set(ids)))


def years(path: pd.DataFrame) -> tuple[int, int]:
    """The first and the last quota year."""
    return int(path["quota_year"].min()), int(path["quota_year"].max())


def span(path: pd.DataFrame) -> dict[str, int]:
    """The same as the words ask for them."""
    return dict(zip(("from_year", "to_year"), years(path), strict=True))


def span_text(path: pd.DataFrame) -> str:
    """`2010–2016`, a single year, or nothing."""
    if path.empty:
        return ""
    first, last = years(path)
    return str(first) if first == last else f"{first}–{last}"
