"""The municipalities, and the councils they have belonged to."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.places import MUNICIPALITIES, REGIONS
from data.schemas.table import Table

EVIDENCE = ("verified", "derived")


def _ends_after_it_begins(rows: pd.DataFrame) -> pd.Series:
    return ~(rows["valid_to"] < rows["valid_from"])


MUNICIPALITY_TABLE = Table(
    "municipalities",
    pa.DataFrameSchema(
        {
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "name_da": c.text("Kommunens navn"),
            "region_code": c.code("Regionskode", REGIONS),
            "region_name": c.text("Regionens navn"),
            "landsdel": c.text("Landsdel"),
            "rar": c.text("Arbejdsmarkedsråd 2015"),
            "rar_from_2017_07": c.text("Arbejdsmarkedsråd fra juli 2017"),
            "rar_evidence": c.choice("Om rådet er set i en kilde eller udledt", EVIDENCE),
            "kkr": c.text("Kommunekontaktråd"),
            "area_km2": c.decimal("Areal, km²", least=1, most=2_000),
            "area_year": c.year("Arealets år", blank=True),
            "source_id": c.source_id(),
        },
        unique=["municipality_code"],
        strict=True,
    ),
)

COUNCIL_MEMBERSHIP = Table(
    "council_membership",
    pa.DataFrameSchema(
        {
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "name_da": c.text("Kommunens navn"),
            "council": c.text("Råd"),
            "valid_from": c.day("Første dag"),
            "valid_to": c.day("Sidste dag; blank, når det stadig gælder", blank=True),
            "evidence": c.choice("Om medlemskabet er set i en kilde eller udledt", EVIDENCE),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        checks=[
            pa.Check(
                _ends_after_it_begins,
                error="slutter, før den begynder\nRet valid_from eller valid_to.",
            )
        ],
        unique=["municipality_code", "valid_from"],
        strict=True,
    ),
)

# Each pair stands once, its lower code first.
NEIGHBOURS = Table(
    "neighbours",
    pa.DataFrameSchema(
        {
            "municipality_code": c.code("Kommunekode, den laveste af de to", MUNICIPALITIES),
            "neighbour_code": c.code("Nabokommunens kode", MUNICIPALITIES),
            "border_km": c.decimal("Grænsens længde på land, km", most=500),
            "mark": c.mark(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["municipality_code", "neighbour_code"],
        strict=True,
    ),
    figures=("border_km",),
)

TABLES = (MUNICIPALITY_TABLE, COUNCIL_MEMBERSHIP, NEIGHBOURS)
