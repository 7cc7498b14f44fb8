"""The map of a view: municipalities on one scale, and the line that parts east from west."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.areas import members
from dashboard.kit.charts.classes import Class
from dashboard.kit.charts.ground import foot_of, ground_of, parting
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.slots import NOT_APPLICABLE_SLOT, NOT_PUBLISHED_SLOT
from dashboard.kit.charts.spec import (
    Area,
    Legend,
    LegendEntry,
    MapChart,
    Ring,
    SideName,
    SplitMap,
)
from dashboard.kit.words import Words, words
from dashboard.rar.formatting import half_first, value_text
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.view import RarView
from dashboard.rar.spoken import spoken_area
from data.geography.outline import Outline
from data.snapshot import Snapshot

NOTHING_SHOWN = "–"
SIDES = {WEST: "left", EAST: "right"}


def split_map(snapshot: Snapshot, view: RarView, outline: Outline) -> SplitMap:
    """The map; Aarhus stands outside the classes where it is left out."""
    choice = view.choice
    land = MapChart(
        base=ground_of(snapshot, outline, members(snapshot, "midtjylland", choice.year)),
        areas=areas(view),
        classes=view.classes,
        selected=selected(view),
        legend=map_legend(view),
    )
    lines = parting(outline, view.west_east)
    return SplitMap(land, view.west_east, lines, _names(lines, words(choice.lang)))


def areas(view: RarView) -> tuple[Area, ...]:
    """Every municipality of the region with its value and class."""
    w = words(view.choice.lang)
    return tuple(
        Area(
            code=row.municipality_code,
            name=row.municipality_name,
            text=NOTHING_SHOWN if pd.isna(row.value) else value_text(row.value, w),
            value=None if pd.isna(row.value) else float(row.value),
            colour_slot=_slot(view, row),
            spoken=spoken_area(view, row, w),
            rank="" if pd.isna(row.rank) else str(row.rank),
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in view.rows.itertuples()
    )


def map_legend(view: RarView) -> Legend:
    """The classes, highest first, with how many municipalities are in each; then what is outside
    them.
    """
    w, slots = words(view.choice.lang), [area.colour_slot for area in areas(view)]
    entries = [
        LegendEntry(index, _limits(one, w), slots.count(index))
        for index, one in enumerate(view.classes.classes)
    ]
    outside = {
        NOT_PUBLISHED_SLOT: w("rar.legend.not_found"),
        NOT_APPLICABLE_SLOT: w("rar.legend.left_out"),
    }
    marks = [
        LegendEntry(slot, text, slots.count(slot))
        for slot, text in outside.items()
        if slot in slots
    ]
    return Legend(view.classes, (*reversed(entries), *marks))


def selected(view: RarView) -> tuple[str, ...]:
    """The codes that are chosen."""
    return (view.choice.selected,) if view.choice.selected else ()


def _names(lines: tuple[Ring, ...], w: Words) -> tuple[SideName, ...]:
    """West and east, on both sides of the line's foot; none where nothing parts them."""
    if not lines:
        return ()
    foot = foot_of(lines)
    return tuple(SideName(half_first(half, w), foot, side, half) for half, side in SIDES.items())


def _slot(view: RarView, row: Any) -> int:
    if view.choice.without and row.municipality_code == AARHUS:
        return NOT_APPLICABLE_SLOT
    return NOT_PUBLISHED_SLOT if pd.isna(row.class_index) else int(row.class_index)


def _limits(one: Class, w: Words) -> str:
    """A class's limits in words; both are included."""
    low, high = value_text(one.low, w), value_text(one.high, w)
    if low == high:
        return w("chart.class.single", low=low)
    return w("rar.limits.signed" if one.low < 0 else "chart.class.range", low=low, high=high)
