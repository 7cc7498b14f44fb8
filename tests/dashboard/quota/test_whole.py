import pytest

from dashboard.quota import CannotCalculate, scaled, share_out


def test_what_is_missing_goes_to_the_largest_remainders():
    # 10 by 5 : 3 : 1 is 5.56, 3.33 and 1.11.
    assert share_out([5, 3, 1], 10) == [6, 3, 1]


def test_of_equal_remainders_the_first_is_served():
    assert share_out([1, 1, 1, 1], 6) == [2, 2, 1, 1]


def test_nobody_can_be_shared_among_nobody():
    assert share_out([0, 0], 0) == [0, 0]
    with pytest.raises(CannotCalculate, match="vægten 0"):
        share_out([0, 0], 1)


def test_quotas_are_raised_in_proportion_below_the_limit():
    # 800 to 1,000 is 25 per cent: 316 becomes 395, 225 becomes 281.25, 156 becomes 195 and 103
    # becomes 128.75, which takes the missing person.
    base = {"A": 316, "B": 225, "C": 156, "D": 0, "E": 103}
    assert scaled(base, 1_000) == {"A": 395, "B": 281, "C": 195, "D": 0, "E": 129}


def test_a_municipality_at_zero_stays_at_zero_when_quotas_are_raised():
    assert scaled({"a": 0, "b": 3}, 1_000) == {"a": 0, "b": 1_000}
