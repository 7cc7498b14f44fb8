"""A map of few areas: each filled once, hatched where nothing was found, and labelled once."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.kit.charts.spec import Region, RegionKey, RegionMap
from dashboard.kit.charts.svg.elements import (
    Attributes,
    Box,
    Look,
    Sheet,
    clip,
    hatch,
    stroke,
    tag,
    title,
    words,
)
from dashboard.kit.charts.svg.land import Projection, projection, rings_path
from dashboard.kit.charts.svg.overlay import panel_box
from dashboard.kit.charts.text import wrapped
from dashboard.kit.look import readable_on

EDGE, SWATCH, GAP = 1.5, 1.0, 0.6


def region_marks(chart: RegionMap, sheet: Sheet, box: Box) -> Iterator[str]:
    """The areas in each panel, their labels, and the key below."""
    keys = [(one, _lines_of(one, sheet, box)) for one in chart.key]
    below = sum(len(lines) for _, lines in keys) * sheet.line
    land = box.inner(bottom=below + (sheet.line if keys else 0))
    for panel in chart.panels:
        own = panel_box(panel, land)
        onto = projection(panel, own)
        definition, address = clip(own)
        yield definition
        yield tag("g", *_areas(chart, sheet, onto), clip_path=address)
        if panel.domain is None:
            for region in chart.regions:
                yield from _label(region, sheet, onto)
        else:
            frame: Attributes = {"x": own.x, "y": own.y}
            frame |= {"width": own.width, "height": own.height}
            yield tag("rect", **frame, fill="none", stroke=sheet.palette.rule)
    y = land.bottom + sheet.line
    for one, lines in keys:
        yield from _key(one, lines, sheet, (box.x, y))
        y += len(lines) * sheet.line


def _areas(chart: RegionMap, sheet: Sheet, onto: Projection) -> Iterator[str]:
    definition, pattern = hatch(sheet.palette.ink_soft, scale_by=1 / onto.by)
    yield definition if any(one.is_hatched for one in chart.regions) else ""
    for region in chart.regions:
        look: Attributes = {"d": rings_path(region.rings), "transform": onto.transform}
        edge: Attributes = {"stroke": sheet.palette.border, "stroke_width": EDGE / onto.by}
        spoken, colour = title(region.hover), sheet.colour(region.colour)
        yield tag("path", spoken, class_="region", fill=colour, **look, **edge)
        if region.is_hatched:
            yield tag("path", spoken, class_="provisional", fill=pattern, **look)


def _label(region: Region, sheet: Sheet, onto: Projection) -> Iterator[str]:
    palette, colour = sheet.palette, sheet.colour(region.colour)
    if region.leader:
        start, end = (onto.place(point) for point in region.leader)
        yield stroke(start, end, palette.ink_soft)
    ink, halo = (palette.ink, None) if region.leader else (readable_on(colour, palette), colour)
    look = Look(sheet.size, ink, halo)
    x, middle = onto.place(region.label)
    texts = [region.name, *(line.text for line in region.lines)]
    for at, text in enumerate(texts):
        y = middle + (at - (len(texts) - 1) / 2) * sheet.line
        yield words(text, x, y, look, anchor="middle", is_bold=at == 0)


def _lines_of(key: RegionKey, sheet: Sheet, box: Box) -> list[str]:
    return wrapped(key.text, sheet.size, box.width - (SWATCH + GAP) * sheet.size)


def _key(
    key: RegionKey, lines: list[str], sheet: Sheet, place: tuple[float, float]
) -> Iterator[str]:
    (x, y), size = place, SWATCH * sheet.size
    swatch: Attributes = {"x": x, "y": y - size / 2, "width": size, "height": size}
    yield tag("rect", fill=sheet.colour(key.colour), stroke=sheet.palette.ink_soft, **swatch)
    if key.is_hatched:
        definition, pattern = hatch(sheet.palette.ink_soft)
        yield definition
        yield tag("rect", fill=pattern, **swatch)
    for at, text in enumerate(lines):
        beside = x + size + GAP * sheet.size
        yield words(text, beside, y + at * sheet.line, Look(sheet.size, sheet.palette.ink))
