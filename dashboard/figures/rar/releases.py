"""Published figures as points: only those of one release are ever joined by a line."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.areas import FIRST_DAY, LAST_DAY
from dashboard.figures.base import base_layout
from dashboard.figures.rar.axis import Mark, add_axes, add_marks, on_axis
from dashboard.figures.rar.strip import SHAPES
from dashboard.look import Palette
from dashboard.measures.rar.halves import EAST, WEST
from dashboard.measures.rar.releases import COUNTRY

COUNTRY_SHAPE = "diamond-open"
ENDS = on_axis(FIRST_DAY), on_axis(LAST_DAY) + 0.1


def release_points(
    rows: pd.DataFrame,
    *,
    said: Sequence[str],
    names: Mapping[str, str],
    is_change: bool,
    marks: Sequence[Mark],
    palette: Palette,
    lang: str,
) -> go.Figure:
    """Draw rows of `measures.rar.releases`, each at the end of its period; `said` is each in words.

    Changes are never joined: each lies within its own release. Levels are, within one release.
    """
    figure = go.Figure(layout=base_layout(palette, lang))
    colours = {WEST: palette.west, EAST: palette.east, COUNTRY: palette.ink_soft}
    told = rows.assign(said=list(said), at=[on_axis(month(text)) for text in rows["ends"]])
    for (half, _), one in told.groupby(["half", "vintage"], sort=False):
        joined = not is_change and len(one) > 1
        figure.add_scatter(
            x=one["at"].tolist(),
            y=one["value"].tolist(),
            mode="lines+markers" if joined else "markers",
            line={"color": colours[half], "width": 2},
            marker={
                "symbol": SHAPES.get(half, COUNTRY_SHAPE),
                "color": colours[half],
                "size": 11,
                "line": {"color": colours[half], "width": 1},
            },
            customdata=one[["said", "vintage"]].to_numpy().tolist(),
            hovertemplate="%{customdata[0]}<extra></extra>",
            name=names[half],
            cliponaxis=False,
        )
    years = range(math.ceil(ENDS[0]), int(ENDS[1]) + 1, 2)
    ticks = [(float(year), str(year)) for year in years]
    add_axes(figure, ticks, ENDS, has_zero=is_change, palette=palette)
    add_marks(figure, marks, ENDS, palette)
    return figure


def month(text: str) -> date:
    """The first day of a month written `2022-08`."""
    return date(int(text[:4]), int(text[5:7]), 1)
