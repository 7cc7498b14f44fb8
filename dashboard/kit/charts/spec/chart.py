"""The union of all charts, and every value that one of them holds."""

from __future__ import annotations

from dashboard.kit.charts.spec.bars import Bars
from dashboard.kit.charts.spec.dots import Curve, Strip
from dashboard.kit.charts.spec.lines import Announcements, Lines, Multiples
from dashboard.kit.charts.spec.lists import Legend, Ranking, Tiles
from dashboard.kit.charts.spec.maps import FlowMap, MapChart, SplitMap
from dashboard.kit.charts.spec.pairs import Dumbbells, Scatter
from dashboard.kit.charts.spec.regions import RegionMap
from dashboard.kit.charts.spec.tracks import Tracks
from dashboard.kit.charts.spec.value import Value

Chart = (
    MapChart
    | SplitMap
    | FlowMap
    | RegionMap
    | Legend
    | Ranking
    | Tiles
    | Bars
    | Lines
    | Announcements
    | Multiples
    | Strip
    | Curve
    | Dumbbells
    | Scatter
    | Tracks
)


def values(chart: Chart) -> tuple[Value, ...]:
    """Every value of a chart. A renderer writes each text that is not empty, and draws each number.

    The points of small lines have no text of their own.
    """
    return tuple(chart.values())
