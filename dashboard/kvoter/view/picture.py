"""A view as the browser draws it: rows and legend as short lists, and the places on the map."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from dashboard.kit.charts.classes import Class
from dashboard.kit.charts.marks import NOT_APPLICABLE, PROVISIONAL
from dashboard.kit.charts.plotly.colours import place_of
from dashboard.kit.charts.plotly.municipal_map import Place
from dashboard.kit.look import Palette
from dashboard.kit.view.municipalities import colours, legend, limits, ranked
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.measures.findings import shown, unit
from dashboard.kvoter.measures.lens import lens_cells
from dashboard.kvoter.measures.missing import why_missing
from dashboard.kvoter.measures.view import QuotaView

NOTHING_SHOWN = "–"


def places(view: QuotaView) -> list[Place]:
    """Every municipality of the view as the map says it."""
    w = words(view.choice.lang)
    return [
        Place(
            code=row.municipality_code,
            place=place_of(row.class_index, row.mark),
            label=_value(view, row.value),
            hover=said(view, row, w),
            is_provisional=row.mark == PROVISIONAL,
        )
        for row in view.rows.itertuples()
    ]


def picture(view: QuotaView, palette: Palette) -> dict[str, Any]:
    """The view's rows and legend, for the browser, and which tile grid they stand in; see
    `dashboard.kit.view.municipalities`.
    """
    w = words(view.choice.lang)
    return {
        "rows": ranked(view.rows, partial(_value, view)),
        "colours": colours(view.classes, palette),
        "legend": legend(view.rows, view.classes, w),
        "selected": view.choice.selected,
        "lens": [[one.half, *lens_cells(one, w)] for one in view.lens],
        "grid": "danmark" if view.choice.area == "danmark" else "midtjylland",
        "missing": w("chart.not_published_group", count=_count(view, "not_published")),
        "unfit": w("chart.not_applicable_group", count=_count(view, NOT_APPLICABLE)),
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
    parts = [w("chart.hover.value", value=shown(view, row.value), unit=unit(view, row.value))]
    is_only = view.known == 1
    parts.append(
        w("kvoter.hover.only")
        if is_only
        else w("chart.hover.rank", rank=row.rank, known=view.known)
    )
    if row.mark == PROVISIONAL:
        parts.append(w("kvoter.hover.provisional"))
    return ", ".join(parts)


def class_text(view: QuotaView, one: Class) -> str:
    """A class's limits in words; both are included."""
    return limits(one, view.classes, words(view.choice.lang))


def _value(view: QuotaView, value: float) -> str:
    return NOTHING_SHOWN if pd.isna(value) else shown(view, value)


def _count(view: QuotaView, mark: str) -> int:
    return int((view.rows["value"].isna() & (view.rows["mark"] == mark)).sum())
