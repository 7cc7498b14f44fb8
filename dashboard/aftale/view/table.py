"""The municipalities' numbers as the browser draws them: a row each, and the sum."""

from __future__ import annotations

from typing import Any

from dashboard.aftale.measures.view import AgreementView, Row
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Rule

UNKNOWN = "?"
COLUMNS = (
    "municipality",
    "start",
    "incoming",
    "outgoing",
    "agreed",
    "change",
    "per_1000",
    "signed",
)


def table(view: AgreementView, moving: frozenset[str], w: Words) -> dict[str, Any]:
    """The table: one row per municipality, those of the last step marked, and the sum."""
    return {
        "caption": w("aftale.table_caption"),
        "headings": [w(f"aftale.column.{name}") for name in COLUMNS],
        "rows": [_row(view, row, row.code in moving, w) for row in view.rows],
        "total": _total(view, w),
        "is_made": view.case.clause.rule is Rule.UNKNOWN,
        "note": w("aftale.unknown_note") if any(map(_is_unknown, view.rows)) else "",
    }


def shown(value: float | None, decimals: int, w: Words, *, signed: bool = False) -> str:
    """A figure in a cell; a question mark where it is not published."""
    return UNKNOWN if value is None else number(value, decimals, w.lang, signed=signed)


def _row(view: AgreementView, row: Row, is_last: bool, w: Words) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "start": shown(row.start, 0, w),
        "incoming": _nothing(row.incoming, w),
        "outgoing": _nothing(row.outgoing, w),
        "agreed": shown(row.agreed, 0, w),
        "change": shown(row.change, 0, w, signed=True),
        "per_1000": shown(row.per_1000, 2, w),
        "is_signed": row.code in view.case.signed,
        "is_last": is_last,
        "is_still": row.change == 0,
    }


def _is_unknown(row: Row) -> bool:
    return None in (row.agreed, row.change, row.per_1000)


def _nothing(persons: int | None, w: Words) -> str:
    """A blank cell where nothing moves, so that what moves is seen."""
    return "" if persons == 0 else shown(persons, 0, w)


def _total(view: AgreementView, w: Words) -> list[str]:
    def summed(values: list[int | None]) -> int | None:
        return None if None in values else sum(value for value in values if value is not None)

    columns = (
        [getattr(row, name) for row in view.rows]
        for name in ("start", "incoming", "outgoing", "agreed", "change")
    )
    start, incoming, outgoing, agreed, change = (summed(values) for values in columns)
    people = summed([row.inhabitants for row in view.rows])
    per_1000 = 1000 * agreed / people if agreed is not None and people else None
    asked = view.case.start.total
    signed = w("aftale.of", part=len(view.case.signed), whole=len(view.rows))
    is_made = view.case.clause.rule is Rule.UNKNOWN
    return [
        w("aftale.column.total"),
        shown(asked if start is None else start, 0, w),
        _nothing(incoming, w),
        _nothing(outgoing, w),
        shown(agreed, 0, w),
        shown(change, 0, w, signed=True),
        shown(per_1000, 2, w),
        "" if is_made else signed,
    ]
