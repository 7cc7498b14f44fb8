"""How deep a chart wants to be in a width, so that its texts stand clear of each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from dashboard.kit.charts.spec import (
    Bars,
    Chart,
    FlowMap,
    Legend,
    MapChart,
    Multiples,
    Ranking,
    RegionMap,
    SplitMap,
    Strip,
    Tiles,
    Tracks,
)
from dashboard.kit.charts.svg.elements import Sheet
from dashboard.kit.charts.svg.lists import legend_height
from dashboard.kit.charts.svg.multiples import columns_in
from dashboard.kit.charts.svg.tracks import wanted_depth
from dashboard.kit.charts.text import wrapped
from dashboard.kit.look import LIGHT

LYING = 0.5
DEEPEST_LAND, DEEPEST_TILE = 0.86, 0.12
RANKED, FIELD, STRIP_ROW = 1.35, 5.2, 7.5
BAR, NOTED_BAR, GROUPED_BAR, GROUP = 1.9, 2.5, 1.6, 1.4


def chart_height(chart: Chart, width: float, lang: str) -> float:
    """The height in pixels of a chart that is drawn `width` pixels wide; a kind that says nothing
    of it lies, half as high as wide.
    """
    height = HEIGHTS.get(type(chart), _lying)
    return math.ceil(height(chart, Sheet(LIGHT, lang, width, width)))


def _lying(_: Chart, sheet: Sheet) -> float:
    return LYING * sheet.width


def _map(chart: MapChart, sheet: Sheet) -> float:
    land = min(sheet.width / chart.base.panels[0].shape, DEEPEST_LAND * sheet.width)
    return land + (_legend(chart.legend, sheet) if chart.legend else 0.0)


def _regions(chart: RegionMap, sheet: Sheet) -> float:
    land = min(sheet.width / chart.panels[0].shape, DEEPEST_LAND * sheet.width)
    lines = sum(
        len(wrapped(one.text, sheet.size, sheet.width - 2 * sheet.size)) for one in chart.key
    )
    return land + (lines + 1) * sheet.line


def _legend(chart: Legend, sheet: Sheet) -> float:
    return legend_height(chart, sheet, sheet.width)


def _ranking(chart: Ranking, sheet: Sheet) -> float:
    """A line for each bar, one for what stands above them, and those without a value below."""
    known = [area for area in chart.areas if area.value is not None]
    unknown = [area for area in chart.areas if area.value is None]
    names = ", ".join(f"{area.name} {area.text}" for area in unknown)
    below = 2.6 + len(wrapped(names, sheet.size, sheet.width)) if unknown else 0.0
    return sheet.line * (RANKED * max(len(known), 1) + 2 + below)


def _tiles(chart: Tiles, sheet: Sheet) -> float:
    named = {area.code for area in chart.areas}
    places = [(column, row) for code, column, row in chart.positions if code in named]
    wide, deep = (max(axis) - min(axis) + 1 for axis in zip(*places, strict=True))
    return min(sheet.width / wide, DEEPEST_TILE * sheet.width) * deep


def _bars(chart: Bars, sheet: Sheet) -> float:
    groups = [name for name, _ in chart.groups if name]
    if groups:
        rows = len(chart.bars) + len(chart.brackets)
        return sheet.line * (GROUPED_BAR * rows + GROUPED_BAR * GROUP * len(groups))
    depth = NOTED_BAR if any(bar.note for bar in chart.bars) else BAR
    return sheet.line * depth * max(len(chart.bars), 1)


def _multiples(chart: Multiples, sheet: Sheet) -> float:
    if not chart.rows:
        return sheet.line
    depth = math.ceil(len(chart.rows) / columns_in(chart, sheet, sheet.width))
    return sheet.line * (FIELD * depth + 1.4)


def _strip(chart: Strip, sheet: Sheet) -> float:
    """A band for each row; columns lie as other charts do."""
    if chart.step:
        return _lying(chart, sheet)
    return sheet.line * (STRIP_ROW * len(chart.rows) + len(chart.references) + 2)


def _tracks(chart: Tracks, sheet: Sheet) -> float:
    return 1.15 * wanted_depth(chart, sheet, sheet.width) + 2.8 * sheet.line


HEIGHTS: Mapping[type[Chart], Callable[[Any, Sheet], float]] = {
    MapChart: _map,
    SplitMap: lambda chart, sheet: _map(chart.land, sheet),
    FlowMap: lambda chart, sheet: _map(chart.land, sheet),
    RegionMap: _regions,
    Legend: _legend,
    Ranking: _ranking,
    Tiles: _tiles,
    Bars: _bars,
    Multiples: _multiples,
    Strip: _strip,
    Tracks: _tracks,
}
