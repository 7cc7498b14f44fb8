"""The findings of `/rar` in words, computed from the view; silent when there is nothing to say."""

from __future__ import annotations

import pandas as pd

from dashboard.areas import FIRST_DAY, LAST_DAY
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.said import UNWEIGHTED, column, gap_in, higher, name, size, written
from dashboard.rar.measures.view import RarView

BORE_ALL = 100.0


def subtitle(view: RarView) -> str:
    """What is measured and when, how it is weighted, and where the region is parted."""
    w = words(view.choice.lang)
    choice, both = view.choice, view.halves
    measured = w(f"rar.measured.{choice.measure}", year=choice.year, base=choice.base)
    weighted = w(f"rar.weighted.{choice.measure}", year=choice.year, base=choice.base)
    if column(view) == UNWEIGHTED:
        weighted = w("rar.weighted.not", year=choice.year)
    counts = {"west": len(both.west), "east": len(both.east)}
    parted = w(f"rar.parted.{choice.definition}", **counts)
    but = [w("rar.parted.without")] if choice.without else []
    return " · ".join([measured, weighted, parted, *but])


def notices(view: RarView) -> tuple[str, ...]:
    """That the split is drawn in years without councils, and where a line breaks."""
    w = words(view.choice.lang)
    said = []
    if view.breaks:
        names = w.listed([_municipality(view, code) for code in view.moved])
        said.append(w("rar.notice.break", names=names, year=view.breaks[0]))
    if not FIRST_DAY.year <= view.choice.year <= LAST_DAY.year:
        said.append(w("rar.notice.analytical"))
    return (*said, w("rar.notice.law"))


def gap_finding(view: RarView) -> str:
    """Whether the gap has grown since the base year; nothing for a measure that begins at zero."""
    w = words(view.choice.lang)
    if view.choice.measure == "befolkning" or not view.choice.base:
        return ""
    now, then = gap_in(view, view.choice.year), gap_in(view, view.choice.base)
    if now is None or then is None:
        return ""
    said = {"base": view.choice.base, "now": size(now, w), "then": size(then, w)}
    if now * then < 0:
        turned = {"who": name(higher(now), w), "other": name(higher(then), w)}
        return w("rar.gap.turned", **said, **turned)
    if abs(now) == abs(then):
        return w("rar.gap.same", **said)
    return w("rar.gap.grown" if abs(now) > abs(then) else "rar.gap.shrunk", **said)


def time_summary(view: RarView) -> str:
    """Both halves in the chosen year, and the gap, for those who do not see the lines."""
    w = words(view.choice.lang)
    west, east = (view.mean(view.choice.year, half, column(view)) for half in (WEST, EAST))
    if west is None or east is None:
        return w("rar.headline.nothing")
    kind = w(f"rar.mean.{column(view)}")
    means = {"west": written(west, w), "east": written(east, w), "kind": kind}
    return f"{w('rar.summary.time', year=view.choice.year, **means)} {gap_finding(view)}".strip()


def moved_by(view: RarView, half: str) -> str:
    """How much a half has changed since the base year, and who bore most of it."""
    w = words(view.choice.lang)
    parts = view.parts.get(half, pd.DataFrame())
    if parts.empty:
        return ""
    change = float(parts["total"].sum())
    said = {
        "half": name(half, w).capitalize(),
        "base": view.choice.base,
        "year": view.choice.year,
        "change": size(change, w),
        "unit": w(f"rar.unit.{view.choice.measure}"),
    }
    if round(change, 1) == 0:
        return w("rar.moved.same", **said)
    direction = "up" if change > 0 else "down"
    first = parts.iloc[0]
    share = 100 * first["total"] / change
    said |= {
        "who": _municipality(view, first["municipality_code"]),
        "part": size(first["total"], w),
        "share": number(share, 0, w.lang),
        "people": number(first["share_pct"], 0, w.lang),
        "others": len(parts) - 1,
        "rest": size(change - first["total"], w),
    }
    told = 0 < share <= BORE_ALL
    return w(f"rar.moved.{direction}" if told else f"rar.moved.{direction}_bare", **said)


def spread_finding(view: RarView) -> str:
    """The range of each half, and who stands at its ends."""
    w = words(view.choice.lang)
    if set(view.spreads) != {WEST, EAST}:
        return ""
    told = []
    for half in sorted(view.spreads, key=lambda half: -view.spreads[half].range):
        one = view.spreads[half]
        told.append(
            w(
                "rar.spread.half",
                half=name(half, w),
                range=written(one.range, w),
                lowest=w.listed(one.lowest),
                low=written(one.low, w),
                highest=w.listed(one.highest),
                high=written(one.high, w),
            )
        )
    return w("rar.spread.both", wide=told[0], narrow=told[1])


def movers(view: RarView) -> str:
    """Who has gained and who has lost most places since the base year."""
    w = words(view.choice.lang)
    rows = view.rows.dropna(subset=["moved"])
    if rows.empty or not rows["moved"].any():
        return ""
    up, down = int(rows["moved"].max()), int(rows["moved"].min())

    def who(places: int) -> str:
        return w.listed(sorted(rows.loc[rows["moved"] == places, "municipality_name"]))

    said = {
        "base": view.choice.base,
        "up": up,
        "down": -down,
        "risen": who(up),
        "fallen": who(down),
    }
    return w("rar.movers", **said) if up > 0 > down else ""


def _municipality(view: RarView, code: str) -> str:
    rows = view.rows.set_index("municipality_code")["municipality_name"]
    return str(rows[code])
