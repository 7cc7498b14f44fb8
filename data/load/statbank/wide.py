"""A table with the times across, made into one with a row for each figure."""

from __future__ import annotations

import re

from data.faults import BadTables, Fault
from data.geography.codes import by_plain_name, code_of
from data.load.around import STRAY_LINES, footnotes
from data.load.records import Records
from data.load.statbank.roles import Roles
from data.load.statistics import MONTH, QUARTER, kind_of_area, names
from data.spreadsheet import EDGES

_YEAR = re.compile(r"(?:19|20)\d\d")


def is_wide(records: Records) -> bool:
    """Whether one of the first rows holds nothing but times after its labels."""
    return _times_row(records) is not None


def made_long(records: Records, roles: Roles, file: str) -> Records:
    """A row for each figure: the labels, the time, and the figure under their names.

    The column of areas is the one where most cells are areas; the others are named `kolonne N`. A
    label that stands once for several rows stands in all of them.
    """
    top = _times_row(records)
    assert top is not None
    times = [cell.strip(EDGES) for cell in records.rows[top]]
    first = next(at for at, cell in enumerate(times) if cell)
    times = times[first:]
    while times and not times[-1]:
        times.pop()
    if len(set(times)) < len(times):
        remedy = "Vælg kun tiden i tabellens hoved, og hent den igen."
        line = records.lines[top]
        raise BadTables([Fault(file, line, None, None, "har samme tid flere gange", remedy)])
    _, end = footnotes(records.rows, records.lines, top + 1, file)
    body = [(records.rows[at], records.lines[at]) for at in range(top + 1, end)]
    labels = _filled_down([row[:first] for row, _ in body])
    at_area = _area_column(labels, first) if roles.area else None
    header = [roles.area if at == at_area else f"kolonne {at + 1}" for at in range(first)]
    rows, lines = [[*header, roles.time, roles.figure]], [records.lines[top]]
    for (row, line), label in zip(body, labels, strict=True):
        values = [cell.strip(EDGES) for cell in row[first : first + len(times)]]
        if any(values):
            rows += [[*label, *pair] for pair in zip(times, values, strict=False)]
            lines += [line] * len(values)
    return Records(records.separator, rows, lines)


def _times_row(records: Records) -> int | None:
    for at, row in enumerate(records.rows[: STRAY_LINES * 2]):
        filled = [cell.strip(EDGES) for cell in row if cell.strip(EDGES)]
        if filled and all(map(_is_time, filled)) and not row[0].strip(EDGES):
            return at
    return None


def _is_time(text: str) -> bool:
    return any(shape.fullmatch(text) for shape in (_YEAR, QUARTER, MONTH))


def _filled_down(labels: list[list[str]]) -> list[list[str]]:
    """The labels with each blank one as the one above it."""
    filled: list[list[str]] = []
    for row in labels:
        above = filled[-1] if filled else [""] * len(row)
        filled.append([cell.strip(EDGES) or old for cell, old in zip(row, above, strict=True)])
    return filled


def _area_column(labels: list[list[str]], columns: int) -> int:
    """The column of labels where most are municipalities or other areas."""
    by_name = by_plain_name({code: name for name, code in names().items()})

    def areas(at: int) -> int:
        return sum(
            code_of(row[at], by_name) in by_name.values() or bool(kind_of_area(row[at]))
            for row in labels
        )

    return max(range(columns), key=areas)
