"""The map: an update carries short lists, and says what the whole figure would."""

import json

import pytest

from dashboard.kit.charts.classes import classify
from dashboard.kit.charts.plotly.municipal_map import (
    MapBase,
    Place,
    changes,
    framing,
    municipal_map,
)
from dashboard.kit.look import DARK, LIGHT

CODES = ("0001", "0002", "0003")
LABELS = {code: (9.0 + place, 56.0) for place, code in enumerate((*CODES, "0004"))}
NAMES = {"0001": "Aa", "0002": "Bb", "0003": "Cc", "0004": "Dd"}
BASE = MapBase("/outline.json", (framing(CODES, (8, 12), (55, 57)),), LABELS, NAMES)
CLASSES = classify([10, 40], method="naturlige", decimals=0)
PLACES = [
    Place("0001", 0, "10", "10, nr. 2"),
    Place("0002", 1, "40", "40, nr. 1", is_provisional=True),
    Place("0003", -2, "–", "ikke offentliggjort"),
]


def drawn(palette=LIGHT, selected="", base=BASE):
    figure = municipal_map(base, PLACES, CLASSES, selected=selected, palette=palette, lang="da")
    return figure.to_plotly_json()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("selected", ["", "0002"])
def test_the_whole_figure_holds_what_an_update_would_say(palette, selected):
    figure = drawn(palette, selected)
    for path, value in changes(BASE, PLACES, CLASSES, selected, palette).items():
        at = figure
        for step in path:
            at = at[step]
        assert json.loads(json.dumps(at, default=list)) == json.loads(json.dumps(value))


def test_land_outside_the_area_is_context_and_has_no_value():
    around, values, *_ = drawn()["data"]
    assert list(around["locations"]) == ["0004"]
    assert list(values["locations"]) == list(CODES)
    assert around["hoverinfo"] == "skip"


def test_unknown_is_its_own_colour_and_never_a_class():
    values = drawn()["data"][1]
    scale = {colour for _, colour in values["colorscale"]}
    assert list(values["z"]) == [0, 1, -2]
    assert LIGHT.not_published in scale and LIGHT.zero in scale


def test_a_place_gets_exactly_its_colour():
    values = drawn()["data"][1]
    span = values["zmax"] - values["zmin"]
    share = (1 - values["zmin"]) / span
    below = [colour for at, colour in values["colorscale"] if at < share]
    above = [colour for at, colour in values["colorscale"] if at > share]
    assert below[-1] == above[0] == LIGHT.sequential[-1]


def test_a_provisional_figure_carries_a_star():
    assert "40*" in drawn()["data"][3]["text"][1]


def test_only_the_selected_municipality_is_outlined():
    assert list(drawn(selected="0002")["data"][2]["locations"]) == ["0002"]
    assert list(drawn()["data"][2]["locations"]) == []


def test_a_label_has_a_rim_in_the_colour_of_its_municipality():
    shadows = drawn()["data"][3]["textfont"]["shadow"]
    assert LIGHT.sequential[-1] in shadows[1] and LIGHT.not_published in shadows[2]


def test_the_geometry_is_an_address_and_not_inside_the_figure():
    assert {trace["geojson"] for trace in drawn()["data"][:3]} == {"/outline.json"}


def test_an_update_is_small():
    update = changes(BASE, PLACES, CLASSES, "", LIGHT)
    assert all("geojson" not in path for path in update)
