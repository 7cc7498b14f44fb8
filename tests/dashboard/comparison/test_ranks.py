"""Ranks as a clerk writes them: ties share the better place, gaps follow, the missing are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.comparison import is_low_first, ranks
from dashboard.indicators import indicator

FIVE = {"a": 4.0, "b": 7.0, "c": 4.0, "d": None, "e": 1.0}
VALUES = st.dictionaries(
    st.text("0123456789", min_size=4, max_size=4),
    st.none() | st.integers(-5, 5).map(float),
    max_size=12,
)


def test_two_that_are_equal_share_the_better_place_and_the_next_is_left_empty():
    found = ranks(FIVE)
    assert {code: one.place for code, one in found.items()} == {"b": 1, "a": 2, "c": 2, "e": 4}
    assert {code for code, one in found.items() if one.is_shared} == {"a", "c"}


def test_who_has_no_value_has_no_rank_and_is_counted():
    found = ranks(FIVE)
    assert "d" not in found
    assert {(one.of, one.lacking) for one in found.values()} == {(4, 1)}


def test_the_lowest_may_be_first():
    found = ranks(FIVE, low_first=True)
    assert {code: one.place for code, one in found.items()} == {"e": 1, "a": 2, "c": 2, "b": 4}
    assert all(one.is_low_first for one in found.values())


def test_three_that_are_equal_leave_two_places_empty():
    found = ranks({"a": 3, "b": 3, "c": 3, "d": 2})
    assert [one.place for one in found.values()] == [1, 1, 1, 4]


def test_a_group_without_values_has_no_ranks():
    assert ranks({"a": None}) == {} == ranks({})


@pytest.mark.parametrize(
    ("name", "is_low"),
    [("ledighedsprocent", True), ("beskaeftigelsesfrekvens", False), ("befolkning", False)],
)
def test_the_catalogue_says_which_end_is_first(name, is_low):
    assert is_low_first(indicator(name)) is is_low


@given(VALUES, st.randoms(), st.booleans())
def test_the_order_in_which_they_come_changes_nothing(values, random, low):
    turned = list(values.items())
    random.shuffle(turned)
    assert ranks(dict(turned), low_first=low) == ranks(values, low_first=low)


@given(VALUES, st.booleans())
def test_a_place_is_one_more_than_those_who_are_better(values, low):
    known = [value for value in values.values() if value is not None]
    for code, one in ranks(values, low_first=low).items():
        own = values[code]
        better = [value for value in known if (value < own if low else value > own)]
        assert one.place == 1 + len(better)
        assert one.is_shared == (known.count(own) > 1)
        assert (one.of, one.lacking) == (len(known), len(values) - len(known))
