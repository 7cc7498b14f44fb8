from fractions import Fraction

from dashboard.quota import Inputs, leaves_zero_above

FIVE = Inputs.from_rows(
    [
        ("A", "X", 50_000, 1_200, 60),
        ("B", "X", 30_000, 500, 20),
        ("C", "X", 20_000, 300, 10),
        ("D", "Y", 80_000, 7_600, 150),
        ("E", "Y", 20_000, 400, 60),
    ]
)


def test_d_leaves_zero_above_3450():
    # 150 received, a share of 0.04, 300 received in all: 150 / 0.04 - 300.
    assert leaves_zero_above(FIVE, "D") == 3_450


def test_e_would_stand_at_zero_up_to_75():
    assert leaves_zero_above(FIVE, "E") == 75


def test_who_is_above_zero_at_any_landstal_leaves_it_at_once():
    # A: 60 / 0.38 is less than the 300 received in all.
    assert leaves_zero_above(FIVE, "A") == 0


def test_twice_the_share_of_immigrants_never_leaves_zero():
    two = Inputs.from_rows([("a", "X", 100, 50, 0), ("b", "X", 300, 50, 0)])
    assert leaves_zero_above(two, "a") is None


def test_the_answer_is_exact():
    # A quarter of the population and a third of the immigrants: 2/4 - 1/3 = 1/6. Two of the three
    # received are in a: 2 / (1/6) - 3.
    two = Inputs.from_rows([("a", "X", 1, 1, 2), ("b", "X", 3, 2, 1)])
    assert leaves_zero_above(two, "a") == Fraction(9)
