"""Landstal, regionskvoter, kommunekvoter, what they are computed from, and how many came."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MUNICIPALITIES, REGIONS
from data.schemas.table import Table

KINDS = ("beregnet", "aftalt", "fastsat")


def _quota_year() -> pa.Column:
    return c.year("Kvoteår", ahead=2)


def _revision() -> pa.Column:
    return c.whole("Udmeldingens nummer i året; 0 er den første", most=20, blank=False)


def _counted() -> dict[str, pa.Column]:
    """What the order counts in each municipality (§ 8)."""
    return {
        "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
        "region_code": c.code("Regionskode", REGIONS),
        "population": c.whole(
            "Befolkning 1. januar i udmeldingens år", least=100, most=1_000_000, blank=False
        ),
        "immigrants": c.whole(
            "Indvandrere og flygtninge samme dag (§ 8)", most=400_000, blank=False
        ),
        "family_reunified": c.whole(
            "Familiesammenførte til flygtninge, året før udmeldingen (§ 8)",
            most=20_000,
            blank=False,
        ),
    }


# The file of one calculation (`overblik beregn`); it is read and never published.
CALCULATION_INPUT = Table(
    "beregning",
    pa.DataFrameSchema(_counted(), unique=["municipality_code"], strict=True),
)

LANDSTAL = Table(
    "landstal",
    pa.DataFrameSchema(
        {
            "quota_year": _quota_year(),
            "revision": _revision(),
            "announced_on": c.day("Udmeldt den", blank=True),
            "announced_month": c.period("Udmeldt i, når kun måneden er kendt", blank=True),
            "landstal_persons": c.whole("Landstal, personer", most=100_000),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        checks=[
            pa.Check(
                lambda rows: rows["announced_on"].isna() | (rows["announced_month"] == ""),
                error="har både dag og måned\nLad announced_month stå tom, når dagen er kendt.",
            )
        ],
        unique=["quota_year", "revision"],
        strict=True,
    ),
    figures=("landstal_persons",),
)

REGIONSKVOTER = Table(
    "regionskvoter",
    pa.DataFrameSchema(
        {
            "quota_year": _quota_year(),
            "revision": _revision(),
            "region_code": c.code("Regionskode", REGIONS),
            "quota_persons": c.whole("Regionskvote, personer", most=50_000),
            "kind": c.choice("Kvotens slags", KINDS),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(blank=True),
            "source_id": c.source_id(),
        },
        unique=["quota_year", "revision", "region_code", "kind"],
        strict=True,
    ),
    figures=("quota_persons",),
)

KOMMUNEKVOTER = Table(
    "kommunekvoter",
    pa.DataFrameSchema(
        {
            "quota_year": _quota_year(),
            "revision": _revision(),
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "municipality_name": c.text("Kommunens navn"),
            "quota_persons": c.whole("Kommunekvote, personer", most=10_000),
            "kind": c.choice("Kvotens slags", KINDS),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(blank=True),
            "source_id": c.source_id(),
        },
        unique=["quota_year", "revision", "municipality_code", "kind"],
        strict=True,
    ),
    figures=("quota_persons",),
)


def _single_quota(name: str, *between: tuple[str, pa.Column], key: list[str]) -> Table:
    """A table of single municipal quotas that may not stand among those of an announcement."""
    figure, column = between[-1]
    return Table(
        name,
        pa.DataFrameSchema(
            {
                "quota_year": _quota_year(),
                **dict(between[:-1]),
                "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
                "municipality_name": c.text("Kommunens navn"),
                figure: column,
                "kind": c.choice("Kvotens slags", KINDS),
                "mark": c.mark(),
                "note": c.note(),
                "confidence": c.confidence(),
                "source_id": c.source_id(),
            },
            unique=key,
            strict=True,
        ),
        figures=(figure,),
    )


# Rounded by the newspaper that told of them; the mark is `provisional`.
KOMMUNEKVOTER_APPROX = _single_quota(
    "kommunekvoter_approx",
    ("revision", _revision()),
    ("quota_about_persons", c.whole("Kommunekvote, omkring, personer", most=10_000)),
    key=["quota_year", "revision", "municipality_code", "kind"],
)

# The year is certain and the announcement is not: never on a map of one announcement.
KOMMUNEKVOTER_WITHOUT_REVISION = _single_quota(
    "kommunekvoter_without_revision",
    ("quota_persons", c.whole("Kommunekvote, personer", most=10_000)),
    key=["quota_year", "municipality_code", "kind"],
)

# When a step of the calendar was taken, where a source names the day; the days of the landstal
# stand in their own table.
QUOTA_DAYS = Table(
    "quota_days",
    pa.DataFrameSchema(
        {
            "quota_year": _quota_year(),
            "step": c.choice("Trin i kalenderen", ("regionskvoter", "aftale", "fastsat")),
            "done_on": c.day("Sket den"),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["quota_year", "step"],
        strict=True,
    ),
)

# What the agency said between two announcements; no quota was computed from it.
LANDSTAL_INTERIM = Table(
    "landstal_interim",
    pa.DataFrameSchema(
        {
            "quota_year": _quota_year(),
            "stated_on": c.day("Oplyst den"),
            "low_persons": c.whole("Intervallets laveste tal", most=100_000),
            "high_persons": c.whole("Intervallets højeste tal", most=100_000),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[
            pa.Check(
                lambda rows: (rows["low_persons"] <= rows["high_persons"]).fillna(True),
                error="har et laveste tal over det højeste\nByt de to tal om.",
            )
        ],
        unique=["quota_year", "stated_on"],
        strict=True,
    ),
    figures=("low_persons", "high_persons"),
)

VISITEREDE = Table(
    "visiterede",
    pa.DataFrameSchema(
        {
            "year": c.year("År"),
            "actually_allocated_persons": c.whole("Visiterede, personer", most=100_000),
            "qualifier": c.choice("Om tallet er præcist eller rundet", ("exact", "about")),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["year"],
        strict=True,
    ),
    figures=("actually_allocated_persons",),
)

QUOTA_INPUTS = Table(
    "quota_inputs",
    pa.DataFrameSchema(
        {"quota_year": _quota_year(), **_counted(), "source_id": c.source_id()},
        unique=["quota_year", "municipality_code"],
        strict=True,
    ),
    may_be_empty=True,
)

AGREEMENT_TRANSFERS = Table(
    "agreement_transfers",
    pa.DataFrameSchema(
        {
            "agreement_id": c.text("Aftalens navn, fx laesoe-2021"),
            "quota_year": _quota_year(),
            "revision": _revision(),
            "from_code": c.code("Kommunen, der afgiver", MUNICIPALITIES),
            "to_code": c.code("Kommunen, der modtager", MUNICIPALITIES),
            "transfer_persons": c.whole("Personer, der flyttes", least=1, most=2_000),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["agreement_id", "from_code", "to_code"],
        strict=True,
    ),
    figures=("transfer_persons",),
)

TABLES = (
    LANDSTAL,
    REGIONSKVOTER,
    KOMMUNEKVOTER,
    KOMMUNEKVOTER_APPROX,
    KOMMUNEKVOTER_WITHOUT_REVISION,
    LANDSTAL_INTERIM,
    QUOTA_DAYS,
    VISITEREDE,
    QUOTA_INPUTS,
    AGREEMENT_TRANSFERS,
)
