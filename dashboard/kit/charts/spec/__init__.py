"""Charts as plain data: what is shown and how it is encoded, and nothing about who draws it.

Colours are roles of `kit.look.Palette` by name (`west`, `accent`, `ink_soft`); classes are colour
slots (`kit.charts.slots`): integers from 0, marks below zero. Texts are written and in the
reader's language. `kit.charts.plotly.figure`, `kit.charts.svg.svg` and `kit.charts.payload` draw
them.

`MapChart(base, areas, classes, selected, named, borders, legend)`
    `MapChart(base, (Area("0751", "Aarhus", "12,5", 12.5, 3, spoken="12,5 pct., nr. 2 af 19"),),
    classes, selected=("0751",))`. `base` is `ground.ground_of(…)`.
`SplitMap(land, sides, parting, names)`
    `SplitMap(MapChart(base, areas, classes), west_east, parting(outline, west_east),
    (SideName("Vest", end, "left", "west"), SideName("Øst", end, "right", "east")))`
`FlowMap(land, flows)`
    `FlowMap(land, (Flow("0751", "0779", "25", 25, "25 personer fra Aarhus til Skive"),))`
`RegionMap(panels, regions, key)`
    `RegionMap(base.panels, (Region("Midtjylland", rings, (9.1, 56.3), (Value("", "ca. 50 pct.",
    50),), "accent"),), (RegionKey("Midtjylland: ca. 50 pct."),))`
`Legend(classes, entries)`
    `Legend(classes, (LegendEntry(1, "5–10", 7), LegendEntry(0, "1–4", 12)))`
`Ranking(areas, classes, selected, not_published, not_applicable, reference, officials, official)`
    `Ranking(areas, classes, reference=Reference(9.8, "hele regionen 9,8"))`; of estimates
    `officials=(("0751", Reference(112, "112")),), official="fastsat tal"`
`Tiles(areas, classes, positions, selected)`
    `Tiles(areas, classes, (("0751", 4, 2), ("0779", 1, 1)))`: code, column, row
`Bars(bars, ends, unit)`
    `Bars((Bar("Skive", -0.4, "−0,40", "west", "Skive trak 0,40 ned"),), ends=(-1.0, 2.0))`;
    pairs as groups: `Bars((Bar("vejledte", 21, "21 pct.", group="Omsætning"),
    Bar("kontrolgruppe", None, "ikke offentliggjort", "ink_soft", group="Omsætning")))`; the gap
    between two of a group: `brackets=(Bracket("Omsætning", 7, 36, "+29 procentpoint"),)`
`Lines(lines, marks, ends, has_zero, is_named, unit)`
    `Lines((Line("Vest 4,1", segments((2008, 2009), (3.9, 4.1), spoken=("2008: 3,9", "2009: 4,1"),
    breaks=(2018,)), "west"),), marks=(Mark(date(2017, 7, 1), "Viborg flyttede"),))`
`Announcements(points, behind, years, unit)`
    `Announcements((Announcement(2015, 12000, "12.000", "2015, landstal: 12.000"),),
    behind=(YearBar(2015, 10856, "10.856", "2015: 10.856 kom"),))`
`Multiples(rows, axis, selected)`
    `Multiples((Multiple("0779", "Skive", Line("Skive", segments(years, values), "west"), "4,1",
    4.1, begin="3,9", rank="3", change="nr. 5 i 2008", half="west"),), axis="2,0 til 7,9 pct.")`
`Strip(rows, references, step, unit)`
    `Strip((StripRow("Vest", (Dot("Skive", 4.1, "Skive: 4,1 pct.", label="Skive"),), "west",
    "square", median=Reference(3.8, "median")),))`
`Curve(exact, exact_name, proportional, proportional_name, real, now, axis, leaves_zero)`
    `Curve((CurvePoint(0, 0, "…"), CurvePoint(4000, 25.1, "…")), "efter loven", ends,
    "i takt med landstallet", (CurvePoint(4000, 25.1, "4.000 (2014): 25,1"),), now)`
`Dumbbells(rows, then, now, unit)`
    `Dumbbells((Dumbbell("Skive", Reference(3.9, "3,9"), Reference(4.1, "4,1"), "Skive: fra 3,9 i
    2008 til 4,1 i 2024", "compared 0", "square"),), "2008", "2024")`
`Scatter(points, x_axis, y_axis)`
    `Scatter((ScatterPoint("Skive", 4.1, 75.2, "Skive: ledighed 4,1, beskæftigelse 75,2",
    "compared 0", "square"), ScatterPoint("Odder", 3.0, 78.1, "…")), "ledighed", "beskæftigelse")`
`Tracks(rows, ends, lines, axis)`
    `Tracks((Track("Omsætning", (Span(2011.0, 2013.0, "21 pct.", "21 pct., 2011–2013"),)),),
    ends=(2006.0, 2020.0), lines=(Reference(2016, "2016"),))`; a goal has a scale of its own:
    `Track("Kunder", (Span(0, 78),), tick=70, ends=(0, 100), spoken="nåede 78 · niveau 70")`

`Chart` is the union of them, `values(chart)` every value one holds.
"""

from dashboard.kit.charts.spec.bars import Bar, Bars, Bracket
from dashboard.kit.charts.spec.chart import Chart, values
from dashboard.kit.charts.spec.dots import Curve, CurvePoint, Dot, Strip, StripRow
from dashboard.kit.charts.spec.lines import (
    Announcement,
    Announcements,
    Line,
    Lines,
    Mark,
    Multiple,
    Multiples,
    Point,
    YearBar,
    segments,
)
from dashboard.kit.charts.spec.lists import (
    Area,
    Legend,
    LegendEntry,
    Ranking,
    Reference,
    Tiles,
)
from dashboard.kit.charts.spec.maps import (
    LABELLED_AT_MOST,
    Border,
    Flow,
    FlowMap,
    MapBase,
    MapChart,
    Panel,
    Ring,
    SideName,
    SplitMap,
    framing,
    northing,
)
from dashboard.kit.charts.spec.pairs import Dumbbell, Dumbbells, Scatter, ScatterPoint
from dashboard.kit.charts.spec.regions import Region, RegionKey, RegionMap
from dashboard.kit.charts.spec.tracks import Span, Track, Tracks
from dashboard.kit.charts.spec.value import Value

__all__ = [
    "LABELLED_AT_MOST",
    "Announcement",
    "Announcements",
    "Area",
    "Bar",
    "Bars",
    "Border",
    "Bracket",
    "Chart",
    "Curve",
    "CurvePoint",
    "Dot",
    "Dumbbell",
    "Dumbbells",
    "Flow",
    "FlowMap",
    "Legend",
    "LegendEntry",
    "Line",
    "Lines",
    "MapBase",
    "MapChart",
    "Mark",
    "Multiple",
    "Multiples",
    "Panel",
    "Point",
    "Ranking",
    "Reference",
    "Region",
    "RegionKey",
    "RegionMap",
    "Ring",
    "Scatter",
    "ScatterPoint",
    "SideName",
    "Span",
    "SplitMap",
    "Strip",
    "StripRow",
    "Tiles",
    "Track",
    "Tracks",
    "Value",
    "YearBar",
    "framing",
    "northing",
    "segments",
    "values",
]
