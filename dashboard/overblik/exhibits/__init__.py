"""What the front page shows: the lead's map, calendar, newest figures, employees and the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.kit.choice import Choice
from dashboard.kit.exhibit import Exhibit
from dashboard.overblik.exhibits.calendar import CALENDAR, calendar_exhibit
from dashboard.overblik.exhibits.employees import EMPLOYEES, employees_exhibit
from dashboard.overblik.exhibits.houses import HOUSES, houses
from dashboard.overblik.exhibits.newest import NEWEST, newest_exhibit
from dashboard.overblik.exhibits.quotas import QUOTAS, quotas
from data.snapshot import Snapshot

__all__ = ["CALENDAR", "EMPLOYEES", "EXHIBITS", "HOUSES", "NEWEST", "QUOTAS"]

EXHIBITS: Mapping[str, Callable[[Snapshot, Choice], Exhibit]] = {
    QUOTAS: quotas,
    CALENDAR: calendar_exhibit,
    NEWEST: newest_exhibit,
    EMPLOYEES: employees_exhibit,
    HOUSES: houses,
}
