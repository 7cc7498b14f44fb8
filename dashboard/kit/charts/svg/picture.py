"""Any chart as an SVG picture: a string that stands in a page, in print and in a file alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape

from dashboard.kit.charts.spec import (
    Announcements,
    Bars,
    Chart,
    Curve,
    Dumbbells,
    FlowMap,
    Legend,
    Lines,
    MapChart,
    Multiples,
    Ranking,
    RegionMap,
    Scatter,
    SplitMap,
    Strip,
    Tiles,
    Tracks,
    values,
)
from dashboard.kit.charts.svg.announcements import announcements_marks
from dashboard.kit.charts.svg.bars import bars_marks
from dashboard.kit.charts.svg.curve import curve_marks
from dashboard.kit.charts.svg.elements import Box, Sheet, legal, tag, title
from dashboard.kit.charts.svg.lines import lines_marks
from dashboard.kit.charts.svg.lists import legend_marks, ranking_marks, tiles_marks
from dashboard.kit.charts.svg.maps import map_marks
from dashboard.kit.charts.svg.multiples import multiples_marks
from dashboard.kit.charts.svg.pairs import dumbbells_marks, scatter_marks
from dashboard.kit.charts.svg.regions import region_marks
from dashboard.kit.charts.svg.strip import strip_marks
from dashboard.kit.charts.svg.tracks import tracks_marks
from dashboard.kit.charts.text import FONT
from dashboard.kit.look import Palette
from data.geography.outline import Outline

PICTURES: Mapping[type[Chart], Callable[[Any, Sheet, Box], Iterator[str]]] = {
    MapChart: map_marks,
    SplitMap: map_marks,
    FlowMap: map_marks,
    RegionMap: region_marks,
    Legend: legend_marks,
    Ranking: ranking_marks,
    Tiles: tiles_marks,
    Bars: bars_marks,
    Lines: lines_marks,
    Announcements: announcements_marks,
    Multiples: multiples_marks,
    Strip: strip_marks,
    Curve: curve_marks,
    Dumbbells: dumbbells_marks,
    Scatter: scatter_marks,
    Tracks: tracks_marks,
}


def svg(
    chart: Chart,
    palette: Palette,
    lang: str,
    *,
    width: float,
    height: float,
    outline: Outline | None = None,
    name: str = "",
    description: str = "",
) -> str:
    """The picture of a chart, `width` by `height` pixels, without a ground of its own.

    `name` and `description` are its title and its text for those who do not see it; without a
    description every value is read. A map takes its land from `outline`, and without one draws a
    dot for each municipality.
    """
    sheet = Sheet(palette, lang, width, height, outline)
    spoken = description or "; ".join(
        f"{one.name}: {one.text}" if one.name else one.text for one in values(chart) if one.text
    )
    return tag(
        "svg",
        title(name or spoken[:80]),
        f"<desc>{escape(legal(spoken))}</desc>",
        *PICTURES[type(chart)](chart, sheet, Box(0, 0, width, height)),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
        font_family=FONT,
    )
