"""What the headline says of the municipality that is chosen: its area, its value and its place."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.words import Words
from dashboard.rar.formatting import half_name, rank_text, size_text
from dashboard.rar.measures.view import DECIMALS, RarView


def sentence_of_chosen(view: RarView, w: Words) -> str:
    """The sentence about the selected municipality; nothing where none of the region is chosen. It
    is in the area that the chosen split has it in.
    """
    found = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if found.empty:
        return ""
    row = next(found.itertuples())
    choice = view.choice
    fields = {
        "who": row.municipality_name,
        "half": half_name(row.half, w),
        "what": w(f"rar.what.{choice.measure}"),
        "year": choice.year,
        "base": choice.base,
    }
    if pd.isna(row.value):
        return w(f"rar.chosen.missing{'_growth' if choice.is_growth else ''}", **fields)
    fields["value"] = size_text(row.value, w)
    fields["place"] = w(
        f"rar.chosen.place_{_end(view)}",
        rank=rank_text(row.rank, w, is_shared=row.is_shared),
        of=int(view.rows["value"].notna().sum()),
    )
    return w(f"rar.chosen.{_way(row.value) if choice.is_growth else 'level'}", **fields)


def _end(view: RarView) -> str:
    """Which end the first place is."""
    if view.choice.is_growth:
        return "growth"
    return "lowest" if view.rates.low_first else "highest"


def _way(value: float) -> str:
    rounded = round(value, DECIMALS)
    return "up" if rounded > 0 else "down" if rounded < 0 else "same"
