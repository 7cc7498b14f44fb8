"""The labour market: rates by municipality, the councils' own figures, and their seats."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MUNICIPALITIES
from data.schemas.table import Table


def period_is_forward(rows: pd.DataFrame) -> pd.Series:
    """Rows whose period does not end before it begins; a blank end is still open."""
    start, end = rows["period_start"].str[:7], rows["period_end"].str[:7]
    shared = pd.concat([start.str.len(), end.str.len()], axis=1).min(axis=1)
    earlier = pd.Series(False, index=rows.index)
    for length in (4, 7):
        same = shared == length
        earlier |= same & (end.str[:length] < start.str[:length])
    return ~earlier


PERIOD_CHECK = pa.Check(
    period_is_forward,
    error="perioden slutter, før den begynder\nRet period_start eller period_end.",
)

EMPLOYMENT_RATE = Table(
    "employment_rate",
    pa.DataFrameSchema(
        {
            "year": c.year("År; ultimo november"),
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "employment_rate_pct": c.decimal("Beskæftigelsesfrekvens, pct.", least=20, most=100),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["year", "municipality_code"],
        strict=True,
    ),
    figures=("employment_rate_pct",),
)

UNEMPLOYMENT = Table(
    "unemployment",
    pa.DataFrameSchema(
        {
            "year": c.year("År"),
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "full_time_unemployed_per_100": c.decimal("Fuldtidsledige pr. 100", least=0.5, most=50),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["year", "municipality_code"],
        strict=True,
    ),
    figures=("full_time_unemployed_per_100",),
)

RAR_FACTS = Table(
    "rar_facts",
    pa.DataFrameSchema(
        {
            "rar": c.text("Råd, hele landet eller begge"),
            "category": c.text("Emne"),
            "metric": c.text("Mål, kort navn"),
            "metric_label": c.text("Mål, som det står på skærmen"),
            "geography": c.text("Hvad tallet gælder"),
            "period_start": c.period("Første år eller måned", blank=True),
            "period_end": c.period("Sidste år eller måned", blank=True),
            "value_pct": c.decimal("Værdi, pct.", least=-100, most=1_000),
            "value_percentage_points": c.decimal("Værdi, procentpoint", least=-100, most=100),
            "value_full_time_persons": c.whole(
                "Værdi, fuldtidspersoner", least=-1_000_000, most=4_000_000
            ),
            "value_persons": c.whole("Værdi, personer", least=-1_000_000, most=8_000_000),
            "value_count": c.whole("Værdi, antal", least=-1_000_000, most=8_000_000),
            "value_mio_kr": c.decimal("Værdi, mio. kr.", least=-100_000, most=1_000_000),
            "counted": c.text("Hvad antallet tæller", blank=True),
            "value_text": c.text("Værdi i ord", blank=True),
            "qualifier": c.choice("Om tallet er præcist", ("exact", "about", "over", "under")),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[PERIOD_CHECK],
        unique=[
            "rar",
            "category",
            "metric",
            "geography",
            "period_start",
            "period_end",
            "value_text",
            "source_id",
        ],
        strict=True,
    ),
    figures=(
        "value_pct",
        "value_percentage_points",
        "value_full_time_persons",
        "value_persons",
        "value_count",
        "value_mio_kr",
    ),
)

RAR_COMPOSITION = Table(
    "rar_composition",
    pa.DataFrameSchema(
        {
            "council": c.text("Råd"),
            "body": c.text("Hvem der har pladsen"),
            "role": c.choice("Rolle", ("medlem", "tilforordnet")),
            "seats": c.whole("Pladser", most=50),
            "period": c.period("Periode"),
            "period_note": c.text("Om perioden", blank=True),
            "mark": c.mark(),
            "source_id": c.source_id(),
        },
        unique=["council", "period", "role", "body"],
        strict=True,
    ),
    figures=("seats",),
)

SOSU_PAU = Table(
    "sosu_pau_dimensionering",
    pa.DataFrameSchema(
        {
            "period": c.period("År"),
            "municipality_code": c.code(
                "Kommunekode, når den er kendt", MUNICIPALITIES, blank=True
            ),
            "kkr": c.text("Kommunekontaktråd"),
            "education": c.choice("Uddannelse", ("SOSU-hjælper", "SOSU-assistent", "PAU")),
            "places": c.whole("Elevpladser", most=20_000),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["period", "municipality_code", "kkr", "education"],
        strict=True,
    ),
    figures=("places",),
)

TABLES = (EMPLOYMENT_RATE, UNEMPLOYMENT, RAR_FACTS, RAR_COMPOSITION, SOSU_PAU)
