"""The worked example from calculation to agreement and on to another landstal."""

from datetime import date

import pytest

from dashboard.quota import Inputs, calculate
from dashboard.quota.agreement import (
    Case,
    Clause,
    Kind,
    Rule,
    at_landstal,
    calculated_start,
    regional,
    stands,
    towards,
)

EXAMPLE = Inputs(
    codes=("A", "B", "C", "D", "E"),
    regions=("X", "X", "X", "Y", "Y"),
    population=(50_000, 30_000, 20_000, 80_000, 20_000),
    immigrants=(1_200, 500, 300, 7_600, 400),
    family_reunified=(60, 20, 10, 150, 60),
)
DAY = date(2022, 6, 1)


@pytest.fixture
def agreed():
    case = Case(calculated_start(calculate(EXAMPLE, 800, day=DAY), "X", 2023))
    return case.adding(towards(case.quotas, {"A": 420, "B": 200, "C": 77}))


def test_an_agreement_starts_from_what_was_calculated(agreed):
    assert agreed.start.numbers == {"A": 316, "B": 225, "C": 156}
    assert (agreed.start.total, agreed.start.landstal) == (697, 800)
    assert stands(agreed) is True


def test_our_own_calculation_is_an_approximation(agreed):
    assert agreed.start.kind is Kind.APPROXIMATE
    assert not agreed.start.kind.is_published


def test_at_twice_the_landstal_the_new_calculation_applies_unless_a_clause_says_otherwise(agreed):
    new = regional(calculate(EXAMPLE, 1_600, day=DAY), "X")
    assert new == {"A": 633, "B": 435, "C": 299}
    assert at_landstal(agreed, 1_600, new).quotas == new
    told = agreed.but(clause=Clause(Rule.SCALED, is_notified=True))
    assert at_landstal(told, 1_600, new).quotas == {"A": 824, "B": 392, "C": 151}
