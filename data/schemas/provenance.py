"""Where every figure was published."""

from __future__ import annotations

import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.table import Table

KILDER = Table(
    "kilder",
    pa.DataFrameSchema(
        {
            "source_id": c.text("Kildens id"),
            "title": c.text("Titel"),
            "publisher": c.text("Udgiver"),
            "read_via": c.text("Samlingen, som tallene er læst i, når den er en anden", blank=True),
            "address": c.addresses("Adresse"),
            "published": c.period("Offentliggjort", blank=True),
            "retrieved": c.period("Hentet", blank=True),
            "licence": c.text("Licens"),
            "note": c.note(),
        },
        unique=["source_id"],
        strict=True,
    ),
)

TABLES = (KILDER,)
