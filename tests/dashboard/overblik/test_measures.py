"""What the front page tells of east and west is what `/rar` tells."""

import pytest

from dashboard.overblik.measures import east_west
from dashboard.rar.measures.people import people


def test_growth_is_that_of_the_councils_of_2017(real):
    told = east_west(real)
    assert (told.west.municipalities, told.east.municipalities) == (7, 12)
    there = people(real, "2017", told.first_year).set_index(["year", "half"])
    for half, growth in (("west", told.west), ("east", told.east)):
        assert growth.last_persons == there.loc[(told.last_year, half), "persons"]
        expected = there.loc[(told.last_year, half), "growth_pct"]
        assert growth.change_pct == pytest.approx(expected)
    assert told.sources
