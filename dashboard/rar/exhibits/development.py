"""East and west through the years, and the gap between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.kit.charts.spec import Line, Lines, Point, segments
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import words
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, known, mean_column
from dashboard.rar.exhibits.marks import time_marks
from dashboard.rar.exhibits.municipalities import definition
from dashboard.rar.findings import gap_finding
from dashboard.rar.formatting import (
    FINE,
    half_first,
    mean_kind,
    municipality_name,
    value_text,
)
from dashboard.rar.headline import headline
from dashboard.rar.measures.halves import EAST, MEANS, WEST
from dashboard.rar.measures.view import RarView, rar_view
from dashboard.rar.notices import notices
from dashboard.rar.spoken import spoken_years
from data.snapshot import Snapshot

KINDS = tuple((half, kind) for kind in MEANS for half in (WEST, EAST))
MAIN, ASIDE, THIN = 4.0, 2.0, 1.5


def development(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """Both areas' means by every weight, and the selected municipality beside them."""
    view = rar_view(snapshot, choice)
    w = words(view.choice.lang)
    return Exhibit(
        name="udvikling",
        title=w("rar.exhibit.udvikling"),
        finding=headline(view),
        unit=w(f"rar.unit_of.{view.choice.measure}"),
        period=years_text(view),
        table=_development_table(view),
        sources=view.sources,
        chart=halves_chart(view),
        notices=notices(snapshot, view),
        spoken=spoken_years(view),
        definition=definition(view),
    )


def gap(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """West less east: of all municipalities and without Aarhus, by every weight."""
    view = rar_view(snapshot, choice)
    w = words(view.choice.lang)
    return replace(
        development(snapshot, choice),
        name="forskel",
        title=w("rar.exhibit.forskel"),
        finding=gap_finding(view) or headline(view),
        unit=w("rar.exhibit.points"),
        table=_gap_table(view),
        chart=gap_chart(view),
    )


def halves_chart(view: RarView) -> Lines:
    """Both areas' lines by the mean that is told, and the selected municipality's."""
    lines = [*_half_lines(view), *_selected_line(view)]
    return _chart(view, lines, has_zero=view.choice.is_growth)


def gap_chart(view: RarView) -> Lines:
    """The lines of the gap around zero."""
    return _chart(view, _gap_lines(view), has_zero=True)


def _chart(view: RarView, lines: Sequence[Line], *, has_zero: bool) -> Lines:
    w = words(view.choice.lang)
    unit = w(f"rar.unit_of.{view.choice.measure}")
    return Lines(tuple(lines), time_marks(w), has_zero=has_zero, unit=unit)


def years_text(view: RarView) -> str:
    """The first and the last year of the series."""
    years = view.rates.years
    return f"{years[0]}–{years[-1]}" if years else ""


def _development_table(view: RarView) -> Table:
    w, code = words(view.choice.lang), view.choice.selected
    found = {
        (str(row.half), int(row.year), kind): getattr(row, kind)
        for row in view.series.itertuples()
        for kind in MEANS
    }
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            str(year),
            *(known(found.get((half, year, kind))) for half, kind in KINDS),
            *((known(view.rates.values.get((year, code))),) if code else ()),
        )
        for year in view.rates.years
    )
    without = view.choice.without
    means = (mean_column(w, half, kind, FINE, without=without) for half, kind in KINDS)
    chosen = (Column(municipality_name(view, code), FINE),) if code else ()
    return Table((*columns(w, year=None), *means, *chosen), rows)


def _gap_table(view: RarView) -> Table:
    w = words(view.choice.lang)
    every, without = (
        table.set_index("year").to_dict("index") for table in (view.gap_all, view.gap_without)
    )
    rows = tuple(
        (
            str(year),
            *(known(every[year][kind]) for kind in MEANS),
            *(known(without[year][kind]) for kind in MEANS),
        )
        for year in view.rates.years
    )
    shown = (f"{name}_{kind}" for name in ("gap", "gap_without") for kind in MEANS)
    return Table(columns(w, year=None, **dict.fromkeys(shown, FINE)), rows)


def _half_lines(view: RarView) -> list[Line]:
    w, kind = words(view.choice.lang), mean_kind(view)
    return [
        _mean_line(
            view,
            view.series[view.series["half"] == half],
            kind,
            name=half_first(half, w, without=view.choice.without),
            colour=half,
        )
        for half in (WEST, EAST)
    ]


def _gap_lines(view: RarView) -> list[Line]:
    w, kind = words(view.choice.lang), mean_kind(view)
    every, without = (MAIN, ASIDE) if not view.choice.without else (ASIDE, MAIN)
    lines = (
        (view.gap_all, "gap", "ink", every),
        (view.gap_without, "gap_without", "accent", without),
    )
    return [
        _mean_line(view, rows, kind, name=w(f"rar.line.{key}"), colour=colour, width=width)
        for rows, key, colour, width in lines
    ]


def _mean_line(
    view: RarView, rows: pd.DataFrame, kind: str, *, name: str, colour: str, width: float = 3
) -> Line:
    """A column of a series, with the chosen year in focus."""
    values = [known(value) for value in rows[kind]]
    drawn = _segments(view, values, name, breaks=view.breaks, focus=view.choice.year)
    return Line(_ended(name, drawn, view), drawn, colour, width=width)


def _selected_line(view: RarView) -> list[Line]:
    code = view.choice.selected
    if not code:
        return []
    name = municipality_name(view, code)
    values = [view.rates.values.get((year, code)) for year in view.rates.years]
    drawn = _segments(view, values, name)
    return [Line(_ended(name, drawn, view), drawn, "chosen", width=THIN)]


def _segments(
    view: RarView,
    values: Sequence[float | None],
    name: str,
    *,
    breaks: tuple[int, ...] = (),
    focus: int = 0,
) -> tuple[tuple[Point, ...], ...]:
    """A value for each of the series' years as points, each in words."""
    w, years = words(view.choice.lang), view.rates.years
    spoken = [
        "" if value is None else f"{year}: {name} {value_text(value, w)}"
        for year, value in zip(years, values, strict=True)
    ]
    day = view.rates.day_of_year
    return segments(years, values, spoken=spoken, day_of_year=day, breaks=breaks, focus=focus)


def _ended(name: str, drawn: tuple[tuple[Point, ...], ...], view: RarView) -> str:
    """The name of a line with the value it ends in."""
    w = words(view.choice.lang)
    return f"{name} {value_text(drawn[-1][-1].value, w)}" if drawn else name
