"""What people and programs put around a table: titles above, footnotes below, rows in one cell."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from data.faults import BadTables, Fault, listed
from data.spreadsheet import EDGES

SEPARATORS = {",": "komma", ";": "semikolon", "\t": "tabulator"}
STRAY_LINES = 10
_ONE_QUOTED_CELL = re.compile(r'"((?:[^"]|"")*)"[;,\t]*')
_ONE_CELL = re.compile(r"([^;\t\"]*?)[;\t]+")
_NOTE = re.compile(r"[^\W\d_]{2}.*\s\S|^(?:kilde|note|anm)\b|^[*¹²³]|^\d\)", re.IGNORECASE)


def known_headings(line: str, separator: str, expected: Collection[str]) -> int:
    """How many of the expected headings a line of text holds."""
    return sum(cell.strip(EDGES + '"') in expected for cell in line.split(separator))


def refuse_rows_in_one_cell(text: str, file: str, offset: int, expected: Collection[str]) -> None:
    """Raise `BadTables` for a file of commas that a spreadsheet took for one column, and saved."""
    line = next((line for line in text[:20_000].splitlines() if line.strip(EDGES)), "")
    cell = _ONE_QUOTED_CELL.fullmatch(line.strip()) or _ONE_CELL.fullmatch(line.strip())
    if cell is None:
        return
    if max(known_headings(cell[1], separator, expected) for separator in SEPARATORS) < 2:
        return
    remedy = (
        "Åbn den oprindelige fil i Excel med Data > Fra tekst/CSV, vælg dens skilletegn, så hver "
        'kolonne får sin egen celle, og gem som "CSV UTF-8".'
    )
    message = "har alle rækkens felter i én celle"
    raise BadTables([Fault(file, 1 + offset, None, cell[1], message, remedy)])


def refuse_title(
    text: str,
    file: str,
    separator: str,
    offset: int,
    expected: Collection[str],
    *,
    until: int,
) -> None:
    """Raise `BadTables` when the line that cannot be read (`until`) stands above the heading."""
    lines = text[:20_000].splitlines()[: STRAY_LINES * 2]
    for number, line in enumerate(lines, 1):
        if number > until and known_headings(line, separator, expected) >= 2:
            raise BadTables([above_the_heading(file, 1 + offset, number + offset, lines[0])])


def above_the_heading(file: str, line: int, heading: int, value: str) -> Fault:
    """The fault of a line that stands where the heading should."""
    remedy = f"Overskriften står i linje {heading}; slet linje {line}-{heading - 1}."
    return Fault(file, line, None, value, "er ikke overskriften", remedy)


def footnotes(
    rows: Sequence[list[str]], lines: Sequence[int], body: int, file: str
) -> tuple[list[Fault], int]:
    """The faults of the text below the last row, and where the rows end.

    A footnote is the one filled cell of its line and reads like a sentence.
    """
    end, notes = len(rows), []
    for at in range(len(rows) - 1, body - 1, -1):
        filled = [cell.strip(EDGES) for cell in rows[at] if cell.strip(EDGES)]
        if len(filled) > 1 or (filled and not _NOTE.search(filled[0])):
            break
        end = at
        notes += [(lines[at], cell) for cell in filled]
    remedy = "Slet linjen, hvis det er en fodnote; ellers mangler rækken sine andre felter."
    message = "er en tekst under tabellen og ikke en række"
    found = (Fault(file, line, None, cell, message, remedy) for line, cell in reversed(notes))
    return listed(found, len(notes)), end
