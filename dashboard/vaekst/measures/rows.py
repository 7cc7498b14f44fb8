"""From a row of the raw tables to a figure of its kind."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.kinds import (
    Activity,
    Awareness,
    Circumstance,
    ControlGrowth,
    Evidence,
    Figure,
    GrossGrowth,
    NetEffect,
    Outcome,
    Referral,
    Return,
    Satisfaction,
    ShareOfGrowth,
    Unit,
    Window,
)
from data.snapshot import Snapshot, Source

Row = Mapping[Hashable, Any]

CONFIDENCES = ("high", "medium", "low")
AT_LEAST = {"alle": CONFIDENCES, "mellem": CONFIDENCES[:2], "hoej": CONFIDENCES[:1]}
KINDS: Mapping[str, type[Figure]] = {
    "effect_gross": GrossGrowth,
    "effect_net": NetEffect,
    "activity": Activity,
    "satisfaction": Satisfaction,
    "awareness": Awareness,
    "referral": Referral,
    "return": Return,
}
CONTROL_ROW = "_kontrolgruppe"
SHARE, FIELDS = "andel_af_samlet_", "indsatsomraader_"
OUTCOMES = {"besk": Outcome.JOBS, "job": Outcome.JOBS, "omsaetning": Outcome.TURNOVER}
OUTCOMES |= {"eksport": Outcome.EXPORT}


@kept
def effects(snapshot: Snapshot, confidence: str = "alle") -> tuple[Figure, ...]:
    """Every row of `vaeksthus_effects` that is read surely enough, as a figure of its kind.

    A control group's own row is left out: it repeats the comparison of the guided firms' row.
    """
    return tuple(
        _figure(row)
        for row in surely(snapshot["vaeksthus_effects"], confidence)
        if not row["metric"].endswith(CONTROL_ROW)
    )


@kept
def controls(snapshot: Snapshot) -> Mapping[Evidence, ControlGrowth]:
    """The control group's growth by the evidence of the guided firms', where it is published."""
    found: dict[Evidence, ControlGrowth] = {}
    for row in surely(snapshot["vaeksthus_effects"], "alle"):
        unit, value = held(row, "comparison")
        if row["kind"] == "effect_gross" and unit and value is not None:
            found[evidence(row)] = ControlGrowth(value, unit, window(row), evidence(row))
    return found


def surely(table: pd.DataFrame, confidence: str) -> Iterator[Row]:
    """The rows that are read at least so surely: alle, mellem or hoej."""
    yield from table[table["confidence"].isin(AT_LEAST[confidence])].to_dict("records")


def held(row: Row, prefix: str) -> tuple[Unit | None, float | None]:
    """The one number that stands in a row's columns `prefix_pct`, `prefix_count`, …"""
    for unit in Unit:
        value = row.get(f"{prefix}_{unit}")
        if value is not None and not pd.isna(value):
            return unit, float(value)
    return None, None


def evidence(row: Row, *, entity: str = "entity", metric: str = "metric") -> Evidence:
    """Where a row was read; tables without a qualifier hold exact figures."""
    return Evidence(
        entity=row[entity],
        metric=row[metric],
        comparison=row.get("comparison", ""),
        qualifier=row.get("qualifier", "exact"),
        mark=row["mark"],
        confidence=row["confidence"],
        note=row["note"],
        source_id=row["source_id"],
    )


def window(row: Row) -> Window:
    """The period of a row; the years of a target are numbers, and may be blank."""
    if "period_start" in row:
        return Window(row["period_start"], row["period_end"])
    return Window(*("" if pd.isna(row[at]) else str(row[at]) for at in ("year_start", "year_end")))


def outcome(metric: str) -> Outcome:
    """What a metric measures growth in, by its name; a number of fields is no growth."""
    if metric.startswith(FIELDS):
        return Outcome.OTHER
    named = (found for part, found in OUTCOMES.items() if part in metric)
    return next(named, Outcome.OTHER)


def sources(snapshot: Snapshot, named: Iterator[str] | set[str]) -> tuple[Source, ...]:
    """The sources of the ids, each once, by publisher."""
    found = [snapshot.sources[name] for name in set(named) if name in snapshot.sources]
    return tuple(sorted(found, key=lambda one: (one.publisher, one.title)))


def _figure(row: Row) -> Figure:
    unit, value = held(row, "value")
    kind = KINDS.get(row["kind"], Circumstance)
    if kind is GrossGrowth and row["metric"].startswith(SHARE):
        kind = ShareOfGrowth
    given: dict[str, Any] = {
        "value": float("nan") if value is None else value,
        "unit": unit or Unit.COUNT,
        "window": window(row),
        "evidence": evidence(row),
    }
    if kind in (GrossGrowth, NetEffect, ShareOfGrowth):
        given["outcome"] = outcome(row["metric"])
    return kind(**given)
