"""Maps: land that is not told about, the municipalities, who is selected, and text on top.

Traces come in that order for each panel, and after them the hatching of its estimates; then the
borders, the border of the selected (split map) and the arrows (flow map). What changes from choice
to choice is a few short lists, so that an update carries those and not the figure.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.kit.charts.colours import role, slot_colours, split_colours
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.charts.spec import (
    Area,
    Flow,
    FlowMap,
    MapBase,
    MapChart,
    Panel,
    Ring,
    SplitMap,
    northing,
)
from dashboard.kit.look import Palette, readable_on

LAYERS = 5
OUTLINE, OUTLINE_AMONG_MANY, BORDER = 3.5, 2, 3
WHOLE = {"x": [0.0, 1.0], "y": [0.0, 1.0]}
CLEAR = [[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]]
# Plotly has no pattern for land: the style sheet lays one where a fill is this clear colour.
HATCHED = [[0, "rgba(0,0,1,0)"], [1, "rgba(0,0,1,0)"]]
APART = 0.2
ARROW, HEAD = 4, 16

Map = MapChart | SplitMap | FlowMap
Path = tuple[str | int, ...]
Colours = Mapping[int, str]


def map_figure(chart: Map, palette: Palette, lang: str) -> dict[str, Any]:
    """The whole figure of a map."""
    land = chart if isinstance(chart, MapChart) else chart.land
    traces: list[dict[str, Any]] = []
    geos: dict[str, Any] = {}
    for index, panel in enumerate(land.base.panels):
        geo = "geo" if index == 0 else f"geo{index + 1}"
        geos[geo] = _frame(panel, palette)
        traces += _layers(land.base, panel, palette, geo)
    # East before west: where both have an edge, west's is seen.
    traces += [border_trace(one.rings, role(one.colour, palette)) for one in land.borders[::-1]]
    match chart:
        case SplitMap():
            traces.append(border_trace(chart.selected_rings, palette.selected))
        case FlowMap():
            for layer in traces[: LAYERS * len(land.base.panels) : LAYERS]:
                layer["colorscale"] = [[0, palette.paper], [1, palette.paper]]
                layer["marker"]["line"]["color"] = palette.rule
            traces.append(_arrow_trace(palette))
    layout = base_layout(palette, lang) | geos | {"dragmode": False, "clickmode": "event"}
    figure = {"data": traces, "layout": layout}
    for path, value in map_changes(chart, palette).items():
        _put(figure, path, value)
    return figure


def map_changes(chart: Map, palette: Palette) -> dict[Path, Any]:
    """What a choice changes in the figure, by path: values, colours, texts, selection, arrows.

    It leads from the figure of any chart of the same ground, borders and theme to that of `chart`.
    """
    match chart:
        case MapChart():
            return land_changes(chart, slot_colours(chart.classes, palette), palette)
        case SplitMap(land, rings):
            trace = LAYERS * len(land.base.panels) + len(land.borders)
            return land_changes(land, split_colours(land.classes, palette), palette) | {
                ("data", trace, key): value for key, value in joined(rings).items()
            }
        case FlowMap(land, flows):
            trace = LAYERS * len(land.base.panels) + len(land.borders)
            arrows = _arrows(land.base, flows)
            return land_changes(land, slot_colours(land.classes, palette), palette) | {
                ("data", trace, *key): value for key, value in arrows.items()
            }


def as_steps(changed: Mapping[Path, Any]) -> list[list[Any]]:
    """Changes as the browser puts them in: [trace, attribute, value]."""
    return [
        [trace, ".".join(map(str, attribute)), value]
        for (_, trace, *attribute), value in changed.items()
    ]


def land_changes(chart: MapChart, colours: Colours, palette: Palette) -> dict[Path, Any]:
    """What a choice changes in the layers of the land, by path; `colours` is each slot's."""
    base, by_code = chart.base, {area.code: area for area in chart.areas}
    written = {*chart.selected, *chart.named}
    scale, low, high = _scale(colours)
    changed: dict[Path, Any] = {}
    for index, panel in enumerate(base.panels):
        _, values, outline, text, hatched = (LAYERS * index + layer for layer in range(LAYERS))
        inside = [by_code[code] for code in panel.codes]
        labelled = [one for one in inside if base.is_labelled or one.code in written]
        selected = [code for code in chart.selected if code in panel.codes]
        estimated = [one.code for one in inside if one.is_provisional]
        changed |= {
            ("data", values, "z"): [one.colour_slot for one in inside],
            ("data", values, "text"): [one.hover for one in inside],
            ("data", values, "colorscale"): scale,
            ("data", values, "zmin"): low,
            ("data", values, "zmax"): high,
            ("data", outline, "locations"): selected,
            ("data", outline, "z"): [0] * len(selected),
            ("data", hatched, "locations"): estimated,
            ("data", hatched, "z"): [0] * len(estimated),
        }
        changed |= {
            ("data", text, *key): value
            for key, value in _labels(base, labelled, colours, palette).items()
        }
    return changed


def _labels(
    base: MapBase, areas: Sequence[Area], colours: Colours, palette: Palette
) -> dict[Path, Any]:
    """The number on each municipality in a colour that reads on it; where it stands, when not all
    have one.
    """
    under = [colours[area.colour_slot] for area in areas]
    labels: dict[Path, Any] = {
        ("text",): [area.text for area in areas],
        ("textfont", "color"): [readable_on(colour, palette) for colour in under],
        ("textfont", "shadow"): [_halo(colour) for colour in under],
    }
    if not base.is_labelled:
        standing = _standing(base, [area.code for area in areas])
        labels |= {(key,): value for key, value in standing.items()}
    return labels


