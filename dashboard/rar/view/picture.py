"""A view as the browser draws it: places on the map, legend, and the sentences around them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.charts.classes import Class
from dashboard.kit.charts.plotly.colours import NOT_APPLICABLE_PLACE, NOT_PUBLISHED_PLACE
from dashboard.kit.charts.plotly.municipal_map import Place
from dashboard.kit.charts.plotly.rar.split_map import half_colours, split_place
from dashboard.kit.look import Palette
from dashboard.kit.words import Words, words
from dashboard.rar.measures import RarView
from dashboard.rar.measures.findings import gap_finding, notices, subtitle, time_summary
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.headline import headline
from dashboard.rar.measures.said import column, size, written


def places(view: RarView) -> list[Place]:
    """Every municipality as the map says it."""
    w = words(view.choice.lang)
    return [
        Place(row.municipality_code, _place(view, row), _label(row.value, w), said(view, row, w))
        for row in view.rows.itertuples()
    ]


def picture(view: RarView, palette: Palette) -> dict[str, Any]:
    """The sentences and the legend; `limits` are the classes, `legend` each half's colours and how
    many of its municipalities are in each class.
    """
    w = words(view.choice.lang)
    return {
        "headline": headline(view),
        "subtitle": subtitle(view),
        "notices": list(notices(view)),
        "spoken": spoken(view),
        "gap": gap_finding(view),
        "time": time_summary(view),
        "limits": [_limits(one, w) for one in view.classes.classes],
        "legend": _legend(view, palette, w),
    }


def _limits(one: Class, w: Words) -> str:
    """A class's limits in words; both are included."""
    low, high = written(one.low, w), written(one.high, w)
    if low == high:
        return w("chart.class.single", low=low)
    return w("rar.limits.signed" if one.low < 0 else "chart.class.range", low=low, high=high)


def said(view: RarView, row: Any, w: Words) -> str:
    """A municipality's council, value and rank, or that there is no value."""
    council = w(f"rar.council.{row.half}")
    if pd.isna(row.value):
        return w("rar.said.missing", council=council)
    figures = {
        "value": written(row.value, w),
        "unit": w(f"rar.value_unit.{view.choice.measure}"),
        "rank": row.rank,
        "of": int(view.rows["value"].notna().sum()),
    }
    return w("rar.said.value", council=council, **figures)


def spoken(view: RarView) -> str:
    """The selected municipality in words: value, rank, and how far from its half's mean."""
    w = words(view.choice.lang)
    chosen = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if chosen.empty:
        return w("rar.spoken.none")
    row = next(chosen.itertuples())
    told = f"{row.municipality_name}: {said(view, row, w)}"
    mean = view.mean(view.choice.year, row.half, column(view))
    if pd.isna(row.value) or mean is None:
        return told
    distance = round(row.value - mean, 1)
    side = "same" if not distance else "above" if distance > 0 else "below"
    means = {"half": w(f"rar.half.{row.half}"), "kind": w(f"rar.mean.{column(view)}")}
    return f"{told}, {w(f'rar.spoken.{side}', distance=size(distance, w), **means)}"


def _place(view: RarView, row: Any) -> int:
    if view.choice.without and row.municipality_code == AARHUS:
        return NOT_APPLICABLE_PLACE
    if pd.isna(row.class_index):
        return NOT_PUBLISHED_PLACE
    return split_place(row.half, int(row.class_index), len(view.classes))


def _label(value: float, w: Words) -> str:
    return "–" if pd.isna(value) else written(value, w)


def _legend(view: RarView, palette: Palette, w: Words) -> list[list[Any]]:
    shades = half_colours(len(view.classes), palette)
    rows = []
    for half in (WEST, EAST):
        inside = view.rows.loc[view.rows["half"] == half, "class_index"]
        counts = [int((inside == place).sum()) for place in range(len(view.classes))]
        cells = [[colour, count] for colour, count in zip(shades[half], counts, strict=True)]
        rows.append([half, w(f"rar.council.{half}"), len(inside), cells])
    return rows
