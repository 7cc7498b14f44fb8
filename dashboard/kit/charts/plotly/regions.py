"""A map of few areas: each filled once, hatched where nothing was found, and labelled once.

Land is drawn on plain axes of longitude and Mercator northing, for Plotly hatches no area of a map.
In each panel stand the areas that reach into it; then, in the first, the lines that lead to labels,
and the labels. Where the same areas show something else, `region_changes` is all there is to send.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.plotly.axis import hidden_axis
from dashboard.kit.charts.plotly.base import area_readout, base_layout
from dashboard.kit.charts.spec import Panel, Region, RegionMap, Ring, northing
from dashboard.kit.look import Palette, readable_on

WHOLE = {"x": [0.0, 1.0], "y": [0.0, 1.0]}
EDGE, LEADER, LABEL_SIZE, DECIMALS = 1.5, 1, 14, 3
HATCH = {"size": 8, "solidity": 0.15}
# A rim in the colour of the area carries a letter that stands out over the water.
RIM = "1px 1px 2px {colour},-1px -1px 2px {colour},0 0 3px {colour}"


def region_figure(chart: RegionMap, palette: Palette, lang: str) -> dict[str, Any]:
    """The whole figure; only the first panel has labels."""
    traces: list[dict[str, Any]] = []
    layout = base_layout(palette, lang) | area_readout() | {"dragmode": False, "shapes": []}
    for at, panel in enumerate(chart.panels):
        end = "" if at == 0 else str(at + 1)
        axes = {"xaxis": f"x{end}", "yaxis": f"y{end}"}
        layout |= _axes(panel, end)
        traces += [_area(one, panel, palette) | axes for one in _inside(chart, panel)]
        if panel.domain is None:
            traces += [_leaders(chart, palette), _labels(chart, palette)]
        else:
            layout["shapes"].append(_frame(panel.domain, palette))
    return {"data": traces, "layout": layout}


def region_changes(chart: RegionMap, palette: Palette) -> list[list[Any]]:
    """What another map of the same areas changes in the figure: [trace, attribute, value]."""
    changed: list[dict[str, Any]] = []
    for panel in chart.panels:
        changed += [_look(one, palette) for one in _inside(chart, panel)]
        if panel.domain is None:
            changed += [_lines(chart), _words(chart, palette)]
    return [
        [trace, attribute, value]
        for trace, attributes in enumerate(changed)
        for attribute, value in attributes.items()
    ]


def _inside(chart: RegionMap, panel: Panel) -> list[Region]:
    return [one for one in chart.regions if any(_is_inside(ring, panel) for ring in one.rings)]


def _look(region: Region, palette: Palette) -> dict[str, Any]:
    """What an area shows, by the attributes of its trace."""
    colour = role(region.colour, palette)
    return {
        "fillcolor": colour,
        "fillpattern.shape": "/" if region.is_hatched else "",
        "fillpattern.bgcolor": colour,
        "customdata": [region.hover],
    }


def _with(trace: dict[str, Any], attributes: Mapping[str, Any]) -> dict[str, Any]:
    """A trace with attributes put in, of which `a.b` is `b` of its `a`."""
    for attribute, value in attributes.items():
        name, _, inner = attribute.partition(".")
        trace[name] = trace.get(name, {}) | {inner: value} if inner else value
    return trace


def _area(region: Region, panel: Panel, palette: Palette) -> dict[str, Any]:
    """The rings inside the panel: its axes may reach further than its box."""
    trace = {
        "type": "scatter",
        "mode": "lines",
        "fill": "toself",
        "fillpattern": HATCH | {"fgcolor": palette.ink_soft},
        "line": {"color": palette.border, "width": EDGE},
        **_outline([ring for ring in region.rings if _is_inside(ring, panel)]),
    }
    return _with(trace, _look(region, palette))


def _outline(rings: Sequence[Ring]) -> dict[str, list[float | None]]:
    """The rings one after another, lifted between them."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for ring in rings:
        xs += [*(round(x, DECIMALS) for x, _ in ring), None]
        ys += [*(_y(y) for _, y in ring), None]
    return {"x": xs, "y": ys}


def _is_inside(ring: Ring, panel: Panel) -> bool:
    (west, east), (south, north) = panel.longitudes, panel.latitudes
    return any(west <= x <= east and south <= y <= north for x, y in ring)


def _lines(chart: RegionMap) -> dict[str, Any]:
    """The lines from labels into their areas, lifted between them."""
    led = [one.leader for one in chart.regions if one.leader]
    points = [point for line in led for point in (*line, None)]
    return {
        "x": [point and point[0] for point in points],
        "y": [point and _y(point[1]) for point in points],
    }


def _leaders(chart: RegionMap, palette: Palette) -> dict[str, Any]:
    line = {"color": palette.ink_soft, "width": LEADER}
    return {"type": "scatter", "mode": "lines", "line": line} | _lines(chart)


def _words(chart: RegionMap, palette: Palette) -> dict[str, Any]:
    """The text of each area in a colour that reads on what it stands on."""
    under = [palette.paper if one.leader else role(one.colour, palette) for one in chart.regions]
    return {
        "text": [_text(one) for one in chart.regions],
        "textfont.color": [readable_on(colour, palette) for colour in under],
        "textfont.shadow": [RIM.format(colour=colour) for colour in under],
    }


def _labels(chart: RegionMap, palette: Palette) -> dict[str, Any]:
    trace = {
        "type": "scatter",
        "mode": "text",
        "x": [one.label[0] for one in chart.regions],
        "y": [_y(one.label[1]) for one in chart.regions],
        "textposition": "middle center",
        "textfont": {"size": LABEL_SIZE},
        "cliponaxis": False,
    }
    return _with(trace, _words(chart, palette))


def _text(region: Region) -> str:
    return "<br>".join([f"<b>{region.name}</b>", *(line.text for line in region.lines)])


def _axes(panel: Panel, end: str) -> dict[str, Any]:
    domain = panel.domain or WHOLE
    south, north = panel.latitudes
    across = hidden_axis(panel.longitudes) | {"domain": list(domain["x"])}
    up = hidden_axis((_y(south), _y(north))) | {"domain": list(domain["y"])}
    anchored = {"scaleanchor": f"x{end}", "scaleratio": 1, "anchor": f"x{end}"}
    return {f"xaxis{end}": across | {"anchor": f"y{end}"}, f"yaxis{end}": up | anchored}


def _frame(domain: Mapping[str, Sequence[float]], palette: Palette) -> dict[str, Any]:
    (left, right), (below, above) = domain["x"], domain["y"]
    place = {"xref": "paper", "yref": "paper", "x0": left, "x1": right, "y0": below, "y1": above}
    return {"type": "rect", "line": {"color": palette.rule, "width": 1}, **place}


def _y(latitude: float) -> float:
    return round(northing(latitude), DECIMALS)
