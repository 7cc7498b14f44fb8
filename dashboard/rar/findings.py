"""The findings of `/rar` in words, computed from the view; silent when there is nothing to say."""

from __future__ import annotations

import pandas as pd

from dashboard.kit.words import Words, words
from dashboard.kit.words.alphabet import alphabetical
from dashboard.kit.words.numbers import number
from dashboard.rar.formatting import (
    UNWEIGHTED,
    gap_text,
    half_name,
    mean_kind,
    municipality_name,
    size_text,
    value_text,
)
from dashboard.rar.headline import side_of_all
from dashboard.rar.measures.contributions import Movement, movement
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.view import RarView

BORE_ALL, TO_SHARE = 100.0, 1.0


def subtitle(view: RarView) -> str:
    """What is measured and when, where it is published, how it is weighted, and the split."""
    w, choice = words(view.choice.lang), view.choice
    measured = w(f"rar.measured.{choice.measure}", year=choice.year, base=choice.base)
    but = [w("rar.parted.without")] if choice.without else []
    return " · ".join([measured, weighting(view, w), _parted(view, "parted", w), *but])


def weighting(view: RarView, w: Words) -> str:
    """What an area's mean is weighted with."""
    weights, year = view.rates.weights, view.choice.year
    if mean_kind(view) == UNWEIGHTED:
        return w("rar.weighted.not")
    return w(f"rar.weighted.{weights.kind}", counted=weights.counted_in.get(year, year))


def split_sentence(view: RarView) -> str:
    """How the region is parted, and whether Aarhus is left out."""
    w = words(view.choice.lang)
    but = [w("rar.split.without")] if view.choice.without else []
    return " ".join([_parted(view, "split", w), *but])


def _parted(view: RarView, key: str, w: Words) -> str:
    west, east = view.west_east
    return w(f"rar.{key}.{view.choice.definition}", west=len(west), east=len(east))


def gap_finding(view: RarView) -> str:
    """When the gap was widest, what it was in the base year and is now, and what Aarhus weighs;
    nothing for a measure that begins at zero.
    """
    w, choice = words(view.choice.lang), view.choice
    gaps = view.gaps(mean_kind(view), without=choice.without)
    if choice.is_growth or not {choice.base, choice.year} <= gaps.keys():
        return ""
    peak = max(gaps, key=lambda year: abs(gaps[year]))
    sides = not side_of_all(gaps)
    texts = {
        name: gap_text(gaps[year], w, with_side=sides)
        for name, year in (("most", peak), ("then", choice.base), ("now", choice.year))
    }
    told = w("rar.gap.finding", peak=peak, base=choice.base, year=choice.year, **texts)
    return " ".join(filter(None, (told, _aarhus_weight(view, w))))


def _aarhus_weight(view: RarView, w: Words) -> str:
    """How much of the east Aarhus is, and where it stands among the 19: why leaving it out moves
    the mean.
    """
    choice = view.choice
    rows = view.rows.dropna(subset=["rank"])
    own = rows[rows["municipality_code"] == AARHUS]
    if own.empty or choice.without or mean_kind(view) == UNWEIGHTED:
        return ""
    value, persons = float(own["value"].iloc[0]), view.rates.weights.persons
    east = {code: persons[choice.year, code] for code in view.west_east.east}
    if AARHUS not in east:
        return ""
    others = rows.loc[rows["municipality_code"] != AARHUS, "value"]
    end = "lowest" if value < others.min() else "highest" if value > others.max() else "between"
    return w(
        f"rar.aarhus.{end}",
        share=number(100 * east[AARHUS] / sum(east.values()), 0, w.lang),
        persons=w(f"rar.persons_of.{view.rates.weights.kind}"),
        what=w(f"rar.what_bare.{choice.measure}"),
        year=choice.year,
        of=len(rows),
    )


def contribution_finding(view: RarView, half: str) -> str:
    """How much an area has changed since the base year, who bore most of it with the same sign, and
    who went most against it.
    """
    w, choice = words(view.choice.lang), view.choice
    parts = view.contributions.get(half, pd.DataFrame())
    if parts.empty:
        return ""
    found = movement(parts)
    values = {
        "what": w(f"rar.what_first.{choice.measure}"),
        "half": half_name(half, w, without=choice.without),
        "base": choice.base,
        "year": choice.year,
        "unit": w(f"rar.unit.{choice.measure}"),
    }
    if found is None or round(found.change, 1) == 0:
        return w("rar.moved.same", **values)
    return " ".join(filter(None, (_lead(view, found, values, w), _against(view, found, w))))


def _lead(view: RarView, found: Movement, values: dict[str, object], w: Words) -> str:
    """The change and its largest part; the share it has of a change that is large enough to be
    shared out.
    """
    way = "up" if found.change > 0 else "down"
    share = 100 * found.lead.total / found.change
    weights, year = view.rates.weights, view.choice.year
    values = values | {
        "change": size_text(found.change, w),
        "who": municipality_name(view, found.lead.code),
        "part": value_text(found.lead.total, w, signed=True),
        "share": number(share, 0, w.lang),
        "people": number(found.lead.share_pct, 0, w.lang),
        "persons": w(f"rar.persons.{weights.kind}"),
        "counted": weights.counted_in.get(year, year),
    }
    is_shared = share <= BORE_ALL and abs(found.change) >= TO_SHARE
    return w(f"rar.moved.{way}" if is_shared else f"rar.moved.{way}_bare", **values)


def _against(view: RarView, found: Movement, w: Words) -> str:
    if found.against is None or round(found.against.total, 1) == 0:
        return ""
    who = municipality_name(view, found.against.code)
    return w("rar.moved.against", who=who, part=value_text(found.against.total, w, signed=True))


def spread_finding(view: RarView) -> str:
    """The range of each area, and who stands at its ends."""
    w = words(view.choice.lang)
    if set(view.spreads) != {WEST, EAST}:
        return ""
    wide, narrow = (
        w(
            "rar.spread.half",
            half=half_name(half, w, without=view.choice.without),
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
    """Whose rank has changed most since the base year, upwards and downwards, and what rank 1 is;
    nothing where no rank can be held against an earlier one.
    """
    w = words(view.choice.lang)
    rows = view.rows.dropna(subset=["rank", "base_rank"])
    change = rows["base_rank"] - rows["rank"]
    if rows.empty or not change.max() > 0 > change.min():
        return ""
    up, down = (_ranks_of(rows[change == end], w) for end in (change.max(), change.min()))
    told = w("rar.ranks.moved", base=view.choice.base, up=up, down=down)
    return f"{told} {rank_rule(view, w)}"


def _ranks_of(found: pd.DataFrame, w: Words) -> str:
    by_name = found.set_index("municipality_name")
    return w.listed(
        [
            w(
                "rar.ranks.from_to",
                name=name,
                before=int(by_name["base_rank"][name]),
                now=int(by_name["rank"][name]),
            )
            for name in alphabetical(by_name.index)
        ]
    )


def rank_rule(view: RarView, w: Words) -> str:
    """Which end rank 1 is."""
    end = "lowest" if view.rates.low_first else "highest"
    return w(f"rar.ranks.{end}", what=w(f"rar.what_bare.{view.choice.measure}"))
