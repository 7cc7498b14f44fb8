"""What is said of a view to those who do not see it, and beside the pictures."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.rar.findings import gap_finding, spread_finding
from dashboard.rar.formatting import half_name, mean_kind, size_text, value_text
from dashboard.rar.headline import headline
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.view import DECIMALS, RarView


def spoken_map(view: RarView) -> str:
    """The map: who is ahead, and how far apart the municipalities of each half are."""
    return " ".join(filter(None, (headline(view), spread_finding(view))))


def spoken_years(view: RarView) -> str:
    """Both halves in the chosen year, and the gap."""
    w = words(view.choice.lang)
    kind = mean_kind(view)
    west, east = (view.mean(view.choice.year, half, kind) for half in (WEST, EAST))
    if west is None or east is None:
        return w("rar.headline.nothing")
    means = {"west": value_text(west, w), "east": value_text(east, w)}
    told = w("rar.summary.time", year=view.choice.year, kind=w(f"rar.mean.{kind}"), **means)
    return f"{told} {gap_finding(view)}".strip()


def spoken_area(view: RarView, row: Any, w: Words) -> str:
    """A municipality's council, value and rank, or that there is no value."""
    council = w(f"quotas.council.{row.half}")
    if pd.isna(row.value):
        return w("rar.said.missing", council=council)
    figures = {
        "value": value_text(row.value, w),
        "unit": w(f"rar.value_unit.{view.choice.measure}"),
        "rank": row.rank,
        "of": int(view.rows["value"].notna().sum()),
    }
    return w("rar.said.value", council=council, **figures)


def spoken_selection(view: RarView) -> str:
    """The selected municipality: value, rank, and how far from its half's mean."""
    w = words(view.choice.lang)
    chosen = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if chosen.empty:
        return w("rar.spoken.none")
    row = next(chosen.itertuples())
    told = f"{row.municipality_name}: {spoken_area(view, row, w)}"
    kind = mean_kind(view)
    mean = view.mean(view.choice.year, row.half, kind)
    if pd.isna(row.value) or mean is None:
        return told
    distance = round(row.value - mean, DECIMALS)
    side = "same" if not distance else "above" if distance > 0 else "below"
    means = {"half": half_name(row.half, w), "kind": w(f"rar.mean.{kind}")}
    return f"{told}, {w(f'rar.spoken.{side}', distance=size_text(distance, w), **means)}"
