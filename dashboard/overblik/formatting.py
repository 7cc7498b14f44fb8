"""How the front page writes periods, ages and days left."""

from __future__ import annotations

from datetime import date, timedelta

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import day, number, published
from dashboard.overblik.measures import DueDate, KeyFigure

MONTHS_AT_MOST = 24


def period_text(one: KeyFigure, w: Words) -> str:
    """What a figure speaks of: `3. kvartal 2025`, `november 2024`, `kvoteåret 2026`."""
    at = one.period.at
    if one.day is None:
        return w("overblik.period.quota_year", year=at)
    if "-Q" in at:
        return w("overblik.period.quarter", quarter=at[-1], year=one.period.year)
    if one.day.month > 1:
        return published(one.day.isoformat()[:7], w.lang)
    return day(one.day, w.lang)


def age_text(one: KeyFigure, today: date, w: Words) -> str:
    """How old a figure is, in months or from two years on in years; when a quota year is."""
    if one.day is None:
        year = one.period.year
        tense = "now" if year == today.year else "gone" if year < today.year else "coming"
        return w(f"overblik.age.quota_year_{tense}")
    months = months_between(one.day, today)
    if not months:
        return w("overblik.age.new")
    if months < MONTHS_AT_MOST:
        return w.counted("overblik.age.months", months)
    return w.counted("overblik.age.years", months // 12)


def months_between(first: date, last: date) -> int:
    """The whole months from one day to a later; the last day of a month ends it."""
    begun, ended = first + timedelta(days=1), last + timedelta(days=1)
    months = 12 * (ended.year - begun.year) + ended.month - begun.month
    return max(0, months - (ended.day < begun.day))


def value_text(one: KeyFigure, w: Words) -> str:
    """The figure as shown, or the lowest and highest of the municipalities."""
    if one.value is not None:
        return number(one.value, one.decimals, w.lang)
    assert one.lowest and one.highest
    low, high = (number(value, one.decimals, w.lang) for _, value in (one.lowest, one.highest))
    return w("overblik.newest.range", low=low, high=high)


def due_text(one: DueDate, w: Words) -> str:
    """A decision's day as the law has it: `før 10. september 2027`, `senest 1. maj 2027`."""
    return w(f"overblik.due.{'before' if one.is_before else 'by'}", day=day(one.day, w.lang))


def left_text(one: DueDate, w: Words) -> str:
    """How far away a decision's last day is."""
    if one.days_left == 0:
        return w("overblik.due.today")
    return w.counted("overblik.due.left", one.days_left)


def standing(one: DueDate, w: Words) -> str:
    """What is found of a decision; where nothing is, how far away its day is."""
    found = _found(one, w)
    if found:
        return found
    if not one.is_passed:
        return left_text(one, w)
    return w(f"overblik.due.missing.{one.due}")


def _found(one: DueDate, w: Words) -> str:
    if one.due == "landstal":
        if one.landstal is None:
            return ""
        return w("overblik.due.landstal", persons=number(one.landstal.persons, 0, w.lang))
    return w("overblik.due.known", known=one.known, of=one.of) if one.known else ""
