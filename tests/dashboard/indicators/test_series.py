"""A municipality's value has one way, with its mark, its source and its period."""

import math
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.areas import members
from dashboard.indicators import DIFFERENCES, Period, catalogue, indicator, inhabitants, series
from dashboard.indicators.derived import WAYS
from dashboard.kit.charts.marks import MARKS, NOT_APPLICABLE, NOT_PUBLISHED
from dashboard.quotas.sets import quota_sets
from data.indicators import Indicator

EMPLOYMENT = "beskaeftigelsesfrekvens"
AARHUS, VIBORG = "0751", "0791"
FIXED_2015 = Period("2015", 0, "fastsat")


@pytest.mark.parametrize("name", catalogue())
def test_every_indicator_is_read_and_every_value_has_its_source_and_mark(real, name):
    found = series(real, indicator(name))
    every = [one for period in found.observations for one in found.at(period).values()]
    assert every
    assert {one.mark for one in every} <= set(MARKS)
    assert all(name in real.sources for one in every for name in one.source_ids)
    assert all(one.source_id for one in every if one.value is not None)


def test_what_the_catalogue_can_ask_for_is_what_can_be_derived():
    assert {*WAYS, ""} == set(get_args(get_type_hints(Indicator)["derive"]))
    assert set(WAYS) >= DIFFERENCES


def test_periods_rise_and_the_newest_is_the_last(real):
    found = series(real, indicator(EMPLOYMENT), "midtjylland")
    assert [period.year for period in found.periods] == sorted(one.year for one in found.periods)
    assert found.latest() == found.periods[-1] == found.latest(AARHUS)
    assert found.values(found.periods[-1])[AARHUS] == found.of(AARHUS)[found.periods[-1]].value


def test_a_quota_has_an_announcement_and_a_kind(real):
    found = series(real, indicator("kvote"), "midtjylland")
    assert set(found.observations) == {
        Period(str(year), revision, kind) for year, revision, kind in quota_sets(real)
    }
    assert found.values(FIXED_2015)["0779"] == 67


def test_a_fixed_quota_is_newer_than_an_agreed_and_that_than_a_calculated():
    kinds = [Period("2016", 0, kind) for kind in ("fastsat", "beregnet", "aftalt")]
    in_order = sorted([*kinds, Period("2016", 1, "beregnet")], key=lambda one: one.order)
    assert [(one.revision, one.kind) for one in in_order] == [
        (0, "beregnet"), (0, "aftalt"), (0, "fastsat"), (1, "beregnet"),
    ]  # fmt: skip


def test_the_regions_years_are_known_where_the_countrys_are_not(real):
    inside = series(real, indicator("befolkning"), "midtjylland")
    everywhere = series(real, indicator("befolkning"), "danmark")
    assert Period("2021") in inside.whole_periods
    assert Period("2021") not in everywhere.whole_periods
    assert inside.values(Period("2020")) == {
        code: everywhere.values(Period("2020"))[code] for code in members(real, "midtjylland", 2020)
    }


def test_who_is_in_a_council_is_asked_of_each_year(real):
    west = series(real, indicator("befolkning"), "rar-vest")
    assert VIBORG in west.at(Period("2017"))
    assert VIBORG not in west.at(Period("2018"))


def test_an_area_has_the_sum_of_counts(real):
    region = series(real, indicator("befolkning"), "midtjylland")
    own = region.own(Period("2020"))
    assert own.is_sum and own.value == sum(region.values(Period("2020")).values())


def test_quotas_per_1000_have_the_areas_own_rate_and_not_the_mean_of_rates(real):
    rate = series(real, indicator("kvote_pr_1000"), "midtjylland").own(FIXED_2015)
    persons = series(real, indicator("kvote"), "midtjylland").own(FIXED_2015)
    people = series(real, indicator("befolkning"), "midtjylland").own(Period("2015"))
    assert rate.is_exact and not rate.is_sum
    assert rate.value == pytest.approx(1000 * persons.value / people.value)


def test_a_rate_of_another_base_says_that_its_mean_is_only_near(real):
    own = series(real, indicator(EMPLOYMENT), "midtjylland").own(Period("2020"))
    assert not own.is_exact
    assert own.value == pytest.approx(75.23, abs=0.005)


def test_where_one_is_unknown_the_area_has_no_value_of_its_own(three):
    found = series(three, indicator(EMPLOYMENT), "midtjylland")
    # 2018: (100·74 + 150·82 + 250·66) / 500.
    assert found.own(Period("2018")).value == pytest.approx(72.4)
    assert found.own(Period("2019")) is None
    assert found.latest() == Period("2019")
    assert found.latest(VIBORG) == Period("2018")
    assert found.whole_periods[-1] == Period("2018")
    assert found.at(Period("2019"))[VIBORG].mark == NOT_PUBLISHED


def test_a_change_has_no_sense_before_there_was_an_earlier_announcement(real):
    found = series(real, indicator("kvote_aendring"), "danmark")
    assert {one.mark for one in found.at(FIXED_2015).values()} == {NOT_APPLICABLE}
    changed = found.at(Period("2015", 1, "beregnet"))
    known = {code: one for code, one in changed.items() if one.value is not None}
    assert known and all(one.compared and one.compared[0] == 0 for one in known.values())
    assert all(one.base_source_id in real.sources for one in known.values())


def test_what_is_not_of_municipalities_is_by_what_its_table_names(real):
    assert list(series(real, indicator("landstal")).at(Period("2015", 0))) == [""]
    assert "1082" in series(real, indicator("regionskvote")).at(Period("2021", 0, "fastsat"))
    assert series(real, indicator("landstal")).own(Period("2015", 0)) is None


def test_a_table_that_the_version_lacks_has_nothing(three):
    assert series(three, indicator("fuldtidsledige_pr_100"), "midtjylland").latest() is None


@given(st.text(max_size=8), st.integers(0, 5), st.sampled_from(["", "fastsat", "andet"]))
def test_a_period_that_is_not_there_is_nothing_published(real, at, revision, kind):
    found = series(real, indicator(EMPLOYMENT), "rar-oest")
    held = found.at(Period(at, revision, kind))
    asked = Period(at, revision, kind)
    assert asked in found.observations or {one.mark for one in held.values()} == {NOT_PUBLISHED}
    own = found.own(asked)
    assert own is None or math.isfinite(own.value)


def test_a_quota_keeps_its_mark_whatever_is_worked_out_from_it(real):
    quotas = series(real, indicator("kvote"), "danmark")
    rates = series(real, indicator("kvote_pr_1000"), "danmark")
    marked = [
        (quota.mark, rates.at(period)[code].mark)
        for period in rates.periods
        for code, quota in quotas.at(period).items()
        if rates.at(period)[code].value is not None
    ]
    assert marked and all(own == derived for own, derived in marked)


def test_the_inhabitants_of_a_rate_are_those_of_the_quota_year(real):
    people = inhabitants(real)
    rates = series(real, indicator("kvote_pr_1000"), "danmark").at(FIXED_2015)
    quota = series(real, indicator("kvote"), "danmark").at(FIXED_2015)[AARHUS]
    persons, source_id = people[2015, AARHUS]
    assert rates[AARHUS].value == pytest.approx(1000 * quota.value / persons)
    assert rates[AARHUS].base_source_id == source_id
