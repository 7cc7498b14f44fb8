"""SOSU, PAU and danskuddannelse: places, intake, and who teaches where."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Table

EDUCATIONS = ("SOSU-hjælper", "SOSU-assistent", "PAU")
PLACES_OF = {
    "SOSU-hjælper": "sosu_hjaelper_places",
    "SOSU-assistent": "sosu_assistent_places",
    "PAU": "pau_places",
}
BOTH_SOSU = "SOSU-hjælper og SOSU-assistent"
REGION_NAMES = (
    "Region Hovedstaden",
    "Region Midtjylland",
    "Region Nordjylland",
    "Region Sjælland",
    "Region Syddanmark",
)
COUNTRY = "Hele landet"
SOSU_MEASURES = (
    "places_per_year",
    "pupils_hired",
    "required_rise_in_places",
    "rise_in_training_places_on_2019",
    "training_agreements",
    "vacant_places",
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
            "education": c.choice("Uddannelse", EDUCATIONS),
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

# The coming agreement: a row per municipality, as KKR's annex has it.
SOSU_PAU_FORDELING = Table(
    "sosu_pau_fordeling",
    pa.DataFrameSchema(
        {
            "year": c.year("Det år, pladserne er aftalt for"),
            "municipality_code": c.code(
                "Kommunekode i Region Midtjylland", MUNICIPALITIES_OF_REGION[MIDTJYLLAND]
            ),
            "sosu_hjaelper_places": c.whole("Pladser: SOSU-hjælper", most=5_000),
            "sosu_assistent_places": c.whole("Pladser: SOSU-assistent", most=5_000),
            "pau_places": c.whole("Pladser: PAU", most=5_000),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["year", "municipality_code"],
        strict=True,
    ),
    may_be_empty=True,
)

# Intake, not dimensionering: how many began, not how many places there were.
SOSU_PAU_TILGANG = Table(
    "sosu_pau_tilgang",
    pa.DataFrameSchema(
        {
            "period": c.period("År"),
            "area": c.choice("Region eller hele landet", (*REGION_NAMES, COUNTRY)),
            "education": c.choice("Uddannelse", EDUCATIONS),
            "entrants_persons": c.whole("Tilgang: personer, der begyndte", most=50_000),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["period", "area", "education"],
        strict=True,
    ),
    figures=("entrants_persons",),
)

# A required rise in per cent stands alone: no number of places may be computed from it.
SOSU_PAU_FACTS = Table(
    "sosu_pau_facts",
    pa.DataFrameSchema(
        {
            "area": c.text("Kommune, regionerne i alt eller hele landet"),
            "municipality_code": c.code("Kommunekode, når det er én", MUNICIPALITIES, blank=True),
            "year": c.year("År"),
            "education": c.choice("Uddannelse", (*EDUCATIONS, BOTH_SOSU)),
            "measure": c.choice("Mål, kort navn", SOSU_MEASURES),
            "measure_label": c.text("Mål, som det står på skærmen"),
            "value_count": c.whole("Værdi, antal", most=50_000),
            "value_pct": c.decimal("Værdi, pct.", least=-100, most=1_000),
            "qualifier": c.choice("Om tallet er præcist", ("exact", "about")),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["area", "year", "education", "measure"],
        strict=True,
    ),
    figures=("value_count", "value_pct"),
)

DANSKUDDANNELSE_AFTALE = Table(
    "danskuddannelse_aftale",
    pa.DataFrameSchema(
        {
            "measure": c.text("Vilkår, kort navn"),
            "measure_label": c.text("Vilkår, som det står på skærmen"),
            "value_count": c.whole("Antal", most=1_000),
            "value_date": c.period("Måned eller dag", blank=True),
            "value_text": c.text("Vilkåret i ord", blank=True),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["measure"],
        strict=True,
    ),
    figures=("value_count",),
)

# By teaching site, never by residence; the sites do not sum to the printed totals.
DANSKUDDANNELSE_KURSISTER = Table(
    "danskuddannelse_kursister",
    pa.DataFrameSchema(
        {
            "place": c.text("Undervisningssted eller kursisterne i alt"),
            "municipality_code": c.code("Kommunen, stedet ligger i", MUNICIPALITIES, blank=True),
            "provider": c.text("Udbyder", blank=True),
            "count_basis": c.text("Hvad der er talt"),
            "year": c.year("År; tomt, når kilden ikke siger hvilket", blank=True),
            "kursister_count": c.whole("Kursister", most=500_000),
            "qualifier": c.choice("Om tallet er præcist", ("exact", "about")),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["place", "year", "kursister_count"],
        strict=True,
    ),
    figures=("kursister_count",),
)

DANSKUDDANNELSE_UDBYDERE = Table(
    "danskuddannelse_udbydere",
    pa.DataFrameSchema(
        {
            "municipality": c.text("Kommunens navn"),
            "municipality_code": c.code(
                "Kommunekode i Region Midtjylland", MUNICIPALITIES_OF_REGION[MIDTJYLLAND]
            ),
            "provider": c.text("Udbyder"),
            "valid_from": c.day("Første dag, når den er kendt", blank=True),
            "valid_to": c.day("Sidste dag, når den er kendt", blank=True),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["municipality_code", "provider"],
        strict=True,
    ),
)

TABLES = (
    SOSU_PAU,
    SOSU_PAU_FORDELING,
    SOSU_PAU_TILGANG,
    SOSU_PAU_FACTS,
    DANSKUDDANNELSE_AFTALE,
    DANSKUDDANNELSE_KURSISTER,
    DANSKUDDANNELSE_UDBYDERE,
)
