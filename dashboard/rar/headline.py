"""The headline of `/rar`: which half is ahead, whether it was before, and what Aarhus does."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.rar.formatting import (
    gap_in,
    half_name,
    higher_half,
    mean_kind,
    other_half,
    size_text,
)
from dashboard.rar.measures.view import RarView


def headline(view: RarView) -> str:
    """Which half is ahead and by how much, then and now, and what Aarhus has to do with it."""
    w = words(view.choice.lang)
    gap = gap_in(view, view.choice.year)
    if gap is None:
        return w("rar.headline.nothing")
    return " ".join(part for part in (_ahead(view, gap, w), _aarhus(view, gap, w)) if part)


def _ahead(view: RarView, gap: float, w: Words) -> str:
    choice = view.choice
    values = {
        "year": choice.year,
        "base": choice.base,
        "what": w(f"rar.what.{choice.measure}"),
        "but": w("rar.headline.without") if choice.without else "",
    }
    is_growth = choice.measure == "befolkning"
    if not gap:
        return w(f"rar.headline.{'growth' if is_growth else 'level'}_same", then="", **values)
    who = higher_half(gap)
    values |= {
        "gap": size_text(gap, w),
        "who": half_name(who, w),
        "other": half_name(other_half(who), w),
    }
    if is_growth:
        grew = (view.mean(choice.year, who, mean_kind(view)) or 0.0) > 0
        return w("rar.headline.growth" if grew else "rar.headline.decline", then="", **values)
    return w("rar.headline.level", then=_then(view, gap, w), **values)


def _then(view: RarView, gap: float, w: Words) -> str:
    """The gap of the base year, as it continues the sentence."""
    then = gap_in(view, view.choice.base) if view.choice.base else None
    if then is None:
        return ""
    values = {
        "base": view.choice.base,
        "gap": size_text(then, w),
        "who": half_name(higher_half(then), w),
    }
    if not then:
        return w("rar.headline.then_same", **values)
    return w("rar.headline.then" if then * gap > 0 else "rar.headline.then_turned", **values)


def _aarhus(view: RarView, gap: float, w: Words) -> str:
    """The gap with or without Aarhus, whichever the first sentence does not tell."""
    which, key = ("gap_all", "with") if view.choice.without else ("gap_without", "aarhus")
    there = gap_in(view, view.choice.year, which)
    if there is None or there == gap:
        return ""
    if not there:
        return w(f"rar.headline.{key}_none")
    values = {"gap": size_text(there, w), "who": half_name(higher_half(there), w)}
    if not gap:
        return w(f"rar.headline.{key}_some", **values)
    return w(f"rar.headline.{key}" if there * gap > 0 else f"rar.headline.{key}_turned", **values)
