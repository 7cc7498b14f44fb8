"""What is decided of the quotas, when, and what is found of it."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from dashboard.kit.choice import Choice
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day
from dashboard.overblik.findings import calendar_finding
from dashboard.overblik.formatting import due_text, standing
from dashboard.overblik.measures import calendar
from dashboard.quota import Order
from data.snapshot import Snapshot, Source

CALENDAR = "kalender"


def calendar_exhibit(snapshot: Snapshot, choice: Choice, today: date | None = None) -> Exhibit:
    """The decisions of two quota years; days left are counted from `today`."""
    w, found = words(choice.lang), calendar(snapshot, today or today_in_denmark())
    columns = (
        Column(w("overblik.due.column.quota_year")),
        Column(w("overblik.due.column.step")),
        Column(w("overblik.due.column.day")),
        Column(w("overblik.due.column.days_left"), 0, is_signed=True),
        Column(w("overblik.due.column.standing")),
        Column(w("overblik.due.column.paragraph")),
    )
    rows = tuple(
        (
            str(one.quota_year),
            w(f"overblik.due.step.{one.due}", year=one.quota_year),
            due_text(one, w),
            one.days_left,
            standing(one, w),
            one.paragraph,
        )
        for one in found.due
    )
    years = sorted({one.quota_year for one in found.due})
    return Exhibit(
        name=CALENDAR,
        title=w("overblik.due.title"),
        finding=calendar_finding(found, w),
        unit=w("overblik.due.unit"),
        period=w("overblik.due.period", first=years[0], last=years[-1]),
        table=Table(columns, rows),
        sources=(law_source(found.order, w), *found.sources),
        notices=(w("overblik.due.otherwise"), w("overblik.due.lapses")),
        definition=w("overblik.due.definition", day=day(found.today, w.lang)),
    )


def law_source(order: Order, w: Words) -> Source:
    """The order as a source: where its text was read."""
    host = (urlsplit(order.url).hostname or "").removeprefix("www.")
    title = w(f"quota.order.{order.key}")
    return Source(f"bekendtgoerelse-{order.key}", title, host, order.url, "", "", "", "")
