"""One small chart of every class, on squares that make a country of four municipalities."""

import json
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from dashboard.kit.charts.classes import classify
from dashboard.kit.charts.slots import (
    ESTIMATE_SLOT,
    NOT_APPLICABLE_SLOT,
    NOT_PUBLISHED_SLOT,
    ZERO_SLOT,
)
from dashboard.kit.charts.spec import (
    Announcement,
    Announcements,
    Area,
    Bar,
    Bars,
    Border,
    Bracket,
    Chart,
    Curve,
    CurvePoint,
    Dot,
    Dumbbell,
    Dumbbells,
    Flow,
    FlowMap,
    Legend,
    LegendEntry,
    Line,
    Lines,
    MapBase,
    MapChart,
    Mark,
    Multiple,
    Multiples,
    Ranking,
    Reference,
    Region,
    RegionKey,
    RegionMap,
    Scatter,
    ScatterPoint,
    SideName,
    Span,
    SplitMap,
    Strip,
    StripRow,
    Tiles,
    Track,
    Tracks,
    Value,
    YearBar,
    framing,
    segments,
)
from data.geography.outline import load_outline

CODES = ("0001", "0002", "0003", "0004")
NAMES = dict(zip((*CODES, "0005"), ("Aaby", "Bøby", "Cæby", "Deby", "Eby"), strict=True))
CORNERS = {"0001": (8, 55), "0002": (9, 55), "0003": (8, 56), "0004": (9, 56), "0005": (12, 55)}
CLASSES = classify([10, 40], method="egne", own=(10, 40), decimals=0)


def square(code):
    x, y = CORNERS[code]
    return [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]


BASE = MapBase(
    "/outline.json",
    (framing(CODES, (8, 10), (55, 57)),),
    {code: (x + 0.5, y + 0.5) for code, (x, y) in CORNERS.items()},
    NAMES,
)
PEOPLE = Value("borgere", "5.000", 5000)
AREAS = (
    Area("0001", "Aaby", "10", 10, 0, "10 personer, nr. 2 af 3", "2", beside=PEOPLE),
    Area("0002", "Bøby", "40", 40, 1, "40 personer, nr. 1 af 3", "1", is_provisional=True),
    Area("0003", "Cæby", "0", 0, ZERO_SLOT, "0 personer, nr. 3 af 3", "3"),
    Area("0004", "Deby", "–", None, NOT_PUBLISHED_SLOT, "ikke offentliggjort"),
)
ENTRIES = (
    LegendEntry(1, "11–40", 1),
    LegendEntry(0, "10", 1),
    LegendEntry(ZERO_SLOT, "nul", 1),
    LegendEntry(NOT_PUBLISHED_SLOT, "ikke offentliggjort", 1),
    LegendEntry(NOT_APPLICABLE_SLOT, "ikke relevant", 0),
    LegendEntry(ESTIMATE_SLOT, "skraveret: anslået", 1),
)
LAND = MapChart(BASE, AREAS, CLASSES, ("0002",), legend=Legend(CLASSES, ENTRIES))
BORDERED = replace(
    LAND,
    borders=(
        Border("west", ("0001",), (square("0001"),), "west"),
        Border("east", ("0002",), (square("0002"),), "east"),
    ),
)
SPLIT = SplitMap(
    LAND,
    (("0001",), ("0002",)),
    (((9.0, 56.0), (9.0, 55.0)),),
    (SideName("Vest", (9.0, 55.0), "left", "west"), SideName("Øst", (9.0, 55.0), "right", "east")),
)
LINE = Line(
    "Vest 4,1",
    segments(
        (2015, 2016, 2017, 2018),
        (3.9, None, -4.25, 4.1),
        spoken=("2015: 3,9", "", "2017: −4,25", "2018: 4,1"),
        breaks=(2018,),
        focus=2018,
    ),
    "west",
)

