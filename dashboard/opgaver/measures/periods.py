"""Periods as days: `2025` is the whole year, `2025-07` the whole month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def first_day(period: str) -> date:
    """The first day of a year, a month or a day."""
    year, month, day = [*map(int, period.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(period: str) -> date:
    """The last day of it."""
    begun, parts = first_day(period), period.count("-")
    if parts == 0:
        return begun.replace(month=12, day=31)
    return begun.replace(day=monthrange(begun.year, begun.month)[1]) if parts == 1 else begun


def on_axis(day: date) -> float:
    """A day as a number of years: 1 July 2021 is 2021.5."""
    whole = date(day.year + 1, 1, 1) - date(day.year, 1, 1)
    return day.year + (day - date(day.year, 1, 1)).days / whole.days
