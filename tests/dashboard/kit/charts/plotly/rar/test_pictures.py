"""The map of the halves, the strip and the bars, drawn from their arguments alone."""

import pytest

from dashboard.kit.charts.classes import classify
from dashboard.kit.charts.plotly.colours import NOT_PUBLISHED_PLACE
from dashboard.kit.charts.plotly.municipal_map import MapBase, Place, framing
from dashboard.kit.charts.plotly.rar.parts import Part, part_bars
from dashboard.kit.charts.plotly.rar.split_map import (
    CHOSEN_TRACE,
    split_colours,
    split_map,
    split_place,
)
from dashboard.kit.charts.plotly.rar.strip import SHAPES, Dot, lifted, strip
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.look.scale import contrast, readable_on
from dashboard.rar.measures.spread import Spread

CLASSES = classify([70, 71, 75, 76, 80, 81], method="naturlige", decimals=1)
SQUARE = ((8.0, 56.0), (9.0, 56.0), (9.0, 57.0), (8.0, 56.0))


def test_the_halves_never_share_a_colour_and_every_label_can_be_read():
    for palette in (LIGHT, DARK):
        colours = split_colours(CLASSES, palette)
        shades = [colours[split_place(half, 2, len(CLASSES))] for half in ("west", "east")]
        assert shades[0] != shades[1]
        assert all(contrast(readable_on(one, palette), one) >= 4.5 for one in colours.values())


def test_the_map_draws_each_half_and_the_chosen_one_on_top():
    base = MapBase(
        "/outline.json",
        (framing(("a", "b"), (8, 9), (56, 57)),),
        {"a": (8, 56), "b": (9, 57)},
        {"a": "A", "b": "B"},
    )
    places = [
        Place("a", split_place("west", 0, len(CLASSES)), "70,0", ""),
        Place("b", NOT_PUBLISHED_PLACE, "–", ""),
    ]
    borders = {"west": [SQUARE], "east": [SQUARE, SQUARE]}
    figure = split_map(
        base, places, CLASSES, borders, [SQUARE], selected="a", palette=LIGHT, lang="da"
    )
    east, west, chosen = figure.data[4:]
    assert (west.line.color, east.line.color) == (LIGHT.west, LIGHT.east)
    assert list(east.lon).count(None) == 2
    assert figure.data[CHOSEN_TRACE] is chosen
    assert chosen.line.color == LIGHT.selected


def test_those_near_each_other_are_lifted_apart_and_others_stay():
    assert lifted([70.0, 75.0, 75.1, 75.2], near=0.5)[0] == 0
    assert len(set(lifted([75.0, 75.1, 75.2], near=0.5))) == 3


@pytest.fixture
def dots():
    return [
        Dot("A", "west", 70.0, "A: 70,0"),
        Dot("B", "east", 72.0, "B: 72,0", is_named=True),
        Dot("C", "east", 74.0, "C: 74,0", is_chosen=True),
    ]


def test_the_strip_has_a_shape_per_council_and_names_who_is_asked_for(dots):
    spreads = {
        "west": Spread(70.0, 70.0, 70.0, ("A",), ("A",), 1),
        "east": Spread(73.0, 72.0, 74.0, ("B",), ("C",), 2),
    }
    figure = strip(
        dots,
        spreads,
        half_names={"west": "Vest", "east": "Øst"},
        median="median",
        palette=LIGHT,
        lang="da",
    )
    west, east = figure.data
    assert (west.marker.symbol, east.marker.symbol) == (SHAPES["west"], SHAPES["east"])
    assert SHAPES["west"] != SHAPES["east"]
    assert (list(west.text), list(east.text)) == ([""], ["B", "C"])


def test_the_bars_stand_in_the_order_they_are_given():
    parts = [Part("Aarhus", -0.8, "−0,80", ""), Part("Samsø", 0.02, "+0,02", "", is_chosen=True)]
    figure = part_bars(parts, colour=LIGHT.east, reach=(-0.8, 0.02), palette=LIGHT, lang="da")
    assert list(figure.data[0].y) == ["Aarhus", "Samsø"]
    assert figure.layout.yaxis.autorange == "reversed"
    assert list(figure.data[0].marker.line.width) == [0, 3]
