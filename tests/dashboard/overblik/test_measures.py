"""The facts of the front page, against the tables and by hand."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dashboard.indicators import Period
from dashboard.overblik.formatting import months_between
from dashboard.overblik.measures import calendar, employees, lead_quotas, newest
from dashboard.overblik.measures.newest import day_of
from dashboard.quota import Due

TODAY = date(2026, 11, 26)


def test_the_lead_is_of_all_nineteen_with_the_regions_own_rate(real):
    lead = lead_quotas(real, "da")
    assert len(lead.by_persons) == len(lead.by_rate) == 19
    assert sum(one.persons for one in lead.by_persons) == 1039
    people = real["population_midtjylland"]
    whole = people.loc[people["year"] == 2015, "population_persons"].sum()
    assert lead.region_rate == pytest.approx(1000 * 1039 / whole)


def test_a_later_landstal_is_told_with_what_it_made_of_the_first_quota(real):
    revised = lead_quotas(real, "da").revised
    table = real["kommunekvoter"]
    later = table[(table["quota_year"] == 2015) & (table["revision"] == 1)]
    aarhus = later[later["municipality_code"] == "0751"].iloc[0]
    assert (revised.landstal, revised.persons) == (12000, aarhus["quota_persons"])
    assert revised.kind == aarhus["kind"]
    inside = set(real["population_midtjylland"]["municipality_code"])
    assert revised.known == len(inside & set(later["municipality_code"])) < revised.of == 19


def test_where_the_newest_landstal_is_the_one_shown_nothing_is_superseded(real):
    landstal = real["landstal"]
    once = landstal[~((landstal["quota_year"] == 2015) & (landstal["revision"] > 0))]
    alone = replace(real, version="uden-aendring", tables={**real.tables, "landstal": once})
    assert lead_quotas(alone, "da").revised is None


def test_east_and_west_hold_all_nineteen_and_add_up_to_the_region(real):
    facts = employees(real)
    assert (facts.west.municipalities, facts.east.municipalities) == (7, 12)
    table = real["full_time_employees"]
    inside = set(real["population_midtjylland"]["municipality_code"])
    rows = table[(table["period"] == facts.last.at) & table["municipality_code"].isin(inside)]
    total = facts.west.last + facts.east.last
    assert total == rows["employees_full_time_persons"].sum()


def test_employees_are_compared_in_the_same_quarter(real):
    facts = employees(real)
    assert [one.at for one in (facts.first, facts.year_before, facts.last)] == [
        "2008-Q3",
        "2024-Q3",
        "2025-Q3",
    ]
    assert (round(facts.west.change_pct, 1), round(facts.east.change_pct, 1)) == (-2.5, 15.3)


def test_the_newest_figures_are_the_newest_rows_of_their_tables(real):
    found = {one.name: one for one in newest(real)}
    assert found["befolkning"].period.at == str(real["population_midtjylland"]["year"].max())
    assert found["fuldtidsansatte"].period.at == real["full_time_employees"]["period"].max()
    assert found["beskaeftigelsesfrekvens"].period.at == str(real["employment_rate"]["year"].max())
    landstal = real["landstal"].sort_values(["quota_year", "revision"]).iloc[-1]
    assert found["landstal"].value == landstal["landstal_persons"] == 600
    assert found["beskaeftigelsesfrekvens"].lowest == ("Aarhus", 74.3)


@pytest.mark.parametrize(
    ("at", "name", "day"),
    [
        ("2025-Q3", "fuldtidsansatte", date(2025, 9, 30)),
        ("2025-Q4", "fuldtidsansatte", date(2025, 12, 31)),
        ("2024", "beskaeftigelsesfrekvens", date(2024, 11, 30)),
        ("2026", "befolkning", date(2026, 1, 1)),
    ],
)
def test_a_figure_speaks_of_a_day(at, name, day):
    assert day_of(Period(at), name) == day


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2025, 9, 30), date(2026, 11, 26), 13),
        (date(2024, 11, 30), date(2026, 11, 29), 23),
        (date(2024, 11, 30), date(2026, 11, 30), 24),
        (date(2026, 1, 1), date(2026, 11, 26), 10),
        (date(2026, 11, 20), date(2026, 11, 26), 0),
    ],
)
def test_an_age_is_in_whole_months(first, last, months):
    assert months_between(first, last) == months


def test_the_calendar_follows_the_clock_it_is_given(real):
    found = calendar(real, TODAY)
    assert [one.quota_year for one in found.due] == [2027] * 3 + [2028] * 3
    assert found.coming_year == 2027 and found.due[0].landstal is None
    assert (found.coming.due, found.coming.day) == (Due.LANDSTAL, date(2027, 5, 1))
    assert found.coming.days_left == (date(2027, 5, 1) - TODAY).days == 156


def test_before_a_day_means_that_the_day_itself_is_too_late(real):
    agreement = {day: calendar(real, day).due[1] for day in (date(2026, 9, 9), date(2026, 9, 10))}
    assert [one.days_left for one in agreement.values()] == [0, -1]
    assert [one.is_passed for one in agreement.values()] == [False, True]


def test_what_is_found_for_a_year_is_counted(real):
    landstal, agreement, fixed = calendar(real, date(2014, 10, 1)).due[:3]
    assert landstal.landstal.persons == 12000
    assert (agreement.known, fixed.known, fixed.of) == (0, 19, 19)


def test_without_a_quarter_a_year_before_nothing_is_compared(real):
    table = real["full_time_employees"]
    only = table[table["period"] == "2025-Q3"]
    tables = {**real.tables, "full_time_employees": pd.DataFrame(only)}
    with pytest.raises(ValueError, match="2025-Q3"):
        employees(replace(real, version="et-kvartal", tables=tables))
