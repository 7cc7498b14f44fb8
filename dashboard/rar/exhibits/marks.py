"""The days that are marked on every axis of time: the move, and the end of the split in law."""

from __future__ import annotations

from datetime import date

from dashboard.areas import DEFINITIONS, LAST_DAY
from dashboard.kit.charts.spec import Mark
from dashboard.kit.words import Words

REASSIGNED = DEFINITIONS["2017"]
OF_THE_LAW = date(LAST_DAY.year, 12, 30)


def time_marks(w: Words) -> tuple[Mark, ...]:
    """Both, as they stand above the axis."""
    moved = [Mark(REASSIGNED, w("rar.mark.moved"))] if REASSIGNED else []
    return (*moved, Mark(OF_THE_LAW, w("rar.mark.law")))
