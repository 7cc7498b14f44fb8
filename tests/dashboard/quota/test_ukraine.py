from datetime import date

from dashboard.quota import UKRAINE_ORDERS, kommunetal


def test_ten_thousand_are_shared_by_population_alone():
    # A quarter, 15, 10, 40 and 10 per cent of 200,000.
    living = {"A": 50_000, "B": 30_000, "C": 20_000, "D": 80_000, "E": 20_000}
    assert kommunetal(living) == {"A": 2_500, "B": 1_500, "C": 1_000, "D": 4_000, "E": 1_000}


def test_whole_persons_sum_to_those_who_came():
    assert kommunetal({"a": 1, "b": 1, "c": 1}, 10) == {"a": 4, "b": 3, "c": 3}


def test_the_population_is_that_of_the_first_of_january():
    assert [(one.year, one.number, one.counted_on) for one in UKRAINE_ORDERS] == [
        (2022, 509, date(2021, 1, 1)),
        (2024, 1633, date(2023, 1, 1)),
    ]
