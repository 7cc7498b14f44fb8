"""Published figures as points: only those of one release are ever joined by a line."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.areas import FIRST_DAY, LAST_DAY
from dashboard.kit.charts.plotly.rar.axis import (
    Mark,
    bare_layout,
    marked,
    on_axis,
    values_axis,
    years_axis,
)
from dashboard.kit.charts.plotly.rar.strip import SHAPES
from dashboard.kit.look import Palette
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.releases import COUNTRY

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
    colours = {WEST: palette.west, EAST: palette.east, COUNTRY: palette.ink_soft}
    told = rows.assign(said=list(said), at=[on_axis(month(text)) for text in rows["ends"]])
    traces = [
        _release(one, names[str(half)], str(half), colours[str(half)], is_change=is_change)
        for (half, _), one in told.groupby(["half", "vintage"], sort=False)
    ]
    years = range(math.ceil(ENDS[0]), int(ENDS[1]) + 1, 2)
    shapes, words = marked(marks, ENDS, palette)
    layout = bare_layout(palette, lang) | {
        "xaxis": years_axis([(float(year), str(year)) for year in years], ENDS, palette),
        "yaxis": values_axis(palette, has_zero=is_change),
        "shapes": shapes,
        "annotations": words,
        "hovermode": "closest",
    }
    return go.Figure({"data": traces, "layout": layout})


def _release(
    one: pd.DataFrame, name: str, half: str, colour: str, *, is_change: bool
) -> dict[str, Any]:
    """What one release says of one council."""
    is_joined = not is_change and len(one) > 1
    return {
        "type": "scatter",
        "x": one["at"].tolist(),
        "y": one["value"].tolist(),
        "mode": "lines+markers" if is_joined else "markers",
        "line": {"color": colour, "width": 2},
        "marker": {
            "symbol": SHAPES.get(half, COUNTRY_SHAPE),
            "color": colour,
            "size": 11,
            "line": {"color": colour, "width": 1},
        },
        "customdata": one[["said", "vintage"]].to_numpy().tolist(),
        "hovertemplate": "%{customdata[0]}<extra></extra>",
        "name": name,
        "cliponaxis": False,
    }


def month(text: str) -> date:
    """The first day of a month written `2022-08`."""
    return date(int(text[:4]), int(text[5:7]), 1)
