"""Landstal, regionskvoter, kommunekvoter, and how many came."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MUNICIPALITIES, REGIONS
from data.schemas.table import Table

KINDS = ("beregnet", "aftalt", "fastsat")


def _quota_year() -> pa.Column:
    return c.year("Kvoteår")


def _revision() -> pa.Column:
    return c.whole("Udmeldingens nummer i året; 0 er den første", blank=False)


LANDSTAL = Table(
    "landstal",
    pa.DataFrameSchema(
        {
            "quota_year": _quota_year(),
            "revision": _revision(),
            "announced_on": c.day("Udmeldt den", blank=True),
            "landstal_persons": c.whole("Landstal, personer"),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
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
            "quota_persons": c.whole("Regionskvote, personer"),
            "kind": c.choice("Kvotens slags", KINDS),
            "mark": c.mark(),
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
            "quota_persons": c.whole("Kommunekvote, personer"),
            "kind": c.choice("Kvotens slags", KINDS),
            "mark": c.mark(),
            "source_id": c.source_id(),
        },
        unique=["quota_year", "revision", "municipality_code", "kind"],
        strict=True,
    ),
    figures=("quota_persons",),
)

VISITEREDE = Table(
    "visiterede",
    pa.DataFrameSchema(
        {
            "year": c.year("År"),
            "actually_allocated_persons": c.whole("Visiterede, personer"),
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

TABLES = (LANDSTAL, REGIONSKVOTER, KOMMUNEKVOTER, VISITEREDE)
