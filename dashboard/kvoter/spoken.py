"""A view for those who listen: the whole of it, and the selected municipality."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.charts import class_text
from dashboard.kvoter.formatting import unit_text, value_text
from dashboard.kvoter.measures import QuotaView
from dashboard.kvoter.missing import why_missing


def spoken_view(view: QuotaView, finding: str) -> str:
    """The finding, the mean and the median of those with a value, and how many they are."""
    values = view.rows["value"].dropna()
    if values.empty:
        return finding
    return words(view.choice.lang)(
        "kvoter.spoken.summary",
        headline=finding,
        mean=value_text(view, values.mean()),
        median=value_text(view, values.median()),
        unit=view.indicator.unit(view.choice.lang),
        known=view.known,
        of=len(view.rows),
    )


def spoken_selection(view: QuotaView) -> str:
    """The selected municipality: value, rank, class and distance from the mean."""
    w = words(view.choice.lang)
    chosen = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if chosen.empty:
        return w("kvoter.spoken.none")
    row = next(chosen.itertuples())
    name = row.municipality_name
    if pd.isna(row.value):
        reason = why_missing(view, not pd.isna(row.quota_persons))
        return w("kvoter.spoken.missing", name=name, reason=reason)
    figures = {"value": value_text(view, row.value), "unit": unit_text(view, row.value)}
    if view.known == 1:
        return w("kvoter.spoken.selected_only", name=name, **figures)
    figures |= {"name": name, "rank": str(row.rank), "known": str(view.known)}
    if row.class_index < 0:
        return w("kvoter.spoken.selected_bare", **figures)
    distance = row.value - view.rows["value"].mean()
    return w(
        "kvoter.spoken.selected",
        class_text=class_text(view, row.class_index),
        difference=number(abs(distance), max(view.indicator.decimals, 1), w.lang),
        difference_unit=_unit_of_distance(view, w),
        direction=w("kvoter.spoken.above" if distance >= 0 else "kvoter.spoken.below"),
        **figures,
    )


def _unit_of_distance(view: QuotaView, w: Words) -> str:
    """The unit of a value less the mean: shares lie percentage points apart."""
    is_share = view.choice.measure == "kvote_andel"
    return w("kvoter.unit.points") if is_share else view.indicator.unit(w.lang)
