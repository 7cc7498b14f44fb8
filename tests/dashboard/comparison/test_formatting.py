"""How ranks, verdicts, rates and changes are written."""

from typing import get_args

import pytest

from dashboard.comparison import Change, Limits, Rank, Verdict, standing
from dashboard.comparison.formatting import (
    change_text,
    first_text,
    is_relative,
    own_text,
    period_text,
    rank_text,
    rate_text,
    rate_unit,
    reason_text,
    rule_text,
    verdict_text,
)
from dashboard.comparison.verdicts import (
    FEWEST_INHABITANTS,
    FEWEST_PERSONS,
    FEWEST_VALUES,
    Silence,
)
from dashboard.indicators import OwnValue, Period, indicator
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number

DA, EN = words("da"), words("en")
EMPLOYED, ASSISTED = indicator("beskaeftigelsesfrekvens"), indicator("nettoledige_kontanthjaelp")


@pytest.mark.parametrize(
    ("at", "da", "en"),
    [
        ("2024", "2024", "2024"),
        ("2025-Q3", "3. kvartal 2025", "3rd quarter 2025"),
        ("2026-02", "februar 2026", "February 2026"),
    ],
)
def test_a_period_is_written_as_far_as_it_is_known(at, da, en):
    assert (period_text(Period(at), DA), period_text(Period(at), EN)) == (da, en)


def test_a_rank_says_who_shares_it_and_who_is_missing():
    assert rank_text(Rank(2, 19, False, 0, False), DA) == "nr. 2 af 19"
    assert rank_text(Rank(2, 19, True, 0, False), DA) == "delt nr. 2 af 19"
    assert rank_text(Rank(2, 94, False, 4, True), DA) == "nr. 2 af 94 (4 mangler tal)"
    assert rank_text(Rank(2, 97, False, 1, True), EN) == "no. 2 of 97 (1 has no figure)"
    assert rank_text(None, DA) == ""


def test_which_end_is_first_is_said():
    assert first_text(EMPLOYED, DA) == "højeste først"
    assert first_text(ASSISTED, DA) == "laveste først"


def test_what_is_compared_has_its_own_unit():
    assert rate_unit(EMPLOYED, DA) == "pct."
    assert rate_unit(ASSISTED, DA) == "fuldtidspersoner pr. 1.000 indbyggere"
    assert rate_unit(indicator("befolkning_65_plus"), DA) == "pct. af indbyggerne"
    assert rate_text(2.0665, ASSISTED, DA) == "2,1"


def test_an_own_rate_that_is_only_near_says_so():
    assert own_text(OwnValue(77.72, is_sum=False, is_exact=False), EMPLOYED, DA) == "ca. 77,7"
    assert own_text(OwnValue(77.72, is_sum=False, is_exact=True), EMPLOYED, DA) == "77,7"
    assert own_text(None, EMPLOYED, DA) == ""


def test_a_verdict_is_a_word_or_why_there_is_none():
    limits = Limits(5, 2, 7)
    assert verdict_text(Verdict("over", "worse", limits=limits), DA) == "over (dårligere)"
    assert verdict_text(Verdict("like", limits=limits), DA) == "på linje"
    assert verdict_text(Verdict(silence="few_persons"), DA) == "for få personer"


@pytest.mark.parametrize("w", [DA, EN])
def test_who_is_silent_for_a_limit_says_the_limit(w):
    reasons = {one: reason_text(one, w) for one in get_args(Silence)}
    told = {one for one, reason in reasons.items() if reason}
    assert told == {"few_values", "no_spread", "few_persons", "small_group"}
    assert str(FEWEST_PERSONS) in reasons["few_persons"]
    assert str(FEWEST_VALUES) in reasons["few_values"]
    assert number(FEWEST_INHABITANTS, 0, w.lang) in reasons["small_group"]


def test_the_rule_holds_the_numbers_it_is_made_of():
    assert "1,5" in rule_text(DA) and "10.000" in rule_text(DA)
    assert "1.5" in rule_text(EN) and "10,000" in rule_text(EN)


def test_changes_of_counts_are_in_per_cent_but_not_of_a_handful():
    base = FEWEST_PERSONS
    assert is_relative(Change(Period("2015"), base, 5, 25.0))
    assert not is_relative(Change(Period("2015"), base - 1, 5, 26.3))


def test_changes_are_written_with_their_unit(real):
    employed = standing(real, EMPLOYED, "0657", since=2015)
    assert change_text(employed, DA).endswith("\u00a0procentpoint")
    assert change_text(employed, DA).startswith("+")
    people = standing(real, indicator("befolkning"), "0657", since=2015)
    assert change_text(people, DA).endswith("\u00a0pct.")
    samsoe = standing(real, ASSISTED, "0741", since=2015)
    assert change_text(samsoe, DA) == "−12\u00a0fuldtidspersoner"
    income = standing(real, indicator("disponibel_indkomst"), "0657", since=2015)
    assert change_text(income, DA) == "kan ikke sammenlignes over år"
