"""The headline of `/rar`: which half is ahead, whether it was before, and what Aarhus does."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.rar.measures.said import column, gap_in, higher, name, other, size
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
    said = {
        "year": choice.year,
        "base": choice.base,
        "what": w(f"rar.what.{choice.measure}"),
        "but": w("rar.headline.without") if choice.without else "",
    }
    is_growth = choice.measure == "befolkning"
    if not gap:
        return w(f"rar.headline.{'growth' if is_growth else 'level'}_same", then="", **said)
    who = higher(gap)
    said |= {"gap": size(gap, w), "who": name(who, w), "other": name(other(who), w)}
    if is_growth:
        grew = (view.mean(choice.year, who, column(view)) or 0.0) > 0
        return w("rar.headline.growth" if grew else "rar.headline.decline", then="", **said)
    return w("rar.headline.level", then=_then(view, gap, w), **said)


def _then(view: RarView, gap: float, w: Words) -> str:
    """The gap of the base year, as it continues the sentence."""
    then = gap_in(view, view.choice.base) if view.choice.base else None
    if then is None:
        return ""
    said = {"base": view.choice.base, "gap": size(then, w), "who": name(higher(then), w)}
    if not then:
        return w("rar.headline.then_same", **said)
    return w("rar.headline.then" if then * gap > 0 else "rar.headline.then_turned", **said)


def _aarhus(view: RarView, gap: float, w: Words) -> str:
    """The gap with or without Aarhus, whichever the first sentence does not tell."""
    which, key = ("gap_all", "with") if view.choice.without else ("gap_without", "aarhus")
    there = gap_in(view, view.choice.year, which)
    if there is None or there == gap:
        return ""
    if not there:
        return w(f"rar.headline.{key}_none")
    said = {"gap": size(there, w), "who": name(higher(there), w)}
    if not gap:
        return w(f"rar.headline.{key}_some", **said)
    return w(f"rar.headline.{key}" if there * gap > 0 else f"rar.headline.{key}_turned", **said)
