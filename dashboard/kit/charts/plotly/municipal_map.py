"""The map of a set of municipalities: coloured by class, labelled, one of them selected.

Three layers per panel: the land that is not told about, the municipalities, and the outline of the
selected one; text on top. What changes from choice to choice is a few short lists (`MapValues`), so
that an update carries those and not the figure. Bornholm has a panel of its own beside Danmark.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.plotly.base import base_layout
from dashboard.kit.charts.plotly.colours import place_colours
from dashboard.kit.charts.spec import MapBase, Panel, framing, northing
from dashboard.kit.look import Palette, readable_on

__all__ = [
    "MapBase",
    "Panel",
    "Place",
    "change_list",
    "changes",
    "framing",
    "municipal_map",
    "northing",
]

OUTLINE = 3.5
OUTLINE_AMONG_MANY = 2
WHOLE = {"x": [0.0, 1.0], "y": [0.0, 1.0]}
CLEAR = [[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]]


@dataclass(frozen=True)
class Place:
    """A municipality as the map says it: colour place, printed value, and what hovering adds."""

    code: str
    place: int
    label: str
    hover: str
    is_provisional: bool = False


def municipal_map(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    *,
    selected: str,
    palette: Palette,
    lang: str,
    colours: Mapping[int, str] | None = None,
    named: Collection[str] = (),
) -> go.Figure:
    """The whole figure. Trace order is that of `changes`, which updates it.

    `colours` by place take the place of those of the classes.
    """
    traces: list[Any] = []
    geos: dict[str, Any] = {}
    for index, panel in enumerate(base.panels):
        geo = "geo" if index == 0 else f"geo{index + 1}"
        geos[geo] = _frame(panel, palette)
        traces += _layers(base, panel, palette, geo)
    layout = base_layout(palette, lang) | geos | {"dragmode": False, "clickmode": "event"}
    figure = {"data": traces, "layout": layout}
    changed = changes(base, places, classes, selected, palette, colours=colours, named=named)
    for path, value in changed.items():
        _put(figure, path, value)
    return go.Figure(figure, skip_invalid=False)


Path = tuple[str | int, ...]


def changes(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    selected: str,
    palette: Palette,
    *,
    colours: Mapping[int, str] | None = None,
    named: Collection[str] = (),
) -> dict[Path, Any]:
    """What a new choice changes in the figure, by path: values, colours, texts and selection.

    Where there is no room for every name, the selected one and those `named` have theirs.
    """
    by_code = {place.code: place for place in places}
    labelled = {selected, *named}
    colours = colours or place_colours(classes, palette)
    scale, low, high = _scale(colours)
    changed: dict[Path, Any] = {}
    for index, panel in enumerate(base.panels):
        _, values, outline, text = (4 * index + layer for layer in range(4))
        inside = [by_code[code] for code in panel.codes]
        shown = [one for one in inside if base.is_labelled or one.code in labelled]
        changed |= {
            ("data", values, "z"): [one.place for one in inside],
            ("data", values, "text"): [one.hover for one in inside],
            ("data", values, "colorscale"): scale,
            ("data", values, "zmin"): low,
            ("data", values, "zmax"): high,
            ("data", outline, "locations"): [selected] if selected in panel.codes else [],
            ("data", outline, "z"): [0] if selected in panel.codes else [],
            ("data", text, "text"): [_label(one) for one in shown],
            ("data", text, "textfont", "color"): [
                readable_on(colours[one.place], palette) for one in shown
            ],
            ("data", text, "textfont", "shadow"): [_halo(colours[one.place]) for one in shown],
        }
        if not base.is_labelled:
            changed |= {
                ("data", text, key): value
                for key, value in _standing(base, [one.code for one in shown]).items()
            }
    return changed


def change_list(
    base: MapBase, places: Sequence[Place], classes: Classes, selected: str, palette: Palette
) -> list[list[Any]]:
    """The same as the browser takes it."""
    return as_steps(changes(base, places, classes, selected, palette))


def as_steps(changed: Mapping[Path, Any]) -> list[list[Any]]:
    """Changes as the browser puts them in: [trace, attribute, value]."""
    return [
        [trace, ".".join(map(str, attribute)), value]
        for (_, trace, *attribute), value in changed.items()
    ]


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


def _scale(colours: Mapping[int, str]) -> tuple[list[list[Any]], float, float]:
    """A stepped colour scale that gives place n exactly its colour."""
    places = range(min(colours), max(colours) + 1)
    count = len(places)
    steps: list[list[Any]] = []
    for step, place in enumerate(places):
        steps += [[step / count, colours[place]], [(step + 1) / count, colours[place]]]
    return steps, places[0] - 0.5, places[-1] + 0.5


def _label(place: Place) -> str:
    return place.label + ("*" if place.is_provisional else "")


def _halo(colour: str) -> str:
    """A rim of the municipality's own colour: unseen at home, it parts a label from a neighbour and
    carries a letter that stands out over the water. Short, because every change carries many.
    """
    return f".1em .1em {colour},-.1em -.1em {colour},0 0 .2em {colour}"


def _put(figure: dict[str, Any], path: Path, value: Any) -> None:
    at: Any = figure
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
