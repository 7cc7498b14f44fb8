"""How many live where on 1 January, and how many of them are non-western citizens."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import CHRISTIANSOE, MIDTJYLLAND, MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Table


def _population(name: str, municipalities: frozenset[str]) -> Table:
    return Table(
        name,
        pa.DataFrameSchema(
            {
                "year": c.year("År; folketallet er pr. 1. januar"),
                "municipality_code": c.code("Kommunekode", municipalities),
                "population_persons": c.whole("Folketal, personer", least=1_000, most=1_000_000),
                "mark": c.mark(),
                "source_id": c.source_id(),
            },
            unique=["year", "municipality_code"],
            strict=True,
        ),
        figures=("population_persons",),
    )


POPULATION = _population("population", MUNICIPALITIES)
POPULATION_MIDTJYLLAND = _population(
    "population_midtjylland", MUNICIPALITIES_OF_REGION[MIDTJYLLAND]
)

POPULATION_NATIONAL = Table(
    "population_national",
    pa.DataFrameSchema(
        {
            "year": c.year("År; folketallet er pr. 1. januar"),
            "population_persons": c.whole(
                "Folketal i hele landet, Christiansø talt med", least=4_000_000, most=8_000_000
            ),
            "mark": c.mark(),
            "source_id": c.source_id(),
        },
        unique=["year"],
        strict=True,
    ),
    figures=("population_persons",),
)

POPULATION_MONTHLY_MIDTJYLLAND = Table(
    "population_monthly_midtjylland",
    pa.DataFrameSchema(
        {
            "period": c.period("Måned; folketallet er pr. den 1."),
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES_OF_REGION[MIDTJYLLAND]),
            "population_persons": c.whole("Folketal, personer", least=1_000, most=1_000_000),
            "mark": c.mark(),
            "source_id": c.source_id(),
        },
        unique=["period", "municipality_code"],
        strict=True,
    ),
    figures=("population_persons",),
)

CHRISTIANSOE_TABLE = Table(
    "christiansoe",
    pa.DataFrameSchema(
        {
            "year": c.year("År; folketallet er pr. 1. januar"),
            "municipality_code": c.code("Christiansøs kode", [CHRISTIANSOE]),
            "name_da": c.text("Navn"),
            "population_persons": c.whole("Folketal, personer", least=30, most=300),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["year"],
        strict=True,
    ),
    figures=("population_persons",),
)


def _share_of_population(name: str) -> Table:
    return Table(
        name,
        pa.DataFrameSchema(
            {
                "year": c.year("År"),
                "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
                "group": c.text("Hvem der tælles med"),
                "rate_per_10000": c.decimal("Pr. 10.000 indbyggere", most=10_000),
                "mark": c.mark(),
                "definition": c.text("Hvad tallet måler"),
                "source_id": c.source_id(),
            },
            unique=["year", "municipality_code", "group"],
            strict=True,
        ),
        figures=("rate_per_10000",),
    )


IMMIGRANTS = _share_of_population("immigrants")
# All origins, descendants too: context, and never what the law's calculation counts.
IMMIGRANTS_AND_DESCENDANTS = _share_of_population("immigrants_and_descendants")

TABLES = (
    POPULATION,
    POPULATION_MIDTJYLLAND,
    POPULATION_MONTHLY_MIDTJYLLAND,
    POPULATION_NATIONAL,
    CHRISTIANSOE_TABLE,
    IMMIGRANTS,
    IMMIGRANTS_AND_DESCENDANTS,
)
