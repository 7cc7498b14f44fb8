"""Likeness, with every distance worked out by hand."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.comparison.similar import LEAST_SHARED, Measure, likeness

FIELD = ("a", "b", "c", "d")
# The mean is 4; the squares are 9, 1, 1, 9, so the standard deviation is the root of 20/4.
WORK = Measure("work", {"a": 1, "b": 3, "c": 5, "d": 7})
# The mean is 20; the squares are 100, 100, 100, 100, so the standard deviation is 10.
PAY = Measure("pay", {"a": 10, "b": 30, "c": 10, "d": 30})


def distances(found):
    return {one.code: one.distance for one in found.nearest}


def test_one_measure_is_the_difference_in_standard_deviations():
    found = distances(likeness("a", FIELD, [WORK]))
    assert found == pytest.approx({"b": 2 / sqrt(5), "c": 4 / sqrt(5), "d": 6 / sqrt(5)})


def test_two_measures_are_the_root_of_the_mean_of_their_squares():
    found = distances(likeness("a", FIELD, [WORK, PAY]))
    # b: (4/5 + 4) / 2, c: (16/5 + 0) / 2, d: (36/5 + 4) / 2.
    assert found == pytest.approx({"b": sqrt(2.4), "c": sqrt(1.6), "d": sqrt(5.6)})
    assert [one.code for one in likeness("a", FIELD, [WORK, PAY]).nearest] == ["c", "b", "d"]


def test_a_weight_of_three_counts_as_three_measures():
    heavy = Measure("work", WORK.values, weight=3)
    found = distances(likeness("a", FIELD, [heavy, PAY]))
    # b: (3 × 4/5 + 4) / 4, c: 3 × 16/5 / 4, d: (3 × 36/5 + 4) / 4.
    assert found == pytest.approx({"b": sqrt(1.6), "c": sqrt(2.4), "d": sqrt(6.4)})


def test_each_measure_tells_its_difference_and_its_part_of_the_distance():
    (nearest, *_) = likeness("b", FIELD, [WORK, PAY]).nearest
    # d: 4 above in work, where a deviation is the root of 5, and equal in pay.
    assert (nearest.code, nearest.lacking) == ("d", ())
    work, pay = nearest.differences
    assert (work.deviations, work.share_pct) == pytest.approx((4 / sqrt(5), 100))
    assert (pay.deviations, pay.share_pct) == (0, 0)


def test_a_missing_value_leaves_its_weight_to_the_others():
    pay = Measure("pay", {"a": 10, "b": 30, "c": 10})
    third = Measure("third", {"a": 0, "b": 0, "c": 2, "d": 2}, weight=2)
    found = likeness("a", FIELD, [WORK, pay, third])
    # d shares 3 of the weight of 4: work 36/5, third (mean 1, deviation 1) 2 × 4; over 3.
    assert distances(found)["d"] == pytest.approx(sqrt((7.2 + 8) / 3))
    (d,) = (one for one in found.nearest if one.code == "d")
    assert d.lacking == ("pay",)
    assert sum(one.share_pct for one in d.differences if one.share_pct is not None) == (
        pytest.approx(100)
    )


def test_who_shares_too_little_is_left_out_and_told():
    pay = Measure("pay", {"a": 10, "b": 30, "c": 10})
    assert LEAST_SHARED > 0.5
    found = likeness("a", FIELD, [WORK, pay])
    assert found.left_out == ("d",) and [one.code for one in found.nearest] == ["c", "b"]


def test_a_measure_that_the_first_one_lacks_counts_for_nobody():
    pay = Measure("pay", {"b": 30, "c": 10, "d": 30})
    found = likeness("a", FIELD, [WORK, pay])
    assert distances(found) == pytest.approx(distances(likeness("a", FIELD, [WORK])))
    assert {one.name for other in found.nearest for one in other.differences} == {"work"}


def test_a_measure_without_weight_is_as_if_it_were_not_there():
    off = Measure("pay", PAY.values, weight=0)
    assert likeness("a", FIELD, [WORK, off]) == likeness("a", FIELD, [WORK])


def test_a_measure_in_which_all_are_equal_parts_nobody():
    same = Measure("same", dict.fromkeys(FIELD, 0.1))
    found = likeness("a", FIELD, [same])
    assert set(distances(found).values()) == {0} and not found.left_out
    assert [one.code for one in found.nearest] == ["b", "c", "d"]


def test_equals_stand_by_their_code():
    level = Measure("level", {"m": 0, "z": 1, "b": -1, "k": 1})
    found = likeness("m", ("z", "k", "m", "b"), [level])
    assert [one.code for one in found.nearest] == ["b", "k", "z"]


def test_a_count_is_compared_by_how_many_times_larger_it_is():
    people = Measure("people", {"a": 1_000, "b": 2_000, "c": 500}, is_counted=True)
    found = distances(likeness("a", ("a", "b", "c"), [people]))
    # Logarithms −ln 2, 0, ln 2 around their mean: the deviation is ln 2 × √(2/3).
    assert found == pytest.approx({"b": sqrt(1.5), "c": sqrt(1.5)})


def test_a_count_of_nobody_is_not_compared():
    people = Measure("people", {"a": 10, "b": 0, "c": 20}, is_counted=True)
    assert likeness("a", ("b", "c"), [people]).left_out == ("b",)


def test_one_that_is_not_in_the_field_is_standardised_with_it():
    found = distances(likeness("a", ("b", "c", "d"), [WORK]))
    assert found == pytest.approx(distances(likeness("a", FIELD, [WORK])))


def test_nothing_to_go_by_places_nobody():
    found = likeness("a", FIELD, [])
    assert found.nearest == () and found.left_out == ("b", "c", "d")


VALUES = st.floats(-1e6, 1e6, allow_nan=False)
MEASURES = st.lists(
    st.tuples(st.dictionaries(st.sampled_from("abcdefg"), VALUES), st.integers(0, 3)), max_size=4
).map(lambda some: [Measure(str(at), dict(one), weight) for at, (one, weight) in enumerate(some)])


@given(MEASURES, st.permutations("abcdefg"))
def test_the_order_of_field_and_values_changes_nothing(measures, order):
    shuffled = [
        Measure(one.name, {code: one.values[code] for code in order if code in one.values},
                one.weight)
        for one in measures
    ]  # fmt: skip
    assert likeness("a", order, shuffled) == likeness("a", "abcdefg", measures)


@given(MEASURES)
def test_everyone_else_is_placed_or_told_to_be_left_out(measures):
    found = likeness("a", "abcdefg", measures)
    assert sorted([*distances(found), *found.left_out]) == list("bcdefg")
    assert all(one.distance >= 0 for one in found.nearest)


@given(st.lists(VALUES, min_size=3, max_size=7), st.floats(0.5, 1e3), st.floats(-1e3, 1e3))
def test_another_unit_of_a_measure_moves_nobody(values, factor, shift):
    codes = "abcdefg"[: len(values)]
    one = Measure("one", dict(zip(codes, map(round, values), strict=True)))
    other = Measure("one", {code: factor * value + shift for code, value in one.values.items()})
    found, moved = (distances(likeness("a", codes, [which])) for which in (one, other))
    assert found == pytest.approx(moved, abs=1e-4)


@given(st.dictionaries(st.sampled_from("abcdef"), VALUES, min_size=6))
def test_the_distance_is_the_same_from_both_ends(values):
    measure = Measure("one", values)
    there = distances(likeness("a", "abcdef", [measure]))["b"]
    back = distances(likeness("b", "abcdef", [measure]))["a"]
    assert there == pytest.approx(back)
