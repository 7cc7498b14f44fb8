"""Single counts of who came to a municipality, as they were found."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.kit.cache import kept
from data.snapshot import Snapshot

TABLE = "arrivals"


@dataclass(frozen=True)
class Arrival:
    """One count: who was counted (`measure`), persons (None where not found), when, and whether it
    is `exact`, `about` or a `forecast`. `start` and `end` are as the table has them.
    """

    measure: str
    persons: int | None
    start: str
    end: str
    qualifier: str
    mark: str
    confidence: str
    note: str
    source_id: str


@kept
def arrivals(snapshot: Snapshot, code: str) -> tuple[Arrival, ...]:
    """The counts of one municipality by their last day, never to be summed: they overlap."""
    table = snapshot[TABLE]
    own = table[table["municipality_code"] == code].fillna({"note": "", "confidence": ""})
    return tuple(
        Arrival(
            str(row.measure),
            None if pd.isna(row.value_persons) else int(row.value_persons),
            str(row.period_start),
            str(row.period_end),
            str(row.qualifier),
            str(row.mark),
            str(row.confidence),
            str(row.note),
            str(row.source_id),
        )
        for row in own.sort_values(["period_end", "measure"]).itertuples()
    )


def searched_for_arrivals(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources of every municipality's counts: what was looked through."""
    return tuple(sorted(set(snapshot[TABLE]["source_id"])))
