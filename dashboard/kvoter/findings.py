"""The finding of a view in words, computed from its rows; nothing is said that they do not say."""

from __future__ import annotations

from datetime import date

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.kvoter.formatting import alike, measured, unit_text, value_text
from dashboard.kvoter.measures.view import QuotaView, rounded
from dashboard.kvoter.missing import why_nothing
from dashboard.quotas.formatting import persons, who

OFFICES = frozenset({"Udlændingestyrelsen", "Udlændinge- og Integrationsministeriet"})


def headline(view: QuotaView, today: date) -> str:
    """The view's finding as one sentence in the choice's language."""
    w = words(view.choice.lang)
    fields = _common(view, w, today)
    values = rounded(view.rows["value"].dropna(), view.indicator.decimals)
    if values.empty:
        return why_nothing(view, w, **fields)
    if view.known == 1 and not view.is_complete:
        return _only(view, w, fields)
    if not values.any():
        return w(_all_zero(view), **fields)
    if view.is_difference:
        return _largest_change(view, w, fields)
    return _highest(view, w, fields)


def subtitle(view: QuotaView) -> str:
    """Kind and unit, what a figure is worked out from, landstal, and the days of both."""
    w = words(view.choice.lang)
    kinds = w(f"kvoter.kinds.{view.choice.kind}")
    if view.choice.measure == "kvote":
        parts = [w("kvoter.subtitle.text", what=kinds, unit=view.indicator.unit(w.lang))]
    else:
        made = w(f"kvoter.worked_out.{view.choice.measure}")
        parts = [measured(view), made, kinds.lower()]
    return " · ".join([*parts, *_landstal(view, w), *_dated(view, w)])


def _landstal(view: QuotaView, w: Words) -> list[str]:
    """The landstal, and the day it was announced where that is known."""
    if view.announced is None:
        return []
    text = w("kvoter.subtitle.landstal", landstal=number(view.announced.persons, 0, w.lang))
    if not view.announced.announced_on:
        return [text]
    announced = published(view.announced.announced_on, w.lang)
    return [w("kvoter.subtitle.announced", landstal=text, day=announced)]


def _dated(view: QuotaView, w: Words) -> list[str]:
    """When the quotas were published by an office of state; otherwise the dates of the sources,
    where every one of them has a date.
    """
    days = sorted({source.published for source in view.quota_sources})
    if not all(days) or not days:
        return []
    first, last = published(days[0], w.lang), published(days[-1], w.lang)
    if len(days) > 1:
        return [w("kvoter.subtitle.sources", first=first, last=last)]
    is_official = all(source.publisher in OFFICES for source in view.quota_sources)
    return [w("kvoter.subtitle.published" if is_official else "kvoter.subtitle.source", day=first)]


def _common(view: QuotaView, w: Words, today: date) -> dict[str, object]:
    tense = "past" if view.choice.year < today.year else "present"
    is_calculated = view.choice.kind == "beregnet"
    made = "calculated" if is_calculated else "binding"
    where = w(f"kvoter.in_area.{view.choice.area}")
    counts = {"known": view.known, "of": len(view.rows)}
    among = where if view.is_complete else w("kvoter.headline.among", where=where, **counts)
    return {
        "year": view.choice.year,
        "verb": w(f"kvoter.verb.{made}_{tense}"),
        "receive": w(f"kvoter.verb.{made}_receive"),
        "made": f" ({w('quotas.kind.beregnet')})" if is_calculated else "",
        "which": _which(view, w),
        "where": where,
        "among": among,
        **counts,
    }


def _which(view: QuotaView, w: Words) -> str:
    """Which set it is, where the year has others: what few have in one, more may have in another.
    A calculated one always says so.
    """
    kind = w(f"quotas.kind.{view.choice.kind}")
    if view.is_lone:
        return f" ({kind})" if view.choice.kind == "beregnet" else ""
    key = "kvoter.history.first" if view.choice.revision == 0 else "kvoter.history.later"
    return f" ({kind}, {w(key, revision=view.choice.revision)})"


def _only(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    """The one value there is, which is neither highest nor lowest of anything."""
    row = view.rows.dropna(subset=["value"]).iloc[0]
    value, measure = float(row["value"]), view.choice.measure
    fields |= {"who": row["municipality_name"], "value": value_text(view, value)}
    fields["unit"] = unit_text(view, value)
    if round(value, view.indicator.decimals) == 0:
        zero = "only_zero" if measure == "kvote" else "only_zero_derived"
        key = "only_unchanged" if view.is_difference else zero
        return w(f"kvoter.headline.{key}", **fields)
    return w(f"kvoter.headline.only_{measure}", **fields)


def _all_zero(view: QuotaView) -> str:
    if view.is_difference:
        return f"kvoter.headline.unchanged_{view.choice.measure}"
    return "kvoter.headline.zero" if view.is_complete else "kvoter.headline.zero_partial"


def _highest(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    high, measure = float(view.rows["value"].max()), view.choice.measure
    first = alike(view, high)
    fields |= {"who": who(first["municipality_name"], w), "value": value_text(view, high)}
    if measure == "kvote" and view.total_persons is None:
        return w("kvoter.headline.kvote_partial", **fields)
    if measure == "kvote":
        fields["total"] = number(view.total_persons or 0, lang=w.lang)
    elif measure == "kvote_pr_1000":
        fields |= {"persons": "", "least": _least(view, w) if view.is_complete else ""}
        if len(first) == 1:
            fields |= _persons_beside(view, int(first["quota_persons"].iloc[0]), w)
    return w(f"kvoter.headline.{measure}", **fields)


def _persons_beside(view: QuotaView, count: int, w: Words) -> dict[str, object]:
    """The quota behind a rate, and that it is calculated, in one bracket."""
    if view.choice.kind != "beregnet":
        return {"persons": f" ({persons(count, w)})"}
    return {"persons": f" ({persons(count, w)}, {w('quotas.kind.beregnet')})", "made": ""}


def _least(view: QuotaView, w: Words) -> str:
    """Who has the lowest value, where it is another than the highest; nobody is named for a zero
    that several share.
    """
    low = float(view.rows["value"].min())
    last = alike(view, low)
    if len(last) == len(view.rows):
        return ""
    names = who(last["municipality_name"], w)
    if round(low, view.indicator.decimals) != 0:
        return w("kvoter.headline.least", who=names, low=value_text(view, low))
    if len(last) == 1:
        return w("kvoter.headline.least_zero_one", who=names)
    return w("kvoter.headline.least_zero", count=len(last))


def _largest_change(view: QuotaView, w: Words, fields: dict[str, object]) -> str:
    values = view.rows["value"].dropna()
    largest = float(values[values.abs().idxmax()])
    direction = "up" if largest > 0 else "down"
    fields["value"] = number(abs(largest), view.indicator.decimals, w.lang)
    fields["who"] = who(alike(view, largest)["municipality_name"], w)
    fields["unit"] = unit_text(view, largest)
    return w(f"kvoter.headline.{view.choice.measure}_{direction}", **fields)
