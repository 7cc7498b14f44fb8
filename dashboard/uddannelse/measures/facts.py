"""What single sources tell of places and agreements, and what the analysis of the need says."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.kit.cache import kept
from dashboard.uddannelse.measures.programmes import PROGRAMME
from data.snapshot import Snapshot, Source

AARHUS = "0751"
REGIONS = "Regionerne i alt"
BOTH = "begge"
ANALYSIS = "velfaerdsuddannede"


@dataclass(frozen=True)
class Fact:
    """One figure: a count, or a percentage that no count may be made of. `programme` is blank where
    it speaks of both SOSU programmes; `code` is the municipality's, where it is of one.
    """

    area: str
    code: str
    year: int
    programme: str
    measure: str
    count: int | None
    pct: float | None
    is_about: bool
    confidence: str
    source_id: str


@kept
def facts(snapshot: Snapshot) -> tuple[Fact, ...]:
    """Every figure, Aarhus' first, then by year."""
    names = {one.name: programme for programme, one in PROGRAMME.items()}
    found = [
        Fact(
            area=row["area"],
            code=row["municipality_code"],
            year=int(row["year"]),
            programme=names.get(row["education"], BOTH),
            measure=row["measure"],
            count=None if pd.isna(row["value_count"]) else int(row["value_count"]),
            pct=None if pd.isna(row["value_pct"]) else float(row["value_pct"]),
            is_about=row["qualifier"] == "about",
            confidence=row["confidence"],
            source_id=row["source_id"],
        )
        for row in snapshot["sosu_pau_facts"].to_dict("records")
    ]
    order = [*PROGRAMME, BOTH]
    return tuple(
        sorted(found, key=lambda one: (one.code == "", order.index(one.programme), one.year))
    )


@dataclass(frozen=True)
class Statement:
    """A sentence of the analysis of the need for welfare staff, with where it was read."""

    text: str
    source_id: str


@kept
def analysis(snapshot: Snapshot, lang: str) -> tuple[Statement, ...]:
    """What the analysis says, in order; nothing where the version lacks the table."""
    table = snapshot.tables.get("opgaver_punkter")
    if table is None:
        return ()
    rows = table[table["opgave_id"] == ANALYSIS].sort_values("item_no").to_dict("records")
    return tuple(Statement(row[f"text_{lang}"] or row["text_da"], row["source_id"]) for row in rows)


def analysis_sources(snapshot: Snapshot) -> tuple[Source, ...]:
    """Where the analysis was told of, each source once."""
    names = dict.fromkeys(one.source_id for one in analysis(snapshot, "da"))
    return tuple(snapshot.sources[name] for name in names)
