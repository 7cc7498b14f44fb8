"""The finding of a view in words, computed from its rows; nothing is said that they do not say."""

from __future__ import annotations

from datetime import date

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.chosen import headline_of_chosen
from dashboard.kvoter.formatting import (
    DECIMALS_OF_RATE,
    alike,
    became,
    common,
    own_rate_text,
    rate_text,
    unit_text,
    value_text,
)
from dashboard.kvoter.measures.view import QUOTA, RATE, QuotaView, rounded
from dashboard.kvoter.missing import why_nothing
from dashboard.quotas.formatting import persons, who


def headline(view: QuotaView, today: date) -> str:
    """The view's finding in the choice's language: about the chosen municipality, where one is
    chosen; otherwise who has the highest and the lowest.
    """
    w = words(view.choice.lang)
    fields = common(view, w, today)
    values = rounded(view.rows["value"].dropna(), view.indicator.decimals)
    if view.choice.selected:
        return headline_of_chosen(view, w, fields)
    if values.empty:
        return why_nothing(view, w, **fields)
    if view.known == 1 and not view.is_complete:
        return _only(view, w, fields)
    if not values.any():
        return w(_all_zero(view), **fields)
    if view.is_difference:
        return _largest_change(view, w, fields)
    return _contrast(view, w, fields) or _highest(view, w, fields)


def _only(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    """The one value there is, which is neither highest nor lowest of anything."""
    row = view.rows.dropna(subset=["value"]).iloc[0]
    value, measure = float(row["value"]), view.choice.measure
    fields |= {"who": row["municipality_name"], "value": value_text(view, value)}
    fields |= {"unit": unit_text(view, value), "persons": ""}
    if view.is_difference and round(value, view.indicator.decimals) == 0:
        return w("kvoter.headline.only_unchanged", **fields)
    if measure == RATE:
        fields |= _persons_beside(view, int(row["quota_persons"]), w)
    return w(f"kvoter.headline.only_{measure}", **fields)


def _all_zero(view: QuotaView) -> str:
    if view.is_difference:
        return f"kvoter.headline.unchanged_{view.choice.measure}"
    return "kvoter.headline.zero" if view.is_complete else "kvoter.headline.zero_partial"


def _contrast(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    """That the one with the most persons has the fewest for its inhabitants, where it is so; blank
    otherwise. What became of its quota is told after it.
    """
    rows = view.rows
    is_whole = rows["rate"].notna().all() and view.own_rate is not None
    if view.choice.measure not in (QUOTA, RATE) or not is_whole or view.total_persons is None:
        return ""
    most = rows[rows["quota_rank"] == 1]
    rates = rounded(rows["rate"], DECIMALS_OF_RATE)
    fewest = rows[rates == rates.min()]
    if len(most) != 1 or list(fewest["municipality_code"]) != list(most["municipality_code"]):
        return ""
    row = most.iloc[0]
    fields |= {
        "who": row["municipality_name"],
        "persons": number(int(row["quota_persons"]), 0, w.lang),
        "total": number(view.total_persons, 0, w.lang),
        "rate": rate_text(float(row["rate"]), w),
        "own": own_rate_text(view, w),
    }
    fields |= became(view, str(row["municipality_code"]), w)
    return w("kvoter.headline.contrast", **fields)


def _highest(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    high, measure = float(view.rows["value"].max()), view.choice.measure
    first = alike(view, high)
    fields |= {"who": who(first["municipality_name"], w), "value": value_text(view, high)}
    fields |= became(view, str(first["municipality_code"].iloc[0]) if len(first) == 1 else "", w)
    if len(first) > 1:
        fields["verb"] = fields["verb_many"]
    if measure == QUOTA and view.total_persons is None:
        return w("kvoter.headline.kvote_partial", **fields)
    if measure == QUOTA:
        fields["total"] = number(view.total_persons or 0, lang=w.lang)
    elif measure == RATE:
        fields |= {"persons": "", "least": _least(view, w, fields) if view.is_complete else ""}
        if len(first) == 1:
            fields |= _persons_beside(view, int(first["quota_persons"].iloc[0]), w)
    return w(f"kvoter.headline.{measure}", **fields)


def _persons_beside(view: QuotaView, count: int, w: Words) -> dict[str, object]:
    """The quota behind a rate, and that it is calculated, in one place."""
    if view.choice.kind != "beregnet":
        return {"persons": f", {persons(count, w)}"}
    return {"persons": f", {persons(count, w)}, {w('quotas.kind.beregnet')}", "made": ""}


def _least(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    """Who has the lowest value, where it is another than the highest; nobody is named for a zero
    that several share.
    """
    low = float(view.rows["value"].min())
    last = alike(view, low)
    if len(last) == len(view.rows):
        return ""
    fields = fields | {"who": who(last["municipality_name"], w), "count": len(last)}
    if round(low, view.indicator.decimals) != 0:
        return w("kvoter.headline.least", low=value_text(view, low), **fields)
    key = "least_zero_one" if len(last) == 1 else "least_zero"
    return w(f"kvoter.headline.{key}", **fields)


def _largest_change(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    values = view.rows["value"].dropna()
    largest = float(values[values.abs().idxmax()])
    direction = "up" if largest > 0 else "down"
    fields["value"] = number(abs(largest), view.indicator.decimals, w.lang)
    fields["who"] = who(alike(view, largest)["municipality_name"], w)
    fields["unit"] = unit_text(view, largest)
    return w(f"kvoter.headline.{view.choice.measure}_{direction}", **fields)
