"""Which text holds on which day; the days before and after each change stand together."""

from datetime import date

import pytest

from dashboard.quota import COUNTING, ORDERS, Counting, Dated, NotInForce, Since, Step, order_on


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2008, 1, 18), 50),
        (date(2015, 12, 10), 50),
        (date(2015, 12, 11), 1528),
        (date(2015, 12, 31), 1528),
        (date(2016, 1, 1), None),
        (date(2020, 8, 30), None),
        (date(2020, 8, 31), 1290),
        (date(2022, 5, 2), 1290),
        (date(2022, 5, 3), 550),
        (date(2026, 11, 22), 550),
    ],
)
def test_the_order_of_the_day(day, number):
    assert order_on(day).number == number


def test_before_the_first_order_there_is_none():
    with pytest.raises(NotInForce, match=r"17\.01\.2008.*18\.01\.2008"):
        order_on(date(2008, 1, 17))


def test_from_december_2015_only_the_families_of_refugees_count():
    assert COUNTING.on(date(2015, 12, 10)) is Counting.BROAD
    assert COUNTING.on(date(2015, 12, 11)) is Counting.REFUGEES


def test_every_order_says_where_each_step_of_the_calculation_stands():
    steps = set(Step) - {Step.LANDSTAL}
    for order in ORDERS:
        assert steps <= set(order.paragraphs), order.key
        assert order.url.startswith("http"), order.key
        assert order.read <= set(order.paragraphs), order.key


def test_only_the_day_of_2016_is_unknown():
    assert [order.key for order in ORDERS if not order.is_day_known] == ["2016"]


def test_the_steps_of_today_stand_in_paragraph_4():
    paragraphs = order_on(date(2026, 1, 1)).paragraphs
    assert paragraphs[Step.ANDEL] == "§ 4, stk. 2"
    assert paragraphs[Step.BEREGNET] == "§ 4, stk. 3"
    assert paragraphs[Step.FORELOEBIGT] == "§ 4, stk. 4"
    assert paragraphs[Step.NUL] == paragraphs[Step.UNDERSKUD] == "§ 4, stk. 5"


def test_a_rule_whose_days_do_not_rise_is_not_made():
    day = date(2008, 1, 18)
    with pytest.raises(AssertionError, match="do not rise"):
        Dated("Reglen", (Since(day, 1, "a"), Since(day, 2, "b")))
