"""The rows that a feed takes, so that every variable it does not name has one value."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from data.faults import BadTables
from data.load.grid import Cells, Grid
from data.load.statbank.roles import Roles
from data.sources import Feed


def where(found: Grid, feed: Feed, roles: Roles) -> Grid:
    """The rows that hold each value of the feed's `where`.

    A value is the cell itself, the code before its text, or the end of a time (`K1` takes the
    first quarters). A variable that a wide table has no name for is the column of labels that
    holds the value. `BadTables` for a value that is not there, and for a variable that still has
    several: then a row would stand for more than one thing.
    """
    roles_of_file = {roles.time, roles.figure, roles.area}
    unnamed = [name for name in found.header if name not in roles_of_file]
    chosen, faults = set(), []
    for name, wanted in feed.where:
        candidates = [name] if name in found.header else unnamed
        column, rows = _first_with(found, candidates, wanted, is_time=name == roles.time)
        if column:
            chosen.add(column)
            found = found.only(rows)
        else:
            remedy = "Se i filen, hvad der står, og ret where."
            faults.append(feed.fault("where", f"{name} = {wanted}", "findes ikke i filen", remedy))
    mapped = {variable for _, variable in feed.columns}
    for name, cells in zip(found.header, found.columns, strict=True):
        values = sorted(cells.texts[code] for code in np.unique(cells.codes))
        if name not in mapped | chosen and len(values) > 1:
            message = f"har flere værdier i filen ({', '.join(values[:5])})"
            remedy = f'Vælg en af dem, fx where = {{ "{name}" = "{values[0]}" }}.'
            faults.append(feed.fault("where", name, message, remedy))
    if faults:
        raise BadTables(faults)
    return found


def _first_with(
    found: Grid, candidates: Iterable[str], wanted: str, *, is_time: bool
) -> tuple[str, np.ndarray]:
    """The first of the columns that holds the value, and which rows do."""
    for name in candidates:
        cells = found.columns[found.header.index(name)]
        rows = _holding(cells, wanted, is_time=is_time)
        if rows.any():
            return name, rows
    return "", np.zeros(len(found.lines), dtype=bool)


def _holding(cells: Cells, wanted: str, *, is_time: bool) -> np.ndarray:
    holds = [
        text == wanted or text.startswith(f"{wanted} ") or (is_time and text[4:] == wanted)
        for text in cells.texts
    ]
    return np.array(holds, dtype=bool)[cells.codes]
