"""What the law says of an agreement: where its requirements stand, and by when it is due."""

from __future__ import annotations

from datetime import date

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import day
from dashboard.quota import ORDERS, Due, deadlines, order_on
from dashboard.quota.agreement import Case
from dashboard.quota.dated import NotInForce
from dashboard.quota.orders import ORDER_2020, Step


def law(case: Case, w: Words) -> str:
    """Where the requirements stand, by the order in force when the agreement is due."""
    due = date(case.start.quota_year - 1, 9, 9)
    order = order_on(max(due, ORDERS[0].signed))
    paragraph = order.paragraphs[Step.AFTALE].replace("og", w("aftale.and"))
    named = {"paragraph": paragraph, "order": w(f"quota.order.{order.key}")}
    if Step.AFTALE in order.read:
        return w("papir.law.read", **named)
    read = w(f"quota.order.{ORDER_2020.key}")
    return w("papir.law.by_reference", read=read, where=ORDER_2020.paragraphs[Step.AFTALE], **named)


def deadline(case: Case, w: Words) -> str:
    """By when the agreement is due, and what comes without one; blank before the first order."""
    try:
        found = {one.due: one for one in deadlines(case.start.quota_year)}
    except NotInForce:
        return ""
    agreed, fixed = found[Due.AGREEMENT], found[Due.FIXED]
    assert agreed.day and fixed.day
    place = w("aftale.deadline.place", paragraph=fixed.paragraph) if fixed.paragraph else ""
    days = {"agreed": day(agreed.day, w.lang), "fixed": day(fixed.day, w.lang)}
    return w("aftale.deadline.both", place=place, **days)
