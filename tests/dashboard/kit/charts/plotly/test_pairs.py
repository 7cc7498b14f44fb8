"""Dumbbells and scatters as figures."""

from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.spec import Dumbbells, Scatter
from dashboard.kit.look import LIGHT


def test_what_it_was_is_open_and_each_text_stands_on_the_outer_side(samples):
    _, rising, _, alone, _, equal = figure(samples["dumbbells"], LIGHT, "da")["data"]
    assert rising["marker"]["symbol"] == ["triangle-up-open", "triangle-up"]
    assert rising["textposition"] == ["middle left", "middle right"]
    assert (alone["x"], alone["marker"]["symbol"]) == ([3.2], ["circle"])
    assert equal["textposition"] == ["middle left", "middle right"]


def test_those_that_stand_out_have_colour_and_shape_and_always_their_name(samples):
    others, out = figure(samples["scatter"], LIGHT, "da")["data"]
    assert out["marker"]["symbol"] == ["diamond", "triangle-down"]
    assert out["marker"]["color"] == list(LIGHT.compared[:2])
    assert out["text"] == ["Aaby", "Bøby"]
    assert others["marker"]["symbol"] == ["circle-open"]


def test_names_above_a_strip_that_would_touch_stand_in_rows_of_their_own(samples):
    layout = figure(samples["led"], LIGHT, "da")["layout"]
    heights = {one["text"]: one.get("ay") for one in layout["annotations"]}
    assert heights["Aaby"] < heights["Bøby"]


def test_nothing_known_is_an_empty_figure():
    assert figure(Dumbbells(()), LIGHT, "da")["data"] == []
    assert figure(Scatter((), "x", "y"), LIGHT, "da")["data"] == []
