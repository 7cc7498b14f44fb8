"""Who sits in a council: its seats by body in each composition, and what changed between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.kit.cache import kept
from data.snapshot import Snapshot, Source

MEMBER, ASSOCIATE = "medlem", "tilforordnet"


@dataclass(frozen=True)
class Seats:
    """The seats that one body fills."""

    body: str
    seats: int


@dataclass(frozen=True)
class Composition:
    """A council's members, and the associates who sit at the table without being members."""

    period: str
    members: tuple[Seats, ...]
    associates: tuple[Seats, ...]
    source: Source

    @property
    def total(self) -> int:
        """How many members the council has."""
        return sum(one.seats for one in self.members)


@dataclass(frozen=True)
class Change:
    """Bodies that are in one composition and not in the other, with their seats."""

    gone: tuple[Seats, ...]
    come: tuple[Seats, ...]


@kept
def compositions(snapshot: Snapshot) -> tuple[Composition, ...]:
    """Every composition, the oldest first; the body with most seats first."""
    table = snapshot["rar_composition"].dropna(subset=["seats"])
    found = []
    for period, rows in table.groupby("period", sort=True):
        source = snapshot.sources[rows["source_id"].iloc[0]]
        members, associates = (_filled(rows, role) for role in (MEMBER, ASSOCIATE))
        found.append(Composition(str(period), members, associates, source))
    return tuple(found)


def _filled(rows: pd.DataFrame, role: str) -> tuple[Seats, ...]:
    inside = rows[rows["role"] == role]
    seats = [Seats(str(row.body), int(row.seats)) for row in inside.itertuples()]
    return tuple(sorted(seats, key=lambda one: (-one.seats, one.body)))


def change(before: Sequence[Seats], after: Sequence[Seats]) -> Change:
    """What differs; a body with another number of seats is in both lists."""
    return Change(
        tuple(one for one in before if one not in after),
        tuple(one for one in after if one not in before),
    )


@dataclass(frozen=True)
class Service:
    """A fact about how the councils are served: what it is about, who or how many, its source."""

    what: str
    text: str
    source: Source


def services(snapshot: Snapshot) -> tuple[Service, ...]:
    """The secretariat, the councils' role, and the municipalities' own group for both councils."""
    table = snapshot["rar_facts"]
    kinds = ("rolle", "sekretariat", "administrativ_styregruppe")
    rows = table[table["metric"].isin(kinds)]
    return tuple(
        Service(row.metric, row.value_text, snapshot.sources[row.source_id])
        for kind in kinds
        for row in rows[rows["metric"] == kind].itertuples()
    )
