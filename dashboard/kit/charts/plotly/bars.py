"""Horizontal bars: named on the left, or in groups under a title with the name beside the number.

Charts of groups stand level when they have as many: each row has the same height.
"""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.plotly.base import base_layout, mark_readout
from dashboard.kit.charts.spec import Bar, Bars, Bracket
from dashboard.kit.look import Palette

BESIDE, CHOSEN, WIDTH = 1.5, 3, 0.72
PITCH = 3.0
TITLE_AT, FIRST_AT, MIDDLE_AT, STEP = 1.0, 0.15, -0.3, 0.9
THICKNESS, TICK = 0.8, 0.25
LABEL_SIZE = 18
ROOM = 2.0
HATCH = {"shape": "/", "fillmode": "overlay", "size": 6, "solidity": 0.3}


def bars_figure(chart: Bars, palette: Palette, lang: str) -> dict[str, Any]:
    """The bars on one scale."""
    layout = base_layout(palette, lang) | mark_readout() | {"dragmode": False, "bargap": 0}
    if any(bar.group for bar in chart.bars):
        return _grouped(chart, palette, layout)
    return _named(chart, palette, layout)


def _named(chart: Bars, palette: Palette, layout: dict[str, Any]) -> dict[str, Any]:
    rows = list(enumerate(chart.bars))
    drawn = [(at, bar, bar.length) for at, bar in rows if bar.length is not None]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": [at for at, _, _ in drawn],
        "x": [round(length, 3) for _, _, length in drawn],
        "marker": {
            "color": [role(bar.colour, palette) for _, bar, _ in drawn],
            "line": {
                "color": palette.chosen,
                "width": [CHOSEN if bar.is_chosen else 0 for _, bar, _ in drawn],
            },
            "pattern": HATCH | {"shape": ["/" * bar.is_provisional for _, bar, _ in drawn]},
        },
        "text": [bar.text for _, bar, _ in drawn],
        "textposition": "outside",
        "textfont": {"color": palette.ink},
        "customdata": [bar.hover for _, bar, _ in drawn],
        "cliponaxis": False,
        "width": WIDTH,
    }
    words = [
        _words(f"<i>{bar.text}</i>", 0.0, at, palette.ink_soft, {})
        for at, bar in rows
        if bar.length is None
    ]
    layout |= {
        "xaxis": {
            "range": [BESIDE * end for end in chart.scale],
            "showticklabels": False,
            "showgrid": False,
            "fixedrange": True,
            "zeroline": True,
            "zerolinecolor": palette.ink_soft,
        },
        "yaxis": {
            "range": [len(rows) - 0.5, -0.5],
            "tickvals": [at for at, _ in rows],
            "ticktext": [_named_with_note(bar) for _, bar in rows],
            "automargin": True,
            "zeroline": False,
            "fixedrange": True,
            "showgrid": False,
        },
    }
    return {"data": [bars, *words], "layout": layout}


def _named_with_note(bar: Bar) -> str:
    return f"{bar.name}<br><i>{bar.note}</i>" if bar.note else bar.name


def _grouped(chart: Bars, palette: Palette, layout: dict[str, Any]) -> dict[str, Any]:
    low, high = chart.scale
    most = max(len(bars) + len(chart.brackets_of(group)) for group, bars in chart.groups)
    pitch = max(PITCH, most + 1.0)
    traces: list[dict[str, Any]] = []
    for row, (title, bars) in enumerate(chart.groups):
        top = -pitch * row
        size = {"size": LABEL_SIZE}
        traces.append(_words(f"<b>{title}</b>", 0.0, top + TITLE_AT, palette.ink, size))
        for at, bar in zip(_heights(len(bars)), bars, strict=True):
            traces += _bar(bar, top + at, palette)
        for below, bracket in enumerate(chart.brackets_of(title), len(bars)):
            traces += _bracket(bracket, top + FIRST_AT - STEP * below, palette)
    bottom = -pitch * (len(chart.groups) - 1) + FIRST_AT - STEP * (most - 1)
    layout |= {
        "xaxis": {
            "range": [ROOM * low, ROOM * high or 1.0],
            "showgrid": False,
            "zeroline": True,
            "zerolinecolor": palette.rule,
            "showticklabels": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [min(bottom, MIDDLE_AT - 0.45 - pitch * (len(chart.groups) - 1)) - 0.7, 1.6],
            "visible": False,
            "fixedrange": True,
        },
        "margin": {"l": 2, "r": 2, "t": 0, "b": 0},
    }
    return {"data": traces, "layout": layout}


def _heights(count: int) -> list[float]:
    """Where the bars of a group stand; one alone in the middle."""
    if count == 1:
        return [MIDDLE_AT]
    return [FIRST_AT - STEP * index for index in range(count)]


def _bar(bar: Bar, y: float, palette: Palette) -> list[dict[str, Any]]:
    """A bar from zero with its number and name beside it; words where there is none."""
    if bar.length is None:
        size = {"size": LABEL_SIZE - 2}
        return [_words(f" <i>{bar.text}</i>", 0.0, y, palette.ink_soft, size)]
    label = f"<b>{bar.text}</b> {bar.name}" if bar.name else f"<b>{bar.text}</b>"
    drawn = {
        "type": "bar",
        "x": [bar.length],
        "y": [y],
        "width": THICKNESS,
        "orientation": "h",
        "marker": {
            "color": role(bar.colour, palette),
            "line": {"width": CHOSEN if bar.is_chosen else 0, "color": palette.chosen},
            "pattern": HATCH | {"shape": "/" * bar.is_provisional},
        },
        "customdata": [bar.hover],
    }
    beside = max(bar.length, 0.0)
    return [drawn, _words(f" {label}", beside, y, palette.ink, {"size": LABEL_SIZE})]


def _bracket(bracket: Bracket, y: float, palette: Palette) -> list[dict[str, Any]]:
    """A line from one end to the other with a stroke at each, its number and name beside it."""
    colour = role(bracket.colour, palette)
    ends = [bracket.start, bracket.end]
    across = [ends[0], ends[0], None, *ends, None, ends[1], ends[1]]
    line = {
        "type": "scatter",
        "mode": "lines",
        "x": across,
        "y": [y - TICK, y + TICK, None, y, y, None, y - TICK, y + TICK],
        "line": {"color": colour, "width": 2},
        "cliponaxis": False,
        "customdata": ["" if one is None else bracket.hover for one in across],
    }
    label = f" <b>{bracket.text}</b> {bracket.name}".rstrip()
    return [line, _words(label, max(0.0, *ends), y, colour, {"size": LABEL_SIZE})]


def _words(text: str, x: float, y: float, colour: str, size: dict[str, Any]) -> dict[str, Any]:
    """Text that begins at a place, so that it stays there when the style sheet makes it larger."""
    return {
        "type": "scatter",
        "x": [x],
        "y": [y],
        "mode": "text",
        "text": [text],
        "textposition": "middle right",
        "textfont": size | {"color": colour},
        "cliponaxis": False,
    }
