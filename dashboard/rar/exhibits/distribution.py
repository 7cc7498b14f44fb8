"""How far apart the municipalities of each area are, and how each has developed."""

from __future__ import annotations

from datetime import date
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
    """Every municipality as a dot on one axis, a row for each area."""
    view = rar_view(snapshot, choice)
    w = words(view.choice.lang)
    return Exhibit(
        name="spredning",
        title=_strip_title(view, w),
        finding=spread_finding(view) or headline(view),
        unit=w(f"rar.unit_of.{view.choice.measure}"),
        period=period(view),
        table=_strip_table(view),
        sources=view.sources,
        chart=_strip(view) if view.spreads else None,
        definition=f"{w('rar.spread.shows', year=view.choice.year)} {split_sentence(view)}",
    )


def multiples(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """The 19 in the order of their rank, each with its line through the years on one axis."""
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
        definition=w("rar.multiples.shows", year=view.choice.year),
    )


def _strip_title(view: RarView, w: Words) -> str:
    title = w("rar.exhibit.spredning", measure=w(f"rar.measure.{view.choice.measure}"))
    return f"{title} · {w('rar.parted.without')}" if view.choice.without else title


def _strip(view: RarView) -> Strip:
    """The ends of each area and Aarhus are named; the median of the first row says what it is."""
    w = words(view.choice.lang)
    ends = {name for one in view.spreads.values() for name in (*one.lowest, *one.highest)}
    named = w("rar.spread.median")
    rows = []
    for half in (WEST, EAST):
        inside = view.counted[view.counted["half"] == half].dropna(subset=["value"])
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
        spoken=f"{name}: {spoken_area(view, row, w)} ({period(view)})",
        label=name if is_named else "",
        is_chosen=row.municipality_code == view.choice.selected,
        code=row.municipality_code,
    )


def _strip_table(view: RarView) -> Table:
    """West before east, each by rank, with the median of its area."""
    w = words(view.choice.lang)
    rows = tuple(
        (
            half_first(half, w, without=view.choice.without),
            row.municipality_name,
            row.municipality_code,
            known(row.value),
            view.spreads[half].median if half in view.spreads else None,
        )
        for half in (WEST, EAST)
        for row in view.counted[view.counted["half"] == half].itertuples()
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
    missing = tuple(
        (date(year, *view.rates.day_of_year), f"{year}: {w('chart.mark.not_published')}")
        for year in years
    )
    return Multiples(rows, axis, selected(view), missing)


def _multiple(view: RarView, row: Any, w: Words) -> Multiple:
    code, years = row.municipality_code, view.rates.years
    values = [view.rates.values.get((year, code)) for year in years]
    spoken = [f"{year}: {_text(value, w)}" for year, value in zip(years, values, strict=True)]
    return Multiple(
        code=code,
        name=row.municipality_name,
        line=Line(
            row.municipality_name,
            segments(years, values, spoken=spoken, day_of_year=view.rates.day_of_year),
            row.half,
        ),
        text=_text(values[-1] if values else None, w),
        value=values[-1] if values else None,
        begin=_text(values[0] if values else None, w),
        rank="" if pd.isna(row.rank) else str(row.rank),
        change=_ranked_before(view, row, w),
        half=row.half,
    )


def _text(value: float | None, w: Words) -> str:
    return NOTHING_SHOWN if value is None else value_text(value, w)


def _ranked_before(view: RarView, row: Any, w: Words) -> str:
    """The rank of the base year, and that the rank is shared where it is."""
    shared = w("rar.multiples.shared") if row.is_shared else ""
    if pd.isna(row.base_rank):
        return shared
    before = w("rar.multiples.before", rank=row.base_rank, base=view.choice.base)
    return " · ".join(filter(None, (shared, before)))


def _multiples_table(view: RarView) -> Table:
    w, years = words(view.choice.lang), view.rates.years
    rows = tuple(
        (
            whole(row.rank),
            row.municipality_name,
            half_first(row.half, w),
            *(known(view.rates.values.get((year, row.municipality_code))) for year in years),
            whole(row.base_rank),
        )
        for row in view.rows.itertuples()
    )
    first = columns(w, rank=0, municipality=None, half=None)
    each = tuple(Column(str(year), DECIMALS) for year in years)
    return Table((*first, *each, *columns(w, base_rank=0)), rows)
