"""The strip: a shape per group, who is asked for is named, the median is marked."""

from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.look import LIGHT


def test_each_row_has_its_shape_and_names_who_is_asked_for(samples):
    west, east = figure(samples["strip"], LIGHT, "da")["data"]
    assert (west["marker"]["symbol"], east["marker"]["symbol"]) == (["square"] * 2, ["circle"])
    assert (west["text"], east["text"]) == (["Aaby", ""], ["Cæby"])
    assert west["marker"]["size"][0] > west["marker"]["size"][1]


def test_dots_near_each_other_do_not_cover_one_another(samples):
    west, _ = figure(samples["strip"], LIGHT, "da")["data"]
    assert len(set(west["y"])) == 2


def test_the_median_is_a_stroke_at_its_value(samples):
    shapes = figure(samples["strip"], LIGHT, "da")["layout"]["shapes"]
    assert [shape["x0"] for shape in shapes if shape["x0"] == shape["x1"]][:1] == [3.905]
