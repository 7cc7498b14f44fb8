"""Verdicts by the rule, worked with pen and paper."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.comparison import limits_of, verdict
from dashboard.comparison.verdicts import FEWEST_INHABITANTS, FEWEST_PERSONS, FEWEST_VALUES, MADS
from dashboard.indicators import indicator

# The median is 5. The distances from it are 3, 2, 1, 0, 1, 4, 9; sorted 0, 1, 1, 2, 3, 4, 9, so
# that the median distance is 2, and the limits are 5 - 1.5 * 2 = 2 and 5 + 1.5 * 2 = 8.
SEVEN = [2, 3, 4, 5, 6, 9, 14]
EMPLOYED, UNEMPLOYED = "beskaeftigelsesfrekvens", "ledighedsprocent"
NEITHER, SMALL = "ikke_vestlige_statsborgere", "ikke_vestlig_beskaeftigelse"
MIRROR = {"over": "under", "under": "over", "like": "like", "": ""}


def found(value, values=SEVEN, name=NEITHER, **known):
    return verdict(value, values, indicator(name), **known)


def test_the_limits_are_the_median_and_one_and_a_half_median_distances():
    limits = limits_of(SEVEN)
    assert MADS == 1.5
    assert (limits.median, limits.mad, limits.count) == (5, 2, 7)
    assert (limits.low, limits.high) == (2, 8)


def test_an_even_number_of_values_has_its_median_between_the_two_in_the_middle():
    # Distances from 4.5: 3.5, 2.5, 1.5, 0.5, 0.5, 1.5, 2.5, 3.5; the middle two are 1.5 and 2.5.
    limits = limits_of([1, 2, 3, 4, 5, 6, 7, 8])
    assert (limits.median, limits.mad) == (4.5, 2)


@pytest.mark.parametrize(
    ("value", "word"), [(9, "over"), (8.1, "over"), (8, "like"), (2, "like"), (1.9, "under")]
)
def test_a_value_on_the_limit_is_like_the_others(value, word):
    assert found(value).word == word


@pytest.mark.parametrize(
    ("name", "value", "judgement"),
    [
        (EMPLOYED, 9, "better"),
        (EMPLOYED, 1, "worse"),
        (UNEMPLOYED, 9, "worse"),
        (UNEMPLOYED, 1, "better"),
        (UNEMPLOYED, 5, ""),
        (NEITHER, 9, ""),
        (NEITHER, 1, ""),
    ],
)
def test_better_and_worse_are_said_only_where_the_indicator_has_a_direction(name, value, judgement):
    assert found(value, name=name).judgement == judgement


def test_nothing_is_said_of_too_few_values_but_the_limits_are_shown():
    few = SEVEN[: FEWEST_VALUES - 1]
    assert found(14, few).silence == "few_values" and found(14, few).word == ""
    assert found(14, few).limits == limits_of(few)


def test_nothing_is_said_where_more_than_half_are_equal():
    assert found(9, [5, 5, 5, 5, 5, 9, 14]).silence == "no_spread"


@pytest.mark.parametrize(("persons", "word"), [(8, ""), (FEWEST_PERSONS, "over"), (None, "over")])
def test_nothing_is_said_of_a_few_persons(persons, word):
    one = found(9, persons=persons)
    assert one.word == word
    assert one.silence == ("" if word else "few_persons")


@pytest.mark.parametrize(
    ("name", "inhabitants", "silence"),
    [
        (SMALL, FEWEST_INHABITANTS - 1, "small_group"),
        (SMALL, FEWEST_INHABITANTS, ""),
        (SMALL, None, "small_group"),
        (EMPLOYED, 1_800, ""),
    ],
)
def test_a_small_group_says_nothing_in_a_small_municipality(name, inhabitants, silence):
    assert found(9, name=name, inhabitants=inhabitants).silence == silence


def test_who_has_no_value_has_no_verdict():
    assert found(None).silence == "no_value"
    assert found(None, []).limits is None
    assert limits_of([]) is None


GROUPS = st.lists(st.integers(-50, 50).map(lambda one: one / 4), min_size=7, max_size=20)


@given(GROUPS, st.data())
def test_the_same_group_upside_down_has_the_opposite_verdicts(values, data):
    own = data.draw(st.sampled_from(values))
    up, down = found(own, values), found(-own, [-value for value in values])
    assert down.word == MIRROR[up.word] and down.silence == up.silence
    assert (down.limits.low, down.limits.high) == (-up.limits.high, -up.limits.low)


@given(GROUPS, st.data())
def test_another_direction_turns_the_judgement_and_nothing_else(values, data):
    own = data.draw(st.sampled_from(values))
    high, low = found(own, values, EMPLOYED), found(own, values, UNEMPLOYED)
    opposite = {"better": "worse", "worse": "better", "": ""}
    assert low == replace(high, judgement=opposite[high.judgement])


@given(GROUPS, st.randoms())
def test_the_order_of_the_values_changes_nothing(values, random):
    turned = list(values)
    random.shuffle(turned)
    assert limits_of(turned) == limits_of(values)


@given(GROUPS)
def test_at_least_half_of_a_group_is_like_the_others(values):
    words = [found(value, values).word for value in values]
    assert not words[0] or 2 * words.count("like") >= len(words)
