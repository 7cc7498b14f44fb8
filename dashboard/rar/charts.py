"""The map of a view: each half in the shades of its council, and the legend of both."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.areas import members
from dashboard.kit.charts.classes import Class
from dashboard.kit.charts.ground import ground_of, municipal_border, split_borders
from dashboard.kit.charts.marks import PROVISIONAL
from dashboard.kit.charts.slots import NOT_APPLICABLE_SLOT, NOT_PUBLISHED_SLOT, split_slot
from dashboard.kit.charts.spec import (
    Area,
    Legend,
    LegendEntry,
    LegendGroup,
    MapChart,
    SplitMap,
)
from dashboard.kit.words import Words, words
from dashboard.rar.formatting import value_text
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.view import RarView
from dashboard.rar.spoken import spoken_area
from data.geography.outline import Outline
from data.snapshot import Snapshot

NOTHING_SHOWN = "–"


def split_map(snapshot: Snapshot, view: RarView, outline: Outline) -> SplitMap:
    """The map; Aarhus stands outside the classes where it is left out."""
    choice = view.choice
    land = MapChart(
        base=ground_of(snapshot, outline, members(snapshot, "midtjylland", choice.year)),
        areas=areas(view),
        classes=view.classes,
        selected=selected(view),
        borders=split_borders(outline, view.west_east),
        legend=split_legend(view),
    )
    rings = municipal_border(outline, choice.selected) if choice.selected else ()
    return SplitMap(land, rings)


def areas(view: RarView) -> tuple[Area, ...]:
    """Every municipality of the region with its value and shade."""
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


def split_legend(view: RarView) -> Legend:
    """The classes, lowest first, with how many of each half are in them."""
    w = words(view.choice.lang)
    groups, entries = [], []
    for half in (WEST, EAST):
        name = w(f"quotas.council.{half}")
        inside = view.rows.loc[view.rows["half"] == half, "class_index"]
        groups.append(LegendGroup(name, half, len(inside)))
        entries += [
            LegendEntry(
                colour_slot=split_slot(half, index, len(view.classes)),
                text=_limits(one, w),
                count=int((inside == index).sum()),
                group=name,
            )
            for index, one in enumerate(view.classes.classes)
        ]
    return Legend(view.classes, tuple(entries), tuple(groups))


def selected(view: RarView) -> tuple[str, ...]:
    """The codes that are chosen."""
    return (view.choice.selected,) if view.choice.selected else ()


def _slot(view: RarView, row: Any) -> int:
    if view.choice.without and row.municipality_code == AARHUS:
        return NOT_APPLICABLE_SLOT
    if pd.isna(row.class_index):
        return NOT_PUBLISHED_SLOT
    return split_slot(row.half, int(row.class_index), len(view.classes))


def _limits(one: Class, w: Words) -> str:
    """A class's limits in words; both are included."""
    low, high = value_text(one.low, w), value_text(one.high, w)
    if low == high:
        return w("chart.class.single", low=low)
    return w("rar.limits.signed" if one.low < 0 else "chart.class.range", low=low, high=high)
