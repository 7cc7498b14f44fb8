"""What several announcements tell together, checked against the tables."""

import pytest

from dashboard.quotas.later import later_quota
from dashboard.quotas.revisions import reductions, same_landstal
from dashboard.quotas.sets import quota_sets


def test_the_same_landstal_with_other_counts(real):
    newest = same_landstal(real)[0]
    assert newest.years == (2020, 2021)
    assert [one.persons for one in newest.announced] == [600, 600]
    # Nordjylland went from 24 to 81, Hovedstaden from 137 to 70.
    assert {one.code: one.persons for one in newest.compared} == {
        "1081": (24, 81),
        "1084": (137, 70),
    }


def test_midtjyllands_own_examples_of_an_unchanged_landstal(real):
    # 12,000 was announced last for 2015 and first for 2016.
    found = {pair.years: pair for pair in same_landstal(real)}
    ours = {one.code: one.persons for one in found[2015, 2016].compared}
    assert ours["0665"] == (69, 52) and ours["0740"] == (266, 270)


def test_years_whose_landstal_differ_are_not_compared(real):
    for pair in same_landstal(real):
        assert pair.announced[0].persons == pair.announced[1].persons
        assert pair.years[1] == pair.years[0] + 1
        assert all(one.kinds[0] == one.kinds[1] != "aftalt" for one in pair.compared)


@pytest.mark.parametrize(
    ("year", "landstal", "low", "high"),
    [(2016, (17000, 7500), 0.44, 0.48), (2018, (3000, 1000), 0.33, 0.34)],
)
def test_a_lower_landstal_lowers_the_quotas_in_proportion(real, year, landstal, low, high):
    (pair,) = [one for one in reductions(real) if one.years[0] == year]
    assert tuple(one.persons for one in pair.announced) == landstal
    assert (round(pair.ratios[0], 2), round(pair.ratios[-1], 2)) == (low, high)
    assert pair.ratio == pytest.approx(landstal[1] / landstal[0])


def test_a_quota_of_few_persons_is_known_and_tells_no_rate(real):
    # Læsø went from 4 to 1 in 2018: a quarter, where the landstal fell to a third.
    (pair,) = [one for one in reductions(real) if one.years[0] == 2018]
    assert ("0825", (4, 1)) in [(one.code, one.persons) for one in pair.compared]
    assert min(pair.ratios) > 0.3


def test_what_became_of_a_quota_is_the_last_that_is_known(real):
    first = quota_sets(real)[2015, 0, "fastsat"]
    aarhus = later_quota(real, first, "0751")
    assert (aarhus.revision, aarhus.kind, aarhus.published.quota_persons) == (1, "beregnet", 516)
    # Of Silkeborg's two equal numbers the fixed one binds.
    assert later_quota(real, first, "0740").kind == "fastsat"
    assert later_quota(real, first, "0657") is None
