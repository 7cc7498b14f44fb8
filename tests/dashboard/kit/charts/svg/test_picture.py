"""Every chart has a picture: well formed, with every value in it as text, in both themes."""

import re
from dataclasses import replace
from typing import get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.spec import Bar, Bars, Chart, Dot, Line, Lines, Strip, StripRow, segments
from dashboard.kit.charts.spec import values as values_of
from dashboard.kit.charts.svg import svg
from dashboard.kit.charts.svg.elements import plain
from dashboard.kit.charts.svg.picture import PICTURES
from dashboard.kit.look import DARK, LIGHT

SVG = "{http://www.w3.org/2000/svg}"
SIZE = {"width": 640, "height": 480}


def parsed(chart, palette=LIGHT, **more):
    return ElementTree.fromstring(svg(chart, palette, "da", **SIZE | more))


def written(root):
    """All text but that of the title and the description of the whole."""
    return "\n".join(text for part in list(root)[2:] for text in part.itertext())


def by_class(root, name):
    return [one for one in root.iter() if name in one.get("class", "").split()]


def test_there_is_a_picture_for_every_class_of_the_union():
    assert set(PICTURES) == set(get_args(Chart))


@pytest.mark.parametrize("lands", [True, False], ids=["land", "no-land"])
def test_every_value_stands_in_the_picture(chart, outline, lands):
    text = written(parsed(chart, outline=outline if lands else None))
    missing = [value for value in values_of(chart) if value.text not in text]
    assert values_of(chart) and not missing


@pytest.mark.parametrize("width", [200, 390, 1600])
def test_a_picture_of_any_width_has_only_places_that_are_numbers(chart, outline, width):
    picture = svg(chart, LIGHT, "da", width=width, height=300, outline=outline)
    ElementTree.fromstring(picture)
    assert not re.search(r'="[^"]*\b(nan|inf|None)\b', picture)


def test_no_part_is_wider_or_deeper_than_nothing(chart, outline):
    for one in parsed(chart, outline=outline).iter():
        sizes = [float(one.get(key, 0)) for key in ("width", "height", "r")]
        assert min(sizes) >= 0, ElementTree.tostring(one)


def test_the_themes_differ(chart, outline):
    pictures = {svg(chart, one, "da", outline=outline, **SIZE) for one in (LIGHT, DARK)}
    assert len(pictures) == 2


def test_it_is_an_image_with_a_title_and_a_text(chart):
    root = parsed(chart, name="Et navn", description="En tekst & mere")
    assert (root.get("role"), root[0].tag, root[1].tag) == ("img", f"{SVG}title", f"{SVG}desc")
    assert (root[0].text, root[1].text) == ("Et navn", "En tekst & mere")


def test_without_a_description_every_value_is_read(chart):
    spoken = parsed(chart)[1].text
    assert all(value.text in spoken for value in values_of(chart))


def test_the_five_marks_have_fills_and_classes_of_their_own(samples, outline):
    chart = samples["map"]
    root, colours = parsed(chart, outline=outline), slot_colours(chart.classes, LIGHT)
    fills = {slot: by_class(root, f"slot{slot}")[0].get("fill") for slot in (0, 1, -1, -2, -3)}
    assert fills == {slot: colours[slot] for slot in fills}
    assert len(set(fills.values())) == 5


@pytest.mark.parametrize("name", ["map", "ranking", "tiles", "bars"])
def test_an_estimate_is_hatched_by_a_pattern_that_is_there(samples, outline, name):
    root = parsed(samples[name], outline=outline)
    (hatched,) = by_class(root, "provisional")
    patterns = {f"url(#{one.get('id')})" for one in root.iter(f"{SVG}pattern")}
    assert hatched.get("fill") in patterns


