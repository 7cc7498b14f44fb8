"""The land under a map: what is painted on it, alike in the first answer and by the browser."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.kit.charts.labels import WIDTHS
from dashboard.kit.charts.land import BORDERS, LAND, MAP, borders, map_parts, paint
from dashboard.kit.charts.spec import Flow, FlowMap, MapChart
from dashboard.kit.charts.svg.ground import ground_markup
from dashboard.kit.charts.svg.land import lines_path
from dashboard.kit.charts.svg.overlay import SERVES_FROM
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.paths import bordered
from data.geography.border import shared_border


@pytest.fixture
def land(samples):
    return samples["map"]


def paths(markup, kind):
    return re.findall(rf'<path[^>]*class="{kind}"[^>]*>', markup)


def test_the_values_stand_in_the_order_of_the_codes(land):
    painted = paint(land, LIGHT)
    assert land.base.codes == ("0001", "0002", "0003", "0004")
    assert painted["slots"] == [0, 1, -1, -2]
    assert painted["texts"] == ["10", "40", "0", "–"]
    shuffled = replace(land, areas=land.areas[::-1])
    assert paint(shuffled, LIGHT) == painted


def test_a_slot_that_occurs_has_its_colour_and_an_ink_that_reads_on_it(land):
    painted = paint(land, DARK)
    assert set(painted["colours"]) == {"0", "1", "-1", "-2"}
    assert painted["colours"]["-2"]["fill"] == DARK.not_published


def test_what_is_estimated_is_hatched_and_nothing_else(land, outline):
    assert paint(land, LIGHT)["hatched"] == ["0002"]
    markup = ground_markup(land.base, outline, paint(land, LIGHT))
    assert len(paths(markup, "map-hatched")) == 1


def test_another_choice_on_the_same_ground_sends_no_land_and_no_figure(land):
    parts, figures = map_parts(land, LIGHT, "da")
    other, again = map_parts(replace(land, selected=()), LIGHT, "da")
    assert parts[LAND] == other[LAND] and parts[BORDERS] == other[BORDERS]
    assert parts[MAP] != other[MAP] and figures[MAP].print == again[MAP].print


def test_other_municipalities_and_another_theme_are_another_figure(land):
    (panel,) = land.base.panels
    fewer = replace(panel, codes=panel.codes[:2])
    small = replace(land, base=replace(land.base, panels=(fewer,)))
    prints = {
        map_parts(chart, palette, "da")[1][MAP].print
        for chart, palette in ((land, LIGHT), (land, DARK), (small, LIGHT))
    }
    assert len(prints) == 3


def test_the_first_answer_is_painted_with_the_same_values(land, outline):
    painted = paint(land, LIGHT)
    markup = ground_markup(land.base, outline, painted)
    fills = re.findall(r'data-kommune="(\d+)" fill="([^"]+)"', markup)
    slots = dict(zip(land.base.codes, painted["slots"], strict=True))
    assert fills == [(code, painted["colours"][str(slots[code])]["fill"]) for code in slots]
    assert re.findall(r'<b class="map-ink">([^<]*)</b>', markup) == painted["texts"]


def test_the_land_alone_says_no_value(land, outline):
    markup = ground_markup(land.base, outline)
    assert "fill=" not in re.sub("<defs>.*</defs>", "", markup)
    assert set(re.findall(r'<b class="map-ink">([^<]*)</b>', markup)) == {""}


def test_where_there_are_many_the_labels_are_fetched_by_who_is_written(land):
    (panel,) = land.base.panels
    many = replace(land.base, panels=(replace(panel, codes=panel.codes * 6),))
    chart = MapChart(many, land.areas, land.classes, selected=("0003",), named=("0001",))
    assert paint(chart, LIGHT)["labels"].endswith("/navne/0003-0001.html")
    assert paint(replace(chart, selected=(), named=()), LIGHT)["labels"] == ""


def test_on_a_wall_those_that_change_alone_are_written_and_larger(land):
    large = replace(land, selected=(), named=("0002",), is_large=True)
    assert paint(large, LIGHT)["labels"].endswith("/stor/0002.html")
    assert paint(replace(large, is_large=False), LIGHT)["labels"] == ""


def test_the_style_sheet_takes_the_places_of_the_width_that_the_map_has():
    css = (Path(__file__).parents[4] / "assets" / "45-maps.css").read_text()
    blocks = re.findall(r"@container \((.*?)\) \{\s*\.map-label \{ --x: var\(--x(\d)\)", css)
    assert [int(at) for _, at in blocks] == list(range(len(WIDTHS)))
    starts = [f"{SERVES_FROM * width:g}px" for width in WIDTHS]
    for (query, at), low in zip(blocks, starts, strict=True):
        bounds = [low, *starts[int(at) + 1 :][:1]] if int(at) else [starts[1]]
        assert re.findall(r"[\d.]+px", query) == bounds


def test_the_border_of_the_first_side_is_drawn_last(samples):
    colours = [one["colour"] for one in borders(samples["bordered"], LIGHT)]
    assert colours == [LIGHT.east, LIGHT.west]


def test_a_split_is_one_line_in_a_rim_of_paper_and_a_name_on_each_side(samples, outline):
    rim, line, *names = parted = borders(samples["split"], LIGHT)
    assert rim["line"] == line["line"] and bordered(line["line"]) == [["0001"], ["0002"]]
    assert rim["width"] > line["width"]
    assert [(one["text"], one["side"], one["colour"]) for one in names] == [
        ("Vest", "left", LIGHT.west),
        ("Øst", "right", LIGHT.east),
    ]
    base = samples["split"].land.base
    markup = ground_markup(base, outline, paint(samples["split"], LIGHT), parted)
    drawn = [re.search(r' d="([^"]+)"', one)[1] for one in paths(markup, "map-border")]
    assert drawn == [lines_path(shared_border(outline, *samples["split"].sides))] * 2
    assert re.findall(r"<text[^>]*side-name-(\w+)[^>]*>(\w+)</text>", markup) == [
        ("left", "Vest"),
        ("right", "Øst"),
    ]


def test_an_arrow_leads_from_giver_to_taker_and_bears_its_persons(land, outline):
    chart = FlowMap(land, (Flow("0001", "0004", "25", 25), Flow("0002", "0001", "3", 3)))
    narrow, wide = (one for one in paint(chart, LIGHT, outline)["flows"] if one["bucket"] == 3)
    assert wide["text"] == "25" and wide["width"] > narrow["width"]
    start, end = re.match(r"M(\S+ \S+)Q\S+ \S+ (\S+ \S+)", wide["d"]).groups()
    (x1, y1), (x2, y2) = (map(float, point.split()) for point in (start, end))
    assert x1 < x2 and y1 > y2, "north is up, and 0004 lies north-east of 0001"


def test_who_stands_outside_the_first_panel_has_no_arrow(land, outline):
    assert paint(FlowMap(land, (Flow("0001", "0005", "1", 1),)), LIGHT, outline)["flows"] == []
