"""The finding of a view in words, computed from its rows; nothing is said that they do not say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dashboard.areas import FIRST_DAY, LAST_DAY, day_of_split
from dashboard.measures.kvoter.values import DIVERGING
from dashboard.measures.kvoter.view import QuotaView
from dashboard.wording import Words, words
from dashboard.wording.numbers import day, number, published

NAMES_SPELLED_OUT = 3


def headline(view: QuotaView, today: date) -> str:
    """The view's finding as one sentence in the choice's language."""
    w = words(view.choice.lang)
    said = _common(view, w, today)
    values = view.rows["value"].dropna()
    if values.empty:
        return w(_why_nothing(view), **said)
    if not values.any():
        return w(_all_zero(view), **said)
    if view.choice.measure in DIVERGING:
        return _largest_change(view, w, said)
    return _highest(view, w, said)


def subtitle(view: QuotaView) -> str:
    """Kind and unit, landstal, and the days on which they were made known."""
    w = words(view.choice.lang)
    lang = view.choice.lang
    kinds = w(f"kvoter.kinds.{view.choice.kind}")
    if view.choice.measure == "kvote":
        parts = [w("kvoter.subtitle.text", what=kinds, unit=view.indicator.unit(lang))]
    else:
        parts = [measured(view), kinds.lower()]
    if view.landstal_persons is not None:
        parts.append(w("kvoter.subtitle.landstal", landstal=number(view.landstal_persons, 0, lang)))
    if view.announced_on:
        parts.append(w("kvoter.subtitle.announced", day=published(view.announced_on, lang)))
    days = sorted({source.published for source in view.sources if source.published})
    if days and view.choice.kind != "beregnet":
        parts.append(w("kvoter.subtitle.published", day=published(days[-1], lang)))
    return " · ".join(parts)


def measured(view: QuotaView) -> str:
    """The measure's name with its unit, said once where the name says it already."""
    lang = view.choice.lang
    name, unit = view.indicator.name(lang), view.indicator.unit(lang)
    return (
        name if name.endswith(unit) else words(lang)("kvoter.subtitle.text", what=name, unit=unit)
    )


def notices(view: QuotaView) -> tuple[str, ...]:
    """What a reader must know before trusting the picture: what is missing, and how it is cut."""
    w = words(view.choice.lang)
    said = [*_partial(view, w)]
    if view.choice.area.startswith("rar"):
        split = day_of_split(view.choice.year)
        said.append(w("kvoter.notice.split", day=day(split, w.lang)))
        if not FIRST_DAY.year <= view.choice.year <= LAST_DAY.year:
            said.append(w("kvoter.notice.analytical"))
    if view.choice.hold:
        said.append(w("kvoter.notice.held"))
    return tuple(said)


def shown(view: QuotaView, value: float) -> str:
    """A value as the reader sees it, with its sign where the measure is a difference."""
    signed = view.choice.measure in DIVERGING
    return number(value, view.indicator.decimals, view.choice.lang, signed=signed)


def _common(view: QuotaView, w: Words, today: date) -> dict[str, object]:
    past = view.choice.year < today.year
    where = w(f"kvoter.in_area.{view.choice.area}")
    counts = {"known": view.known, "of": len(view.rows)}
    among = where if view.is_complete else w("kvoter.headline.among", where=where, **counts)
    return {
        "year": view.choice.year,
        "verb": w("kvoter.headline.past" if past else "kvoter.headline.present"),
        "where": where,
        "among": among,
        **counts,
    }


def _why_nothing(view: QuotaView) -> str:
    if view.choice.measure == "kvote_aendring" and view.choice.revision == 0:
        return "kvoter.headline.kvote_aendring_first"
    if view.choice.measure == "kvote_afvigelse" and view.choice.kind == "beregnet":
        return "kvoter.headline.kvote_afvigelse_self"
    return "kvoter.headline.nothing"


def _all_zero(view: QuotaView) -> str:
    if view.choice.measure in DIVERGING:
        return "kvoter.headline.unchanged"
    return "kvoter.headline.zero" if view.is_complete else "kvoter.headline.zero_partial"


def _highest(view: QuotaView, w: Words, said: dict[str, object]) -> str:
    values, measure, key = view.rows["value"].dropna(), view.choice.measure, view.choice.measure
    low, high = float(values.min()), float(values.max())
    said |= {"who": _who(view, high, w), "value": shown(view, high)}
    if measure == "kvote" and view.total_persons is None:
        key = "kvote_partial"
    elif measure == "kvote":
        said["total"] = number(view.total_persons or 0, lang=w.lang)
    elif measure == "kvote_pr_1000" and view.is_complete and low < high:
        key = "kvote_pr_1000_spread"
        said |= {"least": _who(view, low, w), "low": shown(view, low)}
    return w(f"kvoter.headline.{key}", **said)


def _largest_change(view: QuotaView, w: Words, said: dict[str, object]) -> str:
    values = view.rows["value"].dropna()
    largest = float(values[values.abs().idxmax()])
    direction = "up" if largest > 0 else "down"
    value = number(abs(largest), view.indicator.decimals, w.lang)
    who = _who(view, largest, w)
    return w(f"kvoter.headline.{view.choice.measure}_{direction}", who=who, value=value, **said)


def _who(view: QuotaView, value: float, w: Words) -> str:
    """The municipalities with that value: a few by name, more by number."""
    names = sorted(view.rows.loc[view.rows["value"] == value, "municipality_name"])
    if len(names) > NAMES_SPELLED_OUT:
        return w("kvoter.headline.and_more", who=names[0], count=len(names) - 1)
    return listed(names, w)


def listed(names: Sequence[str], w: Words) -> str:
    """`A`, `A og B`, `A, B og C`."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {w('kvoter.headline.and')} {names[-1]}"


def _partial(view: QuotaView, w: Words) -> list[str]:
    rows, lang = view.rows, view.choice.lang
    quotas = rows["quota_persons"].dropna()
    of = len(rows)
    if len(quotas) == of:
        return _missing_base(view, w)
    if quotas.empty:
        return []
    names = listed(sorted(rows.loc[rows["quota_persons"].notna(), "municipality_name"]), w)
    said = [w("kvoter.notice.partial", known=len(quotas), of=of, names=names)]
    if view.choice.area == "midtjylland" and view.regional_persons is not None:
        total = int(quotas.sum())
        figures = {
            "regional": number(view.regional_persons, 0, lang),
            "sum": number(total, 0, lang),
            "rest": number(view.regional_persons - total, 0, lang),
        }
        said.append(w("kvoter.notice.rest", known=len(quotas), others=of - len(quotas), **figures))
    return said + (_missing_base(view, w) if view.known < len(quotas) else [])


def _missing_base(view: QuotaView, w: Words) -> list[str]:
    if view.known == len(view.rows) or not view.known:
        return []
    if view.choice.measure == "kvote_pr_1000":
        return [w("kvoter.notice.population", year=view.choice.year)]
    if view.choice.measure == "kvote_andel":
        return [w("kvoter.notice.share")]
    return [w("kvoter.notice.no_base")] if view.choice.measure in DIVERGING else []
