"""Places and intake are those of the sources, and rates are worked by hand."""

import pytest

from dashboard.uddannelse.choice import ASSISTANT, HELPER, PAU
from dashboard.uddannelse.measures.counts import (
    COUNTRY,
    OWN_KKR,
    OWN_REGION,
    intake,
    missing,
    of_area,
    places,
)


def counts(found, area):
    return {one.programme: one.count for one in found if one.area == area}


def test_the_places_of_2018_are_those_of_the_source(real):
    found = places(real)
    assert {one.year for one in found} == {2018}
    assert counts(found, OWN_KKR) == {HELPER: 481, ASSISTANT: 756, PAU: 218}
    # The source's table adds up to 3,455 assistants; its text says 3,448.
    assert counts(found, COUNTRY) == {HELPER: 2231, ASSISTANT: 3455, PAU: 810}


def test_a_rate_is_over_those_who_live_in_the_area(real):
    table = real["population_midtjylland"]
    people = int(table.loc[table["year"] == 2018, "population_persons"].sum())
    own = of_area(places(real), OWN_KKR)[ASSISTANT]
    assert own.people == people
    assert own.rate == pytest.approx(756 / people * 10_000)
    assert round(own.rate, 1) == 5.8


def test_the_country_is_never_a_mean_of_its_parts(real):
    every = [one for one in places(real) if one.programme == PAU]
    (country,) = [one for one in every if one.area == COUNTRY]
    parts = [one for one in every if one.area != COUNTRY]
    assert country.people == sum(one.people for one in parts)
    assert country.rate == pytest.approx(10_000 * 810 / country.people)
    assert set(country.sources) >= {name for one in parts for name in one.sources}


def test_intake_is_of_regions_and_goes_through_the_years(real):
    own = [one for one in intake(real) if one.area == OWN_REGION and one.programme == HELPER]
    assert [(one.year, one.count) for one in own] == [
        (2017, 710), (2018, 636), (2019, 766), (2020, 914),
    ]  # fmt: skip
    assert all(one.people for one in intake(real))


def test_a_region_without_a_figure_is_named(real):
    assert dict(missing(real, 2020)) == {HELPER: ("Region Syddanmark",)}
    assert missing(real, 1990).keys() == {HELPER, ASSISTANT, PAU}
