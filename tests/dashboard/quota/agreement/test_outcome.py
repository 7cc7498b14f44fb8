"""What becomes of {A 420, B 200, C 77} when the landstal of 800 is changed."""

import pytest

from dashboard.quota.agreement import Clause, Fate, NotPossible, Rule, at_landstal, towards

RECALCULATED = {"A": 633, "B": 435, "C": 299}


@pytest.fixture
def agreed(case):
    return case.adding(towards(case.quotas, {"A": 420, "B": 200, "C": 77}))


def with_clause(case, rule, text=""):
    return case.but(clause=Clause(rule, text, is_notified=True))


def test_at_the_same_landstal_it_stands(agreed):
    outcome = at_landstal(agreed, 800)
    assert outcome.fate is Fate.UNCHANGED
    assert outcome.quotas == {"A": 420, "B": 200, "C": 77}


def test_without_a_clause_it_lapses_at_1000(agreed):
    # Region X is 697 × 1,000 / 800 = 871.25 of the country: 871, shared as 316 : 225 : 156.
    outcome = at_landstal(agreed, 1_000)
    assert outcome.fate is Fate.LAPSES
    assert outcome.quotas == outcome.without == {"A": 395, "B": 281, "C": 195}


def test_without_a_clause_it_lapses_at_1600_and_the_new_calculation_applies(agreed):
    outcome = at_landstal(agreed, 1_600, RECALCULATED)
    assert outcome.fate is Fate.LAPSES
    assert outcome.quotas == RECALCULATED


def test_a_clause_the_agency_has_not_heard_of_does_not_help(agreed):
    outcome = at_landstal(agreed.but(clause=Clause(Rule.SCALED)), 1_000)
    assert outcome.fate is Fate.LAPSES_UNTOLD
    assert outcome.quotas == {"A": 395, "B": 281, "C": 195}


def test_a_clause_in_proportion_scales_what_was_agreed(agreed):
    # 871 by 420 : 200 : 77 is 524.85, 249.93 and 96.22.
    outcome = at_landstal(with_clause(agreed, Rule.SCALED), 1_000)
    assert outcome.fate is Fate.SCALED
    assert outcome.quotas == {"A": 525, "B": 250, "C": 96}
    # 1,367 by the same is 823.73, 392.25 and 151.02.
    outcome = at_landstal(with_clause(agreed, Rule.SCALED), 1_600, RECALCULATED)
    assert outcome.quotas == {"A": 824, "B": 392, "C": 151}


def test_a_clause_of_recalculation_repeats_the_transfers_in_the_new_numbers(agreed):
    # B gives A 25, C gives A 79.
    outcome = at_landstal(with_clause(agreed, Rule.RECALCULATED), 1_600, RECALCULATED)
    assert outcome.fate is Fate.RECALCULATED
    assert outcome.quotas == {"A": 737, "B": 410, "C": 220}


def test_nobody_gives_more_than_its_new_number(agreed):
    # At 100 the region's 87 are 39, 28 and 20 (39.44, 28.08, 19.47): C has 20 of its 79 to give.
    outcome = at_landstal(with_clause(agreed, Rule.RECALCULATED), 100)
    assert outcome.without == {"A": 39, "B": 28, "C": 20}
    assert outcome.quotas == {"A": 39 + 25 + 20, "B": 3, "C": 0}


def test_what_a_clause_in_own_words_leads_to_no_machine_knows(agreed):
    outcome = at_landstal(with_clause(agreed, Rule.OWN, "Vi mødes."), 1_000)
    assert outcome.fate is Fate.OWN_WORDS
    assert outcome.quotas == {"A": None, "B": None, "C": None}


def test_what_becomes_of_an_agreement_whose_text_is_not_published_cannot_be_said(agreed):
    outcome = at_landstal(with_clause(agreed, Rule.UNKNOWN), 1_000)
    assert outcome.fate is Fate.UNKNOWN
    assert outcome.fate not in {Fate.LAPSES, Fate.LAPSES_UNTOLD}
    assert outcome.without == {"A": 395, "B": 281, "C": 195}
    assert outcome.quotas == {"A": None, "B": None, "C": None}


def test_figures_that_are_not_published_stay_unknown(agreed):
    outcome = at_landstal(agreed, 1_000, {"A": 395, "B": 281})
    assert outcome.quotas == {"A": 395, "B": 281, "C": None}
    scaled = at_landstal(with_clause(agreed, Rule.SCALED), 1_000, {"A": 395, "B": 281})
    assert scaled.quotas == {"A": None, "B": None, "C": None}


def test_a_landstal_of_nobody_leaves_nobody(agreed):
    assert at_landstal(agreed, 0).quotas == {"A": 0, "B": 0, "C": 0}
    with pytest.raises(NotPossible, match="below_zero"):
        at_landstal(agreed, -1)
