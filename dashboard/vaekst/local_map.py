"""The map of the 19, the ranking beside it, and what is said of the one that is selected."""

from __future__ import annotations

import pandas as pd

from dashboard.areas import members
from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.legends import class_legend
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.slots import colour_slot
from dashboard.kit.charts.spec import Area, Legend, MapChart, Ranking
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.formatting import counted, metric, period, sureness_phrase
from dashboard.vaekst.measures.municipal import AREA, SPLIT_YEAR, Known, LocalView, context
from data.snapshot import Snapshot

NOTHING = "–"


def local_map(snapshot: Snapshot, view: LocalView, w: Words) -> MapChart:
    """The map with its legend."""
    return MapChart(
        ground_of(snapshot, current.outline(), members(snapshot, AREA, SPLIT_YEAR)),
        local_areas(view, w),
        view.classes,
        selected=_selected(view),
        legend=local_legend(view, w),
    )


def local_ranking(view: LocalView, w: Words) -> Ranking:
    """The 19 as a list, highest first."""
    return Ranking(
        local_areas(view, w),
        view.classes,
        selected=_selected(view),
        not_published=w("vaekst.kommuner.missing", count=len(view.rows) - view.known),
    )


def local_legend(view: LocalView, w: Words) -> Legend:
    """The classes, highest first."""
    return class_legend(local_areas(view, w), view.classes, w)


def selected_sentence(snapshot: Snapshot, view: LocalView, sureness: str, w: Words) -> str:
    """The selected municipality: its value and rank; before there are any, what else was found."""
    rows = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if rows.empty:
        return w("vaekst.kommuner.none") if view.is_filled else ""
    row = next(rows.itertuples())
    name = row.municipality_name
    if view.is_filled and not pd.isna(row.value):
        return w(
            "vaekst.kommuner.selected",
            name=name,
            value=_text(view, row.value, w),
            unit=w(f"vaekst.kommuner.unit.{view.choice.measure}"),
            rank=row.rank,
            known=view.known,
        )
    own = [
        one for one in context(snapshot, sureness) if one.municipality_code == view.choice.selected
    ]
    if view.is_filled or not own:
        return w("vaekst.kommuner.selected_none", name=name)
    facts = "; ".join(_fact(one, w) for one in own)
    return w("vaekst.kommuner.selected_context", name=name, facts=facts)


def local_areas(view: LocalView, w: Words) -> tuple[Area, ...]:
    """Highest first; who has no value has no rank."""
    unit = w(f"vaekst.kommuner.unit.{view.choice.measure}")
    return tuple(
        Area(
            code=row.municipality_code,
            name=row.municipality_name,
            text=_text(view, row.value, w),
            value=None if pd.isna(row.value) else float(row.value),
            colour_slot=colour_slot(row.class_index, row.mark),
            spoken=w("vaekst.not_found")
            if pd.isna(row.value)
            else f"{_text(view, row.value, w)} {unit}",
            rank="" if pd.isna(row.value) else str(row.rank),
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in view.rows.itertuples()
    )


def _selected(view: LocalView) -> tuple[str, ...]:
    return (view.choice.selected,) if view.choice.selected else ()


def _fact(one: Known, w: Words) -> str:
    value = w("vaekst.flag.yes") if one.is_flag else counted(one.value, one.unit, w)
    if not one.is_flag:
        value = w(f"vaekst.qualifier.{one.evidence.qualifier}", value=value)
    return w(
        "vaekst.kommuner.fact",
        what=metric(one.evidence.metric, w),
        value=value,
        period=period(one.window, w),
        sure=sureness_phrase(one.evidence.confidence, w),
    )


def _text(view: LocalView, value: float, w: Words) -> str:
    return NOTHING if pd.isna(value) else number(value, view.decimals, w.lang)
