"""Two squares beside each other have one border around them."""

import json
from datetime import date
from itertools import pairwise

from dashboard.areas import halves, members
from data.geography.border import border
from data.geography.outline import SHIPPED, Outline, load_outline


def square(code, west):
    ring = [[west, 0], [west + 1, 0], [west + 1, 1], [west, 1], [west, 0]]
    return {"id": code, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def outline(*features):
    raw = json.dumps({"features": features}).encode()
    return Outline("", "generaliseret", raw, (), {}, {}, {})


def test_the_edge_that_two_share_is_gone():
    (ring,) = border(outline(square("a", 0), square("b", 1)), ["a", "b"])
    assert ring[0] == ring[-1]
    assert set(ring) == {(0, 0), (1, 0), (2, 0), (2, 1), (1, 1), (0, 1)}
    assert len(ring) == 7


def test_those_apart_keep_a_ring_each_and_others_have_none():
    both = outline(square("a", 0), square("b", 5), square("c", 1))
    assert len(border(both, ["a", "b"])) == 2
    assert border(both, []) == ()


def test_the_whole_region_is_the_two_halves_without_what_lies_between(real):
    shipped = load_outline(SHIPPED)
    west, east = halves(real, "2017", date(2017, 7, 1))
    region = members(real, "midtjylland", 2017)
    whole = _edges(border(shipped, region))
    parts = _edges(border(shipped, west)) ^ _edges(border(shipped, east))
    assert whole == parts


def _edges(rings):
    return {frozenset(pair) for ring in rings for pair in pairwise(ring)}
