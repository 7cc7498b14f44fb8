"""What `/kvoter` shows: map, ranking and tiles of one table; east and west; the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from dashboard.indicators import catalogue
from dashboard.kit import current
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.charts import class_text, quota_map, quota_ranking, quota_tiles
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.findings import headline
from dashboard.kvoter.formatting import measured
from dashboard.kvoter.history import municipal_history, region_history
from dashboard.kvoter.landstal import landstal_history
from dashboard.kvoter.measures import QuotaView, quota_view
from dashboard.kvoter.measures.split import split_side
from dashboard.kvoter.measures.view import QUOTA, RATE
from dashboard.kvoter.notices import grading, notices
from dashboard.kvoter.revisions import reduction_exhibit, same_landstal_exhibit
from dashboard.kvoter.spoken import spoken_view
from dashboard.kvoter.subtitle import subtitle
from data.snapshot import Snapshot

MAP, RANKING, TILES, SPLIT = "kort", "rangliste", "felter", "oest-og-vest"
DEFAULT_SPLIT = "2017"


def municipalities(snapshot: Snapshot, choice: KvoteChoice, today: date | None = None) -> Exhibit:
    """The view's municipalities on a map."""
    view = quota_view(snapshot, choice, catalogue())
    w = words(choice.lang)
    finding = headline(view, today or today_in_denmark())
    return Exhibit(
        name=MAP,
        title=w("kvoter.title"),
        finding=finding,
        unit=measured(view),
        period=subtitle(view),
        table=_table(snapshot, view, w),
        sources=view.sources,
        chart=quota_map(snapshot, view, current.outline()),
        notices=(*notices(view), *grading(view), total(view)),
        spoken=spoken_view(view, finding),
        definition=view.indicator.definition(choice.lang),
    )


def ranking(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """The same municipalities in order."""
    view = quota_view(snapshot, choice, catalogue())
    title = words(choice.lang)("kvoter.ranking")
    same = municipalities(snapshot, choice)
    return replace(same, name=RANKING, title=title, chart=quota_ranking(view))


def tiles(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """The same municipalities as squares of equal size."""
    view = quota_view(snapshot, choice, catalogue())
    title = words(choice.lang)("kvoter.view.felter")
    chart = quota_tiles(view, current.tile_grid())
    return replace(municipalities(snapshot, choice), name=TILES, title=title, chart=chart)


def east_west(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """The sums of both halves, by the split that is laid over the map, or as from July 2017."""
    split = choice.but(split_overlay=choice.split_overlay or DEFAULT_SPLIT)
    view = quota_view(snapshot, split, catalogue())
    w = words(choice.lang)
    columns = (
        Column(w("kvoter.split.half")),
        Column(w("kvoter.split.known"), 0),
        Column(w("kvoter.split.of"), 0),
        Column(w("kvoter.split.persons"), 0, w("kvoter.history.unit")),
        Column(w("kvoter.split.share_pct"), 1),
        Column(w("kvoter.split.per_1000"), 2),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            split_side(one, w),
            one.known,
            one.of,
            one.persons,
            one.share_pct,
            one.per_1000,
        )
        for one in view.split
    )
    return Exhibit(
        name=SPLIT,
        title=w("kvoter.control.split_overlay"),
        finding=_split_finding(view, w),
        unit=w("kvoter.split.unit"),
        period=subtitle(view),
        table=Table(columns, rows),
        sources=view.sources,
        notices=(*notices(view), *grading(view)),
        definition=w(
            "kvoter.split.definition", split=w(f"kvoter.split.option.{split.split_overlay}")
        ),
    )


def total(view: QuotaView) -> str:
    """The area's sum, or why there is none."""
    w = words(view.choice.lang)
    if view.total_persons is None:
        return w("kvoter.total.none")
    where = w(f"kvoter.in_area.{view.choice.area}")
    return w("kvoter.total.area", where=where, total=number(view.total_persons, 0, w.lang))


def _split_finding(view: QuotaView, w: Words) -> str:
    """Both sums in one sentence, or how much of each is known."""
    if any(one.persons is None for one in view.split) or not view.split:
        known = {one.half: f"{one.known}/{one.of}" for one in view.split}
        return w("kvoter.split.unknown", **{"west": "0", "east": "0"} | known)
    sums = {one.half: number(one.persons or 0, 0, w.lang) for one in view.split}
    return w("kvoter.split.finding", year=view.choice.year, **sums)


def _table(snapshot: Snapshot, view: QuotaView, w: Words) -> Table:
    """A row per municipality: rank, name, code, value, the quota behind it or its rate, class,
    mark, confidence where any of them was graded, and source; then the area's own rate.
    """
    choice, indicator = view.choice, view.indicator
    is_other = choice.measure != QUOTA
    quota = Column(w("kvoter.column.quota"), 0) if is_other else Column(w("kvoter.column.rate"), 2)
    is_graded = bool((view.rows["confidence"] != "").any())
    graded = (Column(w("kvoter.column.confidence")),) if is_graded else ()
    columns = (
        Column(w("kvoter.column.rank"), 0),
        Column(w("kvoter.column.municipality")),
        Column(w("kvoter.column.code")),
        Column(
            measured(view),
            indicator.decimals,
            indicator.unit(w.lang),
            is_signed=view.is_difference,
        ),
        quota,
        Column(w("kvoter.column.class")),
        Column(w("kvoter.column.mark")),
        *graded,
        Column(w("kvoter.column.source")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            _whole(row.rank),
            row.municipality_name,
            row.municipality_code,
            _number(row.value),
            _whole(row.quota_persons) if is_other else _number(row.rate),
            class_text(view, row.class_index),
            w(f"chart.mark.{row.mark}"),
            *((_graded(row, w),) if is_graded else ()),
            snapshot.sources.get(row.source_id),
        )
        for row in view.rows.itertuples()
    )
    return Table(columns, rows + _own_row(view, len(columns), w))


def _own_row(view: QuotaView, width: int, w: Words) -> tuple[tuple[Cell, ...], ...]:
    """The area as one, below the municipalities' rates."""
    if view.choice.measure != RATE or view.own_rate is None:
        return ()
    own = view.own_rate
    cells = (None, w(f"kvoter.own.whole.{view.choice.area}"), "", own.per_1000, own.persons)
    return ((*cells, *[""] * (width - len(cells) - 1), None),)


def _graded(row: Any, w: Words) -> str:
    if pd.isna(row.quota_persons):
        return ""
    return w(f"kvoter.confidence.{row.confidence or 'none'}")


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _whole(value: object) -> int | None:
    return None if pd.isna(value) else int(str(value))


EXHIBITS: Mapping[str, Callable[[Snapshot, KvoteChoice], Exhibit]] = {
    MAP: municipalities,
    RANKING: ranking,
    TILES: tiles,
    SPLIT: east_west,
    "historie-landstal": landstal_history,
    "historie-region": region_history,
    "historie-kommune": municipal_history,
    "samme-landstal": same_landstal_exhibit,
    "nedsaettelser": reduction_exhibit,
}
