"""Every figure has a source."""

from __future__ import annotations

from data.faults import Fault
from data.schemas import TABLES
from data.schemas.cross.check import CrossCheck, flagged
from data.schemas.table import Loaded


def every_source_is_listed(kilder: Loaded, other: Loaded) -> list[Fault]:
    """Each `source_id` of a table stands in kilder.csv."""
    missing = ~other.frame["source_id"].isin(kilder.frame["source_id"])
    remedy = f"Ret id'et, eller skriv kilden ind i {kilder.file}."
    return other.faults(flagged(missing), "source_id", "kilden findes ikke", remedy)


CHECKS = tuple(
    CrossCheck(("kilder", name), every_source_is_listed) for name in TABLES if name != "kilder"
)
