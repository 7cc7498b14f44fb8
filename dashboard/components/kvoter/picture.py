"""A view as the browser draws it: rows and legend as short lists, and the places on the map.

The browser builds ranking, tiles and legend from `picture` (see `assets/06-municipalities.js`), so
that a change of year carries some twenty short rows and not the elements they become.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.figures.colours import place_colours, place_of
from dashboard.figures.municipal_map import Place
from dashboard.look import Palette, readable_on
from dashboard.measures.classes import Class
from dashboard.measures.kvoter.findings import shown, unit
from dashboard.measures.kvoter.missing import why_missing
from dashboard.measures.kvoter.values import DIVERGING
from dashboard.measures.kvoter.view import QuotaView
from dashboard.measures.marks import NOT_APPLICABLE, PROVISIONAL
from dashboard.wording import Words, words
from dashboard.wording.numbers import number

NOTHING_SHOWN = "–"


def places(view: QuotaView) -> list[Place]:
    """Every municipality of the view as the map says it."""
    w = words(view.choice.lang)
    return [
        Place(
            code=row.municipality_code,
            place=place_of(_index(row.class_index), row.mark),
            label=_value(view, row.value),
            hover=said(view, row, w),
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in view.rows.itertuples()
    ]


def picture(view: QuotaView, palette: Palette) -> dict[str, Any]:
    """The view's rows and legend, for the browser, and which tile grid they stand in.

    A row is [code, name, rank, value, bar from, bar length (per cent), place]; `colours` gives
    background and text by place.
    """
    w = words(view.choice.lang)
    colours = place_colours(view.classes, palette)
    return {
        "rows": _rows(view),
        "colours": {
            str(place): [colour, readable_on(colour, palette)] for place, colour in colours.items()
        },
        "legend": _legend(view, colours, w),
        "selected": view.choice.selected,
        "grid": "danmark" if view.choice.area == "danmark" else "midtjylland",
        "missing": w("kvoter.not_published_group", count=_count(view, "not_published")),
        "unfit": w("kvoter.not_applicable_group", count=_count(view, NOT_APPLICABLE)),
    }


def spoken(view: QuotaView) -> str:
    """The selected municipality in words: value, rank, class and distance from the mean."""
    w = words(view.choice.lang)
    chosen = view.rows[view.rows["municipality_code"] == view.choice.selected]
    if chosen.empty:
        return w("kvoter.spoken.none")
    row = next(chosen.itertuples())
    name = row.municipality_name
    if pd.isna(row.value):
        reason = why_missing(view, not pd.isna(row.quota_persons))
        return w("kvoter.spoken.missing", name=name, reason=reason)
    figures = {"value": shown(view, row.value), "unit": unit(view, row.value)}
    if view.known == 1:
        return w("kvoter.spoken.selected_only", name=name, **figures)
    figures |= {"name": name, "rank": str(row.rank), "known": str(view.known)}
    if row.class_index < 0:
        return w("kvoter.spoken.selected_bare", **figures)
    distance = row.value - view.rows["value"].mean()
    return w(
        "kvoter.spoken.selected",
        class_text=class_text(view, view.classes.classes[row.class_index]),
        difference=number(abs(distance), max(view.indicator.decimals, 1), w.lang),
        difference_unit=_unit_of_distance(view, w),
        direction=w("kvoter.spoken.above" if distance >= 0 else "kvoter.spoken.below"),
        **figures,
    )


def _unit_of_distance(view: QuotaView, w: Words) -> str:
    """The unit of a value less the mean: shares lie percentage points apart."""
    is_share = view.choice.measure == "kvote_andel"
    return w("kvoter.unit.points") if is_share else view.indicator.unit(w.lang)


def said(view: QuotaView, row: Any, w: Words) -> str:
    """A row's value, unit, rank and mark, or why there is no value."""
    if pd.isna(row.value):
        return why_missing(view, not pd.isna(row.quota_persons))
    parts = [w("kvoter.hover.value", value=shown(view, row.value), unit=unit(view, row.value))]
    is_only = view.known == 1
    parts.append(
        w("kvoter.hover.only")
        if is_only
        else w("kvoter.hover.rank", rank=row.rank, known=view.known)
    )
    if row.mark == PROVISIONAL:
        parts.append(w("kvoter.hover.provisional"))
    return ", ".join(parts)


def class_text(view: QuotaView, one: Class) -> str:
    """A class's limits in words; both are included."""
    w = words(view.choice.lang)
    signed = view.choice.measure in DIVERGING
    low, high = (
        number(limit, view.indicator.decimals, w.lang, signed=signed)
        for limit in (one.low, one.high)
    )
    if low == high:
        return w("kvoter.class.single", low=low)
    text = w("kvoter.class.range", low=low, high=high)
    return text.replace("–", " – ") if signed else text


def _rows(view: QuotaView) -> list[list[Any]]:
    values = view.rows["value"]
    low = min(0.0, float(values.min())) if view.known else 0.0
    high = max(0.0, float(values.max())) if view.known else 0.0
    span = (high - low) or 1.0
    rows = []
    for row in view.rows.itertuples():
        is_known = not pd.isna(row.value)
        start = (min(0.0, row.value) - low) / span if is_known else 0.0
        length = abs(row.value) / span if is_known else 0.0
        rows.append(
            [
                row.municipality_code,
                row.municipality_name,
                str(row.rank) if is_known else "",
                _value(view, row.value) + ("*" if row.mark == PROVISIONAL else ""),
                round(100 * start, 1),
                round(100 * length, 1),
                place_of(_index(row.class_index), row.mark),
            ]
        )
    return rows


def _legend(view: QuotaView, colours: Mapping[int, str], w: Words) -> list[list[Any]]:
    """Legend entries, highest class first: [place, text, count]; marks only where they occur."""
    entries: list[list[Any]] = [
        [index, class_text(view, one), one.count] for index, one in enumerate(view.classes.classes)
    ]
    found = view.rows.apply(lambda row: place_of(_index(row["class_index"]), row["mark"]), axis=1)
    zero = "unchanged" if view.choice.measure in DIVERGING else "zero"
    texts = {-1: zero, -2: "not_published", -3: "not_applicable"}
    below = sum(one.high < 0 for one in view.classes.classes)
    marks = {
        place: [place, w(f"kvoter.class.{key}"), int((found == place).sum())]
        for place, key in texts.items()
    }
    if marks[-1][2]:
        entries.insert(below, marks[-1])
    entries.reverse()
    return entries + [marks[place] for place in (-2, -3) if marks[place][2]]


def _index(class_index: Any) -> int | None:
    return None if pd.isna(class_index) else int(class_index)


def _value(view: QuotaView, value: float) -> str:
    return NOTHING_SHOWN if pd.isna(value) else shown(view, value)


def _count(view: QuotaView, mark: str) -> int:
    return int((view.rows["value"].isna() & (view.rows["mark"] == mark)).sum())
