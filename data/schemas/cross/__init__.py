"""What must hold between tables: each promise a function, all of them run together."""

from __future__ import annotations

from collections.abc import Mapping

from data.faults import Fault
from data.schemas.cross import (
    areas,
    arrivals,
    education,
    employees,
    growth,
    key_figures,
    law,
    limits,
    people,
    quotas,
    sources,
    tasks,
)
from data.schemas.cross.check import CrossCheck
from data.schemas.table import Loaded

__all__ = ["CROSS_CHECKS", "cross_faults"]

CROSS_CHECKS: tuple[CrossCheck, ...] = (
    *sources.CHECKS,
    *areas.CHECKS,
    *quotas.CHECKS,
    *limits.CHECKS,
    *law.CHECKS,
    *arrivals.CHECKS,
    *people.CHECKS,
    *key_figures.CHECKS,
    *employees.CHECKS,
    *education.CHECKS,
    *growth.CHECKS,
    *tasks.CHECKS,
)


def cross_faults(tables: Mapping[str, Loaded]) -> list[Fault]:
    """The faults between these tables; a check that lacks one of its tables is left out."""
    return [
        fault
        for check in CROSS_CHECKS
        if all(name in tables for name in check.tables)
        for fault in check.run(tables)
    ]
