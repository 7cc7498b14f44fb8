"""What is known by municipality: guided firms with their map, or what else was found."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import as_read, columns, origin, sources_of
from dashboard.vaekst.formatting import metric, period, units, years_covered
from dashboard.vaekst.local_map import local_map
from dashboard.vaekst.measures.kinds import Unit
from dashboard.vaekst.measures.municipal import Known, LocalView, context, local_view
from data.snapshot import Snapshot

NAMED_AT_MOST = 3
GUIDED = (
    "rank", "municipality", "code", "value", "guided_firms", "firms", "mark", "confidence",
    "source",
)  # fmt: skip
FACTS = ("municipality", "code", "measured", "value", "unit", "window", "confidence", "source")


def municipalities(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Guided firms by municipality with their map, once they are put in; what else was found about
    the municipalities before.
    """
    w = words(choice.lang)
    view = chosen_view(snapshot, choice)
    return _guided(snapshot, view, w) if view.is_filled else _facts(snapshot, view, choice, w)


def _guided(snapshot: Snapshot, view: LocalView, w: Words) -> Exhibit:
    return Exhibit(
        name="kommuner",
        title=w("vaekst.section.kommuner"),
        finding=finding(view, w),
        unit=_unit(view, w),
        period=str(view.choice.year),
        table=Table(_guided_columns(view, w), _guided_rows(snapshot, view, w)),
        sources=view.sources,
        chart=local_map(snapshot, view, w),
        spoken=summary(view, w),
        definition=definition(view, w),
    )


def _facts(snapshot: Snapshot, view: LocalView, choice: VaekstChoice, w: Words) -> Exhibit:
    """What was found is no number of clients, and is drawn on no map."""
    facts = context(snapshot, choice.sureness)
    rows = _fact_rows(snapshot, facts, w)
    return Exhibit(
        name="kommuner",
        title=w("vaekst.section.kommuner"),
        finding=finding(view, w),
        unit=_fact_units(facts, w),
        period=years_covered([one.window for one in facts], w),
        table=Table(columns(w, *FACTS), rows),
        sources=sources_of(rows),
    )


def summary(view: LocalView, w: Words) -> str:
    """The map in words, for those who do not see it."""
    known, of = view.known, len(view.rows)
    return w("vaekst.kommuner.summary", finding=finding(view, w), known=known, of=of)


def chosen_view(snapshot: Snapshot, choice: VaekstChoice) -> LocalView:
    """The view of the chosen measure, service, year and municipality."""
    return local_view(
        snapshot,
        measure=choice.local,
        year=choice.year,
        service=choice.service,
        selected=choice.selected,
        confidence=choice.sureness,
    )


def definition(view: LocalView, w: Words) -> str:
    """What the map counts, and of which year; nothing while there is none."""
    if not view.is_filled:
        return ""
    return w(
        f"vaekst.kommuner.definition.{view.choice.measure}",
        year=view.choice.year,
        service=w(f"vaekst.kommuner.service_in_sentence.{view.choice.service}"),
    )


def finding(view: LocalView, w: Words) -> str:
    """Who has most, or that it was not found."""
    if not view.is_filled:
        return w("vaekst.kommuner.nothing")
    values = view.rows.dropna(subset=["value"])
    if values.empty:
        return w("vaekst.kommuner.no_value", year=view.choice.year)
    first = values[values["rank"] == 1]
    return w(
        f"vaekst.kommuner.finding.{view.choice.measure}",
        who=w.listed(list(first["municipality_name"])[:NAMED_AT_MOST]),
        value=number(float(first["value"].iloc[0]), view.decimals, w.lang),
        year=view.choice.year,
        known=view.known,
        of=len(view.rows),
    )


def _unit(view: LocalView, w: Words) -> str:
    return w(f"vaekst.kommuner.unit.{view.choice.measure}")


def _fact_units(facts: tuple[Known, ...], w: Words) -> str:
    counted: list[Unit] = [one.unit for one in facts if not one.is_flag]
    return units(counted, w) or w("vaekst.maal.own_units")


def _guided_columns(view: LocalView, w: Words) -> tuple[Column, ...]:
    return tuple(
        Column(one.heading, view.decimals, _unit(view, w)) if name == "value" else one
        for name, one in zip(GUIDED, columns(w, *GUIDED), strict=True)
    )


def _guided_rows(snapshot: Snapshot, view: LocalView, w: Words) -> tuple[tuple[Cell, ...], ...]:
    nothing: tuple[Cell, Cell] = (None, None)
    return tuple(
        (
            _number(row["rank"]),
            row["municipality_name"],
            row["municipality_code"],
            _number(row["value"], view.decimals),
            _number(row["guided_firms_count"]),
            _number(row["firms_count"]),
            w(f"chart.mark.{row['mark']}"),
            *(
                origin(snapshot, row["confidence"], row["source_id"], w)
                if row["source_id"]
                else nothing
            ),
        )
        for row in view.rows.fillna({"confidence": "", "source_id": ""}).to_dict("records")
    )


def _number(value: Any, decimals: int = 0) -> float | None:
    return None if pd.isna(value) else round(float(value), decimals)


def _fact_rows(
    snapshot: Snapshot, facts: tuple[Known, ...], w: Words
) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            one.municipality,
            one.municipality_code or None,
            metric(one.evidence.metric, w),
            w("vaekst.flag.yes") if one.is_flag else as_read(one.value, one.evidence, w),
            None if one.is_flag else w(f"vaekst.unit_name.{one.unit}"),
            period(one.window, w),
            *origin(snapshot, one.evidence.confidence, one.evidence.source_id, w),
        )
        for one in facts
    )