def test_an_official_value_is_a_tick_beyond_its_estimate_on_the_same_scale(samples):
    chart = samples["ranking"]
    root = parsed(chart)
    ticks = [float(one[1].get("x1")) for one in by_class(root, "official")]
    (zero,) = by_class(root, "slot-1")
    (estimate,) = [one for one in by_class(root, "bar") if one.get("class").endswith("slot1")]
    start, width = (float(estimate.get(key)) for key in ("x", "width"))
    at = [start + width * value / 40 for value in (52, 3)]
    assert ticks == pytest.approx(at, abs=0.1) and float(zero.get("width")) == 0
    assert "fastsat tal" in written(root)
    plain_one = parsed(replace(chart, officials=(), official=""))
    assert by_class(plain_one, "official") == [] and "fastsat tal" not in written(plain_one)


def test_the_legend_says_what_the_hatching_is(samples):
    (hatched,) = by_class(parsed(samples["legend"]), "hatched")
    assert hatched.get("fill").startswith("url(#hatch")


def test_what_was_not_read_surely_is_hatched(samples):
    assert len(by_class(parsed(samples["tracks"]), "provisional")) == 1


def test_only_who_is_selected_has_an_outline(samples, outline):
    chart = samples["map"]
    for codes in ((), ("0001",), ("0001", "0003")):
        root = parsed(replace(chart, selected=codes), outline=outline)
        assert len(by_class(root, "selected")) == len(codes)


def test_land_around_is_context_and_is_drawn_where_the_frame_reaches_it(samples, outline):
    assert by_class(parsed(samples["map"], outline=outline), "context") == []
    wide = replace(
        samples["map"],
        base=replace(
            samples["map"].base,
            panels=(replace(samples["map"].base.panels[0], longitudes=(8.0, 13.0)),),
        ),
    )
    (around,) = by_class(parsed(wide, outline=outline), "context")
    assert around.get("fill") == LIGHT.context


def test_a_flow_is_an_arrow_with_its_persons(samples, outline):
    flows = by_class(parsed(samples["flow"], outline=outline), "flow")
    assert ["".join(one.itertext()).count("25 personer") for one in flows] == [0, 2]
    assert all(one.find(f"{SVG}polygon") is not None for one in flows)


def test_the_borders_of_sides_are_in_the_colours_of_their_councils(samples, outline):
    borders = by_class(parsed(samples["bordered"], outline=outline), "border")
    assert [one.get("stroke") for one in borders] == [LIGHT.east, LIGHT.west]


def test_the_split_map_has_one_open_line_in_a_rim(samples, outline):
    rim, line = by_class(parsed(samples["split"], outline=outline), "border")
    assert [one.get("stroke") for one in (rim, line)] == [LIGHT.paper, LIGHT.ink]
    assert rim.get("d") == line.get("d") and not line.get("d").endswith("z")
    assert float(rim.get("stroke-width")) > float(line.get("stroke-width"))


def test_nothing_known_is_a_picture_of_nothing():
    for chart in (Lines((Line("Vest", ()),)), Strip((StripRow("Vest", ()),)), Bars(())):
        assert ElementTree.fromstring(svg(chart, LIGHT, "da", **SIZE)).get("role") == "img"


HOSTILE = st.text(max_size=30) | st.sampled_from(
    ["<script>", "a & b", '"', "]]>", "\x00\x08", "\ud800", "￿", "'--><!--"]
)
NUMBERS = st.floats(-1e9, 1e9, allow_nan=False)


@settings(max_examples=60)
@given(HOSTILE, HOSTILE, st.lists(NUMBERS, min_size=1, max_size=5))
def test_any_name_is_text_and_any_number_has_a_place(name, text, numbers):
    bars = Bars(tuple(Bar(name, one, text, note=text, spoken=name) for one in numbers))
    groups = Bars(tuple(Bar(text, one, text, group=name) for one in numbers))
    years = tuple(range(2000, 2000 + len(numbers)))
    lines = Lines((Line(name, segments(years, numbers, spoken=[text] * len(numbers))),))
    strip = Strip((StripRow(name, tuple(Dot(name, one, text, label=text) for one in numbers)),))
    for chart in (bars, groups, lines, strip):
        root = parsed(chart, name=name, description=text)
        assert not [one for one in root.iter() if "script" in str(one.tag)]


@given(NUMBERS)
def test_a_coordinate_is_short_and_near(number):
    assert abs(float(plain(number)) - number) <= 0.005 + 1e-6
    assert "e" not in plain(number)
