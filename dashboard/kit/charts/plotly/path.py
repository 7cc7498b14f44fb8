"""How a number went through the years: each announcement a point, joined within its year."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.look import Palette
from dashboard.kit.words.numbers import number

SYMBOLS = {
    "landstal": "circle",
    "fastsat": "circle",
    "aftalt": "diamond",
    "beregnet": "circle-open",
}
SPREAD = 0.2
YEAR_WIDTH = 0.5
BAR_WIDTH = 0.8
HEADROOM = 1.16
APART = 0.06
LABEL_SIZE = 16


def quota_path(
    path: pd.DataFrame,
    *,
    palette: Palette,
    lang: str,
    kinds: Mapping[str, str],
    came: pd.DataFrame | None = None,
    came_label: str = "",
    years: tuple[int, int] | None = None,
) -> go.Figure:
    """Draw a path (quota_year, revision, kind, value); `came` (year, value) as bars behind it.

    `kinds` names the kinds; `years` fixes the axis, so that several paths can stand side by side.
    Points of one year stand beside each other in the order they were announced.
    """
    figure = go.Figure(layout=base_layout(palette, lang))
    if came is not None:
        figure.add_bar(
            x=came["year"],
            y=came["value"],
            width=BAR_WIDTH,
            marker={"color": palette.rule, "line": {"width": 0}},
            name=came_label,
            hovertemplate=f"%{{x}}<br>{came_label}: %{{y:,}}<extra></extra>",
        )
    first, last = years or (int(path["quota_year"].min()), int(path["quota_year"].max()))
    top = HEADROOM * max(path["value"].max(), came["value"].max() if came is not None else 0)
    for _, year in path.groupby("quota_year"):
        figure.add_scatter(**_year(year, palette, lang, kinds, APART * top))
    every = range(first, last + 1, 2 if came is None else 1)
    arrived = {} if came is None else dict(zip(came["year"], came["value"], strict=True))
    figure.update_xaxes(
        range=[first - 0.6, last + 0.6],
        tickvals=list(every),
        ticktext=[
            f"{at}<br>{number(arrived[at], 0, lang)}" if at in arrived else str(at) for at in every
        ],
        tickangle=0,
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        tickfont={"color": palette.ink_soft},
    )
    figure.update_yaxes(
        range=[0, top],
        tickformat=",d",
        nticks=5,
        gridcolor=palette.rule,
        zeroline=False,
        fixedrange=True,
        tickfont={"color": palette.ink_soft},
    )
    figure.update_layout(
        margin={"l": 56, "r": 8, "t": 8, "b": 28 if came is None else 48}, dragmode=False
    )
    return figure


def _year(
    year: pd.DataFrame, palette: Palette, lang: str, kinds: Mapping[str, str], apart: float
) -> dict[str, Any]:
    points = len(year)
    step = min(SPREAD, YEAR_WIDTH / points)
    offsets = [(index - (points - 1) / 2) * step for index in range(points)]
    values = [number(value, 0, lang) for value in year["value"]]
    symbols = [SYMBOLS.get(kind, "circle") for kind in year["kind"]]
    provisional = year["mark"] == "provisional"
    star = ["*" if is_so else "" for is_so in provisional]
    said = [f"{value}{mark}" for value, mark in zip(values, star, strict=True)]
    labelled = _labelled(year["value"].tolist(), apart)
    return {
        "x": [
            int(number_of) + offset
            for number_of, offset in zip(year["quota_year"], offsets, strict=True)
        ],
        "y": year["value"].tolist(),
        "mode": "lines+markers+text",
        "line": {"color": palette.ink_soft, "width": 1.5},
        "marker": {"size": 9, "color": palette.accent, "symbol": symbols, "line": {"width": 1.5}},
        "text": [text if at in labelled else "" for at, text in enumerate(said)],
        "textposition": _positions(year["value"].tolist()),
        "textfont": {"size": LABEL_SIZE, "color": palette.ink},
        "cliponaxis": False,
        "customdata": [
            f"{row.quota_year}, {kinds.get(row.kind, row.kind)}: {text}"
            for row, text in zip(year.itertuples(), said, strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _labelled(values: list[float], apart: float) -> set[int]:
    """Which points bear their number: the last, the first, and where the way turns; none of them
    closer to one another than `apart`.
    """
    last = len(values) - 1
    turns = [
        at
        for at in range(1, last)
        if (values[at] > values[at - 1]) != (values[at + 1] > values[at])
    ]
    chosen: list[int] = []
    for at in dict.fromkeys([last, 0, *turns]):
        if all(abs(values[at] - values[other]) >= apart for other in chosen):
            chosen.append(at)
    return set(chosen)


def _positions(values: list[float]) -> list[str]:
    """Where each point's number stands, so that the line within the year does not cross it."""
    places = ["top center"] * len(values)
    for at, (value, after) in enumerate(pairwise(values)):
        if after < value:
            places[at + 1] = "middle right"
        elif places[at] == "top center":
            places[at] = "bottom center"
    return places
