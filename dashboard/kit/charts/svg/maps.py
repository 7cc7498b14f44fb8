"""Maps: land that is not told about, the municipalities, who is selected, and text on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.flows import Arrow, Picture, arrows
from dashboard.kit.charts.spec import (
    Area,
    Flow,
    FlowMap,
    MapBase,
    MapChart,
    Panel,
    SplitMap,
)
from dashboard.kit.charts.svg.elements import (
    Attributes,
    Box,
    Look,
    Sheet,
    clip,
    hatch,
    symbol,
    tag,
    title,
    words,
)
from dashboard.kit.charts.svg.labels import label_marks, label_rims, label_size
from dashboard.kit.charts.svg.land import (
    Projection,
    in_frame,
    land_paths,
    lines_path,
    projection,
    rings_path,
)
from dashboard.kit.charts.svg.lists import legend_height, legend_marks
from dashboard.kit.look.scale import WHITE

OUTLINE, OUTLINE_AMONG_MANY, BORDER, EDGE = 3.5, 2.0, 3.0, 1.0
PARTING, CASING, NAME = 5.0, 1.8, 1.35
LIGHT_FLOW = 0.4
DOT = 14
Map = MapChart | SplitMap | FlowMap
Colours = Mapping[int, str]


def map_marks(chart: Map, sheet: Sheet, box: Box) -> Iterator[str]:
    """The map, and below it its legend when it has one."""
    land = chart if isinstance(chart, MapChart) else chart.land
    if land.legend:
        below = legend_height(land.legend, sheet, box.width)
        map_box = box.inner(bottom=below)
        yield from _panels(chart, land, sheet, map_box)
        yield from legend_marks(land.legend, sheet, box.inner(top=map_box.height))
    else:
        yield from _panels(chart, land, sheet, box)


def _panels(chart: Map, land: MapChart, sheet: Sheet, box: Box) -> Iterator[str]:
    colours = slot_colours(land.classes, sheet.palette)
    for at, panel in enumerate(land.base.panels):
        own = _box_of(panel, box)
        view = _View(land, panel, sheet, projection(panel, own), colours)
        definition, address = clip(own)
        yield definition
        yield tag("g", *_layers(chart, view, is_first=at == 0), clip_path=address)
        if panel.domain is not None:
            frame: Attributes = {"x": own.x, "y": own.y, "width": own.width, "height": own.height}
            yield tag("rect", **frame, fill="none", stroke=sheet.palette.rule)
            look = Look(sheet.size, sheet.palette.ink_soft, sheet.palette.paper)
            yield words(panel.name, own.x, own.y + own.height + 0.7 * sheet.line, look)


def _box_of(panel: Panel, box: Box) -> Box:
    """The part of the box that a panel stands in; its shares are counted from below."""
    if panel.domain is None:
        return box
    (left, right), (below, above) = panel.domain["x"], panel.domain["y"]
    x, y = box.x + left * box.width, box.y + (1 - above) * box.height
    return Box(x, y, (right - left) * box.width, (above - below) * box.height)


@dataclass(frozen=True)
class _View:
    """One panel of a map on its way to the sheet."""

    land: MapChart
    panel: Panel
    sheet: Sheet
    onto: Projection
    colours: Colours

    @property
    def areas(self) -> list[Area]:
        """The municipalities of the panel."""
        by_code = {area.code: area for area in self.land.areas}
        return [by_code[code] for code in self.panel.codes]

    @property
    def labelled(self) -> dict[str, Area]:
        """Those of the panel that have a label, by code."""
        land = self.land
        is_labelled = land.base.is_labelled and not land.is_large
        written = {*land.selected, *land.named}
        return {area.code: area for area in self.areas if is_labelled or area.code in written}


def _layers(chart: Map, view: _View, *, is_first: bool) -> Iterator[str]:
    land, sheet, onto = view.land, view.sheet, view.onto
    if sheet.outline:
        paths = land_paths(sheet.outline)
        shapes = [*_context(chart, view, paths), *_areas(view, paths), *_selected(view, paths)]
        yield tag("g", *shapes, transform=onto.transform)
    else:
        yield from _dots(view)
    if is_first:
        for border in reversed(land.borders):
            yield _border(rings_path(border.rings), sheet.colour(border.colour), onto)
        if isinstance(chart, SplitMap):
            yield from _split(chart, sheet, onto)
    yield from _labels(view)
    if is_first and isinstance(chart, FlowMap):
        yield from _arrows(view, chart.flows)


def _context(chart: Map, view: _View, paths: Mapping[str, str]) -> Iterator[str]:
    """The land around, in the first panel alone; paper where what is told of is who takes part."""
    outline, panel, palette = view.sheet.outline, view.panel, view.sheet.palette
    if outline is None or panel.domain is not None:
        return
    is_flow = isinstance(chart, FlowMap)
    others = [code for code in outline.codes if code not in panel.codes]
    path = "".join(paths[code] for code in in_frame(outline, panel, others))
    if path:
        yield tag(
            "path",
            d=path,
            class_="context",
            fill=palette.paper if is_flow else palette.context,
            stroke=palette.rule if is_flow else palette.context_edge,
            stroke_width=EDGE / view.onto.by,
        )


def _areas(view: _View, paths: Mapping[str, str]) -> Iterator[str]:
    """Each municipality with what is said of it; an estimate is hatched."""
    sheet, by = view.sheet, view.onto.by
    definition, pattern = hatch(sheet.palette.ink, sheet.palette.paper, 1 / by)
    if any(area.is_provisional for area in view.areas):
        yield definition
    for area in view.areas:
        look: Attributes = {"d": paths[area.code], "stroke_width": EDGE / by}
        look["stroke"] = sheet.palette.border
        spoken = title(f"{area.name}: {area.hover}")
        colour = view.colours[area.colour_slot]
        yield tag("path", spoken, class_=f"area slot{area.colour_slot}", fill=colour, **look)
        if area.is_provisional:
            yield tag("path", spoken, class_="provisional", fill=pattern, d=paths[area.code])


def _selected(view: _View, paths: Mapping[str, str]) -> Iterator[str]:
    width = OUTLINE if view.land.base.is_labelled else OUTLINE_AMONG_MANY
    edge, line = ("edge", WHITE, 2 * width), ("selected", view.sheet.palette.chosen, width)
    for name, colour, wide in (edge, line):
        for code in view.land.selected:
            if code in view.panel.codes:
                yield tag(
                    "path",
                    d=paths[code],
                    class_=name,
                    fill="none",
                    stroke=colour,
                    stroke_width=wide / view.onto.by,
                    stroke_linejoin="round",
                )


def _dots(view: _View) -> Iterator[str]:
    """Without an outline each municipality is a dot where its label stands."""
    for area in view.areas:
        place = view.onto.place(view.land.base.labels[area.code])
        colour = view.colours[area.colour_slot]
        dot = symbol("circle", place, DOT, colour=colour, paper=view.sheet.palette.border)
        spoken = title(f"{area.name}: {area.hover}")
        yield tag("g", spoken, dot, class_=f"area slot{area.colour_slot}")


def _split(chart: SplitMap, sheet: Sheet, onto: Projection) -> Iterator[str]:
    """The line between the sides in its rim of paper, and the name of each."""
    palette, path = sheet.palette, lines_path(chart.parting)
    yield _border(path, palette.paper, onto, CASING * PARTING)
    yield _border(path, palette.ink, onto, PARTING)
    for name in chart.names:
        x, y = onto.place(name.at)
        gap, anchor = (-sheet.size, "end") if name.side == "left" else (sheet.size, "start")
        look = Look(NAME * sheet.size, sheet.colour(name.colour), palette.paper)
        yield words(name.text, x + gap, y, anchor=anchor, is_bold=True, look=look)


def _border(path: str, colour: str, onto: Projection, width: float = BORDER) -> str:
    return tag(
        "path",
        d=path,
        class_="border",
        fill="none",
        stroke=colour,
        stroke_width=width / onto.by,
        stroke_linejoin="round",
        transform=onto.transform,
    )


def _labels(view: _View) -> Iterator[str]:
    """Name and number on each municipality, or on those that are selected and named."""
    land, some = view.land, view.labelled
    if view.sheet.outline is not None:
        yield from label_marks(
            some, land.base, view.panel, view.onto, sheet=view.sheet, colours=view.colours
        )
        return
    for area in some.values():
        x, y = view.onto.place(land.base.labels[area.code])
        look = Look(view.sheet.size, view.sheet.palette.ink, view.sheet.palette.paper)
        for line, text in ((1, area.name), (2, area.text)):
            yield words(text, x, y + line * view.sheet.line, look, anchor="middle")


def _arrows(view: _View, flows: Sequence[Flow]) -> Iterator[str]:
    """From giver to taker; what goes to or from another panel has no way to be drawn on, and is a
    line of text.
    """
    sheet, base = view.sheet, view.land.base
    around = label_rims(view.labelled, base, view.panel, view.onto, sheet=sheet)
    size = label_size(base, sheet)
    (drawn,) = arrows(flows, [Picture(size, around)])
    for one in drawn:
        spoken = one.flow.spoken or _way(one.flow, base)
        yield tag("g", title(spoken), *_arrow(one, size, sheet), class_="flow")
    elsewhere = [flow for flow in flows if not {flow.giver, flow.taker} <= around.keys()]
    for at, flow in enumerate(elsewhere):
        y = sheet.line * (at + 0.7)
        yield words(_way(flow, base), sheet.size, y, look=Look(sheet.size, sheet.palette.ink))


def _way(flow: Flow, base: MapBase) -> str:
    return f"{base.names[flow.giver]} → {base.names[flow.taker]}: {flow.text}"


def _arrow(one: Arrow, size: float, sheet: Sheet) -> Iterator[str]:
    colour, paper = sheet.palette.ink, sheet.palette.paper
    opacity = None if one.flow.is_strong else LIGHT_FLOW
    yield tag(
        "path",
        d=one.d,
        fill="none",
        stroke=colour,
        stroke_width=one.width,
        stroke_opacity=opacity,
    )
    yield tag("polygon", points=one.corners, fill=colour, fill_opacity=opacity)
    look = Look(size, colour, paper)
    yield words(one.flow.text, *one.number, anchor="middle", is_bold=True, look=look)
