"""Who came: single counts beside their municipality, never a table to sum."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.labour import PERIOD_CHECK
from data.schemas.places import MUNICIPALITIES
from data.schemas.table import Table

# Ukraine stands outside landstal and quotas; a year to date is not a year.
MEASURES = (
    "family_reunified_received",
    "family_reunified_received_year_to_date",
    "immigrated_syrian_citizens",
    "immigrated_with_asylum_permit",
    "quota_refugees_expected",
    "quota_refugees_received",
    "quota_refugees_received_year_to_date",
    "refugees_and_family_reunified_received",
    "refugees_and_family_reunified_received_year_to_date",
    "ukraine_act_allocated",
    "ukraine_act_housed",
    "ukraine_citizens_registered",
    "ukraine_kommunetal_by_key",
    "ukraine_received",
)

ARRIVALS = Table(
    "arrivals",
    pa.DataFrameSchema(
        {
            "period_start": c.period("Første år, kvartal, måned eller dag"),
            "period_end": c.period("Sidste; den samme, når det er én"),
            "municipality_code": c.code("Kommunekode, når det er én", MUNICIPALITIES, blank=True),
            "area": c.text("Kommune, flere kommuner eller hele landet"),
            "measure": c.choice("Hvem der er talt", MEASURES),
            "value_persons": c.whole("Værdi, personer", most=100_000),
            "qualifier": c.choice("Om tallet er præcist", ("exact", "about", "forecast")),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[PERIOD_CHECK],
        unique=["period_start", "period_end", "area", "measure"],
        strict=True,
    ),
    figures=("value_persons",),
)

TABLES = (ARRIVALS,)
