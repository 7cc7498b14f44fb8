"""A map as the browser paints it: what a choice puts on land that stays.

The land (`kit.charts.svg.ground`) is drawn once for a ground. `assets/kit/land.mjs` paints it in
the frame of the click and `kit.charts.svg.ground` in the first answer, both from these few values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.kit.charts.colours import role, slot_colours
from dashboard.kit.charts.flows import arrows
from dashboard.kit.charts.patterns import patterned
from dashboard.kit.charts.plotly import figure
from dashboard.kit.charts.spec import (
    LABELLED_AT_MOST,
    Area,
    FlowMap,
    MapBase,
    MapChart,
    SplitMap,
)
from dashboard.kit.charts.svg.overlay import ground_point, pictures_of
from dashboard.kit.look import Palette, readable_on
from dashboard.kit.paths import WHOLE, border_address, labels_address, land_address
from dashboard.kit.screen import Figure
from data.geography.outline import Outline

Map = MapChart | SplitMap | FlowMap
MAP, LAND, BORDERS = "map", "land", "borders"
PARTING, CASING = 5, 9
# What takes up the room of a list or of tiles: more than the 19 of a region.
MANY = 20


def land_of(chart: Map) -> MapChart:
    """The municipalities of a map, without what is drawn on top of them."""
    return chart if isinstance(chart, MapChart) else chart.land


def map_parts(
    chart: Map, palette: Palette, lang: str, prefix: str = "", outline: Outline | None = None
) -> tuple[dict[str, Any], dict[str, Figure]]:
    """The parts and the figure of a map on a page's screen, by name.

    The land is another where other municipalities are shown; the figure below it is drawn anew then
    and follows the painted land otherwise. A map with arrows needs the `outline`.
    """
    base = land_of(chart).base
    parts = {
        f"{prefix}{LAND}": ground_address(base),
        f"{prefix}{BORDERS}": borders(chart, palette),
        f"{prefix}{MAP}": paint(chart, palette, outline),
    }
    ground = f"{ground_address(base)} {palette.name} {lang}"
    return parts, {
        f"{prefix}{MAP}": Figure(draw=lambda: figure(chart, palette, lang), ground=ground)
    }


def stage(base: MapBase, *looks: str) -> dict[str, Any]:
    """What the box of a map looks like: `looks`, whether it holds many, and the map's shape."""
    many = ["stage-many"] if len(base.codes) >= MANY else []
    return {"class": " ".join(["stage", *looks, *many]), "style": map_shape(base)}


def map_shape(base: MapBase) -> dict[str, str]:
    """The map's width over height, for the style sheet."""
    return {"--map-shape": f"{base.panels[0].shape:.3f}"}


def ground_address(base: MapBase) -> str:
    """Where the land under a map is fetched."""
    return land_address(base.outline, _shown(base))


def _shown(base: MapBase) -> Sequence[str]:
    """Who is shown, as addresses have it: 98 codes are half a kilobyte."""
    return [WHOLE] if base.is_whole else base.codes


def paint(chart: Map, palette: Palette, outline: Outline | None = None) -> dict[str, Any]:
    """What a choice puts on the land: `slots`, `texts` and `hover` (`patterned`) in the order of
    the codes, `colours` by slot, and the codes of those `selected`, `named` and `hatched`; True
    where all are.

    `labels` is where the labels are fetched that are written instead of the ground's own, blank
    where those are. `flows` are arrows for each of the widths that labels are placed for; they lead
    between labels, and so need the `outline`.
    """
    land = land_of(chart)
    colours = slot_colours(land.classes, palette)
    by_code = {area.code: area for area in land.areas}
    areas = [by_code[code] for code in land.base.codes]
    hatched = [area.code for area in areas if area.is_provisional]
    return {
        "slots": [area.colour_slot for area in areas],
        "texts": [area.text for area in areas],
        "hover": patterned([area.hover for area in areas]),
        "colours": _colours(areas, colours, palette),
        "selected": list(land.selected),
        "named": list(land.named),
        "labels": _labels_address(land),
        "hatched": hatched if len(hatched) < len(areas) else True,
        "flows": _flows(chart, outline) if isinstance(chart, FlowMap) and outline else [],
    }


def _labels_address(land: MapChart) -> str:
    base, written = land.base, _written(land)
    if not written or (base.is_labelled and not land.is_large):
        return ""
    return labels_address(base.outline, _shown(base), written, is_large=land.is_large)


def _written(land: MapChart) -> list[str]:
    """Who has a label where not all do, in the order of the codes; as many as there is room for."""
    asked = {*land.selected, *land.named}
    known = dict.fromkeys(code for code in land.base.codes if code in asked)
    return sorted(known, key=lambda code: code not in land.selected)[:LABELLED_AT_MOST]


def _flows(chart: FlowMap, outline: Outline) -> list[dict[str, Any]]:
    """The arrows of a map in the units of its land, at each width that labels are placed for."""
    land = chart.land
    base, own = land.base, bool(_labels_address(land))
    if not chart.flows:
        return []
    codes = _written(land) if own else base.codes
    pictures = list(pictures_of(base, outline, codes, is_large=own and land.is_large))
    return [
        {
            "bucket": at,
            "d": one.d,
            "width": round(one.width, 1),
            "head": one.corners,
            "text": one.flow.text,
            "size": round(size, 1),
            "at": [round(one.number[0]), round(one.number[1])],
            "is_strong": one.flow.is_strong,
        }
        for at, (size, drawn) in enumerate(
            zip((one.size for one in pictures), arrows(chart.flows, pictures), strict=True)
        )
        for one in drawn
    ]


def borders(chart: Map, palette: Palette) -> list[dict[str, Any]]:
    """The borders around several municipalities as one, the uppermost last; of a split map the line
    between its sides in a rim of paper, and the name of each side. `line` is where a line is.
    """
    outline = land_of(chart).base.outline
    around: list[dict[str, Any]] = [
        {"colour": role(one.colour, palette), "line": border_address(outline, one.codes)}
        for one in reversed(land_of(chart).borders)
    ]
    return around + (_parting(chart, palette) if isinstance(chart, SplitMap) else [])


def _parting(chart: SplitMap, palette: Palette) -> list[dict[str, Any]]:
    if not chart.parting:
        return []
    base = chart.land.base
    line, place = border_address(base.outline, *chart.sides), ground_point(base)
    lines: list[dict[str, Any]] = [
        {"colour": palette.paper, "line": line, "width": CASING},
        {"colour": palette.ink, "line": line, "width": PARTING},
    ]
    for name in chart.names:
        x, y = place(name.at)
        at = [round(x), round(y)]
        lines.append(
            {"colour": role(name.colour, palette), "text": name.text, "at": at}
            | {"side": name.side}
        )
    return lines


def _colours(
    areas: Sequence[Area], colours: Mapping[int, str], palette: Palette
) -> dict[str, dict[str, str]]:
    """Fill and ink by the slots that occur."""
    return {
        str(slot): {"fill": colours[slot], "ink": readable_on(colours[slot], palette)}
        for slot in sorted({area.colour_slot for area in areas})
    }
