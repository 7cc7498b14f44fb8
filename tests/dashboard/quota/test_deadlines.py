from datetime import date

import pytest

from dashboard.quota import Due, NotInForce, deadlines, landstal_due


def test_the_calendar_of_2026_lies_in_2025():
    assert [(one.due, one.day, one.paragraph, one.is_before) for one in deadlines(2026)] == [
        (Due.COUNTED, date(2025, 1, 1), "§ 8", False),
        (Due.LANDSTAL, date(2025, 5, 1), "§ 2", False),
        (Due.AGREEMENT, date(2025, 9, 10), "§§ 5-6", True),
        (Due.FIXED, date(2025, 9, 30), "§ 7", True),
    ]


@pytest.mark.parametrize(("quota_year", "month"), [(2018, 4), (2019, 5)])
def test_the_landstal_was_due_in_april_before_the_act_of_2017(quota_year, month):
    assert landstal_due(quota_year) == date(quota_year - 1, month, 1)


def test_until_the_act_of_2017_the_regions_negotiated_between_landstal_and_agreement():
    before, after = ([one.due for one in deadlines(year)] for year in (2018, 2019))
    assert before == [Due.COUNTED, Due.LANDSTAL, Due.REGIONAL, Due.AGREEMENT, Due.FIXED]
    assert after == [Due.COUNTED, Due.LANDSTAL, Due.AGREEMENT, Due.FIXED]
    (regional,) = [one for one in deadlines(2015) if one.due is Due.REGIONAL]
    assert (regional.day, regional.paragraph) == (None, "§ 5, stk. 3-5 ff.")


@pytest.mark.parametrize(("quota_year", "is_known"), [(2016, False), (2017, True)])
def test_the_day_of_counting_is_known_from_december_2015(quota_year, is_known):
    assert (Due.COUNTED in {one.due for one in deadlines(quota_year)}) is is_known


def test_a_place_that_could_not_be_read_is_left_blank():
    places = {one.due: one.paragraph for one in deadlines(2015)}
    assert places[Due.LANDSTAL] == ""
    assert places[Due.FIXED] == "§ 9, stk. 2-4 ff."


def test_before_the_first_order_there_is_no_calendar():
    with pytest.raises(NotInForce):
        deadlines(2008)
