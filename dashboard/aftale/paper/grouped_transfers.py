"""Transfers on as few lines as they can be read on: a paper has two pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.aftale.paper.tables import Table, written
from dashboard.kit.export.sheet import Cell

Line = tuple[Cell, ...]
GIVER, TAKER, PERSONS = 0, 1, 2


def grouped(table: Table, lang: str) -> Table:
    """The table with one line for neighbouring transfers that share status, reason, and giver or
    taker: `Samsø` to `Odder 3, Syddjurs 5`, 8 persons.
    """
    groups = groupby(table.rows, key=lambda row: row[PERSONS + 1 :])
    return replace(table, rows=tuple(line for _, rows in groups for line in _lines([*rows], lang)))


def _lines(rows: Sequence[Line], lang: str) -> Iterator[Line]:
    """One line where all have the same giver or the same taker, otherwise one per giver's turn."""
    for one, others in ((GIVER, TAKER), (TAKER, GIVER)):
        if len({row[one] for row in rows}) == 1:
            yield _line(rows, others, lang)
            return
    for _, turn in groupby(rows, key=lambda row: row[GIVER]):
        yield _line([*turn], TAKER, lang)


def _line(rows: Sequence[Line], others: int, lang: str) -> Line:
    """The rows as one, with the persons of each written behind the ones who differ."""
    line = list(rows[0])
    sizes = [row[PERSONS] for row in rows]
    if len(rows) > 1:
        line[others] = ", ".join(
            f"{row[others]}\u00a0{written(row[PERSONS], 0, lang)}" for row in rows
        )
        line[PERSONS] = None if None in sizes else sum(int(size or 0) for size in sizes)
    return tuple(line)