SAMPLES = {
    "map": LAND,
    "bordered": BORDERED,
    "split": SPLIT,
    "flow": FlowMap(LAND, (Flow("0001", "0004", "25 personer", 25), Flow("0002", "0001", "3", 3))),
    "regions": RegionMap(
        BASE.panels,
        (
            Region(
                "Vest",
                (square("0001"), square("0003")),
                (8.5, 56),
                (Value("", "2014", None), Value("", "job +8", 8)),
                spoken="Vest: 8 procentpoint flere job",
            ),
            Region(
                "Øst",
                (square("0002"), square("0004")),
                (10.5, 56),
                (Value("", "ikke fundet", None),),
                "context",
                is_hatched=True,
                leader=((10.2, 56), (9.5, 56)),
            ),
        ),
        (RegionKey("procentpoint, 2014"), RegionKey("ikke fundet", "context", is_hatched=True)),
    ),
    "legend": Legend(CLASSES, ENTRIES),
    "ranking": Ranking(
        AREAS,
        CLASSES,
        ("0001",),
        "ikke offentliggjort (1)",
        reference=Reference(17, "alle 17"),
        officials=(("0002", Reference(52, "52")), ("0003", Reference(3, "3"))),
        official="fastsat tal",
        headings=("personer", "borgere"),
    ),
    "tiles": Tiles(
        AREAS, CLASSES, tuple((code, at % 2, at // 2) for at, code in enumerate(CODES)), ("0001",)
    ),
    "bars": Bars(
        (
            Bar("Aaby", -0.4, "−0,40", "west", "Aaby trak 0,40 ned", is_chosen=True),
            Bar("Bøby", 1.25, "+1,25", "east", is_provisional=True),
            Bar("Cæby", None, "ikke fundet", note="ingen kilde"),
            Bar("andre", 90.0, "90,00", is_drawn=False),
        ),
        ends=(-1, 2),
    ),
    "groups": Bars(
        (
            Bar("vejledte", 21, "21 pct.", group="Omsætning"),
            Bar("kontrolgruppe", None, "ikke offentliggjort", "ink_soft", group="Omsætning"),
            Bar("vejledte", -13, "−13 pct.", group="Job"),
            Bar("kontrolgruppe", 5, "5 pct.", "ink_soft", group="Job"),
        ),
        brackets=(Bracket("Job", 5, -13, "−18 procentpoint", "nettoeffekt"),),
    ),
    "lines": Lines(
        (LINE, Line("Øst", segments((2015, 2016), (4.0, 4.05)), "east", dash="dot")),
        marks=(Mark(date(2017, 7, 1), "juli 2017"),),
        has_zero=True,
    ),
    "releases": Lines(
        (Line("vest", (LINE.segments[0],), "west", shape="square"),),
        ends=(date(2015, 1, 1), date(2024, 12, 31)),
        is_named=False,
    ),
    "announcements": Announcements(
        (
            Announcement(2014, 4000, "4.000", "2014, landstal: 4.000"),
            Announcement(2015, 4000, "4.000", shape="diamond"),
            Announcement(2015, 12000, "12.000", is_provisional=True),
        ),
        behind=(YearBar(2014, 6048, "6.048", "2014: 6.048 kom"),),
        years=(2013, 2016),
    ),
    "multiples": Multiples(
        (
            Multiple("0001", "Aaby", LINE, "4,1", 4.1, "3,9", "1", "nr. 3 i 2015", "west"),
            Multiple("0002", "Bøby", Line("Bøby", ()), "–", half="east"),
        ),
        axis="−4,25 til 4,1 pct., 2015–2018",
        selected=("0001",),
    ),
    "strip": Strip(
        (
            StripRow(
                "Vest",
                (Dot("Aaby", 3.9, "Aaby: 3,9", is_chosen=True), Dot("Bøby", 3.91, "Bøby: 3,91")),
                "west",
                "square",
                Reference(3.905, "median"),
            ),
            StripRow("Øst", (Dot("Cæby", 4.4, "Cæby: 4,4", label="Cæby"),), "east"),
        )
    ),
    "columns": Strip(
        (StripRow("", (Dot("Aaby", 2.25, "Aaby: fra 4 til 9", label="Aaby 2,25"),)),),
        (Reference(3, "landstallet blev 3 gange"), Reference(2.9, "median 2,90")),
        step=0.1,
    ),
    "led": Strip(
        (
            StripRow(
                "",
                (
                    Dot("Aaby", 3.9, "Aaby: 3,9", "Aaby", colour="compared 0", shape="square"),
                    Dot("Bøby", 3.91, "Bøby: 3,91", "Bøby", colour="compared 1", shape="cross"),
                    Dot("Cæby", 4.4, "Cæby: 4,4"),
                ),
                "ink_soft",
                "circle-open",
                Reference(3.91, "median 3,91"),
            ),
        ),
        is_led=True,
    ),
    "dumbbells": Dumbbells(
        (
            Dumbbell(
                "Aaby",
                Reference(3.9, "3,9"),
                Reference(4.1, "4,1"),
                "Aaby: fra 3,9 i 2008 til 4,1 i 2024",
                "compared 0",
                "triangle-up",
            ),
            Dumbbell("Bøby", None, Reference(3.2, "3,2"), "Bøby: 3,2 i 2024", "compared 1"),
            Dumbbell(
                "Cæby",
                Reference(4.4, "4,4"),
                Reference(4.4, "4,4"),
                "Cæby: 4,4 i begge år",
                "ink_soft",
                "cross",
            ),
        ),
        "2008",
        "2024",
        "pct.",
    ),
    "scatter": Scatter(
        (
            ScatterPoint("Aaby", 3.9, 75.2, "Aaby: 3,9 og 75,2", "compared 0", "diamond"),
            ScatterPoint("Bøby", 3.91, 75.3, "Bøby: 3,91 og 75,3", "compared 1", "triangle-down"),
            ScatterPoint("Cæby", 4.4, 71.0, "Cæby: 4,4 og 71,0"),
        ),
        "ledighed, pct.",
        "beskæftigelse, pct.",
    ),
    "curve": Curve(
        (
            CurvePoint(0, 0, "0: 0"),
            CurvePoint(1106, 0, "1.106: 0"),
            CurvePoint(8000, 40, "8.000: 40"),
        ),
        "efter loven",
        (CurvePoint(0, 0, "ved 0: 0"), CurvePoint(8000, 50.5, "ved 8.000: 50,5")),
        "i takt med landstallet",
        (CurvePoint(4000, 18.5, "4.000 (2014): 18,5"),),
        CurvePoint(6000, 29.25, "valgt: 29,3"),
        "landstal",
        Reference(1106, "forlader nul ved 1.106"),
    ),
    "tracks": Tracks(
        (
            Track(
                "Omsætning",
                (
                    Span(2011, 2014, "21 pct.", "21 pct., 2011–2013"),
                    Span(2015, 2016, "", "12 pct.", True),
                ),
                group="brutto",
                group_note="høj sikkerhed",
            ),
            Track(
                "Kunder",
                (Span(0, 78),),
                "pr. år",
                tick=70,
                ends=(0, 100),
                spoken="nåede 78, mål 70",
            ),
        ),
        (2006, 2020),
        (Reference(2016, "2016"),),
        (Reference(2010, "2010"), Reference(2018, "2018")),
    ),
}
assert {type(chart) for chart in SAMPLES.values()} == set(get_args(Chart))


@pytest.fixture(params=SAMPLES)
def chart(request):
    """Each of the charts in turn."""
    return SAMPLES[request.param]


@pytest.fixture
def samples():
    """All of them by name."""
    return SAMPLES


@pytest.fixture(scope="session")
def outline(tmp_path_factory):
    """The outline of the squares."""
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": {"kode": code, "navn": name, "label_lon": x + 0.5, "label_lat": y + 0.5},
            "geometry": {"type": "Polygon", "coordinates": [square(code)]},
        }
        for (code, name), (x, y) in zip(NAMES.items(), CORNERS.values(), strict=True)
    ]
    path = tmp_path_factory.mktemp("outline") / "kommuner.geojson"
    path.write_text(
        json.dumps({"type": "FeatureCollection", "kind": "generaliseret", "features": features})
    )
    return load_outline(path)
