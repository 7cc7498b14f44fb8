"""The headline about the municipality that is chosen: its number, its place, and the area's own
rate beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.formatting import became, own_rate_text, rate_text, unit_text, value_text
from dashboard.kvoter.measures.view import QUOTA, RATE, QuotaView
from dashboard.kvoter.missing import why_missing
from dashboard.quotas.formatting import persons

# Ranks so far apart that the two of them disagree.
FAR_APART = 3


def headline_of_chosen(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    """What the view says of the selected municipality, which the area holds (see `resolve`)."""
    row = view.rows[view.rows["municipality_code"] == view.choice.selected].iloc[0]
    fields = fields | {"who": row["municipality_name"]}
    has_quota = not pd.isna(row["quota_persons"])
    if view.choice.measure in (QUOTA, RATE):
        if not has_quota:
            kind = w(f"kvoter.kind_of.{view.choice.kind}")
            return w("kvoter.chosen.missing_kvote", kind_of=kind, **fields)
        return _quota(view, row, w, fields | became(view, view.choice.selected, w))
    if pd.isna(row["value"]):
        return w("kvoter.chosen.missing", reason=why_missing(view, has_quota), **fields)
    if view.is_difference:
        return _difference(view, row, w, fields)
    values = {"value": value_text(view, row["value"]), "persons": persons(row["quota_persons"], w)}
    return w("kvoter.chosen.kvote_andel", place=_place(view, row, w), **values, **fields)


def _quota(view: QuotaView, row: Mapping[str, Any], w: Words, fields: Mapping[str, object]) -> str:
    """Its persons, its place by count and by inhabitants, and the rates of both."""
    if row["quota_persons"] == 0:
        return w("kvoter.chosen.zero", **fields)
    refugees = w.counted("kvoter.refugees", int(row["quota_persons"]))
    return w(
        "kvoter.chosen.kvote",
        refugees=refugees,
        rank=_ranks(view, row, w),
        rate=_rate(view, row, w, fields),
        **fields,
    )


def _ranks(view: QuotaView, row: Mapping[str, Any], w: Words) -> str:
    """Its place by count, and by inhabitants where that is known; none where it stands alone."""
    known = int(view.rows["quota_persons"].notna().sum())
    if known == 1:
        return ""
    rank, by_rate = row["quota_rank"], row["rate_rank"]
    place = _place_of(rank, known, len(view.rows), w)
    if pd.isna(by_rate) or view.rows["rate"].notna().sum() < known:
        return w("kvoter.chosen.rank", place=place)
    if rank == by_rate:
        return w("kvoter.chosen.rank_both", place=place)
    link = w("kvoter.chosen.but" if abs(rank - by_rate) >= FAR_APART else "kvoter.chosen.and")
    return w("kvoter.chosen.rank_and", place=place, link=link, rate_rank=by_rate)


def _rate(view: QuotaView, row: Mapping[str, Any], w: Words, fields: Mapping[str, object]) -> str:
    if pd.isna(row["rate"]):
        return ""
    rate = rate_text(float(row["rate"]), w)
    if view.own_rate is None:
        return w("kvoter.chosen.rate", rate=rate)
    own = own_rate_text(view, w)
    return w("kvoter.chosen.rate_own", rate=rate, own=own, whose=fields["whose"])


def _difference(
    view: QuotaView, row: Mapping[str, Any], w: Words, fields: Mapping[str, object]
) -> str:
    value = float(row["value"])
    way = "up" if value > 0 else "down" if value < 0 else "same"
    return w(
        f"kvoter.chosen.{view.choice.measure}_{way}",
        value=number(abs(value), view.indicator.decimals, w.lang),
        unit=unit_text(view, value),
        place=_place(view, row, w),
        **fields,
    )


def _place(view: QuotaView, row: Mapping[str, Any], w: Words) -> str:
    return _place_of(row["rank"], view.known, len(view.rows), w)


def _place_of(rank: int, known: int, of: int, w: Words) -> str:
    """`10 af 19`, or among those that are known."""
    key = "place" if known == of else "place_known"
    return w(f"kvoter.chosen.{key}", rank=rank, of=of, known=known)
