"""What is known of public business support in a municipality, and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.kit.cache import kept
from data.snapshot import Snapshot

KNOWN, GUIDED = "vaeksthus_by_municipality", "vaeksthus_guided_firms"
UNITS = ("pct", "count", "mio_kr", "per_1000")
# Counts that say yes: an agreement was seen, a report was on the agenda.
YES = ("ja", "aftale set")


@dataclass(frozen=True)
class Fact:
    """One thing that was found: what, how much, when, and how sure. `unit` is one of `UNITS`, or
    `yes` where there is only that it was so; `start` and `end` are as the table has them.
    """

    metric: str
    value: float
    unit: str
    unit_note: str
    qualifier: str
    start: str
    end: str
    mark: str
    confidence: str
    note: str
    source_id: str


@dataclass(frozen=True)
class Guided:
    """Firms guided in a year by a service, None where that is not found."""

    year: int
    service: str
    firms: int | None
    confidence: str
    source_id: str


@kept
def facts(snapshot: Snapshot, code: str) -> tuple[Fact, ...]:
    """What was found of a municipality, by time."""
    table = snapshot[KNOWN]
    own = table[table["municipality_code"].astype(str) == code]
    found = [fact for row in own.to_dict("records") if (fact := _fact(row))]
    return tuple(sorted(found, key=lambda one: (one.end or one.start, one.metric)))


@kept
def guided(snapshot: Snapshot, code: str) -> tuple[Guided, ...]:
    """Guided firms as the keeper has put them in, newest year first."""
    table = snapshot[GUIDED]
    own = table[table["municipality_code"] == code].sort_values("year", ascending=False)
    return tuple(
        Guided(
            int(row.year),
            str(row.service),
            None if pd.isna(row.guided_firms_count) else int(row.guided_firms_count),
            _text(row.confidence),
            str(row.source_id),
        )
        for row in own.itertuples()
    )


def searched(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources of every municipality's facts: what was looked through."""
    return tuple(sorted(set(snapshot[KNOWN]["source_id"])))


def _fact(row: dict[Any, Any]) -> Fact | None:
    unit = next((one for one in UNITS if not pd.isna(row[f"value_{one}"])), "")
    if not unit:
        return None
    note = _text(row["unit_note"])
    return Fact(
        str(row["metric"]),
        float(row[f"value_{unit}"]),
        "yes" if note in YES else unit,
        note,
        _text(row["qualifier"]),
        _text(row["period_start"]),
        _text(row["period_end"]),
        str(row["mark"]),
        _text(row["confidence"]),
        _text(row["note"]),
        str(row["source_id"]),
    )


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value)
