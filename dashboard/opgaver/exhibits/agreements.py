"""KKR's agreements on one line of time."""

from __future__ import annotations

from datetime import date

from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, published
from dashboard.opgaver.charts import agreement_tracks
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.findings import agreements_finding
from dashboard.opgaver.formatting import standing, term_name
from dashboard.opgaver.measures.agreements import Term, of_series, terms
from data.snapshot import Snapshot

COLUMNS = ("series", "document", "from", "to", "standing", "source")


def agreements(snapshot: Snapshot, choice: TasksChoice, today: date | None = None) -> Exhibit:
    """Every agreement that was found, and whether the last of its series holds on `today`."""
    w, found, now = words(choice.lang), terms(snapshot), today or today_in_denmark()
    rows = tuple(
        (
            w(f"opgaver.series.{one.series}"),
            term_name(one, w),
            published(one.start, w.lang),
            published(one.end, w.lang) or w("opgaver.period.open"),
            standing(of_series(found, one.series), now, w),
            snapshot.sources[one.source_id],
        )
        for one in found
    )
    years = [one.first.year for one in found] + [one.last.year for one in found if one.last]
    return Exhibit(
        name="aftaler",
        title=w("opgaver.section.aftaler"),
        finding=agreements_finding(found, now, w),
        unit=w("opgaver.aftaler.unit"),
        period=f"{min(years)}–{max(years)}" if years else w("opgaver.not_found"),
        table=Table(tuple(Column(w(f"opgaver.column.{name}")) for name in COLUMNS), rows),
        sources=tuple(dict.fromkeys(snapshot.sources[one.source_id] for one in found)),
        chart=agreement_tracks(found, now, w),
        notices=(w("opgaver.aftaler.gaps"), *_open(found, w)),
        definition=w("opgaver.aftaler.definition", day=day(now, w.lang)),
    )


def _open(found: tuple[Term, ...], w: Words) -> list[str]:
    """What the hatching means, where an agreement has no end that was found."""
    told = [published(one.told, w.lang) for one in found if one.last is None and one.told]
    return [w("opgaver.aftaler.hatched", day=w.listed(list(dict.fromkeys(told))))] if told else []
