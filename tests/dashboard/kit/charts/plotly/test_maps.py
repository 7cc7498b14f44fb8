"""Maps as figures: a choropleth for each panel, whose values are slots with a colour each."""

from dataclasses import replace

import pytest

from dashboard.kit.charts.classes import classify
from dashboard.kit.charts.colours import slot_colours
from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.look.scale import contrast, readable_on


@pytest.fixture
def land(samples):
    return samples["map"]


def test_those_who_are_shown_are_in_the_figure(land):
    (areas,) = figure(land, LIGHT, "da")["data"]
    assert areas["locations"] == ["0001", "0002", "0003", "0004"]


def test_unknown_is_its_own_colour_and_never_a_class(land):
    (areas,) = figure(land, LIGHT, "da")["data"]
    scale = {colour for _, colour in areas["colorscale"]}
    assert areas["z"] == [0, 1, -1, -2]
    assert LIGHT.not_published in scale and LIGHT.zero in scale


def test_a_slot_gets_exactly_its_colour(land):
    (areas,) = figure(land, LIGHT, "da")["data"]
    share = (1 - areas["zmin"]) / (areas["zmax"] - areas["zmin"])
    below = [colour for at, colour in areas["colorscale"] if at < share]
    above = [colour for at, colour in areas["colorscale"] if at > share]
    assert below[-1] == above[0] == LIGHT.sequential[-1]


def test_the_geometry_is_an_address(land):
    (areas,) = figure(land, LIGHT, "da")["data"]
    assert areas["geojson"].startswith("/geografi/")


def test_every_label_can_be_read_on_its_class():
    classes = classify([70, 71, 75, 76, 80, 81], method="naturlige", decimals=1)
    for palette in (LIGHT, DARK):
        colours = slot_colours(classes, palette)
        assert all(contrast(readable_on(one, palette), one) >= 4.5 for one in colours.values())


def test_a_figure_says_the_same_of_every_map(samples):
    for name in ("map", "split", "flow"):
        chart = samples[name]
        shown = chart if name == "map" else chart.land
        again = replace(shown, selected=())
        drawn = figure(again if name == "map" else replace(chart, land=again), LIGHT, "da")
        assert drawn == figure(chart, LIGHT, "da"), "who is selected is painted on the land"
