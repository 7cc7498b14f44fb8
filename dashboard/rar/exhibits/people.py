"""Inhabitants east and west: how they have grown since the base year, and the share of each."""

from __future__ import annotations

import pandas as pd

from dashboard.areas import DEFINITIONS
from dashboard.kit.charts.spec import Line, Lines, segments
from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, known, sources_of
from dashboard.rar.exhibits.marks import time_marks
from dashboard.rar.findings import split_sentence
from dashboard.rar.formatting import changes_text, half_first, value_text
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.people import people
from dashboard.rar.measures.view import DECIMALS, rar_view
from dashboard.rar.measures.weights import everyone
from data.snapshot import Snapshot


def growth(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """The growth of each area since the base year, with the numbers it is of and the shares."""
    w, base = words(choice.lang), people_base(snapshot, choice)
    counted = people(snapshot, choice.definition, base, without=choice.without)
    rows = tuple(
        (
            str(row.year),
            half_first(row.half, w, without=choice.without),
            int(row.persons),
            known(row.growth_pct),
            known(row.share_pct),
            known(row.base_share_pct),
        )
        for row in counted.itertuples()
    )
    first = columns(w, year=None, half=None, persons=0, growth=DECIMALS)
    shares = columns(w, population_share=DECIMALS, base_share=DECIMALS)
    shows = w("rar.people.shows", base=base)
    return Exhibit(
        name="folketal",
        title=w("rar.exhibit.folketal"),
        finding=people_finding(counted, base, w, without=choice.without),
        unit=w("rar.unit.befolkning"),
        period="" if counted.empty else f"{counted['year'].min()}–{counted['year'].max()}",
        table=Table((*first, *shares), rows),
        sources=sources_of(snapshot, everyone(snapshot).source_ids),
        chart=_lines(counted, choice, w),
        definition=f"{shows} {split_sentence(rar_view(snapshot, choice))}",
    )


def people_finding(counted: pd.DataFrame, base: int, w: Words, *, without: bool = False) -> str:
    """How each area has grown since the base year, and the share of the one that grew most in both
    years: of the same municipalities.
    """
    if counted.empty:
        return w("rar.headline.nothing")
    last = counted[counted["year"] == counted["year"].max()].set_index("half")
    grown = {half: float(last["growth_pct"][half]) for half in (WEST, EAST)}
    falling = dict(sorted(grown.items(), key=lambda pair: -pair[1]))
    most = next(iter(falling))
    return w(
        "rar.people.finding",
        changes=changes_text(falling, w, without=without),
        most=half_first(most, w, without=without),
        year=int(last["year"][most]),
        base=base,
        share=value_text(float(last["share_pct"][most]), w),
        before=value_text(float(last["base_share_pct"][most]), w),
    )


def people_base(snapshot: Snapshot, choice: RarChoice) -> int:
    """The year that growth is counted from: the choice's, or the first there is (0: none)."""
    years = sorted({year for year, _ in everyone(snapshot).persons})
    return choice.base if choice.base in years else (years or [0])[0]


def _lines(counted: pd.DataFrame, choice: RarChoice, w: Words) -> Lines | None:
    if counted.empty:
        return None
    lines = tuple(_line(counted, choice, half, w) for half in (WEST, EAST))
    return Lines(lines, time_marks(w), has_zero=True, unit=w("rar.unit.befolkning"))


def _line(counted: pd.DataFrame, choice: RarChoice, half: str, w: Words) -> Line:
    rows = counted[counted["half"] == half]
    years = [int(year) for year in rows["year"]]
    name = half_first(half, w, without=choice.without)
    unit = w("rar.unit.befolkning")
    texts = [f"{value_text(value, w, signed=True)} {unit}" for value in rows["growth_pct"]]
    drawn = segments(
        years,
        [float(value) for value in rows["growth_pct"]],
        spoken=[f"{year}: {name} {text}" for year, text in zip(years, texts, strict=True)],
        breaks=_breaks(choice),
    )
    return Line(f"{name} {texts[-1]}", drawn, half, width=3)


def _breaks(choice: RarChoice) -> tuple[int, ...]:
    """The first 1 January after the move, where the areas are those of the day."""
    moved = DEFINITIONS["2017"]
    return (moved.year + 1,) if choice.definition == "dengang" and moved else ()
