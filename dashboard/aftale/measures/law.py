"""What the law says of an agreement: where its requirements stand, and by when it is due."""

from __future__ import annotations

from datetime import date

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import day
from dashboard.quota import ORDERS, Due, deadlines, order_on
from dashboard.quota.agreement import Case
from dashboard.quota.dated import NotInForce
from dashboard.quota.orders import ORDER_2020, Order, Step


def law(case: Case, w: Words) -> str:
    """Where the requirements stand, by the order in force when the agreement is due."""
    order = _order(case)
    paragraph = order.paragraphs[Step.AFTALE].replace("og", w("aftale.and"))
    named = {"paragraph": paragraph, "order": w(f"quota.order.{order.key}")}
    if Step.AFTALE in order.read:
        return w("papir.law.read", **named)
    read = w(f"quota.order.{ORDER_2020.key}")
    key = "by_later" if order.signed < ORDER_2020.signed else "by_earlier"
    return w(f"papir.law.{key}", read=read, where=ORDER_2020.paragraphs[Step.AFTALE], **named)


def deadline(case: Case, w: Words) -> str:
    """By when the agreement of its quota year is due under which order, and what comes without
    one; blank before the first order. No deadline is known for a landstal that was changed later:
    that of the first announcement has then mostly gone by.
    """
    try:
        found = {one.due: one for one in deadlines(case.start.quota_year)}
    except NotInForce:
        return ""
    agreed, fixed = found[Due.AGREEMENT], found[Due.FIXED]
    assert agreed.day and fixed.day
    place = w("aftale.deadline.place", paragraph=fixed.paragraph) if fixed.paragraph else ""
    days = {"agreed": day(agreed.day, w.lang), "fixed": day(fixed.day, w.lang)}
    year = {"year": case.start.quota_year, "revision": case.start.revision}
    order = w(f"quota.order.{_order(case).key}")
    key = "later" if case.start.revision else "first"
    return w(f"aftale.deadline.{key}", order=order, place=place, **year, **days)


def _order(case: Case) -> Order:
    """The order by the day on which the agreement is due, or the first that is known."""
    return order_on(max(date(case.start.quota_year - 1, 9, 9), ORDERS[0].signed))
