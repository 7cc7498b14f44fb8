"""A blank form for a table: its heading, and a row for every municipality where it has them."""

from __future__ import annotations

from dashboard.kit.export.sheet import Cell, Column, Sheet
from data.schemas import Kind, Table
from data.schemas.columns import allowed
from data.snapshot import Snapshot

CODE, NAME = "municipality_code", "municipality_name"
REGION = "region_code"


def form_sheet(snapshot: Snapshot, table: Table) -> Sheet:
    """The columns that a keeper fills in, ready to be read back when they are filled.

    A table with a row per municipality comes with the codes, names and regions that it may hold
    written; everything else is blank. `mark` is left out: it follows from the figure.
    """
    names = [name for name in table.kinds if name != "mark"]
    columns = tuple(Column(name, _decimals(table.kinds[name])) for name in names)
    rows = _municipalities(snapshot, table, names) if CODE in table.key else ()
    return Sheet(table.name, "da", columns, rows, about=())


def _municipalities(
    snapshot: Snapshot, table: Table, names: list[str]
) -> tuple[tuple[Cell, ...], ...]:
    inside = allowed(table.schema.columns[CODE])
    known = snapshot["municipalities"][[CODE, "name_da", REGION]].itertuples(index=False)
    return tuple(
        tuple({CODE: code, NAME: name, REGION: region}.get(column) for column in names)
        for code, name, region in known
        if code in inside
    )


def _decimals(kind: Kind) -> int | None:
    return {Kind.WHOLE: 0, Kind.DECIMAL: 2}.get(kind)
