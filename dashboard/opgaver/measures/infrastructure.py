"""Which projects KKR and the region have recommended to the state, and in which years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.kit.cache import kept
from data.snapshot import Snapshot

TABLE = "infrastructure"


@dataclass(frozen=True)
class Project:
    """A project by its newest name, and what it was called in each year it was named."""

    name: str
    named: Mapping[int, str]

    @property
    def years(self) -> tuple[int, ...]:
        """The years it was named, rising."""
        return tuple(sorted(self.named))


@kept
def projects(snapshot: Snapshot) -> tuple[Project, ...]:
    """Every project, those named longest first, then in the order of the newest list."""
    table = snapshot.tables.get(TABLE, pd.DataFrame())
    if table.empty:
        return ()
    found = [
        (int(rows["item_no_as_listed"].iloc[-1]), _project(rows))
        for _, rows in table.sort_values("input_year").groupby("project_id")
    ]
    ordered = sorted(found, key=lambda pair: (pair[1].years[0], -pair[1].years[-1], pair[0]))
    return tuple(project for _, project in ordered)


def listed_years(snapshot: Snapshot) -> tuple[int, ...]:
    """The years that a list was found of, rising."""
    return tuple(sorted({year for project in projects(snapshot) for year in project.named}))


def source_ids(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources of the lists."""
    table = snapshot.tables.get(TABLE, pd.DataFrame({"source_id": []}))
    return tuple(dict.fromkeys(table["source_id"]))


def _project(rows: pd.DataFrame) -> Project:
    named = dict(zip(rows["input_year"].astype(int), rows["project"], strict=True))
    return Project(named[max(named)], named)
