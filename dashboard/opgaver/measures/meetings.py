"""Meetings: those of the secretariat's plan, and those that sources tell of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.kit.cache import kept
from data.snapshot import Snapshot

PLAN, KNOWN = "moedeplan", "kkr_meetings"
OWN = "KKR Midtjylland"
PLANNED = "planlagt"


@dataclass(frozen=True)
class Item:
    """An item of an agenda; `task` is the one it is about, blank where it is none."""

    number: int
    text: str
    purpose: str
    task: str


@dataclass(frozen=True)
class Meeting:
    """A meeting with its items. `told` is what a source says of it where there is no agenda, and
    `standing` whether it was held, as the table says it.
    """

    forum: str
    day: date
    place: str
    standing: str
    items: tuple[Item, ...]
    told: str
    source_id: str


@kept
def planned(snapshot: Snapshot) -> tuple[Meeting, ...]:
    """The meetings of the plan, soonest first; none while nobody has put it in."""
    table = snapshot.tables.get(PLAN, pd.DataFrame())
    if table.empty:
        return ()
    rows = table.sort_values(["meeting_date", "forum", "item_no"]).to_dict("records")
    together = groupby(rows, key=lambda row: (row["meeting_date"], row["forum"]))
    return tuple(_planned(list(held)) for _, held in together)


@kept
def known(snapshot: Snapshot) -> tuple[Meeting, ...]:
    """The meetings that sources tell of, newest first."""
    rows = snapshot.tables.get(KNOWN, pd.DataFrame()).to_dict("records")
    found = [
        Meeting(
            forum=row["forum"],
            day=row["meeting_date"].date(),
            place=row["place"],
            standing=row["status"],
            items=(),
            told=row["items_named_in_source"],
            source_id=row["source_id"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.forum), reverse=True))


def coming(snapshot: Snapshot, today: date) -> tuple[Meeting, ...]:
    """The meetings of the plan from today on, soonest first."""
    return tuple(one for one in planned(snapshot) if one.day >= today)


def next_meeting(snapshot: Snapshot, today: date) -> Meeting | None:
    """KKR's own next meeting, or the next of any where KKR has none; None where none is planned."""
    ahead = coming(snapshot, today)
    own = (one for one in ahead if one.forum == OWN)
    return next(own, ahead[0] if ahead else None)


def _planned(rows: Sequence[dict[str, Any]]) -> Meeting:
    first = rows[0]
    return Meeting(
        forum=first["forum"],
        day=first["meeting_date"].date(),
        place=next((row["place"] for row in rows if row["place"]), ""),
        standing=PLANNED,
        items=tuple(
            Item(int(row["item_no"]), row["item"], row["purpose"], row["opgave_id"])
            for row in rows
            if row["item"]
        ),
        told="",
        source_id=first["source_id"],
    )
