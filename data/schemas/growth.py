"""Væksthuse and erhvervshuse: effects, targets with results, and what is known by municipality."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.labour import PERIOD_CHECK
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Table

EFFECT_KINDS = (
    "activity",
    "awareness",
    "context",
    "effect_gross",
    "effect_net",
    "expectation",
    "productivity",
    "programme",
    "programme_expectation",
    "referral",
    "return",
    "satisfaction",
)
QUALIFIERS = (
    "exact",
    "about",
    "over",
    "under",
    "at_least",
    "at_most",
    "range_low",
    "range_high",
)

VAEKSTHUS_EFFECTS = Table(
    "vaeksthus_effects",
    pa.DataFrameSchema(
        {
            "entity": c.text("Hus eller ordning"),
            "kind": c.choice("Hvad tallet viser", EFFECT_KINDS),
            "metric": c.text("Mål"),
            "period_start": c.period("Første år", blank=True),
            "period_end": c.period("Sidste år", blank=True),
            "value_pct": c.decimal("Værdi, pct.", least=-100, most=1_000),
            "value_percentage_points": c.decimal("Værdi, procentpoint", least=-100, most=100),
            "value_count": c.whole("Værdi, antal", least=-1_000_000, most=1_000_000),
            "value_mio_kr": c.decimal("Værdi, mio. kr.", least=-100_000, most=1_000_000),
            "value_kr": c.decimal("Værdi, kr.", least=-c.LARGEST, most=c.LARGEST),
            "value_ratio": c.decimal("Værdi, forhold", least=-1_000, most=1_000),
            "unit_note": c.text("Enheden i kildens ord", blank=True),
            "qualifier": c.choice("Om tallet er præcist", QUALIFIERS),
            "comparison": c.text("Hvad der sammenlignes med", blank=True),
            "comparison_pct": c.decimal("Sammenligning, pct.", least=-100, most=1_000),
            "comparison_count": c.whole("Sammenligning, antal", least=-1_000_000, most=1_000_000),
            "comparison_mio_kr": c.decimal(
                "Sammenligning, mio. kr.", least=-100_000, most=1_000_000
            ),
            "comparison_kr": c.decimal("Sammenligning, kr.", least=-c.LARGEST, most=c.LARGEST),
            "pct_more_than_comparison": c.decimal(
                "Pct. mere end sammenligningen", least=-100, most=1_000
            ),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[PERIOD_CHECK],
        unique=[
            "entity",
            "kind",
            "metric",
            "period_start",
            "period_end",
            "qualifier",
            "comparison",
            "source_id",
        ],
        strict=True,
    ),
    figures=(
        "value_pct",
        "value_percentage_points",
        "value_count",
        "value_mio_kr",
        "value_kr",
        "value_ratio",
        "pct_more_than_comparison",
    ),
)

VAEKSTHUS_TARGETS = Table(
    "vaeksthus_targets",
    pa.DataFrameSchema(
        {
            "entity": c.text("Hus"),
            "agreement_level": c.text("Aftalens niveau"),
            "year_start": c.year("Første år", blank=True),
            "year_end": c.year("Sidste år", blank=True),
            "target_metric": c.text("Mål"),
            "target_pct": c.decimal("Mål, pct.", least=-100, most=1_000),
            "actual_pct": c.decimal("Resultat, pct.", least=-100, most=1_000),
            "target_count": c.whole("Mål, antal", most=1_000_000),
            "actual_count": c.whole("Resultat, antal", most=1_000_000),
            "target_mio_kr": c.decimal("Mål, mio. kr.", most=1_000_000),
            "actual_mio_kr": c.decimal("Resultat, mio. kr.", most=1_000_000),
            "target_ratio": c.decimal("Mål, forhold", most=1_000),
            "actual_ratio": c.decimal("Resultat, forhold", most=1_000),
            "unit_note": c.text("Enheden i kildens ord", blank=True),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=[
            "entity",
            "agreement_level",
            "year_start",
            "year_end",
            "target_metric",
            "source_id",
        ],
        strict=True,
    ),
    figures=("target_pct", "target_count", "target_mio_kr", "target_ratio"),
)

VAEKSTHUS_BY_MUNICIPALITY = Table(
    "vaeksthus_by_municipality",
    pa.DataFrameSchema(
        {
            "municipality": c.text("Kommune eller område"),
            "municipality_code": c.code("Kommunekode, når det er én", MUNICIPALITIES, blank=True),
            "rar_area": c.text("Rådets område", blank=True),
            "metric": c.text("Mål"),
            "period_start": c.period("Første år eller måned", blank=True),
            "period_end": c.period("Sidste år eller måned", blank=True),
            "value_pct": c.decimal("Værdi, pct.", least=-100, most=1_000),
            "value_count": c.whole("Værdi, antal", least=-1_000_000, most=1_000_000),
            "value_mio_kr": c.decimal("Værdi, mio. kr.", least=-100_000, most=1_000_000),
            "value_per_1000": c.decimal("Værdi pr. 1.000", most=1_000),
            "unit_note": c.text("Enheden i kildens ord", blank=True),
            "qualifier": c.choice("Om tallet er præcist", QUALIFIERS),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[PERIOD_CHECK],
        unique=["municipality", "metric", "period_start", "period_end", "source_id"],
        strict=True,
    ),
    figures=("value_pct", "value_count", "value_mio_kr", "value_per_1000"),
)

SERVICES = ("lokal", "specialiseret")

VAEKSTHUS_GUIDED_FIRMS = Table(
    "vaeksthus_guided_firms",
    pa.DataFrameSchema(
        {
            "year": c.year("År"),
            "municipality_code": c.code(
                "Kommunekode i Region Midtjylland", MUNICIPALITIES_OF_REGION[MIDTJYLLAND]
            ),
            "service": c.choice("Lokal eller specialiseret vejledning", SERVICES),
            "guided_firms_count": c.whole("Vejledte virksomheder i året", most=50_000),
            "firms_count": c.whole("Virksomheder i kommunen i alt", least=1, most=200_000),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["year", "municipality_code", "service"],
        strict=True,
    ),
    figures=("guided_firms_count",),
    may_be_empty=True,
)

TABLES = (
    VAEKSTHUS_EFFECTS,
    VAEKSTHUS_TARGETS,
    VAEKSTHUS_BY_MUNICIPALITY,
    VAEKSTHUS_GUIDED_FIRMS,
)
