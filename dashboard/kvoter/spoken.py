"""A view for those who listen: the whole of it, and the selected municipality."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.charts import class_text
from dashboard.kvoter.formatting import (
    DECIMALS_OF_RATE,
    own_rate_text,
    rate_text,
    unit_text,
    value_text,
)
from dashboard.kvoter.measures import QuotaView
from dashboard.kvoter.measures.view import QUOTA, RATE
from dashboard.kvoter.missing import why_missing
from dashboard.quotas.formatting import persons


def spoken_view(view: QuotaView, finding: str) -> str:
    """The finding, and what its values are."""
    values = spoken_values(view)
    return f"{finding}. {values}" if values else finding


def spoken_values(view: QuotaView) -> str:
    """The area's own rate beside rates, the median, and how many have a value; blank where none
    has.
    """
    values = view.rows["value"].dropna()
    if values.empty:
        return ""
    w = words(view.choice.lang)
    summary = w(
        "kvoter.spoken.summary",
        own=_own(view, w) if view.choice.measure == RATE and view.own_rate else "",
        median=_median(view, values, w) if view.known > 1 else "",
        known=view.known,
        of=len(view.rows),
    )
    return summary.strip()


def spoken_selection(view: QuotaView) -> str:
    """The selected municipality: value, place, class and distance from the area's own rate."""
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
    return w(
        "kvoter.spoken.selected",
        second=_second(view, row, w),
        class_text=class_text(view, row.class_index),
        distance=_distance(view, row, w),
        **figures,
    )


def _median(view: QuotaView, values: pd.Series, w: Words) -> str:
    median, unit = value_text(view, values.median()), view.indicator.unit(w.lang)
    return w("kvoter.spoken.median", median=median, unit=unit)


def _own(view: QuotaView, w: Words) -> str:
    whole = w(f"kvoter.whole.{view.choice.area}")
    return w("kvoter.spoken.own", whole=whole, own=own_rate_text(view, w))


def _second(view: QuotaView, row: Any, w: Words) -> str:
    """The count beside a rate or a share, and the rate beside a count."""
    if view.choice.measure == QUOTA:
        known = not pd.isna(row.rate)
        text = w("kvoter.spoken.rate", rate=rate_text(row.rate, w)) if known else ""
    else:
        text = "" if view.is_difference else persons(int(row.quota_persons), w)
    return w("kvoter.spoken.second", text=text) if text else ""


def _distance(view: QuotaView, row: Any, w: Words) -> str:
    """How far the rate lies from the area's own, as both are written; of other measures nothing is
    said, for a mean of counts is no yardstick.
    """
    is_rate = view.choice.measure == RATE
    if not (is_rate or view.choice.measure == QUOTA) or view.own_rate is None or pd.isna(row.rate):
        return ""
    own = round(view.own_rate.per_1000, DECIMALS_OF_RATE)
    distance = round(round(row.rate, DECIMALS_OF_RATE) - own, DECIMALS_OF_RATE)
    way = "above" if distance > 0 else "below" if distance < 0 else "level"
    return w(
        f"kvoter.spoken.{way}" if is_rate else f"kvoter.spoken.rate_{way}",
        difference=number(abs(distance), DECIMALS_OF_RATE, w.lang),
        own=own_rate_text(view, w),
        whole=w(f"kvoter.whole.{view.choice.area}"),
    )
