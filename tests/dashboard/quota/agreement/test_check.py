"""§ 6, requirement by requirement."""

import pytest

from dashboard.quota.agreement import (
    Case,
    Clause,
    Kind,
    Requirement,
    Rule,
    Start,
    Status,
    Transfer,
    check,
    stands,
    towards,
)


def found(case):
    return {finding.requirement: finding for finding in check(case)}


def own(*numbers, regionskvote=697):
    quotas = tuple(zip("ABC", numbers, strict=True))
    return Case(Start("X", 2021, quotas, kind=Kind.OWN, regionskvote=regionskvote))


def test_420_200_77_is_valid():
    case = own(420, 200, 77)
    assert stands(case) is True
    assert found(case)[Requirement.SUM].values == {"total": 697, "regionskvote": 697}


def test_420_200_76_is_not_and_the_calculated_numbers_apply():
    case = own(420, 200, 76)
    assert stands(case) is False
    assert found(case)[Requirement.SUM].is_met is False
    assert found(case)[Requirement.SUM].values == {"total": 696, "regionskvote": 697}


def test_zero_is_a_legal_number():
    assert stands(own(420, 277, 0)) is True


def test_every_municipality_must_have_a_number():
    case = own(420, 277, None)
    assert stands(case) is False
    assert found(case)[Requirement.EVERY_MUNICIPALITY].is_met is False
    assert found(case)[Requirement.EVERY_MUNICIPALITY].codes == ("C",)


def test_a_number_nobody_published_is_not_a_number_that_is_missing():
    quotas = (("A", 4), ("B", None))
    case = Case(Start("X", 2018, quotas, kind=Kind.CALCULATED, regionskvote=9))
    assert stands(case) is None
    assert found(case)[Requirement.EVERY_MUNICIPALITY].is_met is None
    assert found(case)[Requirement.SUM].is_met is None


def test_all_must_have_signed(case):
    assert found(case)[Requirement.SIGNED].codes == ("A", "B", "C")
    signed = case.but(signed=frozenset("ABC"))
    assert found(signed)[Requirement.SIGNED].is_met is True
    assert found(case.but(signed=frozenset("AC")))[Requirement.SIGNED].codes == ("B",)


def test_who_signed_signed_these_numbers(case):
    signed = case.but(signed=frozenset("ABC"))
    assert signed.but(title="Aftale").signed == frozenset("ABC")
    assert signed.adding([Transfer("A", "B", 1)]).signed == frozenset()
    assert signed.but(clause=Clause(Rule.SCALED)).signed == frozenset()
    told = signed.but(clause=Clause(Rule.NONE, is_notified=True))
    assert told.signed == frozenset("ABC")


@pytest.mark.parametrize(
    ("clause", "is_met"),
    [
        (Clause(), False),
        (Clause(Rule.SCALED), False),
        (Clause(Rule.SCALED, is_notified=True), True),
        (Clause(Rule.OWN, is_notified=True), False),
        (Clause(Rule.OWN, "Vi mødes inden 14 dage.", is_notified=True), True),
    ],
)
def test_a_clause_counts_when_it_is_said_and_the_agency_told(case, clause, is_met):
    finding = found(case.but(clause=clause))[Requirement.CLAUSE]
    assert finding.is_met is is_met


def test_of_an_agreement_whose_text_nobody_published_neither_clause_nor_signatures_are_known(case):
    real = found(case.but(clause=Clause(Rule.UNKNOWN)))
    assert real[Requirement.SIGNED].is_met is None
    assert real[Requirement.CLAUSE].is_met is None
    assert real[Requirement.SUM].is_met is True


def test_a_proposal_is_not_agreed(case):
    proposed = case.adding(towards(case.quotas, {"A": 420, "B": 200, "C": 77}))
    finding = found(proposed)[Requirement.NO_DOUBT]
    assert (finding.is_met, finding.codes) == (False, ("A", "B", "C"))
    agreed = proposed.changing(0, status=Status.AGREED).changing(1, status=Status.AGREED)
    assert found(agreed)[Requirement.NO_DOUBT].is_met is True
