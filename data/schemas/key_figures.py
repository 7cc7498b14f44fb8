"""Key figures by municipality: long, one figure a row, each in the column of its unit."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MUNICIPALITIES
from data.schemas.table import Table

# Where each measure stands, and between what it must lie to be one.
BOUNDS: dict[str, tuple[str, float, float]] = {
    "commute_distance_km": ("value_km", 1, 100),
    "disposable_income_avg_dkk": ("value_kr", 50_000, 2_000_000),
    "higher_education_25_64_pct": ("value_pct", 0, 100),
    "population_15_69": ("value_persons", 0, 1_000_000),
    "population_65plus": ("value_persons", 0, 1_000_000),
    "service_expenditure_per_inhabitant_dkk": ("value_kr", 10_000, 200_000),
    "socioeconomic_index": ("value_index", 0.1, 5),
    "urban_population_pct": ("value_pct", 0, 100),
}

KEY_FIGURES = Table(
    "key_figures",
    pa.DataFrameSchema(
        {
            "year": c.year("År"),
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "measure": c.choice("Nøgletal, kort navn", tuple(BOUNDS)),
            "value_km": c.decimal("Værdi, km", most=100),
            "value_kr": c.whole("Værdi, kr.", most=2_000_000),
            "value_persons": c.whole("Værdi, personer", most=1_000_000),
            "value_pct": c.decimal("Værdi, pct.", most=100),
            "value_index": c.decimal("Værdi, indeks", most=5),
            "mark": c.mark(),
            "source_id": c.source_id(),
        },
        unique=["year", "municipality_code", "measure"],
        strict=True,
    ),
    figures=("value_km", "value_kr", "value_persons", "value_pct", "value_index"),
)

TABLES = (KEY_FIGURES,)
