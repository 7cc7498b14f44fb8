"""Where it is high and low inside each half: the dots of the strip, and the 19 small pictures."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.ids import Rar
from dashboard.kit.charts.plotly.rar.strip import Dot, strip
from dashboard.kit.look import Palette
from dashboard.kit.view.attributes import aria, data
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import RarView, rar_view
from dashboard.rar.measures.exhibits import exhibit
from dashboard.rar.measures.findings import movers, spread_finding
from dashboard.rar.measures.halves import AARHUS, EAST, WEST
from dashboard.rar.measures.said import written
from dashboard.rar.view.exhibit import behind, pictured, told
from dashboard.rar.view.picture import said
from data.snapshot import Snapshot

WIDTH, HEIGHT, MARGIN = 100.0, 40.0, 3.0


def inside(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """The strip of all municipalities, and below it the way each has come."""
    view, w = rar_view(snapshot, choice), words(choice.lang)
    table = exhibit("kommuner", snapshot, choice)
    if not view.spreads:
        return [html.P(table.finding, className="finding")]
    shows = w("rar.spread.shows", year=choice.year)
    figure = strip(
        spread_dots(view, w),
        view.spreads,
        half_names={half: w(f"rar.half.{half}").capitalize() for half in (WEST, EAST)},
        median=w("rar.spread.median"),
        palette=palette,
        lang=w.lang,
    )
    drawn = pictured("spredning", figure, title=w(f"rar.measure.{choice.measure}"))
    moved = movers(view)
    return [
        *told("spredning", replace(table, finding=spread_finding(view), shows=shows), drawn),
        *([html.P(moved, className="finding")] if moved else []),
        html.P(w("rar.multiples.shows"), className="subtitle"),
        movement(view, w),
        *behind("kommuner", table, snapshot, choice),
    ]


def spread_dots(view: RarView, w: Words) -> list[Dot]:
    """Every municipality with a value; the ends of each half and Aarhus are named."""
    ends = {name for one in view.spreads.values() for name in (*one.lowest, *one.highest)}
    return [
        Dot(
            name=row.municipality_name,
            half=row.half,
            value=row.value,
            said=f"{row.municipality_name}: {said(view, row, w)}",
            is_named=row.municipality_name in ends or row.municipality_code == AARHUS,
            is_chosen=row.municipality_code == view.choice.selected,
        )
        for row in view.rows.dropna(subset=["value"]).itertuples()
    ]


def movement(view: RarView, w: Words) -> Component:
    """The 19 in the order of their rank, each with its path on one common axis, drawn by the
    browser (`assets/rar.js`).
    """
    drawn = {
        "selected": view.choice.selected,
        "axis": w("rar.multiples.axis", **_axis(view, w)),
        "rows": [_row(view, row, w) for row in view.rows.itertuples()],
    }
    return html.Div(
        id="rar-multiples",
        className="multiples",
        role="group",
        **aria(label=w("rar.multiples.label")),
        **data(multiples=json.dumps(drawn, ensure_ascii=False), selects=Rar.SELECTED),
    )


def _row(view: RarView, row: Any, w: Words) -> list[Any]:
    """[code, name, half, rank, movement, value, path]; a path is lines of points `x,y`."""
    return [
        row.municipality_code,
        row.municipality_name,
        row.half,
        "" if pd.isna(row.rank) else str(row.rank),
        _moved(row.moved, w),
        "–" if pd.isna(row.value) else written(row.value, w),
        _paths(view, row.municipality_code),
    ]


def _moved(moved: Any, w: Words) -> str:
    if pd.isna(moved):
        return ""
    if not moved:
        return w("rar.multiples.still")
    return w("rar.multiples.up" if moved > 0 else "rar.multiples.down", places=abs(int(moved)))


def _bounds(view: RarView) -> tuple[float, float]:
    values = view.rates.values.values()
    return min(values), max(values)


def _axis(view: RarView, w: Words) -> dict[str, object]:
    low, high = _bounds(view)
    years = view.rates.years
    return {"low": written(low, w), "high": written(high, w), "first": years[0], "last": years[-1]}


def _paths(view: RarView, code: str) -> list[list[str]]:
    """The municipality's points, parted where a year between two of them is missing."""
    low, high = _bounds(view)
    first, last = view.rates.years[0], view.rates.years[-1]
    span = (last - first) or 1
    paths: list[list[str]] = []
    before = None
    for year in view.rates.years:
        value = view.rates.values.get((year, code))
        if value is None:
            continue
        x = (WIDTH - 2 * MARGIN) * (year - first) / span + MARGIN
        y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (value - low) / ((high - low) or 1)
        if before != year - 1:
            paths.append([])
        paths[-1].append(f"{x:.1f},{y:.1f}")
        before = year
    return paths
