"""Everything that `/opgaver` shows, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.kit.exhibit import Exhibit
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.exhibits.agreements import agreements
from dashboard.opgaver.exhibits.lists import (
    danish_agreement,
    infrastructure,
    meetings,
    providers,
    social_agreement,
)
from dashboard.opgaver.exhibits.tasks import tasks_exhibit
from data.snapshot import Snapshot

__all__ = ["EXHIBITS"]

EXHIBITS: Mapping[str, Callable[[Snapshot, TasksChoice], Exhibit]] = {
    "aftaler": agreements,
    "opgaver": tasks_exhibit,
    "infrastruktur": infrastructure,
    "rammeaftale": social_agreement,
    "danskuddannelse": danish_agreement,
    "udbydere": providers,
    "moeder": meetings,
}
