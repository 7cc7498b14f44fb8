"""East and west through the years, and the gap between them, as lines."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.areas import DEFINITIONS, LAST_DAY
from dashboard.kit.charts.plotly.rar.axis import Mark
from dashboard.kit.charts.plotly.rar.lines import Line, time_lines
from dashboard.kit.look import Palette
from dashboard.kit.words import Words, words
from dashboard.rar.measures import RarView
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.said import UNWEIGHTED, WEIGHTED, written

MOVED = DEFINITIONS["2017"]


def marks(w: Words) -> list[Mark]:
    """The days that are marked on every axis of time: the move, and the end of the split in law."""
    return [
        *([Mark(MOVED, w("rar.mark.moved"))] if MOVED else []),
        Mark(date(LAST_DAY.year, 12, 30), w("rar.mark.law")),
    ]


def halves_figure(view: RarView, palette: Palette) -> go.Figure:
    """Both halves' means, weighted and not, and the chosen municipality among them."""
    w = words(view.choice.lang)
    colours = {WEST: palette.west, EAST: palette.east}
    series = view.series
    lines = [
        _line(
            series[series["half"] == half],
            kind,
            w(f"rar.line.{half}_{kind}"),
            colours[half],
            w,
            breaks=view.breaks,
            focus=view.choice.year,
        )
        for kind in (WEIGHTED, UNWEIGHTED)
        for half in (WEST, EAST)
    ]
    return _drawn(view, [*lines, *_chosen(view, palette, w)], palette, has_zero=False)


def gap_figure(view: RarView, palette: Palette) -> go.Figure:
    """West less east: of all municipalities, without Aarhus, and unweighted."""
    w = words(view.choice.lang)
    main, aside = (4.0, 2.0) if not view.choice.without else (2.0, 4.0)
    every = (
        (view.gap_all, WEIGHTED, "gap", palette.ink, main),
        (view.gap_without, WEIGHTED, "gap_without", palette.accent, aside),
        (view.gap_all, UNWEIGHTED, "gap_unweighted", palette.ink_soft, aside),
    )
    lines = [
        _line(
            gap,
            kind,
            w(f"rar.line.{key}"),
            colour,
            w,
            width=width,
            breaks=view.breaks,
            focus=view.choice.year,
        )
        for gap, kind, key, colour, width in every
    ]
    return _drawn(view, lines, palette, has_zero=True)


def _line(
    rows: pd.DataFrame,
    kind: str,
    name: str,
    colour: str,
    w: Words,
    *,
    width: float = 3,
    breaks: tuple[int, ...] = (),
    focus: int = 0,
) -> Line:
    """One column of a series; the last value stands in the name."""
    values = tuple(None if pd.isna(value) else float(value) for value in rows[kind])
    known = [value for value in values if value is not None]
    is_aside = kind == UNWEIGHTED
    return Line(
        name=f"{name} {written(known[-1], w)}" if known else name,
        years=tuple(int(year) for year in rows["year"]),
        values=values,
        said=tuple(
            "" if value is None else f"{year}: {name} {written(value, w)}"
            for year, value in zip(rows["year"], values, strict=True)
        ),
        colour=colour,
        dash="dot" if is_aside else "solid",
        width=1.5 if is_aside else width,
        breaks=breaks,
        focus=0 if is_aside else focus,
    )


def _chosen(view: RarView, palette: Palette, w: Words) -> list[Line]:
    code = view.choice.selected
    if not code:
        return []
    name = view.rows.set_index("municipality_code")["municipality_name"][code]
    values = [view.rates.values.get((year, code)) for year in view.rates.years]
    rows = pd.DataFrame({"year": view.rates.years, WEIGHTED: values}, dtype="object")
    return [_line(rows, WEIGHTED, str(name), palette.ink, w, width=1.5)]


def _drawn(view: RarView, lines: list[Line], palette: Palette, *, has_zero: bool) -> go.Figure:
    w = words(view.choice.lang)
    return time_lines(
        lines,
        day_of_year=view.rates.day_of_year,
        marks=marks(w),
        has_zero=has_zero or view.choice.measure == "befolkning",
        palette=palette,
        lang=w.lang,
    )
