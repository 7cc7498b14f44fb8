"""The path of a quota by its old signature: a bridge to `announcements` until it has a chart."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from dashboard.kit.charts.plotly.announcements import APART, HEADROOM, announcements_figure
from dashboard.kit.charts.spec import Announcement, Announcements, YearBar
from dashboard.kit.look import Palette
from dashboard.kit.words.numbers import number

__all__ = ["APART", "HEADROOM", "quota_path"]

SHAPES = {
    "landstal": "circle",
    "fastsat": "circle",
    "aftalt": "diamond",
    "beregnet": "circle-open",
}


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
    """Draw a path (quota_year, revision, kind, value, mark); `came` (year, value) as bars."""
    points = []
    for row in path.itertuples():
        text = number(row.value, 0, lang)
        star = "*" if row.mark == "provisional" else ""
        points.append(
            Announcement(
                int(row.quota_year),
                row.value,
                text,
                f"{row.quota_year}, {kinds.get(row.kind, row.kind)}: {text}{star}",
                SHAPES.get(row.kind, "circle"),
                is_provisional=bool(star),
            )
        )
    bars = []
    for row in () if came is None else came.itertuples():
        text = number(row.value, 0, lang)
        bars.append(YearBar(int(row.year), row.value, text, f"{row.year}<br>{came_label}: {text}"))
    chart = Announcements(tuple(points), tuple(bars), years)
    return go.Figure(announcements_figure(chart, palette, lang))
