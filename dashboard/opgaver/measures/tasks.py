"""The tasks as the secretariat keeps them, and those that a reader has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.kit.cache import kept
from dashboard.opgaver.choice import ANY, TasksChoice
from data.schemas.columns import APART
from data.snapshot import Snapshot

TABLE, POINTS = "opgaver", "opgaver_punkter"
TOLD = ("title", "basis", "decision", "part", "occasion", "today", "then")


@dataclass(frozen=True)
class Told:
    """A text and the language it is in: Danish where nobody has written an English one."""

    text: str
    lang: str

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.text)


@dataclass(frozen=True)
class Task:
    """A task of KKR's: its law or agreement (`basis`), who decides, KKR's part in it, when it comes
    up, how it is today and how it was in 2014-15. What nobody has found is blank.
    """

    name: str
    subject: str
    decides: str
    rhythm: str
    title: Told
    basis: Told
    decision: Told
    part: Told
    occasion: Told
    today: Told
    then: Told
    start: str
    end: str
    pages: tuple[str, ...]
    source_id: str
    then_source_id: str

    @property
    def anchor(self) -> str:
        """Where a link to it leads."""
        return anchor_of(self.name)


def anchor_of(name: str) -> str:
    """The anchor of a task, which no section of the page has."""
    return f"opgave-{name}"


@dataclass(frozen=True)
class PointList:
    """Points that belong to a task, under a title."""

    title: Told
    points: tuple[Told, ...]
    source_ids: tuple[str, ...]


@kept
def tasks(snapshot: Snapshot, lang: str) -> tuple[Task, ...]:
    """Every task in the secretariat's order; none where the version lacks the table."""
    table = snapshot.tables.get(TABLE, pd.DataFrame())
    if table.empty:
        return ()
    rows = table.sort_values(["order_no", "opgave_id"]).to_dict("records")
    return tuple(_task(row, lang) for row in rows)


def chosen(snapshot: Snapshot, choice: TasksChoice) -> tuple[Task, ...]:
    """The tasks that a choice leaves."""
    wanted = {"decides": choice.decides, "rhythm": choice.rhythm, "subject": choice.subject}
    asked = {name: value for name, value in wanted.items() if value != ANY}
    return tuple(
        task
        for task in tasks(snapshot, choice.lang)
        if all(getattr(task, name) == value for name, value in asked.items())
    )


@kept
def points(snapshot: Snapshot, lang: str) -> Mapping[str, tuple[PointList, ...]]:
    """The lists of each task, by its name."""
    table = snapshot.tables.get(POINTS, pd.DataFrame())
    if table.empty:
        return {}
    ordered = table.sort_values(["opgave_id", "list_da", "item_no"])
    found: dict[str, list[PointList]] = {}
    for (name, _), rows in ordered.groupby(["opgave_id", "list_da"], sort=False):
        held = rows.to_dict("records")
        found.setdefault(str(name), []).append(
            PointList(
                _told(held[0], "list", lang),
                tuple(_told(row, "text", lang) for row in held),
                tuple(dict.fromkeys(row["source_id"] for row in held)),
            )
        )
    return {name: tuple(lists) for name, lists in found.items()}


def _task(row: Mapping[str, Any], lang: str) -> Task:
    return Task(
        name=row["opgave_id"],
        subject=row["subject"],
        decides=row["decides"],
        rhythm=row["rhythm"],
        **{name: _told(row, name, lang) for name in TOLD},
        start=row["period_start"],
        end=row["period_end"],
        pages=tuple(filter(None, row["pages"].split(APART))),
        source_id=row["source_id"],
        then_source_id=row["then_source_id"],
    )


def _told(row: Mapping[str, Any], name: str, lang: str) -> Told:
    own = row[f"{name}_{lang}"]
    return Told(own, lang) if own else Told(row[f"{name}_da"], "da")
