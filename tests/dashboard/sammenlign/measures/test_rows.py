"""The rows: one period each, places and words of the group, and what cannot be held together."""

from dataclasses import replace
from itertools import pairwise
from statistics import median

import pytest

from dashboard.areas import members, municipality_names
from dashboard.comparison.verdicts import MADS
from dashboard.indicators import Period, indicator, series
from dashboard.kit.words.alphabet import alphabetical
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.measures.indicators import Measure, drawn, measures, shared_period
from dashboard.sammenlign.measures.rows import comparison
from dashboard.sammenlign.resolve import resolve

HERNING, HOLSTEBRO, VIBORG, AARHUS, ODENSE, SKIVE = "0657", "0661", "0791", "0751", "0461", "0779"
THREE = f"kommuner={HERNING}~{VIBORG}~{HOLSTEBRO}"


def compared(snapshot, query):
    return comparison(snapshot, resolve(snapshot, ComparisonChoice.parse(query)))


def test_a_count_that_is_compared_per_inhabitant_has_two_rows(real):
    found = compared(real, THREE)
    count, rate = found.of("fuldtidsansatte.antal"), found.of("fuldtidsansatte")
    people = real["population"].query("year == 2025 and municipality_code == @HERNING")
    expected = 1000 * count.cells[0].value / people["population_persons"].iloc[0]
    assert rate.cells[0].value == pytest.approx(expected)
    assert count.period == rate.period == Period("2025-Q3")
    assert count.cells[0].rank is None and rate.cells[0].rank.of == 19


def test_a_size_has_a_place_but_no_word_and_no_areas_own_figure(real):
    row = compared(real, THREE).of("befolkning")
    assert row.cells[0].rank.place == 6 and row.cells[0].verdict is None
    assert (row.region, row.country, row.limits) == (None, None, None)


def test_a_row_is_of_the_newest_period_that_all_have(real):
    row = compared(real, f"kommuner={HERNING}~{AARHUS}").of("kvote")
    assert row.period == Period("2015", 0, "fastsat")
    assert [cell.newer for cell in row.cells] == [None, Period("2021", 0, "fastsat")]
    alone = Measure(indicator("kvote"))
    assert shared_period(real, alone, (AARHUS,)) == Period("2021", 0, "fastsat")


def test_where_none_is_shared_it_is_the_newest_of_most_and_the_others_say_why(real):
    row = compared(real, f"kommuner={HERNING}~{VIBORG}~{ODENSE}").of("nettoledige_kontanthjaelp")
    known = [cell.value is not None for cell in row.cells]
    assert known == [True, True, False]
    assert [cell.is_gathered for cell in row.cells] == [True, True, False]


def test_places_are_those_of_the_group_and_who_is_outside_has_none(real):
    row = compared(real, f"kommuner={HERNING}~{ODENSE}").of("beskaeftigelsesfrekvens")
    herning, odense = row.cells
    values = series(real, indicator("beskaeftigelsesfrekvens"), "midtjylland").values(row.period)
    above = sum(value > herning.value for value in values.values())
    assert (herning.rank.place, herning.rank.of) == (above + 1, 19)
    assert odense.value is not None and (odense.rank, odense.verdict) == (None, None)


def test_a_word_can_be_repeated_by_hand(real):
    row = compared(real, THREE).of("ledighedsprocent")
    values = series(real, indicator("ledighedsprocent"), "midtjylland").values(row.period)
    middle = median(values.values())
    mad = median(abs(value - middle) for value in values.values())
    for cell in row.cells:
        away = cell.value - middle
        word = "like" if abs(away) <= MADS * mad + 1e-9 else "over" if away > 0 else "under"
        assert cell.verdict.word == word


def test_the_distance_is_in_the_groups_mad(real):
    row = compared(real, THREE).of("ledighedsprocent")
    values = [cell.value for cell in row.cells]
    expected = (max(values) - min(values)) / row.limits.mad
    assert row.distance((HERNING, VIBORG, HOLSTEBRO)) == pytest.approx(expected)
    assert compared(real, THREE).of("befolkning").distance((HERNING, VIBORG)) is None


def test_a_whole_group_has_a_column_each_with_those_side_by_side_first(real):
    found = compared(real, f"{THREE}&hele_gruppen=1")
    assert found.codes[:3] == (HERNING, VIBORG, HOLSTEBRO)
    assert set(found.codes) == set(members(real, "midtjylland", 0))
    names = [municipality_names(real)[code] for code in found.codes[3:]]
    assert names == alphabetical(names)
    assert all(len(row.cells) == 19 for row in found.rows)


def test_rows_are_chosen_by_subject_and_by_what_is_searched_for(real):
    rows = compared(real, f"{THREE}&emne=kvoter").rows
    assert {row.measure.indicator.subject for row in rows} == {"kvoter"}
    (row,) = compared(real, f"{THREE}&find=DISPONIBEL").rows
    assert row.measure.id == "disponibel_indkomst"
    assert compared(real, f"{THREE}&find=findesikke").rows == ()


def test_rows_are_sorted_by_difference_and_by_a_place(real):
    chosen = (HERNING, VIBORG, HOLSTEBRO)
    apart = [row.distance(chosen) for row in compared(real, f"{THREE}&sorter=forskel").rows]
    known = [one for one in apart if one is not None]
    assert apart[: len(known)] == sorted(known, reverse=True)
    ranked = [row.cells[1].rank for row in compared(real, f"{THREE}&sorter=2").rows]
    shares = [one.place / one.of for one in ranked if one]
    assert all(one <= other for one, other in pairwise(shares))
    assert ranked[len(shares) :] == [None] * (len(ranked) - len(shares))


def test_every_row_has_its_sources(real):
    assert all(row.source_ids <= set(real.sources) and row.source_ids
               for row in compared(real, THREE).every)  # fmt: skip


def test_everything_there_is_of_municipalities_can_have_a_row():
    every = {one.indicator.id for one in measures()}
    assert set(drawn()) < every and "kvote_aendring" in every - set(drawn())


def test_all_98_have_a_comparison(real):
    for code in members(real, "danmark", 0):
        found = compared(real, f"kommune={code}")
        assert found.rows and found.codes[0] == code
        assert all(row.values for row in found.rows)


def test_a_version_that_lacks_tables_has_the_rows_it_can(real):
    lacking = {"neighbours", "social_assistance", "key_figures"}
    kept = {name: table for name, table in real.tables.items() if name not in lacking}
    older = replace(real, version="2020-01-01T000000-00000000", tables=kept)
    found = compared(older, f"kommune={HERNING}")
    assert found.of("nettoledige_kontanthjaelp") is None and found.of("byboere") is None
    assert found.of("beskaeftigelsesfrekvens").cells[0].value is not None
