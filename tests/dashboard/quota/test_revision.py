"""When a landstal must be changed: more than 50 per cent before the act of 2017, then 40 or 25."""

from datetime import date

import pytest

from dashboard.quota import CannotCalculate, NotInForce, revision

BEFORE, AFTER = date(2017, 11, 14), date(2017, 11, 15)


@pytest.mark.parametrize(
    ("landstal", "estimate", "day", "is_required"),
    [
        (4_400, 6_000, date(2014, 9, 29), False),  # 36 per cent
        (4_000, 2_200, date(2017, 9, 21), False),  # 45 per cent, below the 50 of then
        (4_000, 2_200, AFTER, True),  # the same would be too much later
        (3_000, 1_000, date(2018, 4, 19), True),  # 67 per cent
        (1_000, 750, date(2019, 4, 30), False),  # 25 per cent of a small landstal
        (4_000, 12_000, date(2014, 12, 1), True),  # 200 per cent
    ],
)
def test_what_happened(landstal, estimate, day, is_required):
    assert revision(landstal, estimate, day=day).is_required is is_required


@pytest.mark.parametrize(
    ("landstal", "kept", "changed"),
    [(1_000, 1_400, 1_401), (1_000, 600, 599), (8_000, 11_200, 11_201), (8_001, 10_001, 10_002)],
)
def test_the_limit_itself_is_not_beyond_the_limit(landstal, kept, changed):
    assert not revision(landstal, kept, day=AFTER).is_required
    assert revision(landstal, changed, day=AFTER).is_required


@pytest.mark.parametrize(("day", "is_required"), [(BEFORE, False), (AFTER, True)])
def test_the_limit_falls_to_40_per_cent_with_the_act(day, is_required):
    assert revision(1_000, 1_450, day=day).is_required is is_required


@pytest.mark.parametrize(
    ("landstal", "lowest", "highest"), [(1_000, 600, 1_400), (8_001, 6_001, 10_001), (1, 1, 1)]
)
def test_how_far_an_estimate_may_move(landstal, lowest, highest):
    found = revision(landstal, landstal, day=AFTER)
    assert (found.lowest_kept, found.highest_kept) == (lowest, highest)


def test_a_landstal_of_nobody_has_no_percentages():
    with pytest.raises(CannotCalculate, match="procent"):
        revision(0, 10, day=AFTER)


def test_before_the_first_order_there_is_no_limit():
    with pytest.raises(NotInForce):
        revision(1_000, 2_000, day=date(2008, 1, 17))
