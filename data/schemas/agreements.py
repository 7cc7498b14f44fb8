"""What was agreed about væksthuse and erhvervshuse: events, terms, and next year's goals."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.labour import PERIOD_CHECK
from data.schemas.table import Table

SUBJECTS = (
    "bestyrelse",
    "erhvervsfremmebestyrelse",
    "evaluering",
    "frist",
    "maalgruppe",
    "metode",
    "niveau",
    "opgaver",
    "potentiale",
    "saede",
    "trin",
    "ydelser",
)
DIRECTIONS = ("mindst", "hoejst")
UNITS = ("pct", "count", "mio_kr", "ratio")


def one_unit_a_goal(rows: pd.DataFrame) -> pd.Series:
    """Rows whose baseline, target and latest figure are all in one unit."""
    used = [
        rows[[f"baseline_{unit}", f"target_{unit}", f"latest_{unit}"]].notna().any(axis=1)
        for unit in UNITS
    ]
    return sum(column.astype(int) for column in used) <= 1


def _told() -> dict[str, pa.Column]:
    """What an event or a term says, in both languages, and where it was read."""
    return {
        "title_da": c.text("Overskrift på dansk"),
        "title_en": c.text("Overskrift på engelsk"),
        "text_da": c.text("Tekst på dansk"),
        "text_en": c.text("Tekst på engelsk"),
        "confidence": c.confidence(),
        "note": c.note(),
        "source_id": c.source_id(),
    }


VAEKSTHUS_TIMELINE = Table(
    "vaeksthus_timeline",
    pa.DataFrameSchema(
        {
            "event_id": c.text("Begivenhedens navn, fx erhvervshuse"),
            "period_start": c.period("Første år, måned eller dag"),
            "period_end": c.period("Sidste, når den varer ved", blank=True),
            "is_break": c.choice("Om serier brydes her", ("ja", "nej")),
            **_told(),
        },
        checks=[PERIOD_CHECK],
        unique=["period_start", "event_id"],
        strict=True,
    ),
)

VAEKSTHUS_AGREEMENTS = Table(
    "vaeksthus_agreements",
    pa.DataFrameSchema(
        {
            "subject": c.choice("Hvad vilkåret handler om", SUBJECTS),
            "step": c.text("Plads i rækken, fra 1"),
            "period_start": c.period("Gælder fra", blank=True),
            "period_end": c.period("Gælder til", blank=True),
            **_told(),
        },
        checks=[PERIOD_CHECK],
        unique=["subject", "step"],
        strict=True,
    ),
)

RESULTATKONTRAKT = Table(
    "resultatkontrakt",
    pa.DataFrameSchema(
        {
            "year": c.year("Kontraktens år"),
            "kpi": c.text("Målet, som det står i kontrakten"),
            "owner": c.text("Hvem der har ansvaret for målet"),
            "direction": c.choice("Om resultatet mindst eller højst skal nå målet", DIRECTIONS),
            "baseline_pct": c.decimal("Udgangspunkt, pct.", least=-100, most=1_000),
            "target_pct": c.decimal("Mål, pct.", least=-100, most=1_000),
            "latest_pct": c.decimal("Seneste resultat, pct.", least=-100, most=1_000),
            "baseline_count": c.whole("Udgangspunkt, antal", most=1_000_000),
            "target_count": c.whole("Mål, antal", most=1_000_000),
            "latest_count": c.whole("Seneste resultat, antal", most=1_000_000),
            "baseline_mio_kr": c.decimal("Udgangspunkt, mio. kr.", most=1_000_000),
            "target_mio_kr": c.decimal("Mål, mio. kr.", most=1_000_000),
            "latest_mio_kr": c.decimal("Seneste resultat, mio. kr.", most=1_000_000),
            "baseline_ratio": c.decimal("Udgangspunkt, forhold", most=1_000),
            "target_ratio": c.decimal("Mål, forhold", most=1_000),
            "latest_ratio": c.decimal("Seneste resultat, forhold", most=1_000),
            "latest_period": c.period("Hvornår det seneste resultat er fra", blank=True),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[
            pa.Check(
                one_unit_a_goal,
                error="har tal i flere enheder\n"
                "Skriv udgangspunkt, mål og resultat i samme enhed, og lad resten stå tomt.",
            )
        ],
        unique=["year", "kpi"],
        strict=True,
    ),
    figures=("target_pct", "target_count", "target_mio_kr", "target_ratio"),
    may_be_empty=True,
)

TABLES = (VAEKSTHUS_TIMELINE, VAEKSTHUS_AGREEMENTS, RESULTATKONTRAKT)
