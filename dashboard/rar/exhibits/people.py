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
from dashboard.rar.formatting import half_first, half_name, other_half, value_text
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.people import people
from dashboard.rar.measures.rates import inhabitants
from dashboard.rar.measures.view import DECIMALS, rar_view
from data.snapshot import Snapshot


def growth(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """The growth of each half since the base year, with the numbers it is of."""
    w, base, counted = _counted(snapshot, choice)
    rows = tuple(
        (
            str(row.year),
            half_first(row.half, w),
            int(row.persons),
            known(row.share_pct),
            known(row.growth_pct),
        )
        for row in counted.itertuples()
    )
    first = columns(w, year=None, half=None, persons=0, population_share=DECIMALS)
    return Exhibit(
        name="folketal",
        title=w("rar.exhibit.folketal"),
        finding=people_finding(counted, base, w),
        unit=w("rar.unit.befolkning"),
        period=_period(counted),
        table=Table((*first, *columns(w, growth=DECIMALS)), rows),
        sources=sources_of(snapshot, inhabitants(snapshot)[1]),
        chart=_lines(counted, choice, "growth_pct", w),
        definition=_definition(snapshot, choice, w("rar.people.shows", base=base)),
    )


def shares(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """Each half's share of the inhabitants of both."""
    w, _, counted = _counted(snapshot, choice)
    rows = tuple(
        (str(row.year), half_first(row.half, w), int(row.persons), known(row.share_pct))
        for row in counted.itertuples()
    )
    return Exhibit(
        name="folketal-andel",
        title=w("rar.exhibit.folketal-andel"),
        finding=share_finding(counted, w),
        unit=w("rar.people.share_unit"),
        period=_period(counted),
        table=Table(columns(w, year=None, half=None, persons=0, population_share=DECIMALS), rows),
        sources=sources_of(snapshot, inhabitants(snapshot)[1]),
        chart=_lines(counted, choice, "share_pct", w),
        definition=_definition(snapshot, choice, w("rar.people.shows_share")),
    )


def people_finding(counted: pd.DataFrame, base: int, w: Words) -> str:
    """How each half has grown since the base year, and the share of the one that grew most."""
    if counted.empty:
        return w("rar.headline.nothing")
    by_year = counted.pivot_table(index="year", columns="half", values=["growth_pct", "share_pct"])
    last = by_year.iloc[-1]
    grown = {half: float(last["growth_pct"][half]) for half in (WEST, EAST)}
    most = max(grown, key=lambda half: grown[half])
    return w(
        "rar.people.finding",
        most=half_name(most, w),
        least=half_name(other_half(most), w),
        year=int(by_year.index[-1]),
        base=base,
        high=value_text(grown[most], w, signed=True),
        low=value_text(grown[other_half(most)], w, signed=True),
        share=value_text(float(last["share_pct"][most]), w),
        before=value_text(float(by_year.iloc[0]["share_pct"][most]), w),
        first=int(by_year.index[0]),
    )


def share_finding(counted: pd.DataFrame, w: Words) -> str:
    """The share of the larger half in the last year and in the first."""
    if counted.empty:
        return w("rar.headline.nothing")
    by_year = counted.pivot_table(index="year", columns="half", values="share_pct")
    first, last = by_year.iloc[0], by_year.iloc[-1]
    larger = str(last.idxmax())
    return w(
        "rar.people.share_finding",
        half=half_first(larger, w),
        year=int(by_year.index[-1]),
        first=int(by_year.index[0]),
        share=value_text(float(last[larger]), w),
        before=value_text(float(first[larger]), w),
    )


def people_base(snapshot: Snapshot, choice: RarChoice) -> int:
    """The year that growth is counted from: the choice's, or the first there is (0: none)."""
    years = sorted({year for year, _ in inhabitants(snapshot)[0]})
    return choice.base if choice.base in years else (years or [0])[0]


def _counted(snapshot: Snapshot, choice: RarChoice) -> tuple[Words, int, pd.DataFrame]:
    base = people_base(snapshot, choice)
    counted = people(snapshot, choice.definition, base, without=choice.without)
    return words(choice.lang), base, counted


def _definition(snapshot: Snapshot, choice: RarChoice, shows: str) -> str:
    return f"{shows} {split_sentence(rar_view(snapshot, choice))}"


def _period(counted: pd.DataFrame) -> str:
    return "" if counted.empty else f"{counted['year'].min()}–{counted['year'].max()}"


def _lines(counted: pd.DataFrame, choice: RarChoice, column: str, w: Words) -> Lines | None:
    if counted.empty:
        return None
    lines = tuple(_line(counted, choice, column, half, w) for half in (WEST, EAST))
    return Lines(lines, time_marks(w), has_zero=True, unit=w("rar.unit.befolkning"))


def _line(counted: pd.DataFrame, choice: RarChoice, column: str, half: str, w: Words) -> Line:
    rows = counted[counted["half"] == half]
    years = [int(year) for year in rows["year"]]
    name = w(f"rar.line.{half}_people_but" if choice.without else f"rar.line.{half}_people")
    texts = [
        f"{value_text(value, w, signed=column == 'growth_pct')} {w('rar.unit.befolkning')}"
        for value in rows[column]
    ]
    drawn = segments(
        years,
        [float(value) for value in rows[column]],
        spoken=[f"{year}: {name} {text}" for year, text in zip(years, texts, strict=True)],
        breaks=_breaks(choice),
    )
    return Line(f"{name} {texts[-1]}", drawn, half, width=3)


def _breaks(choice: RarChoice) -> tuple[int, ...]:
    """The first 1 January after the move, where the halves are those of the day."""
    moved = DEFINITIONS["2017"]
    return (moved.year + 1,) if choice.definition == "dengang" and moved else ()
