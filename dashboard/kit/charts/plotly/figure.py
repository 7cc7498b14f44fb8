"""Any chart as a Plotly figure, in plain dictionaries as the browser takes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.kit.charts.plotly.announcements import announcements_figure
from dashboard.kit.charts.plotly.bars import bars_figure
from dashboard.kit.charts.plotly.curve import curve_figure
from dashboard.kit.charts.plotly.lines import lines_figure
from dashboard.kit.charts.plotly.lists import legend_figure, ranking_figure, tiles_figure
from dashboard.kit.charts.plotly.maps import map_figure
from dashboard.kit.charts.plotly.multiples import multiples_figure
from dashboard.kit.charts.plotly.pairs import dumbbells_figure, scatter_figure
from dashboard.kit.charts.plotly.regions import region_figure
from dashboard.kit.charts.plotly.strip import strip_figure
from dashboard.kit.charts.plotly.tracks import tracks_figure
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
)
from dashboard.kit.look import Palette

FIGURES: Mapping[type[Chart], Callable[[Any, Palette, str], dict[str, Any]]] = {
    MapChart: map_figure,
    SplitMap: map_figure,
    FlowMap: map_figure,
    RegionMap: region_figure,
    Legend: legend_figure,
    Ranking: ranking_figure,
    Tiles: tiles_figure,
    Bars: bars_figure,
    Lines: lines_figure,
    Announcements: announcements_figure,
    Multiples: multiples_figure,
    Strip: strip_figure,
    Curve: curve_figure,
    Dumbbells: dumbbells_figure,
    Scatter: scatter_figure,
    Tracks: tracks_figure,
}


def figure(chart: Chart, palette: Palette, lang: str) -> dict[str, Any]:
    """The figure of a chart: `data` and `layout`."""
    return FIGURES[type(chart)](chart, palette, lang)
