"""What is said of a view to those who do not see it, and beside the pictures."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.rar.findings import gap_finding, rank_rule, spread_finding
from dashboard.rar.formatting import half_name, mean_kind, rank_text, size_text, value_text
from dashboard.rar.headline import headline
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.view import DECIMALS, RarView


def spoken_map(view: RarView) -> str:
    """The map: who is ahead, and how far apart the municipalities of each area are."""
    return " ".join(filter(None, (headline(view), spread_finding(view))))


def spoken_years(view: RarView) -> str:
    """Both areas in the chosen year, and the gap."""
    return f"{spoken_means(view)} {gap_finding(view)}".strip()


def spoken_means(view: RarView) -> str:
    """Both areas in the chosen year."""
    w = words(view.choice.lang)
    kind = mean_kind(view)
    west, east = (view.mean(view.choice.year, half, kind) for half in (WEST, EAST))
    if west is None or east is None:
        return w("rar.headline.nothing")
    return w(
        f"rar.summary.{'growth' if view.choice.is_growth else 'time'}",
        year=view.choice.year,
        base=view.choice.base,
        kind=w(f"rar.mean.{kind}"),
        west=value_text(west, w),
        east_name=half_name(EAST, w, without=view.choice.without),
        east=value_text(east, w),
    )


def spoken_area(view: RarView, row: Any, w: Words) -> str:
    """A municipality's area, value and rank, or that no value was found."""
    half = half_name(row.half, w)
    if pd.isna(row.value):
        return w("rar.said.missing", half=half)
    return w(
        "rar.said.value",
        half=half,
        value=value_text(row.value, w),
        rank=rank_text(row.rank, w, is_shared=row.is_shared),
        of=int(view.rows["value"].notna().sum()),
    )


def spoken_selection(view: RarView) -> str:
    """The selected municipality: value, rank and which end that is, and how far from the mean of
    its area.
    """
    w = words(view.choice.lang)
    chosen = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if chosen.empty:
        return w("rar.spoken.none")
    row = next(chosen.itertuples())
    told = f"{row.municipality_name}: {spoken_area(view, row, w)}"
    kind = mean_kind(view)
    mean = view.mean(view.choice.year, row.half, kind)
    if pd.isna(row.value):
        return told
    rule = rank_rule(view, w)
    if mean is None or (view.choice.without and row.municipality_code == AARHUS):
        return f"{told}. {rule}"
    distance = round(row.value - mean, DECIMALS)
    side = "same" if not distance else "above" if distance > 0 else "below"
    side += "_growth" if view.choice.is_growth else ""
    area = half_name(row.half, w, without=view.choice.without)
    means = {"half": area, "kind": w(f"rar.mean.{kind}")}
    return f"{told}, {w(f'rar.spoken.{side}', distance=size_text(distance, w), **means)}. {rule}"
