"""The labour market: rates by municipality, the councils' own figures, and their seats."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES, MUNICIPALITIES_OF_REGION
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


def _rate(
    name: str,
    year: str,
    column: str,
    description: str,
    municipalities: frozenset[str] = MUNICIPALITIES,
    *,
    least: float,
    most: float,
) -> Table:
    """A table of one rate per year and municipality."""
    return Table(
        name,
        pa.DataFrameSchema(
            {
                "year": c.year(year),
                "municipality_code": c.code("Kommunekode", municipalities),
                column: c.decimal(description, least=least, most=most),
                "mark": c.mark(),
                "note": c.note(),
                "source_id": c.source_id(),
            },
            unique=["year", "municipality_code"],
            strict=True,
        ),
        figures=(column,),
    )


EMPLOYMENT_RATE = _rate(
    "employment_rate",
    "År; ultimo november",
    "employment_rate_pct",
    "Beskæftigelsesfrekvens, pct.",
    least=20,
    most=100,
)
UNEMPLOYMENT = _rate(
    "unemployment",
    "År",
    "full_time_unemployed_per_100",
    "Fuldtidsledige pr. 100",
    least=0.5,
    most=50,
)
# Per cent of the labour force: another definition than `unemployment`, never on one line with it.
UNEMPLOYMENT_RATE = _rate(
    "unemployment_rate",
    "År; gennemsnit af tolv måneder",
    "unemployment_rate_pct",
    "Fuldtidsledige i pct. af arbejdsstyrken",
    least=0.5,
    most=50,
)
EMPLOYMENT_BY_ORIGIN = _rate(
    "employment_by_origin",
    "År; ultimo november",
    "nonwestern_of_danish_origin_pct",
    "Beskæftigelsesfrekvensen for ikke-vestlige indvandrere i pct. af den for dansk oprindelse",
    MUNICIPALITIES_OF_REGION[MIDTJYLLAND],
    least=20,
    most=150,
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

TABLES = (
    EMPLOYMENT_RATE,
    UNEMPLOYMENT,
    UNEMPLOYMENT_RATE,
    EMPLOYMENT_BY_ORIGIN,
    RAR_FACTS,
    RAR_COMPOSITION,
)
