"""The resultatkontrakt with Erhvervshus Midtjylland, and the contracts that are mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.goals import Direction, Goal
from dashboard.vaekst.measures.kinds import Evidence, Unit, Window
from dashboard.vaekst.measures.rows import Row, held, surely
from data.snapshot import Snapshot

HOUSE = "Erhvervshus Midtjylland"
ISO_DAY = 10
FORMS = {"udkast": "draft", "endelig": "final"}


@kept
def contract(snapshot: Snapshot, confidence: str = "alle") -> tuple[Goal, ...]:
    """The goals of the newest contract that KKR has put in; none until then."""
    goals = [_goal(row) for row in surely(snapshot["resultatkontrakt"], confidence)]
    newest = max((goal.window.start for goal in goals), default="")
    return tuple(goal for goal in goals if goal.window.start == newest)


def _day(value: Any) -> str:
    """A date as it is published, blank where there is none."""
    return "" if pd.isna(value) else str(value)[:ISO_DAY]


def _goal(row: Row) -> Goal:
    units = {prefix: held(row, prefix) for prefix in ("baseline", "target", "latest")}
    used = next((unit for unit, _ in units.values() if unit), Unit.COUNT)
    year = str(row["year"])
    return Goal(
        name=row["kpi"],
        owner=row["owner"],
        unit=used,
        target=units["target"][1],
        result=units["latest"][1],
        baseline=units["baseline"][1],
        window=Window(year, year),
        direction=Direction(row["direction"]),
        evidence=Evidence(
            entity=HOUSE,
            metric=row["kpi"],
            comparison="",
            qualifier="exact",
            mark=row["mark"],
            confidence=row["confidence"],
            note=row["note"],
            source_id=row["source_id"],
        ),
    )


@dataclass(frozen=True)
class Mentioned:
    """A resultatkontrakt that was found mentioned, and where it was dealt with; `form` is draft or
    final, and blank where it is not said. None of their figures could be read.
    """

    house: str
    year: int
    form: str
    forum: str
    day: str
    item: str
    confidence: str
    source_id: str


@kept
def mentioned(snapshot: Snapshot, confidence: str = "alle") -> tuple[Mentioned, ...]:
    """The contracts that were found mentioned, Midtjylland's first, newest first."""
    found = [
        Mentioned(
            house=row["house"],
            year=int(row["contract_year"]),
            form=FORMS.get(row["draft_or_final"], "unknown"),
            forum=row["dealt_with_in"],
            day=_day(row["dealt_with_date"]) or _day(row["document_date"]),
            item=row["agenda_item"],
            confidence=row["confidence"],
            source_id=row["source_id"],
        )
        for row in surely(snapshot["erhvervshus_contracts"], confidence)
    ]
    return tuple(sorted(found, key=lambda one: (one.house != HOUSE, -one.year, one.house)))