def _standing(base: MapBase, codes: Sequence[str]) -> dict[str, Any]:
    """Where the labels of these municipalities stand, and whose they are."""
    return {
        "lon": [round(base.labels[code][0], 3) for code in codes],
        "lat": [round(base.labels[code][1], 3) for code in codes],
        "customdata": [base.names[code] for code in codes],
    }


def _layers(base: MapBase, panel: Panel, palette: Palette, geo: str) -> list[dict[str, Any]]:
    others = [code for code in sorted(base.labels) if code not in panel.codes]
    ground = {"type": "choropleth", "geojson": base.geometry, "geo": geo, "showscale": False}
    quiet = ground | {"hoverinfo": "skip", "colorscale": CLEAR}
    land = [[0, palette.context], [1, palette.context]]
    outline = OUTLINE if base.is_labelled else OUTLINE_AMONG_MANY
    around = others if panel.domain is None else []
    return [
        quiet
        | {"locations": around, "z": [0] * len(around), "colorscale": land}
        | {"marker": {"line": {"color": palette.context_edge, "width": 0.8}}},
        ground
        | {
            "locations": list(panel.codes),
            "customdata": [base.names[code] for code in panel.codes],
            "hovertemplate": "<b>%{customdata}</b><br>%{text}<extra></extra>",
            "marker": {"line": {"color": palette.border, "width": 1.2}},
        },
        quiet | {"marker": {"line": {"color": palette.selected, "width": outline}}},
        _standing(base, panel.codes if base.is_labelled else ())
        | {
            "type": "scattergeo",
            "geo": geo,
            "mode": "text",
            "texttemplate": "%{customdata}<br><b>%{text}</b>",
            "hoverinfo": "skip",
            "textfont": {"size": 15},
        },
        quiet | {"colorscale": HATCHED, "marker": {"line": {"width": 0}}},
    ]


def _frame(panel: Panel, palette: Palette) -> dict[str, Any]:
    frame: dict[str, Any] = {
        "projection": {"type": "mercator"},
        "fitbounds": False,
        "visible": False,
        "bgcolor": "rgba(0,0,0,0)",
        "lonaxis": {"range": list(panel.longitudes)},
        "lataxis": {"range": list(panel.latitudes)},
    }
    if panel.domain is not None:
        frame |= {"showframe": True, "framecolor": palette.rule, "framewidth": 1}
    return frame | {"domain": dict(panel.domain or WHOLE)}


def _scale(colours: Colours) -> tuple[list[list[Any]], float, float]:
    """A stepped colour scale that gives slot n exactly its colour."""
    slots = range(min(colours), max(colours) + 1)
    count = len(slots)
    steps: list[list[Any]] = []
    for step, slot in enumerate(slots):
        steps += [[step / count, colours[slot]], [(step + 1) / count, colours[slot]]]
    return steps, slots[0] - 0.5, slots[-1] + 0.5


def _halo(colour: str) -> str:
    """A rim of the municipality's own colour: unseen at home, it parts a label from a neighbour and
    carries a letter that stands out over the water. Short, because every change carries many.
    """
    return f".1em .1em {colour},-.1em -.1em {colour},0 0 .2em {colour}"


def border_trace(rings: Sequence[Ring], colour: str) -> dict[str, Any]:
    """A border around rings, in a colour."""
    return {
        "type": "scattergeo",
        "geo": "geo",
        "mode": "lines",
        **joined(rings),
        "line": {"color": colour, "width": BORDER},
        "hoverinfo": "skip",
    }


def joined(rings: Sequence[Ring]) -> dict[str, list[float | None]]:
    """The rings as one line that is lifted between them."""
    points = [point for ring in rings for point in (*ring, (None, None))]
    return {"lon": [x for x, _ in points], "lat": [y for _, y in points]}


def _arrow_trace(palette: Palette) -> dict[str, Any]:
    return {
        "type": "scattergeo",
        "geo": "geo",
        "mode": "lines+markers+text",
        "hoverinfo": "skip",
        "line": {"color": palette.selected, "width": ARROW},
        "marker": {"color": palette.selected, "symbol": "arrow", "line": {"width": 0}},
        "textposition": "middle right",
        "textfont": {"size": 15, "color": palette.selected, "shadow": _halo(palette.paper)},
    }


def _arrows(base: MapBase, flows: Sequence[Flow]) -> dict[Path, list[Any]]:
    """From giver to taker, clear of both labels, the persons halfway; a gap between one arrow and
    the next. Only where both stand in the first panel: there is no way from one to another.
    """
    inside = set(base.panels[0].codes)
    arrows: dict[Path, list[Any]] = {
        ("lon",): [],
        ("lat",): [],
        ("text",): [],
        ("marker", "size"): [],
        ("marker", "angle"): [],
    }
    for flow in flows:
        if flow.giver in inside and flow.taker in inside:
            start, end = base.labels[flow.giver], base.labels[flow.taker]
            for axis, low, high in zip(("lon", "lat"), start, end, strict=True):
                step = APART * (high - low)
                ends = round(low + step, 4), round(high - step, 4)
                arrows[(axis,)] += [ends[0], round((low + high) / 2, 4), ends[1], None]
            arrows["text",] += ["", flow.text, "", ""]
            arrows["marker", "size"] += [0, 0, HEAD, 0]
            arrows["marker", "angle"] += [0, 0, _heading(start, end), 0]
    return arrows


def _heading(start: tuple[float, float], end: tuple[float, float]) -> float:
    """The way from one point to another on the Mercator map, in degrees clockwise from north."""
    east = end[0] - start[0]
    north = northing(end[1]) - northing(start[1])
    return round(math.degrees(math.atan2(east, north)), 1)


def _put(figure: dict[str, Any], path: Path, value: Any) -> None:
    at: Any = figure
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
