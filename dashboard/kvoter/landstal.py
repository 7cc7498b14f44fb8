"""How the landstal went through the years, with how many were placed in each, as an exhibit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.spec import Announcements, YearBar
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.paths import (
    announced,
    persons_text,
    points,
    sources_of,
    span,
    span_text,
    star_of,
    years,
)
from dashboard.quotas.announced import announced_years, announcements, newest_landstal
from dashboard.quotas.history import arrivals, landstal_path
from data.snapshot import Snapshot

ABOUT = "about"


def landstal_history(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every announced landstal, with how many were placed in the year as bars behind. What the
    agency expected between two announcements is told below and is no point of the chart.
    """
    w = words(choice.lang)
    landstal, came = landstal_path(snapshot), arrivals(snapshot)
    interim, absent = snapshot["landstal_interim"], newest_landstal(snapshot).missing
    chart = Announcements(
        points(landstal, {"landstal": w("kvoter.column.landstal")}, w),
        tuple(_bar(row, w) for row in came.itertuples()),
        years(landstal),
        absent=tuple(year for year in absent if year <= years(landstal)[1]),
        absent_text=w("kvoter.history.absent"),
    )
    return Exhibit(
        name="historie-landstal",
        title=w("kvoter.history.landstal"),
        finding=landstal_finding(landstal, came, w),
        unit=w("kvoter.history.unit"),
        period=span_text(landstal),
        table=_table(snapshot, landstal, came, interim, w),
        sources=sources_of(
            snapshot, [*landstal["source_id"], *came["source_id"], *interim["source_id"]]
        ),
        chart=chart,
        notices=(*_interim(interim, w), *_months(snapshot, w), *_absent(snapshot, w)),
        spoken=w("kvoter.history.summary", **span(landstal)),
        definition=" · ".join([w("kvoter.history.signs"), *star_of(chart.points, w)]),
    )


def landstal_finding(landstal: pd.DataFrame, came: pd.DataFrame, w: Words) -> str:
    """The year in which most were placed against all that was announced for it, and how often the
    landstal was changed.
    """
    known = came[came["year"].isin(landstal["quota_year"])]
    if known.empty:
        return ""
    most = known.loc[known["value"].idxmax()]
    announcements = landstal[landstal["quota_year"] == most["year"]]
    revised = landstal.groupby("quota_year")["revision"].max().gt(0)
    return w(
        "kvoter.history.headline",
        year=most["year"],
        came=number(most["value"], 0, w.lang),
        path=_path([number(value, 0, w.lang) for value in announcements["value"]], w),
        revised=int(revised.sum()),
        years=len(revised),
    )


def _path(steps: list[str], w: Words) -> str:
    """`4.000`, `først 4.000 og siden 12.000`."""
    if len(steps) == 1:
        return steps[0]
    first, *later = steps
    after = "".join(w("kvoter.history.path_then", landstal=one) for one in later)
    return w("kvoter.history.path_first", landstal=first) + after


def _bar(row: Any, w: Words) -> YearBar:
    spoken = w("kvoter.history.came_in", year=row.year, persons=_placed(row, w))
    return YearBar(int(row.year), float(row.value), number(row.value, 0, w.lang), spoken)


def _placed(row: Any, w: Words) -> str:
    """How many were placed, with its `omkring` where the source has rounded it."""
    text = number(row.value, 0, w.lang)
    return w("kvoter.history.about", persons=text) if row.qualifier == ABOUT else text


def _table(
    snapshot: Snapshot,
    landstal: pd.DataFrame,
    came: pd.DataFrame,
    interim: pd.DataFrame,
    w: Words,
) -> Table:
    """Announcements, what the agency expected between them, and who were placed, by series."""
    headings = ("year", "revision", "announced")
    columns = (
        Column(w("kvoter.history.series")),
        *(Column(w(f"kvoter.column.{heading}")) for heading in headings),
        Column(w("kvoter.column.persons"), 0, w("kvoter.history.unit")),
        Column(w("kvoter.column.note")),
        Column(w("kvoter.column.source")),
    )
    days = {
        (year, one.revision): one.announced
        for year in announced_years(snapshot)
        for one in announcements(snapshot, year)
    }
    rows: list[tuple[Cell, ...]] = [
        (
            w("kvoter.column.landstal"),
            str(row.quota_year),
            announced(row.revision, w),
            published(days[row.quota_year, row.revision], w.lang),
            persons_text(row, w) if row.mark == PROVISIONAL else int(row.value),
            row.note,
            snapshot.sources.get(row.source_id),
        )
        for row in landstal.itertuples()
    ]
    rows += [
        (
            w("kvoter.history.interim"),
            str(row.quota_year),
            "",
            published(_day(row.stated_on), w.lang),
            _interval(row, w),
            row.note,
            snapshot.sources.get(row.source_id),
        )
        for row in interim.itertuples()
    ]
    rows += [
        (
            w("kvoter.history.came"),
            str(row.year),
            "",
            "",
            _placed(row, w) if row.qualifier == ABOUT else int(row.value),
            "",
            snapshot.sources.get(row.source_id),
        )
        for row in came.itertuples()
    ]
    return Table(columns, tuple(rows))


def _interim(interim: pd.DataFrame, w: Words) -> list[str]:
    """What the agency expected between two announcements, each with its day."""
    return [
        w(
            "kvoter.history.interim_note",
            day=published(_day(row.stated_on), w.lang),
            interval=_interval(row, w),
            year=row.quota_year,
        )
        for row in interim.itertuples()
    ]


def _months(snapshot: Snapshot, w: Words) -> list[str]:
    """The announcements of which only the month is known."""
    months = sorted(
        one.announced_month
        for year in announced_years(snapshot)
        for one in announcements(snapshot, year)
        if one.announced_month
    )
    if not months:
        return []
    return [w("kvoter.history.months", months=w.listed([published(one, w.lang) for one in months]))]


def _absent(snapshot: Snapshot, w: Words) -> list[str]:
    gaps = [str(year) for year in newest_landstal(snapshot).missing]
    return [w("kvoter.history.absent_note", years=w.listed(gaps))] if gaps else []


def _interval(row: Any, w: Words) -> str:
    low, high = row.low_persons, row.high_persons
    return w("kvoter.history.interval", low=number(low, 0, w.lang), high=number(high, 0, w.lang))


def _day(stated: object) -> str:
    return pd.Timestamp(str(stated)).date().isoformat()
