"""The charts of a view: map, ranking, tiles and legend of the same municipalities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from dashboard.areas import halves, members
from dashboard.kit.charts.ground import ground_of, split_borders
from dashboard.kit.charts.legends import class_legend, class_limits
from dashboard.kit.charts.marks import NOT_APPLICABLE, PROVISIONAL
from dashboard.kit.charts.slots import colour_slot
from dashboard.kit.charts.spec import Area, Border, MapChart, Ranking, Reference, Tiles, Value
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.formatting import own_rate_text, rate_text, unit_text, value_text
from dashboard.kvoter.measures import QuotaView
from dashboard.kvoter.measures.view import QUOTA, RATE
from dashboard.kvoter.missing import why_missing
from data.geography.outline import Outline
from data.snapshot import Snapshot

NOTHING_SHOWN = "–"
# What stands over the values of each measure, and over the second figure beside them.
HEADINGS = {
    "kvote_pr_1000": ("per_1000", "persons"),
    "kvote": ("persons", "per_1000"),
    "kvote_andel": ("pct", "persons"),
    "kvote_aendring": ("change", "quota"),
    "kvote_afvigelse": ("change", "quota"),
}
Grids = Mapping[str, Mapping[str, Sequence[int]]]


def areas(view: QuotaView) -> tuple[Area, ...]:
    """Every municipality of the view with its value, class and what is said of it."""
    w = words(view.choice.lang)
    return tuple(
        Area(
            code=row.municipality_code,
            name=row.municipality_name,
            text=NOTHING_SHOWN if pd.isna(row.value) else value_text(view, row.value),
            value=None if pd.isna(row.value) else float(row.value),
            colour_slot=colour_slot(row.class_index, row.mark),
            spoken=_spoken(view, row, w),
            rank="" if pd.isna(row.value) else str(row.rank),
            is_provisional=row.mark == PROVISIONAL,
            beside=_beside(view, row, w),
        )
        for row in view.rows.itertuples()
    )


def quota_map(snapshot: Snapshot, view: QuotaView, outline: Outline) -> MapChart:
    """The map, with the border of east and west where the reader has asked for it."""
    choice, drawn = view.choice, areas(view)
    return MapChart(
        base=ground_of(snapshot, outline, members(snapshot, choice.area, choice.year)),
        areas=drawn,
        classes=view.classes,
        selected=selected(choice),
        borders=_borders(snapshot, choice, outline),
        legend=class_legend(drawn, view.classes, words(choice.lang)),
    )


def quota_ranking(view: QuotaView) -> Ranking:
    """The same municipalities in order, those without a number below; rates have the area's own as
    a line through them.
    """
    w = words(view.choice.lang)
    missing = view.rows["value"].isna()
    unfit = missing & (view.rows["mark"] == NOT_APPLICABLE)
    return Ranking(
        areas=areas(view),
        classes=view.classes,
        selected=selected(view.choice),
        not_published=w("chart.not_published_group", count=int((missing & ~unfit).sum())),
        not_applicable=w("chart.not_applicable_group", count=int(unfit.sum())),
        reference=_reference(view, w),
        headings=(_heading(view, 0, w), _heading(view, 1, w)),
    )


def quota_tiles(view: QuotaView, grids: Grids) -> Tiles:
    """The same municipalities as squares of equal size."""
    grid = grids["danmark" if view.choice.area == "danmark" else "midtjylland"]
    drawn = areas(view)
    positions = tuple((area.code, grid[area.code][0], grid[area.code][1]) for area in drawn)
    return Tiles(drawn, view.classes, positions, selected(view.choice))


def class_text(view: QuotaView, index: Any) -> str:
    """The class of a row in words; nothing where there is no value."""
    if pd.isna(index):
        return ""
    w = words(view.choice.lang)
    if index < 0:
        return w("chart.class.unchanged" if view.classes.is_diverging else "chart.class.zero")
    return class_limits(view.classes.classes[int(index)], view.classes, w)


def selected(choice: KvoteChoice) -> tuple[str, ...]:
    """The codes that are chosen."""
    return (choice.selected,) if choice.selected else ()


def _reference(view: QuotaView, w: Words) -> Reference | None:
    """The area's own rate, where the values are rates."""
    if view.choice.measure != RATE or view.own_rate is None:
        return None
    whole, own = w(f"kvoter.own.whole.{view.choice.area}"), own_rate_text(view, w)
    return Reference(view.own_rate.per_1000, w("kvoter.own.reference", whole=whole, own=own))


def _heading(view: QuotaView, at: int, w: Words) -> str:
    return w(f"kvoter.own.{HEADINGS[view.choice.measure][at]}")


def _beside(view: QuotaView, row: Any, w: Words) -> Value | None:
    """The rate beside a count, the quota beside all else."""
    is_count = view.choice.measure == QUOTA
    second = row.rate if is_count else row.quota_persons
    if pd.isna(row.value) or pd.isna(second):
        return None
    text = rate_text(second, w) if is_count else number(int(second), 0, w.lang)
    return Value(_heading(view, 1, w), text, float(second))


def _borders(snapshot: Snapshot, choice: KvoteChoice, outline: Outline) -> tuple[Border, ...]:
    if not choice.split_overlay or not choice.year:
        return ()
    return split_borders(outline, halves(snapshot, choice.split_overlay, date(choice.year, 1, 1)))


def _spoken(view: QuotaView, row: Any, w: Words) -> str:
    """A row's value, unit, rank and mark, or why there is no value."""
    if pd.isna(row.value):
        return why_missing(view, not pd.isna(row.quota_persons))
    value, unit = value_text(view, row.value), unit_text(view, row.value)
    rank = w("kvoter.hover.rank", rank=row.rank, known=view.known)
    is_provisional = row.mark == PROVISIONAL
    second = _beside(view, row, w)
    level = w(f"kvoter.confidence.{row.confidence}") if row.confidence else ""
    texts = [
        w("chart.hover.value", value=value, unit=unit),
        *([f"{second.text} {second.name}"] if second and not view.is_difference else []),
        w("kvoter.hover.only") if view.known == 1 else rank,
        *([w("kvoter.hover.provisional")] if is_provisional else []),
        *([w("kvoter.hover.confidence", level=level)] if level else []),
    ]
    return ", ".join(texts)
