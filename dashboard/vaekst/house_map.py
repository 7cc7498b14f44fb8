"""The map of the five houses: shares of the growth, or what was measured against a control group.

Colours are categories. A house whose figure is of another kind or of other years never has the
colour of another, and where nothing was found its area is hatched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from dashboard.kit import current
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.spec import Panel, Region, RegionKey, RegionMap, Ring, Value
from dashboard.kit.charts.spec.regions import Point
from dashboard.kit.words import Words
from dashboard.vaekst.formatting import (
    counted,
    entity,
    period,
    plain,
    share_text,
    short_house,
)
from dashboard.vaekst.measures.houses import MIDTJYLLAND, Against, Held, HouseEffect, five_houses
from dashboard.vaekst.measures.kinds import ShareOfGrowth, WrongKind, only
from data.geography.border import border
from data.geography.outline import Outline
from data.snapshot import Snapshot

KNOWN, TOGETHER, NOTHING = "accent", "rule", "context"
# As many as there are houses, so that no two categories need share one.
CATEGORIES = ("accent", "ink_soft", "ink", "rule", "zero")
LONGEST, BELOW_NAME = 14, 0.1
LABELS: Mapping[str, Point] = {
    "1081": (9.87, 57.08),
    "1082": (9.15, 56.3),
    "1083": (9.13, 55.38),
    "1084": (11.95, 56.56),
    "1085": (11.72, 55.4),
}
LEADERS: Mapping[str, tuple[Point, Point]] = {"1084": ((12.2, 56.2), (12.3, 55.98))}


def share_map(snapshot: Snapshot, shares: Sequence[ShareOfGrowth], w: Words) -> RegionMap:
    """Midtjylland's share as one class, the four others together as another: of each of them
    nothing is known.
    """
    known = only(ShareOfGrowth, shares)
    if not known:
        raise WrongKind("There is no share to draw.")
    share = share_text(known, w)
    rest = w("vaekst.huse.rest")
    regions = []
    for house in five_houses(snapshot):
        is_own = house.region_code == MIDTJYLLAND
        name = short_house(house.entity, w)
        text = share if is_own else rest
        lines = (Value(name, share, known[0].value),) if is_own else ()
        regions.append(
            _region(
                snapshot,
                house.region_code,
                name=name,
                lines=lines,
                colour=KNOWN if is_own else TOGETHER,
                spoken=f"{entity(house.entity, w)}: {text}",
            )
        )
    return RegionMap(
        _panels(snapshot),
        tuple(regions),
        (
            RegionKey(w("vaekst.huse.key.share", share=share), KNOWN),
            RegionKey(w("vaekst.huse.key.rest"), TOGETHER),
        ),
    )


def effect_map(snapshot: Snapshot, effects: Sequence[HouseEffect], w: Words) -> RegionMap:
    """Each house's own figures with their window; a category for each kind of figure and window."""
    found = dict.fromkeys(one.category for one in effects if one.category)
    colours = dict(zip(found, CATEGORIES, strict=False))
    regions = tuple(
        _region(
            snapshot,
            one.house.region_code,
            name=short_house(one.house.entity, w),
            lines=effect_lines(one, w),
            colour=colours[one.category] if one.category else NOTHING,
            spoken=spoken_effect(one, w),
            is_hatched=one.category is None,
        )
        for one in effects
    )
    keys = [
        RegionKey(
            w(f"vaekst.huse.key.{against}", period=period(window, w)), colours[against, window]
        )
        for against, window in found
    ]
    if any(one.category is None for one in effects):
        keys.append(RegionKey(w("vaekst.huse.key.nothing"), NOTHING, is_hatched=True))
    return RegionMap(_panels(snapshot), regions, tuple(keys))


def key_rows(chart: RegionMap | None) -> list[dict[str, Any]]:
    """The key as `assets/vaekst.mjs` draws it; `tone` names a colour of the style sheet."""
    return [
        {"text": one.text, "tone": one.colour.replace("_", "-"), "is_hatched": one.is_hatched}
        for one in (chart.key if chart else ())
    ]


def effect_lines(one: HouseEffect, w: Words) -> tuple[Value, ...]:
    """What is written on a house's area: the window, then each figure; or that none was found."""
    if one.study is None or one.against is None:
        more = (Value("", w("vaekst.huse.limited"), None),) if one.is_limited else ()
        return (Value("", w("vaekst.not_found"), None), *more)
    window = Value("", period(one.study.window, w), None)
    return (window, *(line for held in one.held for line in _lines(held, one.against, w)))


def _lines(held: Held, against: Against, w: Words) -> list[Value]:
    """A figure with what it is of on one line, or on two where that is too long for an area."""
    text = held_text(held, against, w)
    if len(text) <= LONGEST:
        return [Value("", text, held.value)]
    what = w(f"vaekst.outcome.{held.outcome}.in_sentence")
    return [Value("", what, None), Value("", amount_text(held, against, w), held.value)]


def held_text(held: Held, against: Against, w: Words) -> str:
    """One figure with what it is of: `job +8`, `omsætning +90 pct.`."""
    what = w(f"vaekst.outcome.{held.outcome}.in_sentence")
    return w(f"vaekst.huse.line.{against}", what=what, value=amount_text(held, against, w))


def amount_text(held: Held, against: Against, w: Words) -> str:
    """The figure alone: `+8`, `+90 pct.`, `over 1.300`."""
    if against is Against.GAP:
        return plain(held.value, w.lang, signed=True)
    value = counted(held.value, held.unit, w, signed=against is Against.MORE)
    return w(f"vaekst.qualifier.{held.qualifier}", value=value)


def spoken_effect(one: HouseEffect, w: Words) -> str:
    """A house's figures for hovering and for listeners."""
    name = entity(one.house.entity, w)
    if one.study is None or one.against is None:
        return w("vaekst.huse.spoken_nothing", name=name)
    figures = w.listed([held_text(held, one.against, w) for held in one.held])
    when = period(one.study.window, w)
    return w(f"vaekst.huse.spoken.{one.against}", name=name, period=when, figures=figures)


def _region(
    snapshot: Snapshot,
    code: str,
    *,
    name: str,
    lines: tuple[Value, ...],
    colour: str,
    spoken: str,
    is_hatched: bool = False,
) -> Region:
    codes = next(one.codes for one in five_houses(snapshot) if one.region_code == code)
    return Region(
        name=name,
        rings=_rings(current.outline(), codes),
        label=LABELS[code],
        lines=lines,
        colour=colour,
        is_hatched=is_hatched,
        leader=_leader(code, lines),
        spoken=spoken,
    )


def _leader(code: str, lines: tuple[Value, ...]) -> tuple[Point, Point] | None:
    """The line from a label into its area; it begins nearer to a name that stands alone."""
    if code not in LEADERS or lines:
        return LEADERS.get(code)
    (x, _), end = LEADERS[code]
    return (x, LABELS[code][1] - BELOW_NAME), end


@lru_cache(maxsize=16)
def _rings(outline: Outline, codes: tuple[str, ...]) -> tuple[Ring, ...]:
    return border(outline, codes)


def _panels(snapshot: Snapshot) -> tuple[Panel, ...]:
    """The frames of the country, without those of places that stand in one already: a house is one
    area, and as large as it is.
    """
    every = tuple(sorted(code for house in five_houses(snapshot) for code in house.codes))
    first, *insets = ground_of(snapshot, current.outline(), every).panels
    return (first, *(one for one in insets if not set(one.codes) & set(first.codes)))
