"""The newest figure of each of today's series, with its age."""

from __future__ import annotations

from datetime import date

from dashboard.indicators import indicator
from dashboard.kit.choice import Choice
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.overblik.findings import newest_finding
from dashboard.overblik.formatting import age_text, period_text
from dashboard.overblik.measures import KeyFigure, newest
from data.snapshot import Snapshot

NEWEST = "noegletal"


def newest_exhibit(snapshot: Snapshot, choice: Choice, today: date | None = None) -> Exhibit:
    """A row per figure; a series without a common value has its lowest and its highest."""
    w, found = words(choice.lang), newest(snapshot)
    columns = (
        Column(w("overblik.newest.column.name")),
        Column(w("overblik.newest.column.value"), AS_PUBLISHED),
        Column(w("overblik.newest.column.unit")),
        Column(w("overblik.newest.column.period")),
        Column(w("overblik.newest.column.age")),
        Column(w("overblik.newest.column.change"), 1, "pct.", is_signed=True),
    )
    rows = tuple(row for one in found for row in _rows(one, today or today_in_denmark(), w))
    return Exhibit(
        name=NEWEST,
        title=w("overblik.newest.title"),
        finding=newest_finding(found, w),
        unit=w("overblik.newest.unit"),
        period=w.listed([period_text(one, w) for one in found]),
        table=Table(columns, rows),
        sources=tuple(dict.fromkeys(source for one in found for source in one.sources)),
        definition=w("overblik.newest.definition"),
    )


def _rows(one: KeyFigure, today: date, w: Words) -> list[tuple[Cell, ...]]:
    own, name = indicator(one.name), w(f"overblik.newest.{one.name}.name")
    dated = (own.unit(w.lang), period_text(one, w), age_text(one, today, w))
    change = None if one.change_pct is None else round(one.change_pct, 1)
    if one.value is not None:
        value = round(one.value) if not own.decimals else one.value
        return [(name, value, *dated, change)]
    ends = (("lowest", one.lowest), ("highest", one.highest))
    return [
        (w(f"overblik.newest.{end}", name=name, who=held[0]), held[1], *dated, None)
        for end, held in ends
        if held
    ]
