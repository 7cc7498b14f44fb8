"""Where it is high and low inside each half, and the way each municipality has come."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.charts.spec import (
    Dot,
    Line,
    Multiple,
    Multiples,
    Reference,
    Strip,
    StripRow,
    segments,
)
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.rar.charts import NOTHING_SHOWN, selected
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, known, whole
from dashboard.rar.exhibits.development import years_text
from dashboard.rar.exhibits.municipalities import period
from dashboard.rar.findings import rank_finding, split_sentence, spread_finding
from dashboard.rar.formatting import half_first, value_text
from dashboard.rar.headline import headline
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.view import DECIMALS, RarView, rar_view
from dashboard.rar.spoken import spoken_area
from data.snapshot import Snapshot

SHAPES = {WEST: "square", EAST: "circle"}


def distribution(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """Every municipality as a dot on one axis, a row for each half."""
    view = rar_view(snapshot, choice)
    w = words(view.choice.lang)
    return Exhibit(
        name="spredning",
        title=w("rar.exhibit.spredning", measure=w(f"rar.measure.{view.choice.measure}")),
        finding=spread_finding(view) or headline(view),
        unit=w(f"rar.unit_of.{view.choice.measure}"),
        period=period(view),
        table=_strip_table(view),
        sources=view.sources,
        chart=_strip(view) if view.spreads else None,
        definition=f"{w('rar.spread.shows', year=view.choice.year)} {split_sentence(view)}",
    )


def multiples(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """The 19 in the order of their rank, each with its way through the years on one axis."""
    view = rar_view(snapshot, choice)
    w = words(view.choice.lang)
    return Exhibit(
        name="smaa-billeder",
        title=w("rar.exhibit.smaa-billeder"),
        finding=rank_finding(view) or headline(view),
        unit=w(f"rar.unit_of.{view.choice.measure}"),
        period=years_text(view),
        table=_multiples_table(view),
        sources=view.sources,
        chart=_multiples(view) if view.rates.values else None,
        definition=w("rar.multiples.shows"),
    )


def _strip(view: RarView) -> Strip:
    """The ends of each half and Aarhus are named; the median of the first row says what it is."""
    w = words(view.choice.lang)
    ends = {name for one in view.spreads.values() for name in (*one.lowest, *one.highest)}
    named = w("rar.spread.median")
    rows = []
    for half in (WEST, EAST):
        inside = view.rows[view.rows["half"] == half].dropna(subset=["value"])
        spread = view.spreads.get(half)
        rows.append(
            StripRow(
                name=half_first(half, w),
                dots=tuple(_dot(view, row, ends, w) for row in inside.itertuples()),
                colour=half,
                shape=SHAPES[half],
                median=Reference(spread.median, named) if spread else None,
            )
        )
        named = "" if spread else named
    return Strip(tuple(rows), unit=w(f"rar.unit_of.{view.choice.measure}"))


def _dot(view: RarView, row: Any, ends: set[str], w: Words) -> Dot:
    name = row.municipality_name
    is_named = name in ends or row.municipality_code == AARHUS
    return Dot(
        name=name,
        value=float(row.value),
        spoken=f"{name}: {spoken_area(view, row, w)}",
        label=name if is_named else "",
        is_chosen=row.municipality_code == view.choice.selected,
        code=row.municipality_code,
    )


def _strip_table(view: RarView) -> Table:
    """West before east, each from the highest to the lowest, with the median of its half."""
    w = words(view.choice.lang)
    rows = tuple(
        (
            w(f"quotas.council.{half}"),
            row.municipality_name,
            row.municipality_code,
            known(row.value),
            view.spreads[half].median if half in view.spreads else None,
        )
        for half in (WEST, EAST)
        for row in view.rows[view.rows["half"] == half].itertuples()
    )
    first = columns(w, half=None, municipality=None, code=None)
    return Table((*first, *columns(w, value=DECIMALS, median=DECIMALS)), rows)


def _multiples(view: RarView) -> Multiples:
    w = words(view.choice.lang)
    values, years = view.rates.values.values(), view.rates.years
    axis = w(
        "rar.multiples.axis",
        low=value_text(min(values), w),
        high=value_text(max(values), w),
        first=years[0],
        last=years[-1],
    )
    rows = tuple(_multiple(view, row, w) for row in view.rows.itertuples())
    return Multiples(rows, axis, selected(view))


def _multiple(view: RarView, row: Any, w: Words) -> Multiple:
    code, years = row.municipality_code, view.rates.years
    values = [view.rates.values.get((year, code)) for year in years]
    return Multiple(
        code=code,
        name=row.municipality_name,
        line=Line(
            row.municipality_name,
            segments(years, values, day_of_year=view.rates.day_of_year),
            row.half,
        ),
        text=NOTHING_SHOWN if pd.isna(row.value) else value_text(row.value, w),
        value=known(row.value),
        rank="" if pd.isna(row.rank) else str(row.rank),
        change=_places(row.rank_change, w),
        half=row.half,
    )


def _places(change: Any, w: Words) -> str:
    """How many places a municipality has gained or lost."""
    if pd.isna(change):
        return ""
    if not change:
        return w("rar.multiples.still")
    return w("rar.multiples.up" if change > 0 else "rar.multiples.down", places=abs(int(change)))


def _multiples_table(view: RarView) -> Table:
    w, years = words(view.choice.lang), view.rates.years
    rows = tuple(
        (
            whole(row.rank),
            row.municipality_name,
            w(f"quotas.council.{row.half}"),
            *(known(view.rates.values.get((year, row.municipality_code))) for year in years),
            whole(row.rank_change),
        )
        for row in view.rows.itertuples()
    )
    first = columns(w, rank=0, municipality=None, half=None)
    each = tuple(Column(str(year), DECIMALS) for year in years)
    return Table((*first, *each, *columns(w, rank_change=0)), rows)
