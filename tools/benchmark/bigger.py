"""Copies of the raw tables with many times the rows, which pass the same checks.

The schema says how a table is copied, so that a new one needs nothing here: all that says when lies
so many years later that no key meets another, and where a row's key does not name a year, the first
free text in it carries the copy's number. The places of the law stay as they are, and so does a row
that has neither; a table of such rows alone is a fault. A hundred copies reach years that no table
should hold, so `live_later` lets the process that measures live after them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from data.schemas import TABLES, Kind, Table, areas, columns
from data.schemas.cross.areas import NAMES

YEARS_APART = 30
STAYING = frozenset(table.name for table in areas.TABLES)
YEAR, LEAP_DAY = re.compile(r"(?<!\d)\d{4}(?!\d)"), re.compile(r"(?<=-02-)29$")


def make_bigger(raw: Path, into: Path, times: int) -> int:
    """Write every table of `raw` `times` as large into `into`; how many rows there are now.

    Raises LookupError for a file that is no table, and for a table that cannot be copied.
    """
    into.mkdir(parents=True, exist_ok=True)
    files = sorted(raw.glob("*.csv"))
    if strangers := [path.name for path in files if path.stem not in TABLES]:
        raise LookupError(f"no such table: {', '.join(strangers)}")
    return sum(_copied(path, into / path.name, times) for path in files)


def live_later() -> None:
    """Let this process take the last year there is for this one."""

    class Later(date):
        @classmethod
        def today(cls) -> Later:
            return cls(date.max.year - 2 * columns.YEARS_AHEAD, 1, 1)

    columns.date = Later


def _copied(source: Path, target: Path, times: int) -> int:
    with source.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, names = list(reader), list(reader.fieldnames or ())
    table = TABLES[source.stem]
    written = 0
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        for copy in range(1 if table.name in STAYING else times):
            for row in copied(table, rows, copy):
                writer.writerow(row)
                written += 1
    return written


def copied(table: Table, rows: list[dict[str, str]], copy: int) -> Iterator[Mapping[str, str]]:
    """The rows of the copy with that number; number 0 is the rows themselves."""
    if copy and not any(_can_be_copied(table, row) for row in rows) and rows:
        raise LookupError(f"the key of {table.name} says neither when nor anything in free text")
    for row in rows:
        if not copy:
            yield row
        elif _can_be_copied(table, row):
            yield row | _moved(table, row, YEARS_APART * copy) | _renamed(table, row, copy)


def _can_be_copied(table: Table, row: Mapping[str, str]) -> bool:
    return _is_dated(table, row) or _free_text(table) is not None


def _is_dated(table: Table, row: Mapping[str, str]) -> bool:
    """Whether the row's key says which year it is of."""
    return any(row.get(name) for name in table.key if _says_when(table, name))


def _moved(table: Table, row: Mapping[str, str], years: int) -> dict[str, str]:
    """What says when, so many years later; a day of its own stays on its day of the week."""
    days = {Kind.DAY} if _is_dated(table, row) else set()
    later = [name for name, kind in table.kinds.items() if kind in days or _says_when(table, name)]
    return {name: _later(row[name], years) for name in later if name in row}


def _renamed(table: Table, row: Mapping[str, str], copy: int) -> dict[str, str]:
    """The first free text of the key with the copy's number, where the key does not say when."""
    word = _free_text(table)
    return {} if _is_dated(table, row) or word is None else {word: f"{row[word]}-{copy}"}


def _says_when(table: Table, name: str) -> bool:
    kind, column = table.kinds[name], table.schema.columns[name]
    return kind is Kind.PERIOD or (kind is Kind.WHOLE and not columns.is_figure(column))


def _later(text: str, years: int) -> str:
    moved = YEAR.sub(lambda found: f"{int(found[0]) + years:04}", text)
    return LEAP_DAY.sub("28", moved)


def _free_text(table: Table) -> str | None:
    """The first column of the key that is free text and no municipality's name."""
    for name in table.key:
        is_free = not columns.allowed(table.schema.columns[name])
        if table.kinds[name] is Kind.TEXT and is_free and name not in NAMES:
            return name
    return None
