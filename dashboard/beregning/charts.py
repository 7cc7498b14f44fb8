"""The municipalities of a view on a map and in order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard.areas import members
from dashboard.beregning.formatting import value_fields, value_text
from dashboard.beregning.measures.accuracy import Accuracy, Verdict
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.legends import class_legend
from dashboard.kit.charts.slots import ESTIMATE_SLOT, colour_slot
from dashboard.kit.charts.spec import Area, MapChart, Ranking, Reference
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.geography.outline import Outline
from data.snapshot import Snapshot

CALCULATED, DIFFERENCE = "beregnet", "forskel"
UNCLASSED = Classes((), 0, False)


def areas(view: BeregningView, *, is_classed: bool) -> tuple[Area, ...]:
    """Every municipality of the view with its value, class and what is said of it; without a
    colour of its class where the numbers are not good enough for one.
    """
    return tuple(
        Area(
            code=row["municipality_code"],
            name=row["municipality_name"],
            text=value_text(view, row["value"]),
            value=None if _is_missing(row) else float(row["value"]),
            colour_slot=colour_slot(row["class_index"], row["mark"])
            if is_classed or _is_missing(row)
            else ESTIMATE_SLOT,
            spoken=_spoken(view, row),
            rank="" if _is_missing(row) else str(row["rank"]),
            is_provisional=view.basis.is_approximate and not _is_missing(row),
        )
        for row in view.records
    )


def is_classed(view: BeregningView, found: Accuracy) -> bool:
    """Whether the numbers are good enough to colour a map. How far they are off is shown of all."""
    is_good = found.verdict(view.now.landstal) is Verdict.GOOD
    return is_good or view.choice.measure == DIFFERENCE


def calculated_map(
    snapshot: Snapshot, view: BeregningView, found: Accuracy, outline: Outline
) -> MapChart:
    """The map."""
    choice, classed = view.choice, is_classed(view, found)
    drawn = areas(view, is_classed=classed)
    classes = view.classes if classed else UNCLASSED
    return MapChart(
        base=ground_of(snapshot, outline, members(snapshot, choice.area, choice.year)),
        areas=drawn,
        classes=classes,
        selected=(choice.selected,),
        legend=class_legend(drawn, classes, words(choice.lang)),
    )


def calculated_ranking(view: BeregningView, found: Accuracy) -> Ranking:
    """The same municipalities in order, those without a number below. Where the calculation is of
    the announced landstal, each published quota is a tick on its bar.
    """
    missing = len(view.records) - view.known
    classed, w = is_classed(view, found), words(view.choice.lang)
    officials, kinds = _officials(view, w)
    return Ranking(
        areas=areas(view, is_classed=classed),
        classes=view.classes if classed else UNCLASSED,
        selected=(view.choice.selected,),
        not_published=w("chart.not_published_group", count=missing),
        officials=officials,
        official=w("beregning.tick", kinds=w.listed(kinds)) if officials else "",
    )


def _officials(
    view: BeregningView, w: Words
) -> tuple[tuple[tuple[str, Reference], ...], list[str]]:
    """The published quotas, and their kinds in words; none beside another landstal or measure."""
    if view.choice.measure != CALCULATED or view.now.landstal != view.basis.landstal:
        return (), []
    known = [row for row in view.records if not pd.isna(row["published_persons"])]
    ticks = tuple(
        (
            row["municipality_code"],
            Reference(float(row["published_persons"]), number(row["published_persons"], 0, w.lang)),
        )
        for row in known
    )
    kinds = sorted({row["published_kind"] for row in known})
    return ticks, [w(f"quotas.kind.{kind}") for kind in kinds]


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
