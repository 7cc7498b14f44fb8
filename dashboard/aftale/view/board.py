"""The parts of the first screen as the browser draws them: tools, table, moves, requirements.

`assets/aftale/board.mjs` makes elements of them. Tables and lists are those of the exhibits.
"""

from __future__ import annotations

from typing import Any

from dashboard.aftale import findings
from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.exhibits.municipalities import municipality_table
from dashboard.aftale.exhibits.parts import notices_of
from dashboard.aftale.exhibits.transfers import transfer_table
from dashboard.aftale.formatting import alternative_name
from dashboard.aftale.measures.view import AgreementView
from dashboard.kit.exhibit import Table, cell_text
from dashboard.kit.words import Words
from dashboard.quota.agreement import History


def texts(table: Table, lang: str) -> list[list[str]]:
    """The rows of a table as a reader sees them."""
    return [
        [cell_text(cell, column, lang) for cell, column in zip(row, table.columns, strict=True)]
        for row in table.rows
    ]


def headings(table: Table) -> list[str]:
    """The headings of a table."""
    return [column.heading for column in table.columns]


def tools(
    history: History, view: AgreementView, choice: AgreementChoice, w: Words
) -> dict[str, Any]:
    """Alternatives, undo and redo, the measure, and how the page is looked at."""
    case = history.present
    return {
        "tabs": [alternative_name(one.name, w) for one in case.alternatives],
        "chosen": case.chosen,
        "can_undo": bool(history.past),
        "can_redo": bool(history.future),
        "measure": view.measure,
        "is_compared": choice.is_compared,
        "is_on_wall": choice.is_on_wall,
    }


def municipalities(view: AgreementView, last: frozenset[int], w: Words) -> dict[str, Any]:
    """The municipalities: texts by row, whose row it is, and those of the last step."""
    numbers = municipality_table(view, w)
    rows = texts(numbers, w.lang)
    moved = (view.alternative.transfers[index] for index in last)
    return {
        "caption": w("aftale.table_caption"),
        "headings": headings(numbers),
        "rows": rows[:-1],
        "total": rows[-1],
        "codes": [row.code for row in view.rows],
        "signed": sorted(view.case.signed),
        "last": sorted({code for move in moved for code in (move.from_code, move.to_code)}),
        "unchanged": [row.code for row in view.rows if row.change == 0],
        "is_made": view.is_made,
        "notes": [*filter(None, [findings.rate_sentence(view, w)]), *notices_of(view, w)],
    }


def transfers(view: AgreementView, last: frozenset[int], w: Words) -> list[dict[str, Any]]:
    """The moves, the newest first."""
    names = view.names
    rows = texts(transfer_table(view.case, names, w), w.lang)
    moves = [
        {
            "index": index,
            "persons": persons,
            "who": w("aftale.who", giver=giver, taker=taker),
            "text": findings.transfer_sentence(one, names, w),
            "reason": reason,
            "status": one.status.value,
            "is_last": index in last,
        }
        for index, (one, (giver, taker, persons, _, reason)) in enumerate(
            zip(view.alternative.transfers, rows, strict=True)
        )
    ]
    return moves[::-1]
