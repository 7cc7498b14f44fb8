"""The findings of `/rar` in words, computed from the view; silent when there is nothing to say."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.kit.words.alphabet import alphabetical
from dashboard.kit.words.numbers import number
from dashboard.rar.formatting import (
    UNWEIGHTED,
    gap_in,
    half_first,
    half_name,
    higher_half,
    mean_kind,
    municipality_name,
    size_text,
    value_text,
)
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.view import RarView

BORE_ALL = 100.0


def subtitle(view: RarView) -> str:
    """What is measured and when, how it is weighted, and where the region is parted."""
    w, choice = words(view.choice.lang), view.choice
    measured = w(f"rar.measured.{choice.measure}", year=choice.year, base=choice.base)
    but = [w("rar.parted.without")] if choice.without else []
    return " · ".join([measured, weighting(view, w), _parted(view, "parted", w), *but])


def weighting(view: RarView, w: Words) -> str:
    """What a half's mean is weighted with."""
    if mean_kind(view) == UNWEIGHTED:
        return w("rar.weighted.not", year=view.choice.year)
    return w(f"rar.weighted.{view.choice.measure}", year=view.choice.year, base=view.choice.base)


def split_sentence(view: RarView) -> str:
    """How the region is parted, and whether Aarhus is left out."""
    w = words(view.choice.lang)
    but = [w("rar.split.without")] if view.choice.without else []
    return " ".join([_parted(view, "split", w), *but])


def _parted(view: RarView, key: str, w: Words) -> str:
    west, east = view.west_east
    return w(f"rar.{key}.{view.choice.definition}", west=len(west), east=len(east))


def gap_finding(view: RarView) -> str:
    """Whether the gap has grown since the base year; nothing for a measure that begins at zero."""
    w = words(view.choice.lang)
    if view.choice.measure == "befolkning" or not view.choice.base:
        return ""
    now, then = gap_in(view, view.choice.year), gap_in(view, view.choice.base)
    if now is None or then is None:
        return ""
    values = {"base": view.choice.base, "now": size_text(now, w), "then": size_text(then, w)}
    if now * then < 0:
        halves = {
            "who": half_name(higher_half(now), w),
            "other": half_name(higher_half(then), w),
        }
        return w("rar.gap.turned", **values, **halves)
    if abs(now) == abs(then):
        return w("rar.gap.same", **values)
    return w("rar.gap.grown" if abs(now) > abs(then) else "rar.gap.shrunk", **values)


def contribution_finding(view: RarView, half: str) -> str:
    """How much a half has changed since the base year, and who bore most of it."""
    w = words(view.choice.lang)
    found = view.contributions.get(half, pd.DataFrame())
    if found.empty:
        return ""
    change = float(found["total"].sum())
    values = {
        "half": half_first(half, w),
        "base": view.choice.base,
        "year": view.choice.year,
        "change": size_text(change, w),
        "unit": w(f"rar.unit.{view.choice.measure}"),
    }
    if round(change, 1) == 0:
        return w("rar.moved.same", **values)
    direction = "up" if change > 0 else "down"
    first = found.iloc[0]
    share = 100 * first["total"] / change
    values |= {
        "who": municipality_name(view, first["municipality_code"]),
        "part": size_text(first["total"], w),
        "share": number(share, 0, w.lang),
        "people": number(first["share_pct"], 0, w.lang),
        "others": len(found) - 1,
        "rest": size_text(change - first["total"], w),
    }
    is_shared = 0 < share <= BORE_ALL
    return w(f"rar.moved.{direction}" if is_shared else f"rar.moved.{direction}_bare", **values)


def spread_finding(view: RarView) -> str:
    """The range of each half, and who stands at its ends."""
    w = words(view.choice.lang)
    if set(view.spreads) != {WEST, EAST}:
        return ""
    wide, narrow = (
        w(
            "rar.spread.half",
            half=half_name(half, w),
            range=value_text(one.range, w),
            lowest=w.listed(one.lowest),
            low=value_text(one.low, w),
            highest=w.listed(one.highest),
            high=value_text(one.high, w),
        )
        for half, one in sorted(view.spreads.items(), key=lambda pair: -pair[1].range)
    )
    return w("rar.spread.both", wide=wide, narrow=narrow)


def rank_finding(view: RarView) -> str:
    """Who has gained and who has lost most places since the base year."""
    w = words(view.choice.lang)
    rows = view.rows.dropna(subset=["rank_change"])
    if rows.empty or not rows["rank_change"].any():
        return ""
    up, down = int(rows["rank_change"].max()), int(rows["rank_change"].min())

    def who(places: int) -> str:
        return w.listed(alphabetical(rows.loc[rows["rank_change"] == places, "municipality_name"]))

    values = {"base": view.choice.base, "up": up, "down": -down}
    names = {"risen": who(up), "fallen": who(down)}
    return w("rar.movers", **values, **names) if up > 0 > down else ""
