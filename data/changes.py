"""What a refresh would do to the version before it, and when somebody must say that it is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import pandas as pd

from data.compare import ChangedCell, Key, TableDifference, is_same, table_differences
from data.likely import Jump, jumps
from data.schemas.columns import is_figure
from data.schemas.table import Table

MOST_OF_A_TABLE = 1 / 20
FEW_ROWS = 2
SHOWN = 5
STATED_MARKS = ("provisional", "not_applicable")


@dataclass(frozen=True)
class TableChange:
    """What would be gone, new and changed in one table, and why that must be confirmed, if it must.

    `jumps` are the figures that move further than the table's own history makes likely.
    """

    difference: TableDifference
    jumps: tuple[Jump, ...]
    reasons: tuple[str, ...]

    def sentences(self) -> Iterator[str]:
        """What is different in Danish: the sum of it, and the first rows of each kind."""
        found = self.difference
        yield found.summary
        yield from _first("væk", [", ".join(key) for key in found.removed])
        yield from _first("ny", [", ".join(key) for key in found.added])
        yield from _first("ændret", [_cell(cell) for cell in found.changed])

    def to_dict(self) -> dict[str, Any]:
        """The change as plain values for JSON."""
        return {
            **self.difference.to_dict(),
            "jumps": [asdict(jump) for jump in self.jumps],
            "reasons": list(self.reasons),
        }


class Unconfirmed(Exception):
    """A refresh that takes away or changes so much that a person must say it is right.

    Nothing is published; `changes` are those of every table, also the ones that may pass.
    """

    def __init__(self, changes: Sequence[TableChange]) -> None:
        self.changes = tuple(changes)
        super().__init__("\n".join(reasons(changes)))


def reasons(changes: Sequence[TableChange]) -> list[str]:
    """Every reason why the changes must be confirmed; none when they may pass."""
    return [reason for change in changes for reason in change.reasons]


def changes(
    before: Mapping[str, pd.DataFrame],
    after: Mapping[str, pd.DataFrame],
    tables: Mapping[str, Table],
) -> tuple[TableChange, ...]:
    """What would change in each table that differs from the version before.

    It must be confirmed when rows or figures of a published year disappear, when more than a
    twentieth of a table's rows change (and more than two), when a column is lost or emptied, when
    values of a column only change places, or when a figure moves further than those of the table
    have moved before (`data.likely`). New rows alone need no confirmation as long as their figures
    are likely.
    """
    old = {name: frame for name, frame in before.items() if not is_same(frame, after.get(name))}
    new = {name: frame for name, frame in after.items() if name in old or name not in before}
    return tuple(
        _change(found, old.get(found.table), new.get(found.table), tables.get(found.table))
        for found in table_differences(old, new)
    )


def _change(
    found: TableDifference,
    before: pd.DataFrame | None,
    after: pd.DataFrame | None,
    table: Table | None,
) -> TableChange:
    if before is None or before.empty:
        return TableChange(found, (), ())
    if after is None or table is None:
        return TableChange(found, (), (f"{found.table}: hele tabellen forsvinder.",))
    if found.key_columns != table.key:
        why = (
            f"{found.table}: rækkerne har andre nøgler end før og kan ikke sammenholdes én for én."
        )
        return TableChange(found, (), (why,))
    leaps = tuple(jumps(before, after, table))
    found_reasons = (
        *_gone(found, table),
        *_emptied(found.table, before, after),
        *_rearranged(found),
        *_much(found, len(before)),
        *_leaps(found.table, leaps),
    )
    return TableChange(found, leaps, found_reasons)


def _gone(found: TableDifference, table: Table) -> Iterator[str]:
    if found.removed:
        years = Counter(_year(key, found.key_columns, table) for key in found.removed)
        which = _listed(
            [f"{year} ({count})" if year else f"{count}" for year, count in years.items()]
        )
        yield f"{found.table}: rækker forsvinder: {which}."
    figures = {name for name, column in table.schema.columns.items() if is_figure(column)}
    lost = Counter(
        cell.column for cell in found.changed if cell.column in figures and not cell.after
    )
    for column, count in lost.items():
        yield f"{found.table}: {count} tal i {column} forsvinder."
    for column in found.lost_columns:
        yield f"{found.table}: kolonnen {column} forsvinder."


def _emptied(name: str, before: pd.DataFrame, after: pd.DataFrame) -> Iterator[str]:
    """Columns that said something and now say nothing; marks that can be derived say nothing."""
    for column in before.columns.intersection(after.columns):
        was, now = (_says_something(frame[column]).sum() for frame in (before, after))
        if was and not now:
            yield f"{name}: kolonnen {column} er tømt; før stod der noget i {was} rækker."


def _says_something(column: pd.Series) -> pd.Series:
    if column.name == "mark":
        return column.isin(STATED_MARKS)
    return column.notna() & (column != "")


def _rearranged(found: TableDifference) -> Iterator[str]:
    """Columns in which the same values stand in other rows: sorted or moved by themselves."""
    by_column: dict[str, list[ChangedCell]] = {}
    for cell in found.changed:
        by_column.setdefault(cell.column, []).append(cell)
    for column, cells in by_column.items():
        if Counter(one.before for one in cells) == Counter(one.after for one in cells):
            yield f"{found.table}: {len(cells)} værdier i {column} har kun skiftet plads."


def _much(found: TableDifference, rows: int) -> Iterator[str]:
    changed = len({cell.key for cell in found.changed}) + len(found.removed)
    if changed > max(rows * MOST_OF_A_TABLE, FEW_ROWS):
        yield f"{found.table}: {changed} af {rows} rækker ændres, mere end en tyvendedel."


def _leaps(name: str, leaps: tuple[Jump, ...]) -> Iterator[str]:
    if leaps:
        worst = max(leaps, key=lambda jump: jump.step)
        others = f"; {len(leaps) - 1} andre gør det samme" if len(leaps) > 1 else ""
        yield (
            f"{name}: {worst.column} for {', '.join(worst.key)} går fra {worst.before} til "
            f"{worst.after}, længere end tabellens tal før har flyttet sig{others}."
        )


def _year(key: Key, columns: Key, table: Table) -> str:
    if not table.times:
        return ""
    return key[columns.index(table.times[0])][:4]


def _cell(cell: ChangedCell) -> str:
    """A changed cell, and by how much when it is a number both times."""
    said = f"{', '.join(cell.key)} · {cell.column}: {cell.before or '–'} → {cell.after or '–'}"
    try:
        moved = Decimal(cell.after) - Decimal(cell.before)
    except InvalidOperation:
        return said
    return f"{said} ({moved:+})".replace("+-", "-")


def _first(word: str, lines: list[str]) -> Iterator[str]:
    for line in lines[:SHOWN]:
        yield f"  {word}: {line}"
    if len(lines) > SHOWN:
        yield f"  … og {len(lines) - SHOWN} til."


def _listed(parts: list[str]) -> str:
    more = f" og {len(parts) - SHOWN} andre år" if len(parts) > SHOWN else ""
    return ", ".join(parts[:SHOWN]) + more
