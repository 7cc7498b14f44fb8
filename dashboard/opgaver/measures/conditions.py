"""What the framework agreements say, and who teaches Danish for which municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.kit.cache import kept
from data.snapshot import Snapshot

SOCIAL, DANISH, TEACHERS = (
    "framework_agreement",
    "danskuddannelse_aftale",
    "danskuddannelse_udbydere",
)
RISE, TARGET = "highest_allowed_price_rise", "price_target"


@dataclass(frozen=True)
class Condition:
    """One condition of an agreement: its document and years, a number with its unit (blank where it
    has none), a day, or only words. `label` and `text` are Danish, as the table has them.
    """

    document: str
    start: str
    end: str
    measure: str
    label: str
    number: float | None
    unit: str
    day: str
    text: str
    source_id: str


@dataclass(frozen=True)
class Teacher:
    """Who teaches for a municipality, and from and until when, where it is known."""

    municipality: str
    code: str
    provider: str
    start: str
    end: str
    source_id: str


@kept
def social(snapshot: Snapshot) -> tuple[Condition, ...]:
    """The framework and steering agreements, newest first."""
    rows = snapshot.tables.get(SOCIAL, pd.DataFrame()).to_dict("records")
    found = [_condition(row, row["document"]) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.start or one.end, one.document), reverse=True))


@kept
def danish(snapshot: Snapshot) -> tuple[Condition, ...]:
    """The framework agreement on Danish for adults."""
    rows = snapshot.tables.get(DANISH, pd.DataFrame()).to_dict("records")
    return tuple(_condition(row, "") for row in rows)


@kept
def teachers(snapshot: Snapshot) -> tuple[Teacher, ...]:
    """Those who teach, by municipality."""
    rows = snapshot.tables.get(TEACHERS, pd.DataFrame()).to_dict("records")
    found = [
        Teacher(
            row["municipality"],
            row["municipality_code"],
            row["provider"],
            _day(row["valid_from"]),
            _day(row["valid_to"]),
            row["source_id"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.municipality, one.start)))


def of_measure(found: tuple[Condition, ...], measure: str) -> Condition | None:
    """The newest condition of a measure."""
    return next((one for one in found if one.measure == measure), None)


def _condition(row: Mapping[str, Any], document: str) -> Condition:
    units = {"pct": "value_pct", "mio_kr": "value_mio_kr", "count": "value_count"}
    held = {unit: row[name] for unit, name in units.items() if name in row}
    unit = next((unit for unit, value in held.items() if not pd.isna(value)), "")
    return Condition(
        document=document,
        start=row.get("period_start", ""),
        end=row.get("period_end", ""),
        measure=row["measure"],
        label=row["measure_label"],
        number=float(held[unit]) if unit else None,
        unit=unit,
        day=row["value_date"],
        text=row["value_text"],
        source_id=row["source_id"],
    )


def _day(value: object) -> str:
    return "" if pd.isna(value) else str(value)[:10]
