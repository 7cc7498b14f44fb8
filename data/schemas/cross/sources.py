"""Every figure has a source."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.agreements import TABLES as AGREEMENT_TABLES
from data.schemas.areas import TABLES as AREA_TABLES
from data.schemas.cross.check import CrossCheck, flagged
from data.schemas.growth import TABLES as GROWTH_TABLES
from data.schemas.labour import TABLES as LABOUR_TABLES
from data.schemas.population import TABLES as POPULATION_TABLES
from data.schemas.quotas import TABLES as QUOTA_TABLES
from data.schemas.table import Loaded


def every_source_is_listed(kilder: Loaded, other: Loaded) -> list[Fault]:
    """Each `source_id` of a table stands in kilder.csv."""
    missing = ~other.frame["source_id"].isin(kilder.frame["source_id"])
    remedy = f"Ret id'et, eller skriv kilden ind i {kilder.file}."
    return other.faults(flagged(missing), "source_id", "kilden findes ikke", remedy)


CHECKS = tuple(
    CrossCheck(("kilder", table.name), every_source_is_listed)
    for table in (
        *AREA_TABLES,
        *QUOTA_TABLES,
        *POPULATION_TABLES,
        *LABOUR_TABLES,
        *GROWTH_TABLES,
        *AGREEMENT_TABLES,
    )
)
