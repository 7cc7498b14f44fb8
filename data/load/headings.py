"""Headings to columns: which heading of the file is which column of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from difflib import get_close_matches

from data.faults import Fault
from data.load.grid import Cells, Grid, cells_of
from data.schemas.table import Table

HEADING_LINE_REMEDY = "Ret navnet i overskriften."


def columns_by_name(grid: Grid, table: Table) -> tuple[dict[str, Cells], list[Fault], list[str]]:
    """The cells of each column of the table; the headings' faults; what was made good."""
    faults = [*_twice(grid), *_without_heading(grid)]
    found = dict(zip(grid.header, grid.columns, strict=True))
    unknown = [name for name in found if name and name not in table.kinds]
    missing = [name for name in table.kinds if name not in found]
    remarks = []
    for name in missing:
        if table.may_be_left_out(name):
            found[name] = cells_of([""] * len(grid.lines))
            remarks.append(f'{grid.file}: kolonnen "{name}" mangler og er læst som tom.')
        else:
            faults.append(_missing(grid, name, closest(name, unknown)))
    guessed = {closest(name, unknown) for name in missing}
    faults += [_unknown(grid, table, name) for name in unknown if name not in guessed]
    return {name: found[name] for name in table.kinds if name in found}, faults, remarks


def closest(name: str, names: Collection[str]) -> str:
    """The name that looks most like it, or nothing."""
    plain = {other.lower().replace(" ", "_"): other for other in names}
    close = get_close_matches(name.lower().replace(" ", "_"), list(plain), n=1, cutoff=0.6)
    return plain[close[0]] if close else ""


def _missing(grid: Grid, name: str, guess: str) -> Fault:
    if guess:
        remedy = f'Overskriften har "{guess}"; mente du "{name}"? {HEADING_LINE_REMEDY}'
    else:
        remedy = "Sæt kolonnen ind med netop det navn."
    return Fault(grid.file, None, name, None, "kolonnen mangler", remedy)


def _unknown(grid: Grid, table: Table, name: str) -> Fault:
    guess = closest(name, table.kinds)
    meant = f'Mente du "{guess}"? ' if guess else ""
    remedy = f"{meant}Slet kolonnen, eller beskriv den som indikator i indicators.toml."
    return Fault(grid.file, None, name, None, "kolonnen kendes ikke", remedy)


def _twice(grid: Grid) -> list[Fault]:
    remedy = "Slet den ene, eller giv den sit rigtige navn."
    return [
        Fault(grid.file, None, name, None, f"kolonnen står {times} gange", remedy)
        for name, times in Counter(grid.header).items()
        if times > 1 and name
    ]


def _without_heading(grid: Grid) -> list[Fault]:
    faults = []
    for at, (name, cells) in enumerate(zip(grid.header, grid.columns, strict=True), 1):
        if name:
            continue
        for row in cells.where(bool)[:1]:
            line, message = int(grid.lines[row]), f"kolonne nummer {at} har ingen overskrift"
            remedy = "Skriv dens navn i første linje."
            faults.append(Fault(grid.file, line, None, cells.at(row), message, remedy))
    return faults
