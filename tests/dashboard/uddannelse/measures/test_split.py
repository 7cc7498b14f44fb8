"""The coming agreement: nothing is shown until it is there, and then all of it."""

from dataclasses import replace

import pytest

from dashboard.uddannelse.choice import ASSISTANT, COUNT, HELPER, PAU, RATE
from dashboard.uddannelse.measures.split import split_view, split_years

YEAR = 2015


def by_code(view, column):
    return view.rows.set_index("municipality_code")[column]


def test_nothing_ships(real):
    view = split_view(real, 0, ASSISTANT, RATE)
    assert split_years(real) == () and not view.is_filled
    assert (len(view.rows), view.known, view.own) == (19, 0, None)
    assert set(by_code(view, "mark")) == {"not_published"}


def test_a_version_from_before_the_table_has_none(real):
    older = replace(
        real,
        version="uden-fordeling",
        tables={name: one for name, one in real.tables.items() if name != "sosu_pau_fordeling"},
    )
    assert split_years(older) == ()
    assert split_view(older, 0, PAU, COUNT).known == 0


def test_counts_zero_and_unknown_are_three_things(agreed):
    view = split_view(agreed, YEAR, ASSISTANT, COUNT)
    values, marks = by_code(view, "value"), by_code(view, "mark")
    assert (values["0751"], values["0727"], view.known) == (380, 0, 18)
    assert (marks["0727"], marks["0741"]) == ("zero", "not_published")
    assert by_code(view, "rank")["0751"] == 1
    assert by_code(view, "rank")["0615"] == 2 == by_code(view, "rank")["0657"]
    assert view.own is None


def test_rates_are_over_the_inhabitants_of_the_newest_year_there_is(agreed):
    table = agreed["population_midtjylland"]
    people = table[table["year"] == YEAR].set_index("municipality_code")["population_persons"]
    view = split_view(agreed, YEAR, HELPER, RATE)
    assert view.people_year == YEAR
    assert by_code(view, "value")["0741"] == round(100_000 / people["0741"], 1)
    assert view.own == pytest.approx(10_000 * 190 / people.sum())


def test_an_agreement_ahead_of_the_population_takes_the_last_there_is(agreed):
    ahead = agreed["sosu_pau_fordeling"].assign(year=2030)
    later = replace(
        agreed, version="fordeling-2030", tables={**agreed.tables, "sosu_pau_fordeling": ahead}
    )
    newest = int(agreed["population_midtjylland"]["year"].max())
    assert split_view(later, 2030, HELPER, RATE).people_year == newest


def test_a_programme_that_nobody_knows_stays_unknown(agreed):
    view = split_view(agreed, YEAR, PAU, RATE)
    assert view.is_filled and view.known == 0 and len(view.classes) == 0
