"""How `/opgaver` writes periods, conditions and meetings."""

from __future__ import annotations

from datetime import date

from dashboard.areas import COUNCILS as COUNCILS_OF_LAW
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import day, number, published
from dashboard.opgaver.measures.agreements import COUNCILS, RENEWED, Term
from dashboard.opgaver.measures.conditions import Condition
from dashboard.opgaver.measures.meetings import Meeting
from dashboard.opgaver.measures.periods import last_day

DECIMALS = {"pct": 0, "mio_kr": 1, "count": 0}
NEXT_YEAR = 366


def span_text(start: str, end: str, w: Words) -> str:
    """`2025–2026`, `juli 2021–juli 2025`, `2015`; without an end `fra 2025`."""
    first, last = published(start, w.lang), published(end, w.lang)
    if not last:
        return w("opgaver.period.from", start=first)
    return first if first == last else w("opgaver.period.both", start=first, end=last)


def within(period: str, w: Words) -> str:
    """When something happened, in a sentence: `i juli 2025`, `i 2025`, `den 3. maj 2025`."""
    key = "on" if period.count("-") == 2 else "in"
    return w(f"opgaver.period.{key}", at=published(period, w.lang))


def term_name(one: Term, w: Words) -> str:
    """What an agreement is called: its document, the two councils, or its series."""
    if one.series == COUNCILS and not one.name:
        return w.listed(list(COUNCILS_OF_LAW.values()))
    return one.name or w(f"opgaver.series.{one.series}")


def standing(found: tuple[Term, ...], today: date, w: Words) -> str:
    """Whether the last agreement of a series holds on a day; of a series that is not renewed by its
    own terms, which one was found last.
    """
    last = found[-1]
    if last.last is None:
        name = last.name or w(f"opgaver.series.{last.series}")
        return w("opgaver.standing.followed", name=name, start=published(last.start, w.lang)[-4:])
    if last.series not in RENEWED:
        return w("opgaver.standing.latest", period=span_text(last.start, last.end, w))
    if last.last >= today:
        return w("opgaver.standing.holds", end=published(last.end, w.lang))
    return w("opgaver.standing.expired", end=within(last.end, w))


def validity(start: str, end: str, today: date, w: Words) -> str:
    """The period that a law or an agreement holds for, and that it has run out; blank where no
    period is known.
    """
    if not start and not end:
        return ""
    period = span_text(start, end, w)
    is_over = bool(end) and last_day(end) < today
    return w("opgaver.period.over", period=period) if is_over else period


def condition_text(one: Condition, w: Words) -> str:
    """The value of a condition in words: `0 pct.`, `19`, `1. marts 2023`, or what it says."""
    parts = []
    if one.number is not None:
        shown = number(one.number, DECIMALS[one.unit], w.lang)
        parts.append(w(f"opgaver.unit.{one.unit}", value=shown))
    if one.day:
        parts.append(published(one.day, w.lang))
    if one.text:
        keys = (f"opgaver.said.{one.measure}_{one.start}", f"opgaver.said.{one.measure}")
        parts.append(next((w(key) for key in keys if w.has(key)), one.text))
    return ": ".join(parts) or w("opgaver.not_found")


def condition_name(one: Condition, w: Words) -> str:
    """What a condition is called."""
    key = f"opgaver.condition.{one.measure}"
    return w(key) if w.has(key) else one.label


def meeting_text(one: Meeting, w: Words) -> str:
    """A meeting's items in one line, or what its source tells of it."""
    items = "; ".join(w("opgaver.item", number=item.number, text=item.text) for item in one.items)
    return items or one.told


def day_text(value: date, w: Words) -> str:
    """A day in words."""
    return day(value, w.lang)


def left_text(value: date, today: date, w: Words) -> str:
    """How far ahead a day is."""
    days = (value - today).days
    return w("opgaver.left.today") if days == 0 else w.counted("opgaver.left", days)
