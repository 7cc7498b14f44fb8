"""The two tables of the paper: every municipality's number, and every transfer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.aftale.measures.view import Row, agreement_view
from dashboard.kit.export.sheet import Cell, Column
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Case
from data.snapshot import Snapshot

UNKNOWN = "–"
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Table:
    """Columns and rows, None where a figure is not published; `sums` is the last line, if any.

    `changed` are the indices of the rows whose number the agreement changes.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Rows
    sums: tuple[Cell, ...] = ()
    changed: frozenset[int] = frozenset()
    note: str = ""


def lines(table: Table, lang: str) -> list[list[str]]:
    """The rows and the sums as they are read, each figure with its column's decimals."""
    return [
        [
            written(cell, column.decimals, lang)
            for cell, column in zip(line, table.columns, strict=True)
        ]
        for line in (*table.rows, *([table.sums] if table.sums else []))
    ]


def written(cell: Cell, decimals: int | None, lang: str) -> str:
    """A cell as it is read; a dash where the figure is not published."""
    if cell is None:
        return UNKNOWN
    return cell if isinstance(cell, str) else number(cell, decimals or 0, lang)


def municipalities(snapshot: Snapshot, case: Case, w: Words) -> Table:
    """Start, given, taken, agreed, and persons per 1,000 inhabitants, in alphabetical order.

    The last column is left out where the inhabitants of the quota year are not published.
    """
    view = agreement_view(snapshot, case)
    has_people = view.total.inhabitants is not None
    columns = [
        Column(w("papir.column.municipality")),
        Column(w(f"papir.kind.{case.start.kind}.column"), 0),
        Column(w("papir.column.given"), 0),
        Column(w("papir.column.taken"), 0),
        Column(w("papir.column.agreed"), 0),
        *([Column(w("papir.column.per_1000"), 2)] if has_people else []),
    ]
    changed = [index for index, row in enumerate(view.rows) if row.change != 0]
    return Table(
        w("papir.table.municipalities"),
        tuple(columns),
        tuple(_cells(row, row.name)[: len(columns)] for row in view.rows),
        _cells(view.total, w("papir.column.sum"))[: len(columns)],
        frozenset(changed),
        _note(case, has_people, w),
    )


def transfers(case: Case, names: Mapping[str, str], w: Words) -> Table:
    """From, to, persons, status and reason of every transfer, in the order they were made."""
    columns = (
        Column(w("papir.column.from")),
        Column(w("papir.column.to")),
        Column(w("papir.column.persons"), 0),
        Column(w("papir.column.status")),
        Column(w("papir.column.reason")),
    )
    rows = tuple(
        (
            names[one.from_code],
            names[one.to_code],
            one.persons,
            w(f"papir.status.{one.status}"),
            one.reason,
        )
        for one in case.transfers
    )
    none = "papir.unknown_transfers" if case.clause.is_unknown else "papir.no_transfers"
    note = "" if rows else w(none)
    return Table(w("papir.table.transfers"), columns, rows, note=note)


def _cells(row: Row, name: str) -> tuple[Cell, ...]:
    """A row as it is printed; blank where nobody is moved."""
    given, taken = ("" if moved == 0 else moved for moved in (row.outgoing, row.incoming))
    return (name, row.start, given, taken, row.agreed, row.per_1000)


def _note(case: Case, has_people: bool, w: Words) -> str:
    figures = (*case.start.numbers.values(), *case.quotas.values())
    notes = [w("papir.note.unknown")] if None in figures else []
    if not has_people:
        notes.append(w("papir.note.no_people", year=case.start.quota_year))
    return " ".join(notes)
