"""How a view's values, units, names and announcement are written."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.measures.view import QuotaView, rounded
from dashboard.quotas.announced import Announcement

DECIMALS_OF_RATE = 2


def value_text(view: QuotaView, value: float) -> str:
    """A value as the reader sees it, with its sign where the measure is a difference."""
    signed = view.is_difference
    return number(value, view.indicator.decimals, view.choice.lang, signed=signed)


def unit_text(view: QuotaView, value: float) -> str:
    """The measure's unit as it stands after that value: `1 person`, `2 personer`."""
    lang = view.choice.lang
    if view.indicator.decimals == 0 and abs(value) == 1:
        return words(lang)("kvoter.unit.person")
    return view.indicator.unit(lang)


def measured(view: QuotaView) -> str:
    """The measure's name with its unit, said once where the name says it already."""
    lang = view.choice.lang
    name, text = view.indicator.name(lang), view.indicator.unit(lang)
    return (
        name if name.endswith(text) else words(lang)("kvoter.subtitle.text", what=name, unit=text)
    )


def alike(view: QuotaView, value: float) -> pd.DataFrame:
    """The rows that are written with that value."""
    decimals = view.indicator.decimals
    return view.rows[rounded(view.rows["value"], decimals) == round(value, decimals)]


def rate_text(value: float, w: Words) -> str:
    """Persons per 1,000 inhabitants: `0,81`."""
    return number(value, DECIMALS_OF_RATE, w.lang)


def own_rate_text(view: QuotaView, w: Words) -> str:
    """The area's own rate; blank where it is not known."""
    return rate_text(view.own_rate.per_1000, w) if view.own_rate else ""


def landstal_text(one: Announcement, w: Words) -> str:
    """A landstal, with its `about` where it is an estimate."""
    text = number(one.persons, 0, w.lang)
    return w("kvoter.notice.about", landstal=text) if one.is_about else text


def common(view: QuotaView, w: Words, today: date) -> dict[str, object]:
    """What every headline may need: which announcement, where, among whom, and the verb."""
    tense = "past" if view.choice.year < today.year else "present"
    is_calculated = view.choice.kind == "beregnet"
    made = "calculated" if is_calculated else "binding"
    where = w(f"kvoter.in_area.{view.choice.area}")
    counts = {"known": view.known, "of": len(view.rows)}
    return {
        "year": view.choice.year,
        "when": _when(view, w),
        "which": _which(view, w),
        "verb": w(f"kvoter.verb.{made}_{tense}"),
        "verb_many": w(f"kvoter.verb.{made}_{tense}_many"),
        "receive": w(f"kvoter.verb.{made}_receive"),
        "made": f" ({w('quotas.kind.beregnet')})" if is_calculated else "",
        "where": where,
        "whose": w(f"kvoter.whose.{view.choice.area}"),
        "among": where if view.is_complete else w("kvoter.headline.among", where=where, **counts),
        **counts,
    }


def became(view: QuotaView, code: str, w: Words) -> dict[str, str]:
    """What a municipality's quota was changed to later in the year, as it stands after a number
    within a bracket and by itself; blank where nothing later is known.
    """
    later = view.became.get(code)
    if later is None:
        return {"became": "", "became_bracket": ""}
    persons = number(later.published.quota_persons or 0, 0, w.lang)
    kind = w(f"quotas.kind.{later.kind}")
    text = w("kvoter.headline.became", kind=kind, persons=persons)
    return {"became": f", {text}", "became_bracket": f" ({text})"}


def _when(view: QuotaView, w: Words) -> str:
    """Which announcement: `Første udmelding for 2015`, `Kvoteåret 2021` where there was but one."""
    year, revision = view.choice.year, view.choice.revision
    if revision:
        return w("kvoter.when.later", year=year, revision=revision)
    return w("kvoter.when.first" if view.later else "kvoter.when.lone", year=year)


def _which(view: QuotaView, w: Words) -> str:
    """Which set it is, where the year has others: what few have in one, more may have in another.
    A calculated one always says so.
    """
    kind = w(f"quotas.kind.{view.choice.kind}")
    if view.is_lone:
        return f" ({kind})" if view.choice.kind == "beregnet" else ""
    key = "kvoter.history.first" if view.choice.revision == 0 else "kvoter.history.later"
    return f" ({kind}, {w(key, revision=view.choice.revision)})"
