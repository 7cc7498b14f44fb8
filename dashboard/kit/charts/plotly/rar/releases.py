"""Published figures by their old signature: a bridge to `lines` until they have a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from dashboard.areas import FIRST_DAY, LAST_DAY
from dashboard.kit.charts.plotly.lines import lines_figure
from dashboard.kit.charts.spec import Line, Lines, Mark, Point
from dashboard.kit.look import Palette

SHAPES = {"west": "square", "east": "circle", "country": "diamond-open"}
COLOURS = {"west": "west", "east": "east", "country": "ink_soft"}


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
    """Draw rows of releases, each at the end of its period; `said` is each in words.

    Changes are never joined: each lies within its own release. Levels are, within one release.
    """
    told = rows.assign(said=list(said))
    lines = []
    for (half, _), one in told.groupby(["half", "vintage"], sort=False):
        points = tuple(Point(_month(row.ends), row.value, row.said) for row in one.itertuples())
        segments = tuple((point,) for point in points) if is_change else (points,)
        key = str(half)
        lines.append(Line(names[key], segments, COLOURS[key], shape=SHAPES[key]))
    chart = Lines(
        tuple(lines),
        tuple(marks),
        ends=(FIRST_DAY, LAST_DAY),
        has_zero=is_change,
        is_named=False,
    )
    return go.Figure(lines_figure(chart, palette, lang))


def _month(text: str) -> date:
    """The first day of a month written `2022-08`."""
    return date(int(text[:4]), int(text[5:7]), 1)
