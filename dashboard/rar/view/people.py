"""Inhabitants east and west as lines: growth since the base year, and shares of the region."""

from __future__ import annotations

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.areas import DEFINITIONS
from dashboard.kit.charts.plotly.rar.lines import Line, time_lines
from dashboard.kit.look import Palette
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.exhibits import exhibit, people_base
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.people import people
from dashboard.rar.measures.said import written
from dashboard.rar.view.exhibit import behind, pictured, told
from dashboard.rar.view.time import marks
from data.snapshot import Snapshot

NEW_YEAR = (1, 1)


def inhabitants(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """Growth and shares side by side."""
    w = words(choice.lang)
    one = exhibit("folketal", snapshot, choice)
    growth, share = (
        growth_figure(snapshot, choice, palette),
        share_figure(snapshot, choice, palette),
    )
    pictures = [
        pictured("folketal", growth, title=w("rar.people.growth")),
        pictured("folketal", share, title=w("rar.people.share"), part="-andel"),
    ]
    beside = html.Div(pictures, className="rar-beside")
    return [*told("folketal", one, beside), *behind("folketal", one, snapshot, choice)]


def growth_figure(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> go.Figure:
    """Growth of each half since the base year, and of the east without Aarhus."""
    w = words(choice.lang)
    lines = _lines(snapshot, choice, palette, w, "growth_pct", signed=True)
    return _drawn(lines, palette, w, has_zero=True)


def share_figure(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> go.Figure:
    """Each half's share of the region's inhabitants."""
    w = words(choice.lang)
    return _drawn(_lines(snapshot, choice, palette, w, "share_pct"), palette, w, has_zero=True)


def _lines(
    snapshot: Snapshot,
    choice: RarChoice,
    palette: Palette,
    w: Words,
    column: str,
    *,
    signed: bool = False,
) -> list[Line]:
    base = people_base(snapshot, choice)
    counted = people(snapshot, choice.definition, base, without=choice.without)
    lines = []
    for half, colour in ((WEST, palette.west), (EAST, palette.east)):
        rows = counted[counted["half"] == half]
        values = tuple(float(value) for value in rows[column])
        text = [
            f"{written(value, w, signed=signed)} {w('rar.unit.befolkning')}" for value in values
        ]
        name = w(f"rar.line.{half}_people" if not choice.without else f"rar.line.{half}_people_but")
        years = tuple(int(year) for year in rows["year"])
        said = tuple(f"{year}: {name} {one}" for year, one in zip(years, text, strict=True))
        breaks = _breaks(choice)
        lines.append(
            Line(f"{name} {text[-1]}", years, values, said, colour, width=3, breaks=breaks)
        )
    return lines


def _breaks(choice: RarChoice) -> tuple[int, ...]:
    """The first 1 January after the move, where the halves are those of the day."""
    moved = DEFINITIONS["2017"]
    return (moved.year + 1,) if choice.definition == "dengang" and moved else ()


def _drawn(lines: list[Line], palette: Palette, w: Words, *, has_zero: bool) -> go.Figure:
    return time_lines(
        lines,
        day_of_year=NEW_YEAR,
        marks=marks(w),
        has_zero=has_zero,
        palette=palette,
        lang=w.lang,
    )
