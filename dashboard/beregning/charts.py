"""The municipalities of a view on a map and in order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.areas import members
from dashboard.beregning.formatting import value_fields, value_text
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.legends import class_legend
from dashboard.kit.charts.slots import colour_slot
from dashboard.kit.charts.spec import Area, MapChart, Ranking
from dashboard.kit.words import words
from data.geography.outline import Outline
from data.snapshot import Snapshot


def areas(view: BeregningView) -> tuple[Area, ...]:
    """Every municipality of the view with its value, class and what is said of it.

    None of them bears the star of a provisional number: where one is an approximation all are, and
    the title says so.
    """
    return tuple(
        Area(
            code=row["municipality_code"],
            name=row["municipality_name"],
            text=value_text(view, row["value"]),
            value=None if _is_missing(row) else float(row["value"]),
            colour_slot=colour_slot(row["class_index"], row["mark"]),
            spoken=_spoken(view, row),
            rank="" if _is_missing(row) else str(row["rank"]),
            is_provisional=view.basis.is_approximate and not _is_missing(row),
        )
        for row in view.records
    )


def calculated_map(snapshot: Snapshot, view: BeregningView, outline: Outline) -> MapChart:
    """The map."""
    choice, drawn = view.choice, areas(view)
    return MapChart(
        base=ground_of(snapshot, outline, members(snapshot, choice.area, choice.year)),
        areas=drawn,
        classes=view.classes,
        selected=(choice.selected,),
        legend=class_legend(drawn, view.classes, words(choice.lang)),
    )


def calculated_ranking(view: BeregningView) -> Ranking:
    """The same municipalities in order, those without a number below."""
    missing = len(view.records) - view.known
    return Ranking(
        areas=areas(view),
        classes=view.classes,
        selected=(view.choice.selected,),
        not_published=words(view.choice.lang)("chart.not_published_group", count=missing),
    )


def _is_missing(row: Mapping[str, Any]) -> bool:
    return bool(row["value"] != row["value"])


def _spoken(view: BeregningView, row: Mapping[str, Any]) -> str:
    w = words(view.choice.lang)
    if _is_missing(row):
        return w("beregning.hover.missing")
    fields = value_fields(view, row)
    texts = [w("chart.hover.value", **fields), w("chart.hover.rank", known=view.known, **fields)]
    if view.basis.is_approximate:
        texts.append(w("beregning.hover.about"))
    return ", ".join(texts)
