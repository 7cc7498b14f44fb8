"""What a landstal is calculated from: which published years, and the keeper's own counts."""

from datetime import date

import pytest

from dashboard.quotas.announced import Announcement
from dashboard.quotas.counts import basis, calculable, day_of


def of(snapshot, year, revision=0, family=4_000):
    return basis(snapshot, year, revision, family)


@pytest.mark.parametrize(
    ("year", "revision", "wanted", "population_year", "immigrants_year"),
    [
        (2015, 0, 2014, 2014, 2015),
        (2013, 0, 2012, 2012, 2011),
        (2016, 1, 2015, 2015, 2015),
        (2016, 2, 2016, 2016, 2015),
        (2022, 0, 2021, 2020, 2019),
        (2026, 0, 2025, 2025, 2019),
    ],
)
def test_the_nearest_published_years_are_used_and_told(
    real, year, revision, wanted, population_year, immigrants_year
):
    found = of(real, year, revision)
    assert found.wanted_year == wanted
    assert (found.population_year, found.immigrants_year) == (population_year, immigrants_year)


def test_population_is_published_and_immigrants_are_a_rate_of_it(real):
    inputs = of(real, 2015).inputs
    aarhus = inputs.place("0751")
    assert inputs.population[aarhus] == 323_893
    assert inputs.immigrants[aarhus] == round(323_893 * 419 / 10_000)


def test_the_family_reunified_are_whole_persons_that_sum_to_the_readers_total(real):
    for total in (0, 1, 97, 4_000):
        found = of(real, 2015, family=total)
        assert found.family_total == total
        assert sum(found.inputs.family_reunified) == total


def test_a_day_that_is_known_is_used_and_one_that_is_not_is_the_day_it_was_due(real):
    assert of(real, 2015).day == date(2014, 3, 30)
    assert of(real, 2012).day == date(2011, 4, 1)


def test_a_month_is_kept_and_a_revision_is_never_due(real):
    assert of(real, 2015, 1).day == date(2014, 12, 1)
    assert of(real, 2014, 1).day == date(2013, 12, 1)
    assert of(real, 2026).day == date(2025, 4, 1)
    unknown = Announcement(1, 5_000, "", is_about=False, source_id="")
    assert day_of(2013, unknown) == date(2013, 1, 1)


def test_the_keepers_own_counts_are_used_when_every_municipality_has_them(reported):
    found = of(reported(98), 2015)
    assert not found.is_approximate
    assert found.inputs.population[0] == 10_000
    assert found.family_total == 1_500
    assert (found.population_year, found.immigrants_year) == (None, None)


def test_counts_for_some_municipalities_are_told_and_not_used(reported, real):
    found = of(reported(97), 2015)
    assert found.is_approximate and found.reported == 97
    assert found.inputs == of(real, 2015).inputs
    assert of(reported(98), 2016).is_approximate


def test_only_announcements_under_a_known_order_can_be_calculated(real):
    assert set(calculable(real)) == set(real["landstal"]["quota_year"])
    with pytest.raises(KeyError):
        of(real, 2015, 9)
