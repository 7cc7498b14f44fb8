"""What the councils published of themselves, each figure in its own release."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from dashboard.areas import FIRST_DAY, LAST_DAY
from dashboard.kit.charts.spec import Line, Lines, Point
from dashboard.kit.exhibit import AS_PUBLISHED, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, sources_of
from dashboard.rar.exhibits.marks import time_marks
from dashboard.rar.formatting import changes_text, half_first, half_name
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.releases import COUNTRY, SERIES, releases, same_period
from data.snapshot import Snapshot

COLOURS = {WEST: "west", EAST: "east", COUNTRY: "ink_soft"}
# A little past the last day, so that its year is named.
ENDS = FIRST_DAY, LAST_DAY + timedelta(days=37)
SHAPES = {WEST: "square", EAST: "circle", COUNTRY: "diamond-open"}


def released(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """A series of the councils' own figures, with the release each stands in."""
    w = words(choice.lang)
    rows = releases(snapshot, choice.series)
    return Exhibit(
        name="udgivelser",
        title=w(f"rar.series.{choice.series}"),
        finding=released_finding(rows, choice.series, w),
        unit=w(f"rar.series_unit.{choice.series}"),
        period=_period(rows, w),
        table=_table(snapshot, rows, choice.series, w),
        sources=sources_of(snapshot, rows["vintage"]),
        chart=_lines(rows, choice.series, w),
        definition=w("rar.released.shows"),
    )


def released_finding(rows: pd.DataFrame, series: str, w: Words) -> str:
    """The newest period for which both councils have published a change; levels are revised, so
    nothing is said of them across two releases.
    """
    shared = same_period(rows) if SERIES[series].is_change else rows.head(0)
    if shared.empty:
        return w("rar.released.apart", what=w(f"rar.released_what.{series}"))
    values = shared.set_index("half")["value"]
    return w(
        "rar.released.finding",
        begins=published(shared["begins"].iloc[0], w.lang),
        ends=published(shared["ends"].iloc[0], w.lang),
        what=w(f"rar.released_first.{series}"),
        changes=changes_text({half: float(values[half]) for half in (WEST, EAST)}, w),
    )


def halves_of(rows: pd.DataFrame) -> list[str]:
    """Whose figures there are."""
    return [half for half in COLOURS if (rows["half"] == half).any()]


def _period(rows: pd.DataFrame, w: Words) -> str:
    if rows.empty:
        return ""
    first, last = rows["ends"].min(), rows["ends"].max()
    return " – ".join(dict.fromkeys(published(text, w.lang) for text in (first, last)))


def _table(snapshot: Snapshot, rows: pd.DataFrame, series: str, w: Words) -> Table:
    first = columns(w, half=None, begins=None, ends=None, released=None)
    value = Column(w(f"rar.series.{series}"), AS_PUBLISHED, w(f"rar.series_unit.{series}"))
    cells = tuple(
        (
            half_first(row.half, w),
            row.begins,
            row.ends,
            row.released,
            row.value,
            w(f"rar.accuracy.{row.qualifier}"),
            snapshot.sources[row.vintage],
            row.note,
        )
        for row in rows.itertuples()
    )
    return Table((*first, value, *columns(w, accuracy=None, release=None, note=None)), cells)


def _lines(rows: pd.DataFrame, series: str, w: Words) -> Lines | None:
    """A point at the end of each period. Changes are never joined: each lies within its own
    release. Levels are, within one release.
    """
    if rows.empty:
        return None
    is_change = SERIES[series].is_change
    lines = []
    for (half, _), one in rows.groupby(["half", "vintage"], sort=False):
        points = tuple(
            Point(_month(row.ends), row.value, _spoken(row, w)) for row in one.itertuples()
        )
        drawn = tuple((point,) for point in points) if is_change else (points,)
        key = str(half)
        lines.append(Line(half_name(key, w), drawn, COLOURS[key], shape=SHAPES[key]))
    return Lines(
        tuple(lines),
        time_marks(w),
        ends=ENDS,
        has_zero=is_change,
        is_named=False,
        unit=w(f"rar.series_unit.{series}"),
    )


def _spoken(row: Any, w: Words) -> str:
    value = number(row.value, 0 if float(row.value).is_integer() else 1, w.lang)
    period = " – ".join(dict.fromkeys(published(text, w.lang) for text in (row.begins, row.ends)))
    return w(
        "rar.released.said",
        half=half_first(row.half, w),
        value=w(f"rar.qualifier.{row.qualifier}", value=value),
        period=period,
        released=published(row.released, w.lang) or w("rar.released.undated"),
    )


def _month(text: str) -> date:
    """The first day of a month written `2022-08`."""
    return date(int(text[:4]), int(text[5:7]), 1)
