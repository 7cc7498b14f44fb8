"""Class breaks: what is printed is what was used."""

import math
from itertools import accumulate, combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.classes import METHODS, classify

NAN = float("nan")


def limits(classes):
    return [(one.low, one.high, one.count) for one in classes.classes]


def test_equal_classes_by_hand():
    # 1 to 100 in five steps of 19.8: 20.8, 40.6, 60.4, 80.2, 100; whole persons below each.
    values = [1, 20, 21, 40, 55, 56, 79, 80, 99, 100]
    classes = classify(values, method="lige", decimals=0)
    assert limits(classes) == [(1, 20, 2), (21, 40, 2), (41, 60, 2), (61, 80, 2), (81, 100, 2)]


def test_equal_classes_are_fewer_where_one_would_be_empty_or_hold_one():
    # Five steps to 100 would leave two empty and one with 100 alone; two of 49.5 hold 4 and 2.
    classes = classify([1, 2, 3, 20, 60, 100], method="lige", decimals=0)
    assert limits(classes) == [(1, 50, 4), (51, 100, 2)]


def test_natural_classes_by_hand():
    # The gaps lie after 3 and 12; 40 alone would be a class of its own.
    classes = classify([1, 2, 3, 10, 12, 38, 70], method="naturlige", decimals=0)
    assert limits(classes) == [(1, 3, 3), (4, 12, 2), (13, 70, 2)]


def test_quantiles_hold_equally_many():
    classes = classify(list(range(1, 21)), method="kvantil", decimals=0)
    assert [one.count for one in classes.classes] == [4, 4, 4, 4, 4]


def test_own_limits_are_the_highest_value_of_each_class_and_the_top_is_added():
    classes = classify([5, 20, 21, 90], method="egne", own=(20, 50), decimals=0)
    assert limits(classes) == [(5, 20, 2), (21, 50, 1), (51, 90, 1)]


def test_own_limits_below_every_value_still_show_the_class():
    classes = classify([60, 90], method="egne", own=(20, 70), decimals=0)
    assert limits(classes) == [(20, 20, 0), (21, 70, 1), (71, 90, 1)]


def test_missing_and_zero_are_no_part_of_any_class():
    classes = classify([NAN, 0, 0, 7, 9], method="naturlige", decimals=0)
    assert sum(one.count for one in classes.classes) == 2
    assert classes.classes[0].low == 7


@pytest.mark.parametrize("method", METHODS)
def test_equal_values_are_one_class(method):
    assert limits(classify([4, 4, 4], method=method, decimals=0)) == [(4, 4, 3)]


@given(
    st.lists(st.integers(1, 600), min_size=2, max_size=98),
    st.sampled_from(["naturlige", "kvantil"]),
)
def test_no_class_is_empty_or_holds_one_unless_the_reader_asked_for_it(values, method):
    classes = classify(values, method=method, decimals=0)
    assert min(one.count for one in classes.classes) >= 2


@given(st.lists(st.integers(1, 600), min_size=10, max_size=98, unique=True))
def test_natural_classes_are_five_where_there_are_ten_values(values):
    assert len(classify(values, method="naturlige", decimals=0)) == 5


@given(st.lists(st.integers(1, 60), min_size=4, max_size=12, unique=True))
def test_natural_classes_leave_the_least_spread_of_all_that_hold_two(values):
    def spread(breaks):
        parts = [ordered[first:last] for first, last in pairwise((0, *breaks, len(ordered)))]
        if any(len(part) < 2 for part in parts):
            return math.inf
        return sum((one - sum(part) / len(part)) ** 2 for part in parts for one in part)

    ordered = sorted(values)
    classes = classify(values, method="naturlige", decimals=0)
    found = accumulate(one.count for one in classes.classes[:-1])
    every = combinations(range(1, len(ordered)), len(classes) - 1)
    assert spread(tuple(found)) == pytest.approx(min(map(spread, every)))


@pytest.mark.parametrize("method", METHODS)
def test_nothing_to_class_gives_no_class(method):
    assert len(classify([NAN, 0], method=method, decimals=0)) == 0


def test_a_diverging_scale_has_the_same_limits_on_both_sides():
    classes = classify([-6, -1, 0, 3, 9], method="egne", own=(2, 5, 9), decimals=0, diverging=True)
    assert limits(classes) == [
        (-9, -6, 1),
        (-5, -3, 0),
        (-2, -1, 1),
        (1, 2, 0),
        (3, 5, 1),
        (6, 9, 1),
    ]


def test_a_diverging_scale_without_falls_has_no_class_for_them():
    classes = classify([1, 4, 9], method="naturlige", decimals=0, diverging=True)
    assert all(one.low > 0 for one in classes.classes)


def test_limits_held_through_years_do_not_move_with_the_year():
    pool = [3, 15, 40, 80, 200, 516]
    one, other = (
        classify(values, method="naturlige", decimals=0, pool=pool)
        for values in ([3, 40, 80], [15, 200, 516])
    )
    assert [(c.low, c.high) for c in one.classes] == [(c.low, c.high) for c in other.classes]


numbers = st.lists(st.floats(-5000, 5000).map(lambda v: round(v, 3)), min_size=1, max_size=98)


@given(numbers, st.sampled_from([*METHODS]), st.integers(0, 2), st.booleans())
def test_every_value_lies_in_exactly_the_class_it_is_given(values, method, decimals, diverging):
    classes = classify(values, method=method, decimals=decimals, diverging=diverging)
    shown = [round(value, decimals) for value in values if round(value, decimals) != 0]
    for value in shown:
        one = classes.classes[classes.index_of(value)]
        assert one.low <= value <= one.high
    assert sum(one.count for one in classes.classes) == len(shown)
    bounds = [limit for one in classes.classes for limit in (one.low, one.high)]
    assert bounds == sorted(bounds)
