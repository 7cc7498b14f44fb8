"""Counts of the labour market by quarter: exact sums, so that areas need no weights."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Table

AREA_KINDS = ("land", "region", "landsdel", "udlandet", "christiansoe")


def _counts(
    name: str, municipalities: frozenset[str], column: str, description: str, *, most: int
) -> Table:
    """A table of one count of persons per quarter and municipality."""
    return Table(
        name,
        pa.DataFrameSchema(
            {
                "period": c.period("Kvartal, fx 2025-Q3"),
                "municipality_code": c.code("Kommunekode", municipalities),
                column: c.whole(description, most=most),
                "mark": c.mark(),
                "source_id": c.source_id(),
            },
            unique=["period", "municipality_code"],
            strict=True,
        ),
        figures=(column,),
    )


FULL_TIME_EMPLOYEES = _counts(
    "full_time_employees",
    MUNICIPALITIES,
    "employees_full_time_persons",
    "Fuldtidsansatte med bopæl i kommunen, omregnet til fuldtid",
    most=1_000_000,
)
SOCIAL_ASSISTANCE = _counts(
    "social_assistance",
    MUNICIPALITIES_OF_REGION[MIDTJYLLAND],
    "net_unemployed_full_time_persons",
    "Nettoledige modtagere af kontanthjælp, fuldtidspersoner",
    most=50_000,
)

# The landsdele are those of Danmarks Statistik. Vestjylland holds the eight municipalities of the
# council before July 2017; Viborg has stayed in it.
EMPLOYEES_REGIONS = Table(
    "employees_regions",
    pa.DataFrameSchema(
        {
            "period": c.period("Kvartal, fx 2025-Q3"),
            "area_kind": c.choice("Hvad området er", AREA_KINDS),
            "area": c.text("Området, som det hedder i kommunetabellen"),
            "employees_full_time_persons": c.whole(
                "Fuldtidsansatte med bopæl i området", most=4_000_000
            ),
            "mark": c.mark(),
            "source_id": c.source_id(),
        },
        unique=["period", "area_kind", "area"],
        strict=True,
    ),
    figures=("employees_full_time_persons",),
)

TABLES = (FULL_TIME_EMPLOYEES, SOCIAL_ASSISTANCE, EMPLOYEES_REGIONS)
