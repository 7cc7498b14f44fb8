"""Where the requirements on an agreement stand in the law."""

from __future__ import annotations

from datetime import date

from dashboard.kit.words import Words
from dashboard.quota import ORDERS, order_on
from dashboard.quota.agreement import Case
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
