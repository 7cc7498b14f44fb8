"""What was announced for each year: a point each, joined within its year."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dashboard.kit.charts.placement import labelled, sides, spread_in_year
from dashboard.kit.charts.plotly.axis import years_axis
from dashboard.kit.charts.plotly.base import base_layout, readout
from dashboard.kit.charts.spec import Announcement, Announcements
from dashboard.kit.look import Palette

SPREAD = 0.2
YEAR_WIDTH = 0.5
BAR_WIDTH = 0.8
HEADROOM = 1.16
APART = 0.06
LABEL_SIZE = 16
A_YEAR = 1
POSITIONS = {"above": "top center", "below": "bottom center", "right": "middle right"}


def announcements_figure(chart: Announcements, palette: Palette, lang: str) -> dict[str, Any]:
    """The years on one axis; what came stands as bars behind, its number below its year."""
    first, last = chart.span
    top = HEADROOM * chart.highest
    traces = [_behind(chart, palette)] if chart.behind else []
    for _, year in groupby(chart.points, key=lambda point: point.year):
        traces.append(_year(list(year), palette, APART * top, is_joined=chart.is_joined))
    layout = base_layout(palette, lang) | {
        **readout(A_YEAR),
        "xaxis": years_axis(year_ticks(chart), (first - 0.6, last + 0.6), palette)
        | {"automargin": True},
        "yaxis": {
            "range": [0, top],
            "tickformat": ",d",
            "nticks": 5,
            "gridcolor": palette.rule,
            "zeroline": False,
            "fixedrange": True,
            "automargin": True,
            "tickfont": {"color": palette.ink_soft},
        },
        "margin": {"l": 56, "r": 8, "t": 8, "b": 48 if chart.behind else 28},
        "annotations": [_absent(year, chart, palette) for year in chart.absent],
        "dragmode": False,
    }
    return {"data": traces, "layout": layout}


def year_ticks(chart: Announcements, line_break: str = "<br>") -> list[tuple[float, str]]:
    """The years, every second when no number stands below them."""
    first, last = chart.span
    texts = {bar.year: bar.text for bar in chart.behind}
    return [
        (year, f"{year}{line_break}{texts[year]}" if year in texts else str(year))
        for year in range(first, last + 1, 1 if chart.behind else 2)
    ]


def _absent(year: int, chart: Announcements, palette: Palette) -> dict[str, Any]:
    """A year of which nothing was found: words that stand upright on the axis."""
    return {
        "x": year,
        "y": 0,
        "text": chart.absent_text,
        "textangle": -90,
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": palette.ink_soft},
    }


def _behind(chart: Announcements, palette: Palette) -> dict[str, Any]:
    return {
        "type": "bar",
        "x": [bar.year for bar in chart.behind],
        "y": [bar.value for bar in chart.behind],
        "width": BAR_WIDTH,
        "marker": {"color": palette.rule, "line": {"width": 0}},
        "customdata": [bar.hover for bar in chart.behind],
    }


def _year(
    points: Sequence[Announcement], palette: Palette, apart: float, *, is_joined: bool
) -> dict[str, Any]:
    values = [point.value for point in points]
    offsets = spread_in_year(len(points), SPREAD, YEAR_WIDTH)
    bearing = labelled(values, apart)
    return {
        "type": "scatter",
        "x": [point.year + offset for point, offset in zip(points, offsets, strict=True)],
        "y": values,
        "mode": "lines+markers+text" if is_joined else "markers+text",
        "line": {"color": palette.ink_soft, "width": 1.5},
        "marker": {
            "size": 9,
            "color": palette.accent,
            "symbol": [point.shape for point in points],
            "line": {"width": 1.5},
        },
        "text": [point.label if at in bearing else "" for at, point in enumerate(points)],
        "textposition": [POSITIONS[side] for side in sides(values)],
        "textfont": {"size": LABEL_SIZE, "color": palette.ink},
        "cliponaxis": False,
        "customdata": [point.hover for point in points],
    }
