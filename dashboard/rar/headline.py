"""The headline of `/rar`: a level that holds through the years, and what Aarhus does to it."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.kit.words import Words, words
from dashboard.rar.chosen import sentence_of_chosen
from dashboard.rar.formatting import (
    changes_text,
    half_name,
    higher_half,
    is_gap,
    mean_kind,
    other_half,
    range_texts,
    size_text,
    value_text,
)
from dashboard.rar.measures.halves import AARHUS, EAST, WEST, mean
from dashboard.rar.measures.view import RarView

# Whether a sentence says its year itself, or the one before it has said it.
DATED, DATED_BEFORE = "dated", "dated_before"


def headline(view: RarView) -> str:
    """Which area is ahead in the chosen year and through all years, and what Aarhus has to do with
    it. Every year is of the municipalities of the chosen one. A chosen municipality stands first,
    with the year, in the place of what Aarhus has to do with it.
    """
    w = words(view.choice.lang)
    own = sentence_of_chosen(view, w)
    if not _is_known(view):
        told = (own, w("rar.headline.nothing"))
    elif own:
        told = (own, _of_areas(view, w, DATED_BEFORE))
    else:
        told = (_of_areas(view, w, DATED), _of_aarhus(view, w))
    return " ".join(filter(None, told))


def _is_known(view: RarView) -> bool:
    """Whether both areas have a mean in the chosen year."""
    choice = view.choice
    if choice.is_growth:
        return all(view.mean(choice.year, half) is not None for half in (WEST, EAST))
    return choice.year in view.gaps(mean_kind(view), without=choice.without)


def _of_areas(view: RarView, w: Words, dated: str) -> str:
    return _growth(view, w, dated) if view.choice.is_growth else _level(view, w, dated)


def _of_aarhus(view: RarView, w: Words) -> str:
    return _growth_aarhus(view, w) if view.choice.is_growth else _aarhus(view, w)


def side_of_all(gaps: Mapping[int, float]) -> str:
    """The area that is ahead in every one of the years, or nothing."""
    sides = {higher_half(gap) if is_gap(gap) else "" for gap in gaps.values()}
    return sides.pop() if len(sides) == 1 else ""


def _level(view: RarView, w: Words, dated: str) -> str:
    choice, gaps = view.choice, view.gaps(mean_kind(view), without=view.choice.without)
    gap = gaps[choice.year]
    values = {
        "year": choice.year,
        "what": w(f"rar.what.{choice.measure}"),
        "always": _always(gaps, w) if len(gaps) > 1 else "",
    }
    who = higher_half(gap)
    names = {
        "who": half_name(who, w, without=choice.without),
        "other": half_name(other_half(who), w, without=choice.without),
    }
    if not is_gap(gap):
        west, east = (half_name(half, w, without=choice.without) for half in (WEST, EAST))
        return w(f"rar.headline.{dated}.level_same", west=west, east=east, **values)
    return w(f"rar.headline.{dated}.level", gap=size_text(gap, w), **values, **names)


def _always(gaps: Mapping[int, float], w: Words) -> str:
    """What holds of all the years: a range where one area is ahead in each, otherwise how often."""
    years = {"first": min(gaps), "last": max(gaps)}
    if side_of_all(gaps):
        low, high = range_texts(gaps.values(), w)
        return w("rar.headline.always", low=low, high=high, **years)
    ahead = {
        half: sum(is_gap(gap) and higher_half(gap) == half for gap in gaps.values())
        for half in (WEST, EAST)
    }
    parts = [
        w.counted("rar.headline.ahead", ahead[half], half=half_name(half, w))
        for half in sorted(ahead, key=lambda half: -ahead[half])
        if ahead[half]
    ]
    level = len(gaps) - sum(ahead.values())
    parts += [w.counted("rar.headline.even", level)] if level else []
    return w("rar.headline.mostly", parts=w.listed(parts), **years)


def _aarhus(view: RarView, w: Words) -> str:
    """The gap with or without Aarhus through the years, whichever the first sentence leaves out."""
    is_without = not view.choice.without
    there = view.gaps(mean_kind(view), without=is_without)
    if not there or there == view.gaps(mean_kind(view), without=view.choice.without):
        return ""
    which = "without" if is_without else "with"
    years = {"first": min(there), "last": max(there)}
    low, high = range_texts(there.values(), w)
    side = side_of_all(there)
    if not side:
        return w(f"rar.headline.{which}_most", high=high, **years)
    return w(f"rar.headline.{which}_always", low=low, high=high, who=half_name(side, w), **years)


def _growth(view: RarView, w: Words, dated: str) -> str:
    """How each area has grown."""
    choice = view.choice
    means = {half: view.mean(choice.year, half) for half in (WEST, EAST)}
    known = {half: mean for half, mean in means.items() if mean is not None}
    falling = dict(sorted(known.items(), key=lambda pair: -pair[1]))
    return w(
        f"rar.headline.{dated}.growth",
        what=w(f"rar.what_first.{choice.measure}"),
        changes=changes_text(falling, w, without=choice.without),
        base=choice.base,
        year=choice.year,
    )


def _growth_aarhus(view: RarView, w: Words) -> str:
    """How the east has grown with or without Aarhus, whichever the first sentence leaves out."""
    is_without = not view.choice.without
    codes = tuple(code for code in view.west_east.east if not (is_without and code == AARHUS))
    change = mean(view.rates, view.choice.year, codes).weighted
    if change is None or AARHUS not in view.west_east.east:
        return ""
    key = "growth_without" if is_without else "growth_with"
    return w(f"rar.headline.{key}", change=value_text(change, w, signed=True))
