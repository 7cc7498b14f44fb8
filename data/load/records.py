"""Text to cells: the separator, the heading, and the lines that fit it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.faults import BadTables, Fault, listed
from data.load.around import (
    SEPARATORS,
    STRAY_LINES,
    above_the_heading,
    footnotes,
    known_headings,
    refuse_rows_in_one_cell,
    refuse_title,
)
from data.load.grid import Grid, cells_of
from data.spreadsheet import EDGES

_DECLARED_SEPARATOR = re.compile(r'"?sep=(.)"?[;,\t]*\r?\n?', re.IGNORECASE)


@dataclass(frozen=True)
class Records:
    """A file as rows of cells, the line each begins on, and what stood between the cells."""

    separator: str
    rows: list[list[str]]
    lines: list[int]


def read_grid(text: str, file: str, expected: Collection[str]) -> tuple[Grid, list[Fault]]:
    """The cells of the text, and the faults of lines that do not fit the heading.

    Lines that hold nothing are left out, and so are empty columns to the right
    of the heading. Raises `BadTables` when there is no heading to go by.
    """
    return grid_of(read_records(text, file, expected), file, expected)


def read_records(text: str, file: str, expected: Collection[str]) -> Records:
    """The rows of the text, separated by what finds most of the expected headings."""
    text, skipped, separator = _without_separator_line(text)
    refuse_rows_in_one_cell(text, file, skipped, expected)
    separator = separator or _separator(text, expected)
    return _records(text, file, separator, skipped, expected)


def grid_of(records: Records, file: str, expected: Collection[str]) -> tuple[Grid, list[Fault]]:
    """The rows under the heading, and the faults of those that do not fit it."""
    rows, lines = records.rows, records.lines
    header, body = _header(rows, lines, file, expected)
    faults, end = footnotes(rows, lines, body, file)
    odd, kept = _faults_of_width(rows[:end], lines, body, header, file)
    faults += odd
    columns = tuple(cells_of([rows[row][at] for row in kept]) for at in range(len(header)))
    kept_lines = np.array([lines[row] for row in kept], dtype=np.int64)
    grid = Grid(file, records.separator, tuple(header), columns, kept_lines)
    grid = grid.only(~_same_in_all(grid, [""] * len(header)))
    repeated = _same_in_all(grid, header)
    remedy = "Slet linjen; overskriften skal kun stå øverst."
    again = grid.lines[repeated]
    message = "gentager overskriften"
    found = (Fault(file, int(line), None, header[0], message, remedy) for line in again)
    faults += listed(found, len(again))
    return grid.only(~repeated), faults


def _without_separator_line(text: str) -> tuple[str, int, str]:
    declared = _DECLARED_SEPARATOR.match(text)
    if declared is None or declared[1] not in SEPARATORS:
        return text, 0, ""
    return text[declared.end() :], 1, declared[1]


def _separator(text: str, expected: Collection[str]) -> str:
    """The separator that finds most of the expected headings in the first lines."""
    beginning = text[:20_000].splitlines()[:STRAY_LINES]

    def headings_found(separator: str) -> tuple[int, int]:
        found = max(known_headings(line, separator, expected) for line in beginning)
        return found, sum(line.count(separator) for line in beginning)

    return max(SEPARATORS, key=headings_found)


def _records(
    text: str, file: str, separator: str, offset: int, expected: Collection[str]
) -> Records:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    begins = 1
    try:
        for row in reader:
            rows.append(row)
            lines.append(begins + offset)
            begins = reader.line_num + 1
    except csv.Error as error:
        refuse_title(text, file, separator, offset, expected, until=begins)
        raise BadTables([_unreadable(error, file, begins + offset)]) from error
    return Records(separator, rows, lines)


def _unreadable(error: csv.Error, file: str, line: int) -> Fault:
    if "field larger" in str(error):
        remedy = "Se, om et anførselstegn åbner uden at lukke, eller om hele filen står i én celle."
        return Fault(
            file, line, None, None, f"har en celle på over {csv.field_size_limit()} tegn", remedy
        )
    if "unexpected end" in str(error):
        remedy = 'Sæt et " dér, hvor teksten slutter, eller slet det, der åbner.'
        return Fault(file, line, None, None, "har et anførselstegn, der aldrig lukkes", remedy)
    remedy = 'Et anførselstegn inde i en tekst skrives to gange: "" i stedet for ".'
    return Fault(file, line, None, None, "har et anførselstegn på et forkert sted", remedy)


def _header(
    rows: list[list[str]], lines: list[int], file: str, expected: Collection[str]
) -> tuple[list[str], int]:
    """The headings, blank ones to the right left out, and the position of the first row."""
    filled = [at for at, row in enumerate(rows[: STRAY_LINES * 2]) if any(map(str.strip, row))]
    if not filled:
        raise BadTables([Fault(file, None, None, None, "er tom", "Læg filen ind igen.")])
    first = filled[0]
    known = {at: sum(cell.strip(EDGES) in expected for cell in rows[at]) for at in filled}
    best = max(filled, key=lambda at: known[at])
    enough = max(2, len(expected) // 2)
    if best != first and known[best] >= enough > known[first]:
        raise BadTables([above_the_heading(file, lines[first], lines[best], rows[first][0])])
    if known[first] == 0:
        names = ", ".join(expected)
        remedy = (
            "Første linje skal være kolonnernes navne, adskilt af komma, semikolon eller "
            f"tabulator: {names}."
        )
        value = ",".join(rows[first])
        raise BadTables([Fault(file, lines[first], None, value, "er ikke en overskrift", remedy)])
    header = [cell.strip(EDGES) for cell in rows[first]]
    while header and not header[-1]:
        header.pop()
    return header, first + 1


def _faults_of_width(
    rows: list[list[str]], lines: list[int], body: int, header: list[str], file: str
) -> tuple[list[Fault], list[int]]:
    wanted = len(header)
    kept: list[int] = []
    wrong: list[int] = []
    widths = np.fromiter(map(len, rows[body:]), dtype=np.int64, count=len(rows) - body)
    odd = set((np.flatnonzero(widths != wanted) + body).tolist())
    for at in range(body, len(rows)):
        if at not in odd or _fits(rows[at], wanted):
            kept.append(at)
        elif any(cell.strip(EDGES) for cell in rows[at]):
            wrong.append(at)
    faults = (_wrong_width(rows[at], lines[at], wanted, file) for at in wrong)
    return listed(faults, len(wrong)), kept


def _fits(row: list[str], wanted: int) -> bool:
    return len(row) > wanted and not any(cell.strip(EDGES) for cell in row[wanted:])


def _wrong_width(row: list[str], line: int, wanted: int, file: str) -> Fault:
    if len(row) < wanted:
        remedy = f"Der er {len(row)}, og overskriften har {wanted}; sæt de manglende adskillere."
        return Fault(file, line, None, None, "har for få felter", remedy)
    remedy = (
        f"Der er {len(row)}, og overskriften har {wanted}; sæt anførselstegn om en tekst, "
        "der selv har en adskiller i sig."
    )
    return Fault(file, line, None, row[wanted], "har for mange felter", remedy)


def _same_in_all(grid: Grid, texts: list[str]) -> npt.NDArray[np.bool_]:
    same = np.ones(len(grid.lines), dtype=bool)
    for cells, text in zip(grid.columns, texts, strict=True):
        same &= np.array([one == text for one in cells.texts])[cells.codes]
    return same
