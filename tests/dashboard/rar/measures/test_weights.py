"""Which persons a mean is weighted with, recomputed from the tables by another way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.rates import rates
from dashboard.rar.measures.view import rar_view
from dashboard.rar.measures.weights import EVERYONE, WORKING_AGE, nearest, working_age

COUNTED = (2008, 2011, 2015, 2019, 2022)


@pytest.mark.parametrize(
    ("year", "source"),
    [
        (2007, 2008),
        (2009, 2008),
        (2010, 2011),
        (2013, 2011),
        (2017, 2015),
        (2020, 2019),
        (2024, 2022),
    ],
)
def test_a_year_takes_the_nearest_count_and_the_earlier_of_two(year, source):
    assert nearest(year, COUNTED) == source


@given(st.integers(1990, 2040), st.sets(st.integers(2000, 2030), min_size=1))
def test_no_count_lies_nearer(year, known):
    found = nearest(year, known)
    assert found in known
    assert all(abs(found - year) <= abs(other - year) for other in known)


def test_the_weights_of_a_year_are_those_of_the_year_they_were_counted_in(real):
    weights = working_age(real, (2013, 2024))
    table = real["key_figures"]
    rows = table[(table["measure"] == "population_15_69") & (table["municipality_code"] == "0751")]
    aarhus = rows.set_index(rows["year"].astype(int))["value_persons"]
    assert weights.persons[2013, "0751"] == aarhus[2011]
    assert weights.persons[2024, "0751"] == aarhus[2022]


@pytest.mark.parametrize(
    ("measure", "table", "column"),
    [
        ("beskaeftigelse", "employment_rate", "employment_rate_pct"),
        ("ledighed", "unemployment_rate", "unemployment_rate_pct"),
    ],
)
def test_both_areas_recomputed_from_the_tables(real, measure, table, column):
    """Without the code's own series, areas and weights: table against table."""
    municipalities = real["municipalities"]
    region = municipalities[municipalities["region_name"] == "Region Midtjylland"]
    side = region.set_index("municipality_code")["rar_from_2017_07"]
    figures = real["key_figures"].query("measure == 'population_15_69'")
    persons = figures.pivot(index="year", columns="municipality_code", values="value_persons")
    persons.index = persons.index.astype(int)
    values = real[table].pivot(index="year", columns="municipality_code", values=column)
    values.index = values.index.astype(int)
    view = rar_view(real, RarChoice(measure=measure))
    found = view.series.set_index(["half", "year"])["weighted"]
    for year in (2008, 2012, 2020, 2024):
        source = max(COUNTED, key=lambda one: (-abs(one - year), -one))
        for half, council in (("west", "RAR Vestjylland"), ("east", "RAR Østjylland")):
            codes = list(side.index[side == council])
            weights, rates_of = persons.loc[source, codes], values.loc[year, codes]
            expected = (weights * rates_of).sum() / weights.sum()
            assert found[half, year] == pytest.approx(expected)


def test_without_counts_of_the_age_everyone_stands_in(three, real):
    assert rates(three, "beskaeftigelse").weights.kind == EVERYONE
    assert rates(three, "beskaeftigelse").aside is None
    assert rates(real, "beskaeftigelse").weights.kind == WORKING_AGE
    assert rates(real, "beskaeftigelse").aside.kind == EVERYONE
