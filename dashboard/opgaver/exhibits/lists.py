"""Infrastructure, the framework agreements, who teaches Danish, and the meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dashboard.areas import members
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from dashboard.opgaver.charts import project_tracks
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.findings import (
    danish_finding,
    infrastructure_finding,
    meetings_finding,
    social_finding,
    teachers_finding,
)
from dashboard.opgaver.formatting import (
    condition_name,
    condition_text,
    day_text,
    meeting_text,
    span_text,
)
from dashboard.opgaver.measures.agreements import DANISH, of_series, terms
from dashboard.opgaver.measures.conditions import Condition, danish, social, teachers
from dashboard.opgaver.measures.infrastructure import listed_years, projects, source_ids
from dashboard.opgaver.measures.meetings import coming, known, next_meeting
from data.snapshot import Snapshot, Source

AREA = "midtjylland"


def infrastructure(snapshot: Snapshot, choice: TasksChoice) -> Exhibit:
    """Each project with what it was called in each list."""
    w, found, years = words(choice.lang), projects(snapshot), listed_years(snapshot)
    columns = (
        Column(w("opgaver.column.project")),
        *(Column(w("opgaver.column.listed", year=year)) for year in years),
        Column(w("opgaver.column.lists"), 0),
    )
    missing = w("opgaver.infrastruktur.not_named")
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.name, *(one.named.get(year, missing) for year in years), len(one.named))
        for one in found
    )
    return Exhibit(
        name="infrastruktur",
        title=w("opgaver.section.infrastruktur"),
        finding=infrastructure_finding(found, w),
        unit=w("opgaver.infrastruktur.unit"),
        period=w.listed([str(year) for year in years]) or w("opgaver.not_found"),
        table=Table(columns, rows),
        sources=_sources(snapshot, source_ids(snapshot)),
        chart=project_tracks(found, w),
        notices=(w("opgaver.infrastruktur.same"), w("opgaver.infrastruktur.order")),
    )


def social_agreement(snapshot: Snapshot, choice: TasksChoice) -> Exhibit:
    """What the framework and steering agreements say, newest first."""
    w, found = words(choice.lang), social(snapshot)
    years = sorted(
        {one.start for one in found if one.start} | {one.end for one in found if one.end}
    )
    return Exhibit(
        name="rammeaftale",
        title=w("opgaver.section.rammeaftale"),
        finding=social_finding(found, w),
        unit=w("opgaver.rammeaftale.unit"),
        period=f"{years[0]}–{years[-1]}" if years else w("opgaver.not_found"),
        table=_conditions(snapshot, found, w),
        sources=_sources(snapshot, (one.source_id for one in found)),
        notices=(w("opgaver.rammeaftale.prices"),),
    )


def danish_agreement(snapshot: Snapshot, choice: TasksChoice, today: date | None = None) -> Exhibit:
    """What the framework agreement on Danish for adults says."""
    w, found = words(choice.lang), danish(snapshot)
    held = of_series(terms(snapshot), DANISH)
    return Exhibit(
        name="danskuddannelse",
        title=w("opgaver.section.danskuddannelse"),
        finding=danish_finding(held, today or today_in_denmark(), w),
        unit=w("opgaver.danskuddannelse.unit"),
        period=span_text(held[-1].start, held[-1].end, w) if held else w("opgaver.not_found"),
        table=_conditions(snapshot, found, w),
        sources=_sources(snapshot, (one.source_id for one in found)),
    )


def providers(snapshot: Snapshot, choice: TasksChoice) -> Exhibit:
    """Who teaches Danish for which municipality, where it was found."""
    w, found = words(choice.lang), teachers(snapshot)
    names = ("municipality", "provider", "from", "to", "source")
    unknown = w("opgaver.not_found")
    rows = tuple(
        (
            one.municipality,
            one.provider,
            published(one.start, w.lang) or unknown,
            published(one.end, w.lang) or unknown,
            snapshot.sources[one.source_id],
        )
        for one in found
    )
    years = sorted({text[:4] for one in found for text in (one.start, one.end) if text})
    return Exhibit(
        name="udbydere",
        title=w("opgaver.section.udbydere"),
        finding=teachers_finding(found, len(members(snapshot, AREA, 0)), w),
        unit=w("opgaver.udbydere.unit"),
        period=w.listed(years) or unknown,
        table=Table(tuple(Column(w(f"opgaver.column.{name}")) for name in names), rows),
        sources=_sources(snapshot, (one.source_id for one in found)),
    )


def meetings(snapshot: Snapshot, choice: TasksChoice, today: date | None = None) -> Exhibit:
    """The coming meetings of the plan, then those that sources tell of, newest first."""
    w, now = words(choice.lang), today or today_in_denmark()
    held = known(snapshot)
    every = (*coming(snapshot, now), *held)
    names = ("day", "forum", "status", "place", "items", "source")
    rows = tuple(
        (
            day_text(one.day, w),
            one.forum,
            w(f"opgaver.status.{one.standing.replace(' ', '_')}"),
            one.place or w("opgaver.not_found"),
            meeting_text(one, w) or w("opgaver.not_found"),
            snapshot.sources[one.source_id],
        )
        for one in every
    )
    years = sorted({one.day.year for one in every})
    return Exhibit(
        name="moeder",
        title=w("opgaver.section.moeder"),
        finding=meetings_finding(next_meeting(snapshot, now), held, now, w),
        unit=w("opgaver.moeder.unit"),
        period=f"{years[0]}–{years[-1]}" if years else w("opgaver.not_found"),
        table=Table(tuple(Column(w(f"opgaver.column.{name}")) for name in names), rows),
        sources=_sources(snapshot, (one.source_id for one in every)),
    )


def _conditions(snapshot: Snapshot, found: tuple[Condition, ...], w: Words) -> Table:
    has_documents = any(one.document for one in found)
    names = (*(("document",) if has_documents else ()), "condition", "value", "source")
    rows = tuple(
        (
            *((one.document,) if has_documents else ()),
            condition_name(one, w),
            condition_text(one, w),
            snapshot.sources[one.source_id],
        )
        for one in found
    )
    return Table(tuple(Column(w(f"opgaver.column.{name}")) for name in names), rows)


def _sources(snapshot: Snapshot, names: Iterable[str]) -> tuple[Source, ...]:
    return tuple(snapshot.sources[name] for name in dict.fromkeys(names))
