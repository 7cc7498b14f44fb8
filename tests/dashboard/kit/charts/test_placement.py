"""Places that keep things apart, for every renderer."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.placement import (
    apart,
    labelled,
    levels,
    lifted,
    named_beside,
    sides,
    stacked,
    ticks,
)

FINITE = st.floats(-1e6, 1e6, allow_nan=False)


@given(st.lists(FINITE, min_size=1, max_size=6), st.floats(0.1, 10))
def test_heights_keep_their_order(heights, least):
    moved = apart(heights, least)
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    assert all(moved[low] <= moved[high] + 1e-6 for low, high in pairwise(order))


def test_two_at_one_height_part_evenly():
    assert apart([5.0, 5.0], 1.0) == [4.5, 5.5]


@given(st.lists(st.floats(0, 10), max_size=20), st.floats(0.1, 2))
def test_no_two_near_each_other_are_lifted_alike(values, near):
    rising = sorted(values)
    pairs = list(zip(rising, lifted(rising, near), strict=True))
    for at, (value, lift) in enumerate(pairs):
        assert all(
            lift != other_lift for other, other_lift in pairs[:at] if abs(other - value) < near
        )


def test_one_alone_is_not_lifted():
    assert lifted([70.0, 75.0, 75.1, 75.2], near=0.5)[0] == 0


@given(st.lists(st.floats(0, 10), max_size=30))
def test_no_two_of_a_column_stand_in_one_place(values):
    places = stacked(values, 0.1)
    assert len(set(places)) == len(places)


def test_first_last_and_turning_points_bear_their_numbers_where_there_is_room():
    assert labelled([12000, 17000, 7500], 1000) == {0, 1, 2}
    assert labelled([17000, 1000, 750], 1000) == {0, 2}


def test_a_number_stands_off_the_line_of_its_year():
    assert sides([1, 2, 3]) == ["below", "below", "above"]
    assert sides([3, 1]) == ["above", "right"]


@given(FINITE, st.floats(1e-3, 1e6))
def test_ticks_are_few_and_inside(low, span):
    found = ticks(low, low + span)
    assert 1 <= len(found) <= 7
    assert all(low - span * 1e-6 <= tick <= low + span * (1 + 1e-6) for tick in found)


@pytest.mark.parametrize(("ends", "expected"), [((0, 10), [0, 2, 4, 6, 8, 10]), ((3, 3), [3])])
def test_ticks_are_round(ends, expected):
    assert ticks(*ends) == expected


def test_texts_that_touch_stand_in_rows_and_each_in_the_lowest_it_fits_in():
    assert levels([(0, 10), (5, 15), (10, 20), (4, 30)]) == [0, 2, 0, 1]
    assert levels([]) == []


EXTENTS = st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(1, 200)), max_size=12)


@given(EXTENTS)
def test_no_two_texts_of_a_row_touch(found):
    extents = [(left, left + width) for left, width in found]
    placed = list(zip(extents, levels(extents), strict=True))
    for at, ((left, right), row) in enumerate(placed):
        for (start, end), other in placed[at + 1 :]:
            assert row != other or right <= start or end <= left


def test_a_name_stands_to_the_right_where_there_is_room_and_those_that_must_come_first():
    size, line = (200.0, 100.0), 10.0
    places = [(100.0, 50.0), (196.0, 50.0), (100.0, 62.0)]
    assert named_beside(places, [40, 40, 40], [False] * 3, size, line) == ["right", "left", "right"]
    crowded = [(100.0, 50.0), (102.0, 50.0)]
    assert named_beside(crowded, [40, 40], [False, True], size, line) == ["left", "right"]


def test_a_name_without_room_is_left_out_unless_it_must_stand():
    size = (20.0, 10.0)
    assert named_beside([(10, 5)], [40], [False], size, 10) == [""]
    assert named_beside([(10, 5)], [40], [True], size, 10) == ["above"]
