"""Ranking, tiles and legend, drawn simply: the screen draws them as lists from their payload."""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.plotly.axis import hidden_axis
from dashboard.kit.charts.plotly.bars import HATCH
from dashboard.kit.charts.plotly.base import base_layout, mark_readout
from dashboard.kit.charts.spec import Area, Legend, Ranking, Tiles
from dashboard.kit.charts.text import paired
from dashboard.kit.look import Palette, readable_on

BESIDE, WIDTH, CHOSEN, TICK = 1.3, 0.72, 3, 2.5
SWATCH, TILE = 18, 54


def ranking_figure(chart: Ranking, palette: Palette, lang: str) -> dict[str, Any]:
    """A bar per municipality; those without a value have their text where the bar would be. An
    official value is a tick on the bar of its estimate.
    """
    colours = slot_colours(chart.classes, palette)
    values = [area.value or 0.0 for area in chart.areas]
    ends = [*values, 0.0, *([chart.reference.value] if chart.reference else [])]
    ends += [one.value for _, one in chart.officials]
    layout = (
        base_layout(palette, lang)
        | mark_readout()
        | {
            "xaxis": hidden_axis((BESIDE * min(ends), BESIDE * max(ends) or 1.0)),
            "yaxis": {
                "range": [len(chart.areas) - 0.5, -0.5],
                "tickvals": list(range(len(chart.areas))),
                "ticktext": [f"{area.rank} {area.name}".strip() for area in chart.areas],
                "automargin": True,
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
            },
            "dragmode": False,
            "bargap": 0,
        }
    )
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(chart.areas))),
        "x": values,
        "width": WIDTH,
        "marker": {
            "color": [colours[area.colour_slot] for area in chart.areas],
            "line": {"color": palette.chosen, "width": _rims(chart.areas, chart.selected)},
            "pattern": HATCH | {"shape": ["/" * area.is_provisional for area in chart.areas]},
        },
        "text": [_text(area, chart) for area in chart.areas],
        "textposition": "outside",
        "textfont": {"color": palette.ink},
        "customdata": [f"{area.name}: {area.hover}" for area in chart.areas],
        "cliponaxis": False,
    }
    if chart.reference:
        at = chart.reference.value
        line = {"color": palette.ink_soft, "width": 1.5, "dash": "dash"}
        layout["shapes"] = [
            {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line}
        ]
        layout["annotations"] = [
            {"x": at, "y": 0, "yref": "paper", "text": chart.reference.text, "showarrow": False}
            | {"yanchor": "top", "font": {"color": palette.ink_soft}}
        ]
        layout["margin"] = {"l": 0, "r": 0, "t": 0, "b": 24}
    if any(chart.headings):
        layout["annotations"] = [*layout.get("annotations", []), _heading(chart, palette)]
        layout["margin"] = layout.get("margin", {"l": 0, "r": 0, "b": 0}) | {"t": 24}
    return {"data": [bars, *_ticks(chart, palette)], "layout": layout}


def _ticks(chart: Ranking, palette: Palette) -> list[dict[str, Any]]:
    """The official values, where the chart has any."""
    rows = {area.code: at for at, area in enumerate(chart.areas)}
    if not chart.officials:
        return []
    line = {"color": palette.ink, "width": TICK}
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [one.value for _, one in chart.officials],
            "y": [rows[code] for code, _ in chart.officials],
            "marker": {"symbol": "line-ns", "size": 18, "line": line},
            "customdata": [f"{chart.official}: {one.text}" for _, one in chart.officials],
            "cliponaxis": False,
        }
    ]


def _heading(chart: Ranking, palette: Palette) -> dict[str, Any]:
    """What the numbers are, above them to the right."""
    place = {"x": 1, "xref": "paper", "xanchor": "right", "y": 1, "yref": "paper"}
    text = {"text": paired(*chart.headings), "font": {"color": palette.ink_soft}}
    return place | text | {"yanchor": "bottom", "showarrow": False}


def _text(area: Area, chart: Ranking) -> str:
    """The value as shown, with what is beside it, and why there is none where the ranking says so
    for all of them.
    """
    if area.value is not None:
        return paired(area.text, area.beside.text if area.beside else "")
    why = {-2: chart.not_published, -3: chart.not_applicable}.get(area.colour_slot, "")
    return " · ".join(part for part in (area.text, why) if part)


def _rims(areas: tuple[Area, ...], selected: tuple[str, ...]) -> list[int]:
    return [CHOSEN if area.code in selected else 0 for area in areas]


def tiles_figure(chart: Tiles, palette: Palette, lang: str) -> dict[str, Any]:
    """A square per municipality with its name and value."""
    colours = slot_colours(chart.classes, palette)
    places = {code: (column, row) for code, column, row in chart.positions}
    columns, rows = zip(*(places[area.code] for area in chart.areas), strict=True)
    fills = [colours[area.colour_slot] for area in chart.areas]
    tiles = {
        "type": "scatter",
        "mode": "markers+text",
        "x": list(columns),
        "y": list(rows),
        "marker": {
            "symbol": "square",
            "size": TILE,
            "color": fills,
            "line": {"color": palette.chosen, "width": _rims(chart.areas, chart.selected)},
        },
        "text": [f"{area.name}<br><b>{area.text}</b>" for area in chart.areas],
        "textfont": {"color": [readable_on(fill, palette) for fill in fills], "size": 9},
        "customdata": [f"{area.name}: {area.hover}" for area in chart.areas],
    }
    layout = (
        base_layout(palette, lang)
        | mark_readout()
        | {
            "xaxis": hidden_axis((min(columns) - 1, max(columns) + 1)),
            "yaxis": hidden_axis((max(rows) + 1, min(rows) - 1)),
            "dragmode": False,
        }
    )
    return {"data": [tiles], "layout": layout}


def legend_figure(chart: Legend, palette: Palette, lang: str) -> dict[str, Any]:
    """A swatch per entry with its limits and how many are in it."""
    colours = slot_colours(chart.classes, palette)
    swatches = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [0] * len(chart.entries),
        "y": list(range(len(chart.entries))),
        "marker": {
            "symbol": "square",
            "size": SWATCH,
            "color": [colours[one.colour_slot] for one in chart.entries],
            "line": {"color": palette.rule, "width": 1},
        },
        "text": [f" {one.text} ({one.count})" for one in chart.entries],
        "textposition": "middle right",
        "textfont": {"color": palette.ink},
    }
    layout = (
        base_layout(palette, lang)
        | mark_readout()
        | {
            "xaxis": hidden_axis((-0.1, 1)),
            "yaxis": hidden_axis((len(chart.entries) - 0.3, -0.7)),
            "dragmode": False,
        }
    )
    return {"data": [swatches], "layout": layout}
