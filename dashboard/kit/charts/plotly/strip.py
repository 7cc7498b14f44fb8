"""Dots on one axis: a row per group, or columns of equal ones."""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.placement import is_uppermost, levels, lifted, stacked
from dashboard.kit.charts.plotly.base import base_layout, mark_readout
from dashboard.kit.charts.spec import Dot, Reference, Strip, StripRow
from dashboard.kit.charts.text import text_width
from dashboard.kit.look import Palette

MARK, CHOSEN, STACKED, QUIET = 17, 23, 13, 11
NEAR, AIR, MEDIAN = 0.028, 0.06, 0.3
LABEL_SIZE = 16
HEADROOM = 1.5
# The narrowest plot that names above the dots are placed for, and what each row of them takes.
LED_WIDTH, LED_ROW, LED_FIRST = 330.0, 0.16, 0.34


def strip_figure(chart: Strip, palette: Palette, lang: str) -> dict[str, Any]:
    """The dots; without any the figure is empty."""
    layout = base_layout(palette, lang) | mark_readout() | {"dragmode": False}
    if not any(row.dots for row in chart.rows):
        return {"data": [], "layout": layout}
    if chart.step:
        return _columns(chart, palette, layout)
    return _rows(chart, palette, layout)


def _rows(chart: Strip, palette: Palette, layout: dict[str, Any]) -> dict[str, Any]:
    values = [dot.value for row in chart.rows for dot in row.dots]
    low, high = min(values), max(values)
    reach = (high - low) or 1.0
    last = len(chart.rows) - 1
    filled = [(float(last - at), row) for at, row in enumerate(chart.rows) if row.dots]
    shapes = [shape for height, row in filled for shape in _range(row, height, palette)]
    lines, words = _references(chart, palette)
    led = _led(chart, (low - AIR * reach, high + AIR * reach), palette) if chart.is_led else []
    # Below names that are led stands what the median is.
    side, anchor = (-MEDIAN, "top") if chart.is_led else (MEDIAN, "bottom")
    layout |= {
        "xaxis": {
            "range": [low - AIR * reach, high + AIR * reach],
            "nticks": 8,
            "gridcolor": palette.rule,
            "zeroline": False,
            "fixedrange": True,
            "tickfont": {"color": palette.ink_soft},
        },
        "yaxis": {
            "range": [-0.5, max([last + 0.55, *(one["ay"] + LED_ROW for one in led)])],
            "tickvals": [float(last - at) for at in range(last + 1)],
            "ticktext": [row.name for row in chart.rows],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": shapes + lines,
        "annotations": words
        + [
            {
                "x": row.median.value,
                "y": height + side,
                "text": row.median.text,
                "showarrow": False,
                "yanchor": anchor,
            }
            for height, row in filled
            if row.median and row.median.text
        ]
        + led,
    }
    traces = [
        _row(row, height, NEAR * reach, palette, is_named=not chart.is_led)
        for height, row in filled
    ]
    return {"data": traces, "layout": layout}


def _row(
    row: StripRow, height: float, near: float, palette: Palette, *, is_named: bool
) -> dict[str, Any]:
    """The dots of one row, rising."""
    inside = sorted(row.dots, key=lambda dot: dot.value)
    values = [dot.value for dot in inside]
    lifts = lifted(values, near)
    above = is_uppermost(values, lifts, near)
    return {
        "type": "scatter",
        "x": values,
        "y": [height + lift for lift in lifts],
        "mode": "markers+text",
        "marker": {
            "symbol": [dot.shape or row.shape for dot in inside],
            "color": [role(dot.colour or row.colour, palette) for dot in inside],
            "opacity": 1,
            "size": [_size(dot, is_named=is_named) for dot in inside],
            "line": {
                "color": [palette.chosen if dot.is_chosen else palette.paper for dot in inside],
                "width": [3 if dot.is_chosen else 1 for dot in inside],
            },
        },
        "text": [dot.shown_label if is_named else "" for dot in inside],
        "textposition": ["top center" if is_above else "bottom center" for is_above in above],
        "customdata": [dot.spoken for dot in inside],
        "cliponaxis": False,
    }


def _size(dot: Dot, *, is_named: bool) -> int:
    """The chosen is larger; beside names above the dots, those without one are smaller."""
    if dot.is_chosen:
        return CHOSEN
    return MARK if is_named or dot.shown_label else QUIET


def _led(chart: Strip, ends: tuple[float, float], palette: Palette) -> list[dict[str, Any]]:
    """The names above the dots of the last row, each in the lowest row it fits in, with a line."""
    dots = [dot for dot in chart.rows[0].dots if dot.shown_label]
    per_value = LED_WIDTH / (ends[1] - ends[0])
    half = [text_width(dot.shown_label, LABEL_SIZE, is_bold=True) / 2 + 6 for dot in dots]
    extents = [
        ((dot.value - ends[0]) * per_value - wide, (dot.value - ends[0]) * per_value + wide)
        for dot, wide in zip(dots, half, strict=True)
    ]
    return [
        _led_name(dot, len(chart.rows) - 1, level, palette)
        for dot, level in zip(dots, levels(extents), strict=True)
    ]


def _led_name(dot: Dot, height: float, level: int, palette: Palette) -> dict[str, Any]:
    colour = role(dot.colour, palette) if dot.colour else palette.ink
    return {
        **{"x": dot.value, "y": height + 0.08, "text": dot.shown_label, "yanchor": "bottom"},
        **{"ax": dot.value, "ay": height + LED_FIRST + level * LED_ROW, "ayref": "y"},
        **{"axref": "x", "arrowside": "none", "arrowwidth": 1, "arrowcolor": colour},
        "font": {"size": LABEL_SIZE, "color": colour},
    }


def _range(row: StripRow, height: float, palette: Palette) -> list[dict[str, Any]]:
    """From the lowest to the highest, and a stroke through the median."""
    values = [dot.value for dot in row.dots]
    from_to = {"x0": min(values), "x1": max(values), "y0": height, "y1": height}
    shapes = [
        {"type": "line", "layer": "below", "line": {"color": palette.rule, "width": 6}} | from_to
    ]
    if row.median:
        at = row.median.value
        middle = {"x0": at, "x1": at, "y0": height - MEDIAN, "y1": height + MEDIAN}
        stroke = {"color": palette.ink, "width": 2}
        shapes.append({"type": "line", "layer": "below", "line": stroke} | middle)
    return shapes


def _columns(chart: Strip, palette: Palette, layout: dict[str, Any]) -> dict[str, Any]:
    dots = [(row, dot) for row in chart.rows for dot in row.dots]
    places = stacked([dot.value for _, dot in dots], chart.step)
    lines, words = _references(chart, palette)
    layout |= {
        "xaxis": {
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "automargin": True,
            "tickfont": {"color": palette.ink_soft},
        },
        "yaxis": {
            "visible": False,
            "range": [0, HEADROOM * max(height for _, height in places)],
            "fixedrange": True,
        },
        "shapes": lines,
        "annotations": words,
        "margin": {"l": 48, "r": 48, "t": 8, "b": 28},
    }
    trace = {
        "type": "scatter",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "mode": "markers+text",
        "marker": {
            "size": STACKED,
            "symbol": [row.shape for row, _ in dots],
            "color": [role(row.colour, palette) for row, _ in dots],
            "line": {
                "color": palette.chosen,
                "width": [3 if dot.is_chosen else 0 for _, dot in dots],
            },
        },
        "text": [dot.shown_label for _, dot in dots],
        "textposition": "top center",
        "textfont": {"size": LABEL_SIZE, "color": palette.ink},
        "cliponaxis": False,
        "customdata": [dot.spoken for _, dot in dots],
    }
    return {"data": [trace], "layout": layout}


def _references(
    chart: Strip, palette: Palette
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Lines through all rows; their words stand to the right of the first, left of the next."""
    line = {"color": palette.ink_soft, "width": 1.5, "dash": "dash"}
    shapes = [
        {"type": "line", "line": line, "yref": "paper"}
        | {"x0": one.value, "x1": one.value, "y0": 0, "y1": 1}
        for one in chart.references
    ]
    words = [
        _reference(one, 1 if at % 2 == 0 else -1, palette)
        for at, one in enumerate(chart.references)
    ]
    return shapes, words


def _reference(one: Reference, side: int, palette: Palette) -> dict[str, Any]:
    return {
        "x": one.value,
        "y": 1,
        "yref": "paper",
        "text": one.text,
        "showarrow": False,
        "xanchor": "left" if side > 0 else "right",
        "xshift": 6 * side,
        "font": {"size": LABEL_SIZE, "color": palette.ink_soft},
    }
