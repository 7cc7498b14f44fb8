"""What is known by municipality."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import (
    Account,
    Cell,
    cited,
    headings,
    sources_of,
    sureness,
    when,
)
from dashboard.vaekst.measures.municipal import Known, LocalView, context, local_view
from dashboard.vaekst.measures.said import counted, metric
from data.snapshot import Snapshot

NAMED_AT_MOST = 3
GUIDED = (
    "rank", "municipality", "code", "value", "guided_firms", "firms", "mark", "confidence",
    "source",
)  # fmt: skip


def chosen(snapshot: Snapshot, choice: VaekstChoice) -> LocalView:
    """The view of the chosen measure, service, year and municipality."""
    return local_view(
        snapshot,
        measure=choice.local,
        year=choice.year,
        service=choice.service,
        selected=choice.selected,
        confidence=choice.sureness,
    )


def local(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """Guided firms by municipality where they have been put in; what else is published before."""
    w = words(choice.lang)
    view = chosen(snapshot, choice)
    rows = _guided(snapshot, view, w) if view.is_filled else _context(snapshot, choice, w)
    names = (
        GUIDED
        if view.is_filled
        else ("municipality", "code", "measured", "value", "window", "confidence", "source")
    )
    return Account(
        name="kommuner",
        finding=finding(view, w),
        subtitle=subtitle(view, w),
        notices=(),
        headings=headings(w, *names),
        rows=rows,
        numeric=(0, 3, 4, 5) if view.is_filled else (3,),
        sources=view.sources if view.is_filled else sources_of(rows),
    )


def shown(view: LocalView, value: float, w: Words) -> str:
    """A value as the map has it."""
    return number(value, view.decimals, w.lang)


def value_of(one: Known, w: Words) -> str:
    """A published figure in words; `ja` where it says that something is so."""
    return w("vaekst.flag.yes") if one.is_flag else counted(one.value, one.unit, w)


def subtitle(view: LocalView, w: Words) -> str:
    """What the map counts, and of which year."""
    if not view.is_filled:
        return w("vaekst.kommuner.subtitle.oplysninger")
    said = {
        "year": view.choice.year,
        "service": w(f"vaekst.kommuner.service.{view.choice.service}").lower(),
    }
    return w(f"vaekst.kommuner.subtitle.{view.choice.measure}", **said)


def finding(view: LocalView, w: Words) -> str:
    """Who has most, or that nobody has published it."""
    if not view.is_filled:
        return w("vaekst.kommuner.nothing", known=view.known, of=len(view.rows))
    values = view.rows.dropna(subset=["value"])
    if values.empty:
        return w("vaekst.kommuner.no_value", year=view.choice.year)
    first = values[values["rank"] == 1]
    names = w.listed(list(first["municipality_name"])[:NAMED_AT_MOST])
    high = shown(view, float(first["value"].iloc[0]), w)
    said: dict[str, Any] = {"who": names, "value": high, "year": view.choice.year}
    said |= {"known": view.known, "of": len(view.rows)}
    return w(f"vaekst.kommuner.finding.{view.choice.measure}", **said)


def _guided(snapshot: Snapshot, view: LocalView, w: Words) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            _number(row["rank"]),
            row["municipality_name"],
            row["municipality_code"],
            _number(row["value"], view.decimals),
            _number(row["guided_firms_count"]),
            _number(row["firms_count"]),
            w(f"chart.mark.{row['mark']}"),
            sureness(row["confidence"], w) if row["source_id"] else None,
            cited(snapshot, row["source_id"]),
        )
        for row in view.rows.fillna({"confidence": "", "source_id": ""}).to_dict("records")
    )


def _number(value: Any, decimals: int = 0) -> float | None:
    return None if pd.isna(value) else round(float(value), decimals)


def _context(snapshot: Snapshot, choice: VaekstChoice, w: Words) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            one.municipality,
            one.municipality_code or None,
            metric(one.evidence.metric, w),
            value_of(one, w),
            when(one.window, w),
            sureness(one.evidence.confidence, w),
            cited(snapshot, one.evidence.source_id),
        )
        for one in context(snapshot, choice.sureness)
    )
