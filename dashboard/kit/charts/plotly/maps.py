"""Maps as figures: the municipalities of each panel as a choropleth, a trace for each.

On the screen the land above is what is seen, read and pressed (`kit.charts.svg.ground`): the figure
lies below it without colour, and has no names, borders or texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.charts.spec import Area, FlowMap, MapBase, MapChart, Panel, SplitMap
from dashboard.kit.look import Palette
from dashboard.kit.paths import geography_address

WHOLE = {"x": [0.0, 1.0], "y": [0.0, 1.0]}

Colours = Mapping[int, str]


def map_figure(chart: MapChart | SplitMap | FlowMap, palette: Palette, lang: str) -> dict[str, Any]:
    """The figure of a map."""
    land = chart if isinstance(chart, MapChart) else chart.land
    colours = slot_colours(land.classes, palette)
    by_code = {area.code: area for area in land.areas}
    traces: list[dict[str, Any]] = []
    geos: dict[str, Any] = {}
    for index, panel in enumerate(land.base.panels):
        geo = "geo" if index == 0 else f"geo{index + 1}"
        geos[geo] = _frame(panel)
        inside = [by_code[code] for code in panel.codes]
        traces.append(_values(land.base, inside, colours, palette) | {"geo": geo})
    layout = base_layout(palette, lang) | geos | {"dragmode": False, "hovermode": False}
    return {"data": traces, "layout": layout}


def _values(base: MapBase, areas: list[Area], colours: Colours, palette: Palette) -> dict[str, Any]:
    scale, low, high = _scale(colours)
    return {
        "type": "choropleth",
        "geojson": geography_address(base.outline),
        "showscale": False,
        "locations": [area.code for area in areas],
        "marker": {"line": {"color": palette.border, "width": 1}},
        "z": [area.colour_slot for area in areas],
        "colorscale": scale,
        "zmin": low,
        "zmax": high,
    }


def _frame(panel: Panel) -> dict[str, Any]:
    return {
        "projection": {"type": "mercator"},
        "fitbounds": False,
        "visible": False,
        "bgcolor": "rgba(0,0,0,0)",
        "lonaxis": {"range": list(panel.longitudes)},
        "lataxis": {"range": list(panel.latitudes)},
        "domain": dict(panel.domain or WHOLE),
    }


def _scale(colours: Colours) -> tuple[list[list[Any]], float, float]:
    """A stepped colour scale that gives slot n exactly its colour."""
    slots = range(min(colours), max(colours) + 1)
    count = len(slots)
    steps: list[list[Any]] = []
    for step, slot in enumerate(slots):
        steps += [[step / count, colours[slot]], [(step + 1) / count, colours[slot]]]
    return steps, slots[0] - 0.5, slots[-1] + 0.5
