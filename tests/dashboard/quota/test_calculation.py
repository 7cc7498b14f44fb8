"""The calculation as the order has it. Every expected number is worked out by hand from § 4."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard.quota import (
    CannotCalculate,
    Inputs,
    Interpretation,
    NotInForce,
    Rounding,
    Scope,
    Sharing,
    calculate,
)

TODAY = date(2023, 4, 1)

#          code region population immigrants family_reunified
ROWS = [
    ("A", "X", 50_000, 1_200, 60),
    ("B", "X", 30_000, 500, 20),
    ("C", "X", 20_000, 300, 10),
    ("D", "Y", 80_000, 7_600, 150),
    ("E", "Y", 20_000, 400, 60),
]
FIVE = Inputs.from_rows(ROWS)


def quotas(inputs, landstal, **reading):
    interpretation = Interpretation(**reading)
    done = calculate(inputs, landstal, day=TODAY, interpretation=interpretation)
    return dict(done.kommunekvoter)


def municipalities(population, immigrants, family):
    """Municipalities named a, b, c … in one region."""
    names = "abcdefgh"[: len(population)]
    return Inputs.from_rows(
        zip(names, "X" * len(names), population, immigrants, family, strict=True)
    )


# ---------------------------------------------------------------- § 4, step by step


def test_the_share_is_that_of_the_population_less_the_excess_of_immigrants():
    # A has 25 per cent of the population and 12 per cent of the immigrants: 0.25 - (0.12 - 0.25).
    andel = calculate(FIVE, 800, day=TODAY).country.fordelingsandel
    assert [andel[place] for place in range(5)] == [
        Fraction(38, 100), Fraction(25, 100), Fraction(17, 100), Fraction(4, 100),
        Fraction(16, 100),
    ]  # fmt: skip


def test_the_computed_number_is_the_share_of_all_to_be_placed_and_all_reunified():
    # 800 to be placed and 300 reunified: A's share is 0.38 of 1,100.
    computed = calculate(FIVE, 800, day=TODAY).country.beregnet
    assert [computed[place] for place in range(5)] == [418, 275, 187, 44, 176]


def test_those_reunified_already_are_taken_off():
    preliminary = calculate(FIVE, 800, day=TODAY).country.foreloebigt
    assert [preliminary[place] for place in range(5)] == [358, 255, 177, -106, 116]


def test_nobody_is_below_zero_and_the_others_give_up_the_deficit():
    # 358 + 255 + 177 + 116 = 906 stand above zero; they give up 106 and are left with 800.
    done = calculate(FIVE, 800, day=TODAY)
    assert done.country.positive_sum == 906
    assert done.country.deficit == 106
    assert done.exact["A"] == Fraction(358 * 800, 906)
    assert done.exact["D"] == 0
    assert sum(done.exact.values()) == 800


def test_whole_persons_go_to_the_largest_remainders():
    # 316.11, 225.17, 156.29 and 102.43 are 799 rounded down; E has the largest remainder.
    assert quotas(FIVE, 800) == {"A": 316, "B": 225, "C": 156, "D": 0, "E": 103}


def test_a_regional_quota_is_the_sum_of_its_municipalities():
    assert calculate(FIVE, 800, day=TODAY).regionskvoter == {"X": 697, "Y": 103}


def test_every_figure_on_the_way_is_kept():
    row = calculate(FIVE, 800, day=TODAY).rows.loc["A"]
    assert row["population_share"] == 0.25
    assert row["immigrant_share"] == 0.12
    assert row["fordelingsandel"] == 0.38
    assert row["beregnet_fordelingstal"] == 418
    assert row["foreloebigt_fordelingstal"] == 358
    assert row["deficit_share"] == pytest.approx(106 * 358 / 906)
    assert row["fordelingstal"] == pytest.approx(316.114790)
    assert row["kommunekvote"] == 316


# ---------------------------------------------------------------- other landstal


@pytest.mark.parametrize(
    ("landstal", "expected"),
    [
        (1_000, {"A": 395, "B": 278, "C": 192, "D": 0, "E": 135}),
        (1_600, {"A": 633, "B": 435, "C": 299, "D": 0, "E": 233}),
    ],
)
def test_a_new_landstal_is_calculated_anew(landstal, expected):
    assert quotas(FIVE, landstal) == expected


def test_a_landstal_of_nobody_gives_nobody_a_quota():
    assert quotas(FIVE, 0) == {"A": 0, "B": 0, "C": 0, "D": 0, "E": 0}


def test_one_person_goes_where_the_number_is_largest():
    # 301 are shared: A 114.38 - 60 = 54.38, B 55.25, C 41.17; D and E are below zero.
    assert quotas(FIVE, 1) == {"A": 0, "B": 1, "C": 0, "D": 0, "E": 0}


def test_ten_million_leave_the_share_alone_to_decide():
    # 10,000,300 are shared: A 3,800,114 - 60, B 2,500,075 - 20, C 1,700,051 - 10, D 400,012 - 150,
    # E 1,600,048 - 60, and nobody is below zero.
    assert quotas(FIVE, 10_000_000) == {
        "A": 3_800_054, "B": 2_500_055, "C": 1_700_041, "D": 399_862, "E": 1_599_988,
    }  # fmt: skip


# ---------------------------------------------------------------- the floor, and ties


def test_a_municipality_exactly_at_zero_stands_at_zero_and_owes_nothing():
    # Equal shares of 20 + 40: 30 each; a has received its 30 already, b only 10.
    two = municipalities([100, 100], [50, 50], [30, 10])
    done = calculate(two, 20, day=TODAY)
    assert dict(done.kommunekvoter) == {"a": 0, "b": 20}
    assert done.country.deficit == 0


def test_twice_the_share_of_immigrants_is_zero_at_any_landstal():
    # a: a quarter of the population and half of the immigrants, so its share is exactly 0.
    two = municipalities([100, 300], [50, 50], [0, 0])
    assert quotas(two, 1_000_000) == {"a": 0, "b": 1_000_000}


def test_all_stand_at_the_floor_when_nobody_is_to_be_placed():
    # 0 + 40 shared equally: 20 each, and each has received 20.
    two = municipalities([100, 100], [50, 50], [20, 20])
    done = calculate(two, 0, day=TODAY)
    assert dict(done.kommunekvoter) == {"a": 0, "b": 0}
    assert done.country.positive_sum == 0


def test_a_municipality_alone_takes_the_whole_landstal():
    assert quotas(municipalities([100], [5], [7]), 12) == {"a": 12}


def test_of_equals_the_lowest_code_takes_the_odd_person():
    assert quotas(municipalities([10, 10, 10], [1, 1, 1], [0, 0, 0]), 100) == {
        "a": 34, "b": 33, "c": 33,
    }  # fmt: skip


# ---------------------------------------------------------------- what could not be read


def test_a1_by_population_gives_up_by_how_many_live_there():
    # The 120,000 of A, B, C and E give up 106: A 50/120 of it, 44.17, and keeps 313.83.
    assert quotas(FIVE, 800, sharing=Sharing.POPULATION) == {
        "A": 314, "B": 229, "C": 159, "D": 0, "E": 98,
    }  # fmt: skip


def test_a1_by_population_brings_no_one_below_zero():
    # Preliminary 200, 5 and -105. By population b would give up 46.67 of its 5, so it stands at
    # zero, and a gives up 100.
    three = municipalities([500, 400, 100], [500, 400, 100], [300, 395, 205])
    assert quotas(three, 100, sharing=Sharing.POPULATION) == {"a": 100, "b": 0, "c": 0}
    # In proportion b keeps 5 * 100/205 = 2.44.
    assert quotas(three, 100) == {"a": 98, "b": 2, "c": 0}


def test_a2_by_region_repeats_the_steps_inside_it():
    # X is to place 698 (697.57) among its own: A has half of X's population and 60 per cent of
    # its immigrants, so 0.4 * (698 + 90) - 60 = 255.2. In Y, D has 0.65 * (102 + 210) - 150 = 52.8.
    assert quotas(FIVE, 800, scope=Scope.REGION) == {
        "A": 255, "B": 256, "C": 187, "D": 53, "E": 49,
    }  # fmt: skip


def test_a3_by_region_rounds_the_regions_first():
    # X 697.57 and Y 102.43 become 698 and 102; inside X the missing person goes to C (.29).
    done = calculate(FIVE, 800, day=TODAY, interpretation=Interpretation(rounding=Rounding.REGION))
    assert done.regionskvoter == {"X": 698, "Y": 102}
    assert dict(done.kommunekvoter) == {"A": 316, "B": 225, "C": 157, "D": 0, "E": 102}


# ---------------------------------------------------------------- refusals


def test_a_day_before_the_first_order_is_refused():
    with pytest.raises(NotInForce, match=r"17\.01\.2008"):
        calculate(FIVE, 800, day=date(2008, 1, 17))


def test_a_negative_landstal_is_refused():
    with pytest.raises(CannotCalculate, match="negativt"):
        calculate(FIVE, -1, day=TODAY)


def test_a_region_without_immigrants_cannot_be_calculated_by_itself():
    split = Inputs.from_rows([("a", "X", 10, 5, 0), ("b", "Y", 10, 0, 0)])
    with pytest.raises(CannotCalculate, match="immigrants er 0"):
        calculate(split, 10, day=TODAY, interpretation=Interpretation(scope=Scope.REGION))
