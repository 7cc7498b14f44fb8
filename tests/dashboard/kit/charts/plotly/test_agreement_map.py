"""The map of an agreement: arrows from giver to taker, and updates that say the same."""

import json

import pytest

from dashboard.kit.charts.classes import classify
from dashboard.kit.charts.plotly.agreement_map import agreement_changes, agreement_map
from dashboard.kit.charts.plotly.municipal_map import MapBase, Place, framing
from dashboard.kit.look import DARK, LIGHT

CODES = ("0001", "0002", "0003")
LABELS = {"0001": (9.0, 56.0), "0002": (10.0, 56.0), "0003": (9.0, 57.0), "0004": (12.0, 56.0)}
NAMES = {"0001": "Aa", "0002": "Bb", "0003": "Cc", "0004": "Dd"}
BASE = MapBase("/outline.json", (framing(CODES, (8, 11), (55, 58)),), LABELS, NAMES)
CLASSES = classify([-5, 5], method="naturlige", decimals=0, diverging=True)
PLACES = [Place("0001", 0, "−5", ""), Place("0002", 1, "+5", ""), Place("0003", -1, "0", "")]


def drawn(moves, palette=LIGHT):
    figure = agreement_map(BASE, PLACES, CLASSES, moves=moves, palette=palette, lang="da")
    return figure.to_plotly_json()


def arrows(moves):
    return drawn(moves)["data"][-1]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("moves", [[], [("0001", "0002")]])
def test_the_whole_figure_holds_what_an_update_would_say(palette, moves):
    figure = drawn(moves, palette)
    for path, value in agreement_changes(BASE, PLACES, CLASSES, moves, palette).items():
        at = figure
        for step in path:
            at = at[step]
        assert json.loads(json.dumps(at, default=list)) == json.loads(json.dumps(value))


def test_an_arrow_points_from_giver_to_taker_clear_of_both():
    east, north, west = (
        arrows([move])["marker"]["angle"][1]
        for move in (("0001", "0002"), ("0001", "0003"), ("0002", "0001"))
    )
    assert (east, north, west) == (90, 0, -90)
    assert list(arrows([("0001", "0002")])["lon"]) == [9.2, 9.8, None]


def test_who_stands_outside_the_panel_has_no_arrow():
    assert list(arrows([("0001", "0004")])["lon"]) == []


def test_land_that_takes_no_part_is_paper_so_that_unchanged_is_seen():
    around = drawn([])["data"][0]
    assert {colour for _, colour in around["colorscale"]} == {LIGHT.paper}
