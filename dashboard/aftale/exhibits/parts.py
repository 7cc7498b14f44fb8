"""What several exhibits of an agreement say alike: when it is of, and what to mind."""

from __future__ import annotations

from dashboard.aftale.findings import start_warning
from dashboard.aftale.measures.view import AgreementView
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Case, Kind


def period_of(case: Case, w: Words) -> str:
    """The quota year, and the landstal that the starting numbers are of."""
    start = case.start
    parts = [w("aftale.subtitle.year", year=start.quota_year)]
    if start.landstal is not None:
        landstal = number(start.landstal, 0, w.lang)
        parts.append(w("aftale.subtitle.landstal", landstal=landstal))
    return ", ".join(parts)


def start_heading(view: AgreementView, w: Words) -> str:
    """What the starting numbers are to the reader: what the agency fixes without an agreement, as
    long as they are not themselves agreed or a reader's own.
    """
    kind = view.case.start.kind
    if kind in (Kind.AGREED, Kind.OWN):
        return w("aftale.column.start")
    return w("aftale.without_about" if kind is Kind.APPROXIMATE else "aftale.column.without")


def notices_of(view: AgreementView, w: Words) -> tuple[str, ...]:
    """What must not be taken for a published number, and what `?` stands for."""
    figures = [
        one for row in view.rows for one in (row.start, row.agreed, row.change, row.per_1000)
    ]
    unknown = w("aftale.unknown_note") if None in figures else ""
    return tuple(filter(None, (start_warning(view.case, w), unknown)))
