"""The small line: its points, its gaps, and that it says nothing to listeners."""

import json
import re
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.spec import segments
from dashboard.kit.charts.svg.spark import HEIGHT, WIDTH, spark


def test_points_of_one_segment_are_joined_and_the_last_is_larger():
    drawn = spark(segments((2019, 2020, 2021), (1.0, 3.0, 2.0)))
    assert drawn.count("<polyline") == 1 and drawn.count("<circle") == 1
    places = re.search(r'points="([^"]*)"', drawn)[1].split()
    heights = [float(one.split(",")[1]) for one in places]
    assert heights[1] < heights[2] < heights[0]


def test_a_missing_year_parts_the_line():
    drawn = spark(segments((2008, 2011, 2015, 2016), (1.0, 3.0, 2.0, 2.5)))
    # 2008 and 2011 stand alone, 2015 and 2016 are joined, and the last has its own dot.
    assert drawn.count("<polyline") == 1 and drawn.count("<circle") == 3


@pytest.mark.parametrize("values", [(), (1.0,)])
def test_fewer_than_two_points_are_no_line(values):
    assert spark(segments(range(2020, 2020 + len(values)), values)) == ""


def test_it_is_for_the_eye_alone():
    assert 'aria-hidden="true"' in spark(segments((2019, 2020), (1.0, 1.0)))


def test_what_its_points_say_is_read_in_their_order():
    years, values = (2008, 2011, 2012), (1.0, 3.0, 2.0)
    spoken = ["2008: 1,0", 'to "elleve"', "2012: 2,0"]
    drawn = fromstring(spark(segments(years, values, spoken=spoken)))
    assert json.loads(drawn.get("data-readings")) == spoken
    assert "data-readings" not in fromstring(spark(segments(years, values))).attrib


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=30))
def test_every_point_lies_within_the_picture(values):
    drawn = spark(segments(range(1990, 1990 + len(values)), values))
    for points in re.findall(r'points="([^"]*)"', drawn):
        for place in points.split():
            x, y = map(float, place.split(","))
            assert 0 <= x <= WIDTH and 0 <= y <= HEIGHT
