"""Bars stand in the order they are given, on a scale that holds zero; words are never bars."""

from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.look import LIGHT


def bars(found):
    return [trace for trace in found["data"] if trace["type"] == "bar"]


def test_named_bars_stand_from_above_in_their_order_and_the_chosen_has_a_rim(samples):
    found = figure(samples["bars"], LIGHT, "da")
    (drawn,) = bars(found)
    low, high = found["layout"]["yaxis"]["range"]
    assert drawn["y"] == [0, 1] and low > high
    assert drawn["marker"]["line"]["width"] == [3, 0]
    assert found["layout"]["yaxis"]["ticktext"][:2] == ["Aaby", "Bøby"]


def test_two_of_the_same_name_are_two_bars():
    (drawn,) = bars(figure(Bars((Bar("A", 1, "1"), Bar("A", 2, "2"))), LIGHT, "da"))
    assert len(set(drawn["y"])) == 2


def test_what_is_not_published_and_what_would_dwarf_the_others_are_words(samples):
    found = figure(samples["bars"], LIGHT, "da")
    (drawn,) = bars(found)
    words = [trace["text"][0] for trace in found["data"] if trace["type"] == "scatter"]
    assert len(drawn["x"]) == 2
    assert words == ["<i>ikke fundet</i>", "<i>90,00</i>"]


def test_an_estimate_is_hatched(samples):
    (drawn,) = bars(figure(samples["bars"], LIGHT, "da"))
    assert drawn["marker"]["pattern"]["shape"] == ["", "/"]


def test_bars_of_a_group_stand_below_its_title(samples):
    found = figure(samples["groups"], LIGHT, "da")
    heights = {
        trace["text"][0].strip(): trace["y"][0] for trace in found["data"] if "text" in trace
    }
    assert heights["<b>Omsætning</b>"] > heights["<b>21 pct.</b> vejledte"]
    assert heights["<b>21 pct.</b> vejledte"] > heights["<i>ikke offentliggjort</i>"]
    assert heights["<i>ikke offentliggjort</i>"] > heights["<b>Job</b>"]


def test_the_scale_holds_zero_whatever_the_values():
    assert Bars((Bar("A", 5, "5"), Bar("B", 9, "9"))).scale == (0, 9)
    assert Bars((Bar("A", -5, "−5"),)).scale == (-5, 0)
    assert Bars((Bar("A", 5, "5"),), ends=(2, 8)).scale == (0, 8)
