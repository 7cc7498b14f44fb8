"""A map of few areas: each filled once, hatched where nothing was found, and labelled once.

Land is drawn on plain axes of longitude and Mercator northing, for Plotly hatches no area of a map.
Each panel's traces come in this order: the areas, the lines that lead to their labels, the labels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.kit.charts.colours import role
from dashboard.kit.charts.plotly.axis import hidden_axis
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.charts.plotly.maps import halo
from dashboard.kit.charts.spec import Panel, Region, RegionMap, Ring, northing
from dashboard.kit.look import Palette, readable_on

WHOLE = {"x": [0.0, 1.0], "y": [0.0, 1.0]}
EDGE, LEADER, LABEL_SIZE, DECIMALS = 1.5, 1, 14, 3
HATCH = {"size": 8, "solidity": 0.15}

Path = tuple[str | int, ...]


def region_figure(chart: RegionMap, palette: Palette, lang: str) -> dict[str, Any]:
    """The whole figure."""
    traces: list[dict[str, Any]] = []
    layout = base_layout(palette, lang) | {"dragmode": False, "hovermode": "closest", "shapes": []}
    for at, panel in enumerate(chart.panels):
        end = "" if at == 0 else str(at + 1)
        axes = {"xaxis": f"x{end}", "yaxis": f"y{end}"}
        layout |= _axes(panel, end)
        traces += [_area(one, panel, palette) | axes for one in chart.regions]
        traces += [axes | _leaders(palette), axes | _labels()]
        if panel.domain is not None:
            layout["shapes"].append(_frame(panel.domain, palette))
    for (_, trace, *attribute), value in region_changes(chart, palette).items():
        _put(traces[int(trace)], [str(part) for part in attribute], value)
    return {"data": traces, "layout": layout}


def region_changes(chart: RegionMap, palette: Palette) -> dict[Path, Any]:
    """What a choice changes in the figure, by path; the areas themselves stay."""
    changed: dict[Path, Any] = {}
    for at, panel in enumerate(chart.panels):
        first = at * (len(chart.regions) + 2)
        for trace, region in enumerate(chart.regions, first):
            changed |= {
                ("data", trace, *key): value for key, value in _fill(region, palette).items()
            }
        is_labelled = panel.domain is None
        leaders, labels = first + len(chart.regions), first + len(chart.regions) + 1
        led = [one.leader for one in chart.regions if one.leader] if is_labelled else []
        points = [point for line in led for point in (*line, None)]
        changed |= {
            ("data", leaders, "x"): [point and point[0] for point in points],
            ("data", leaders, "y"): [point and _y(point[1]) for point in points],
            ("data", labels, "text"): [_text(one) for one in chart.regions] * is_labelled,
            ("data", labels, "x"): [one.label[0] for one in chart.regions] * is_labelled,
            ("data", labels, "y"): [_y(one.label[1]) for one in chart.regions] * is_labelled,
            ("data", labels, "textfont", "color"): [
                palette.ink if one.leader else readable_on(role(one.colour, palette), palette)
                for one in chart.regions
            ],
            ("data", labels, "textfont", "shadow"): [
                halo(palette.paper if one.leader else role(one.colour, palette))
                for one in chart.regions
            ],
        }
    return changed


def _fill(region: Region, palette: Palette) -> dict[tuple[str, ...], Any]:
    colour = role(region.colour, palette)
    return {
        ("fillcolor",): colour,
        ("fillpattern",): HATCH
        | {
            "shape": "/" if region.is_hatched else "",
            "bgcolor": colour,
            "fgcolor": palette.ink_soft,
        },
        ("text",): region.hover,
    }


def _area(region: Region, panel: Panel, palette: Palette) -> dict[str, Any]:
    """The rings inside the panel: its axes may reach further than its box."""
    return {
        "type": "scatter",
        "mode": "lines",
        "fill": "toself",
        "hoveron": "fills",
        "hoverinfo": "text",
        "line": {"color": palette.border, "width": EDGE},
        **_outline([ring for ring in region.rings if _is_inside(ring, panel)]),
    }


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


def _leaders(palette: Palette) -> dict[str, Any]:
    line = {"color": palette.ink_soft, "width": LEADER}
    return {"type": "scatter", "mode": "lines", "line": line, "hoverinfo": "skip"}


def _labels() -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "textposition": "middle center",
        "textfont": {"size": LABEL_SIZE},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


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


def _put(trace: dict[str, Any], attribute: Sequence[str], value: Any) -> None:
    at: Any = trace
    for step in attribute[:-1]:
        at = at[step]
    at[attribute[-1]] = value
