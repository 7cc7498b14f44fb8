"""Maps: an update is short, and leads from any figure to that of another choice."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.kit.charts.classes import classify
from dashboard.kit.charts.colours import split_colours
from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.plotly.maps import LAYERS, as_steps, map_changes
from dashboard.kit.charts.slots import split_slot
from dashboard.kit.charts.spec import Area, Flow, FlowMap, MapBase, MapChart, framing
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.look.scale import contrast, readable_on

CODES = ("0001", "0002", "0003")
MANY = tuple(f"{number:04}" for number in range(100, 130))


@pytest.fixture
def land(samples):
    return samples["map"]


def plain(found):
    return json.loads(json.dumps(found))


def put(drawn, changed):
    """A figure after its changes, as the browser makes them."""
    made = plain(drawn)
    for trace, attribute, value in as_steps(changed):
        at = made["data"][trace]
        *steps, last = attribute.split(".")
        for step in steps:
            at = at.setdefault(step, {})
        at[last] = plain(value)
    return made


def ground(codes):
    labels = {code: (8.0 + at, 55.0 + at / 7) for at, code in enumerate((*codes, "0999"))}
    names = {code: f"By {code}" for code in labels}
    return MapBase("/outline.json", (framing(codes, (8, 12), (55, 57)),), labels, names)


@st.composite
def charts(draw, codes, kind):
    """A map of any values, selection and arrows on one ground."""
    base = ground(codes)
    numbers = draw(
        st.lists(st.none() | st.integers(-50, 50), min_size=len(codes), max_size=len(codes))
    )
    known = [number for number in numbers if number]
    classes = classify(known, method="naturlige", decimals=0, diverging=draw(st.booleans()))
    areas = tuple(
        Area(
            code,
            base.names[code],
            "–" if number is None else str(number),
            number,
            -2 if number is None else -1 if number == 0 else classes.index_of(number),
            is_provisional=draw(st.booleans()),
        )
        for code, number in zip(codes, numbers, strict=True)
    )
    some = st.lists(st.sampled_from(codes), max_size=3, unique=True).map(tuple)
    land = MapChart(base, areas, classes, draw(some), draw(some))
    if kind is MapChart:
        return land
    pairs = st.tuples(st.sampled_from(codes), st.sampled_from(codes))
    moves = draw(st.lists(pairs.filter(lambda pair: pair[0] != pair[1]), max_size=4))
    return FlowMap(land, tuple(Flow(*move, "5") for move in moves))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("kind", [MapChart, FlowMap])
@pytest.mark.parametrize("codes", [CODES, MANY], ids=["few", "many"])
@settings(max_examples=25)
@given(data=st.data())
def test_the_changes_of_a_choice_lead_from_any_figure_to_its_own(palette, kind, codes, data):
    before, after = data.draw(charts(codes, kind)), data.draw(charts(codes, kind))
    changed = put(figure(before, palette, "da"), map_changes(after, palette))
    assert changed == plain(figure(after, palette, "da"))


def test_the_changes_of_a_split_map_move_the_border_of_the_selected(samples):
    chosen = samples["split"]
    none = replace(chosen, land=replace(chosen.land, selected=()), selected_rings=())
    for before, after in ((none, chosen), (chosen, none)):
        changed = put(figure(before, LIGHT, "da"), map_changes(after, LIGHT))
        assert changed == plain(figure(after, LIGHT, "da"))


def test_several_municipalities_may_be_selected(land):
    drawn = figure(replace(land, selected=("0001", "0003")), LIGHT, "da")
    assert drawn["data"][2]["locations"] == ["0001", "0003"]
    assert figure(replace(land, selected=()), LIGHT, "da")["data"][2]["locations"] == []


def test_land_outside_the_area_is_context_and_has_no_value(land):
    around, areas, *_ = figure(land, LIGHT, "da")["data"]
    assert around["locations"] == ["0005"] and around["hoverinfo"] == "skip"
    assert "0005" not in areas["locations"]


def test_unknown_is_its_own_colour_and_never_a_class(land):
    areas = figure(land, LIGHT, "da")["data"][1]
    scale = {colour for _, colour in areas["colorscale"]}
    assert areas["z"] == [0, 1, -1, -2]
    assert LIGHT.not_published in scale and LIGHT.zero in scale


def test_a_slot_gets_exactly_its_colour(land):
    areas = figure(land, LIGHT, "da")["data"][1]
    share = (1 - areas["zmin"]) / (areas["zmax"] - areas["zmin"])
    below = [colour for at, colour in areas["colorscale"] if at < share]
    above = [colour for at, colour in areas["colorscale"] if at > share]
    assert below[-1] == above[0] == LIGHT.sequential[-1]


def test_what_is_estimated_is_hatched_and_nothing_else(land):
    *_, hatched = figure(land, LIGHT, "da")["data"][:LAYERS]
    assert hatched["locations"] == ["0002"] and len(hatched["z"]) == 1
    sure = replace(land, areas=tuple(replace(one, is_provisional=False) for one in land.areas))
    assert figure(sure, LIGHT, "da")["data"][LAYERS - 1]["locations"] == []


def test_a_label_has_a_rim_in_the_colour_of_its_municipality(land):
    shadows = figure(land, LIGHT, "da")["data"][3]["textfont"]["shadow"]
    assert LIGHT.sequential[-1] in shadows[1] and LIGHT.not_published in shadows[3]


def test_the_geometry_is_an_address_and_never_in_an_update(land):
    assert {trace["geojson"] for trace in figure(land, LIGHT, "da")["data"][:3]} == {
        "/outline.json"
    }
    assert all("geojson" not in path for path in map_changes(land, LIGHT))


def test_the_halves_never_share_a_colour_and_every_label_can_be_read():
    classes = classify([70, 71, 75, 76, 80, 81], method="naturlige", decimals=1)
    for palette in (LIGHT, DARK):
        colours = split_colours(classes, palette)
        shades = [colours[split_slot(half, 2, len(classes))] for half in ("west", "east")]
        assert shades[0] != shades[1]
        assert all(contrast(readable_on(one, palette), one) >= 4.5 for one in colours.values())


def test_the_split_map_draws_each_half_and_the_selected_on_top(samples):
    east, west, chosen = figure(samples["split"], LIGHT, "da")["data"][LAYERS:]
    colours = [trace["line"]["color"] for trace in (east, west, chosen)]
    assert colours == [LIGHT.east, LIGHT.west, LIGHT.selected]
    assert chosen["lon"][-1] is None


def arrows(*flows):
    land = MapChart(ground(CODES), (), classify([1], method="naturlige", decimals=0))
    areas = tuple(Area(code, code, "1", 1, 0) for code in CODES)
    return figure(FlowMap(replace(land, areas=areas), flows), LIGHT, "da")["data"][-1]


def test_an_arrow_points_from_giver_to_taker_clear_of_both():
    there, back = (arrows(Flow(*move)) for move in (CODES[:2], CODES[1::-1]))
    assert 0 < there["marker"]["angle"][2] < 90
    assert back["marker"]["angle"][2] == pytest.approx(there["marker"]["angle"][2] - 180)
    assert there["lon"] == [8.2, 8.5, 8.8, None]


def test_who_stands_outside_the_first_panel_has_no_arrow():
    assert arrows(Flow("0001", "0999"))["lon"] == []


def test_land_that_takes_no_part_is_paper_so_that_unchanged_is_seen(samples):
    around = figure(samples["flow"], LIGHT, "da")["data"][0]
    assert {colour for _, colour in around["colorscale"]} == {LIGHT.paper}
