"""The published figures of east and west, and what is said of them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.rar.choice import DEFINITIONS, MEASURES, RarChoice
from dashboard.rar.exhibits.people import people_finding
from dashboard.rar.findings import (
    contribution_finding,
    gap_finding,
    rank_finding,
    spread_finding,
    subtitle,
)
from dashboard.rar.formatting import changes_text, gap_text, is_gap, range_texts
from dashboard.rar.headline import headline
from dashboard.rar.measures.halves import mean
from dashboard.rar.measures.people import people
from dashboard.rar.measures.view import rar_view
from dashboard.rar.notices import age, missed_years, notices
from dashboard.rar.page import PAGE
from dashboard.rar.resolve import resolve, years
from dashboard.rar.spoken import spoken_years


@pytest.fixture
def view(real):
    return lambda **choice: rar_view(real, RarChoice(**choice))


def test_the_page_as_it_comes_is_the_newest_year_against_the_first_and_has_an_empty_address(real):
    choice = resolve(real, RarChoice())
    assert (choice.measure, choice.year, choice.base) == ("beskaeftigelse", 2024, 2008)
    assert PAGE.canonical(real, choice).search() == ""


@pytest.mark.parametrize(
    ("asked", "year", "base"),
    [
        ({"year": 2015, "base": 2019}, 2015, 2008),
        ({"year": 2008}, 2008, 0),
        ({"year": 1999}, 2024, 2008),
        ({"measure": "ledighed"}, 2024, 2007),
        ({"measure": "ledighed", "base": 2011}, 2024, 2011),
        ({"measure": "befolkning", "year": 2008}, 2026, 2008),
    ],
)
def test_a_year_that_cannot_be_compared_gives_way(real, asked, year, base):
    choice = resolve(real, RarChoice(**asked))
    assert (choice.year, choice.base) == (year, base)
    assert resolve(real, PAGE.canonical(real, choice)) == choice


def test_the_headline_is_a_level_that_would_survive_another_end_year(view):
    told = ", og forskellen var mellem 1,5 og 2,4 i alle årene 2008–2024."
    assert headline(view()).startswith(
        "I 2024 lå beskæftigelsesfrekvensen 1,8 procentpoint højere i vest end i øst, "
    )
    assert all(told in headline(view(year=year)) for year in range(2008, 2025))
    assert headline(view()).endswith("Uden Aarhus var forskellen højst 0,3.")
    without = headline(view(without=True))
    assert "øst uden Aarhus" in without
    assert without.endswith("Med Aarhus var forskellen mellem 1,5 og 2,4, alle år højest i vest.")


def test_where_no_area_is_ahead_in_every_year_they_are_counted(view):
    told = headline(view(measure="ledighed"))
    assert told.startswith("I 2024 lå ledigheden 0,8 procentpoint højere i øst end i vest; ")
    # 2009, 2010 and 2011 are the three years with more in the west.
    assert "lå den højest i øst i 15 år og højest i vest i 3 år." in told


@given(st.integers(2007, 2024), st.booleans(), st.sampled_from(DEFINITIONS))
def test_less_than_a_tenth_is_no_gap_whichever_side_it_is_on(real, year, without, definition):
    shown = rar_view(
        real, RarChoice(measure="ledighed", year=year, without=without, definition=definition)
    )
    gap = shown.gaps("weighted", without=without)[year]
    told = headline(shown)
    assert ("stort set ingen forskel" in told.partition(";")[0]) == (abs(gap) < 0.1)
    if abs(gap) >= 0.1:
        name = "vest" if gap > 0 else "øst"
        assert f"procentpoint højere i {name}" in told


def test_a_gap_that_figures_cannot_carry_is_none_in_both_directions():
    assert [is_gap(gap) for gap in (0.05, -0.05, 0.0999, -0.0999)] == [False] * 4
    assert is_gap(0.1) and is_gap(-0.1)
    assert gap_text(-0.07, words("da"), with_side=True) == "under 0,1 procentpoint"


@given(st.lists(st.floats(-9, 9), min_size=1))
def test_a_range_is_rounded_outwards(gaps):
    low, high = (float(text) for text in range_texts(gaps, words("en")))
    sizes = [abs(gap) for gap in gaps]
    assert low - 1e-9 <= min(sizes) and max(sizes) <= high + 1e-9
    assert low > min(sizes) - 0.1 - 1e-9 and high < max(sizes) + 0.1 + 1e-9


def test_two_years_are_spoken_of_with_the_same_municipalities(view):
    dated = view(definition="dengang", year=2024)
    assert headline(dated) == headline(view(definition="2017", year=2024))
    assert gap_finding(dated) == gap_finding(view(definition="2017", year=2024))
    early = view(definition="dengang", year=2016)
    assert headline(early) == headline(view(definition="2015", year=2016))
    for half in ("west", "east"):
        assert contribution_finding(early, half) == contribution_finding(
            view(definition="2015", year=2016), half
        )


def test_growth_and_decline_are_called_what_they_are(view, three):
    told = headline(view(measure="befolkning"))
    assert told == (
        "Folketallet steg 16,3 pct. i øst og faldt 0,4 pct. i vest "
        "fra 1. januar 2008 til 1. januar 2026. Uden Aarhus er ændringen i øst +11,2 pct."
    )
    # Vestby 100 → 90; Flytteby and Aarhus 400 → 410 from 2018 to 2019.
    grown = headline(rar_view(three, RarChoice(measure="befolkning", year=2019, base=2018)))
    assert grown.startswith("Folketallet steg 2,5 pct. i øst og faldt 10,0 pct. i vest")
    assert changes_text({"east": 2.5, "west": 1.0}, words("da")) == (
        "steg 2,5 pct. i øst og 1,0 pct. i vest"
    )


def test_those_who_do_not_see_the_lines_hear_both_areas_and_the_gap(view):
    assert spoken_years(view()).startswith("2024: vest 79,0, øst 77,2 (vægtede gennemsnit). Fors")
    growth = spoken_years(view(measure="befolkning", without=True))
    assert growth == "2026: vest −0,4 pct., øst uden Aarhus 11,2 pct. siden 2008."


def test_the_weights_are_named_with_their_year_and_what_others_would_give(real, view, three):
    assert "vægtet med indbyggere på 15-69 år (2022)" in subtitle(view())
    assert "vægtet med indbyggere på 15-69 år (2008)" in subtitle(view(year=2008))
    told = " ".join(notices(real, view()))
    assert (
        "Vægtet med alle indbyggere ville forskellen i 2024 være 1,7 procentpoint "
        "(højest i vest), uden vægte under 0,1 procentpoint."
    ) in told
    stood_in = rar_view(three, RarChoice(year=2018))
    assert "vægtet med folketallet 1. januar 2018" in subtitle(stood_in)


def test_a_contribution_keeps_its_sign(view):
    # The west fell by 0.4; Herning grew, and the fall came from Skive and others.
    told = contribution_finding(view(measure="befolkning"), "west")
    assert told == (
        "Folketallet i vest faldt 0,4 pct. fra 2008 til 2026. Skive trak mest ned (−1,3). "
        "Herning trak mest i modsat retning (+1,9)."
    )
    fell = contribution_finding(view(year=2020), "east")
    assert fell.startswith("Beskæftigelsesfrekvensen i øst faldt 2,0 procentpoint fra 2008 til")
    assert "Aarhus, der har 37 pct. af områdets indbyggere på 15-69 år (2019), tegner sig" in fell
    assert "for −0," in fell and "af faldet)" in fell


@pytest.mark.parametrize("measure", MEASURES)
def test_who_is_named_first_went_the_way_of_the_change(real, measure):
    signs = {"steg": "+", "faldt": "−"}
    for year in years(real, measure)[1:]:
        for half in ("west", "east"):
            told = contribution_finding(rar_view(real, RarChoice(measure=measure, year=year)), half)
            first, _, rest = told.partition(". ")
            sign = next((one for word, one in signs.items() if word in first), "")
            if sign:
                assert re.search(r"[+−]", rest).group() == sign, told


def test_a_rank_says_which_end_is_good(view):
    low, high = view(measure="ledighed"), view()
    assert round(low.rows["value"].iloc[0], 1) == round(low.rows["value"].min(), 1)
    assert high.rows["value"].iloc[0] == high.rows["value"].max()
    # Aarhus' unemployment is the highest of the 19: last, not first.
    assert low.rows.set_index("municipality_code").loc["0751", "rank"] == 19
    assert rank_finding(low).endswith("Nr. 1 har den laveste ledighed.")
    assert rank_finding(high).endswith("Nr. 1 har den højeste beskæftigelsesfrekvens.")


@pytest.mark.parametrize("measure", ["beskaeftigelse", "ledighed"])
def test_ranks_recomputed_by_counting_who_is_better(view, measure):
    rows = view(measure=measure).rows
    values = [round(value, 1) for value in rows["value"]]
    better = (lambda a, b: a < b) if measure == "ledighed" else (lambda a, b: a > b)
    for value, rank, is_shared in zip(values, rows["rank"], rows["is_shared"], strict=True):
        assert rank == 1 + sum(better(other, value) for other in values)
        assert is_shared == (values.count(value) > 1)


def test_the_spread_names_its_ends(view):
    assert "fra Aarhus, 74,3, til Skanderborg, 82,6" in spread_finding(view())
    assert "i øst uden Aarhus (fra Norddjurs" in spread_finding(view(without=True))


def test_rank_changes_since_the_base_year(view):
    rows = view().rows.set_index("municipality_name")
    assert (rows.loc["Samsø", "base_rank"], rows.loc["Samsø", "rank"]) == (19, 11)
    assert "opad for Samsø (fra nr. 19 til nr. 11)" in rank_finding(view())
    assert rank_finding(view(year=2008)) == ""


def test_why_aarhus_counts_for_so_much(view):
    told = gap_finding(view())
    assert told.startswith("Forskellen var størst i 2020: 2,4 procentpoint. I 2008 var den 2,2")
    assert "Aarhus har 38 pct. af indbyggerne på 15-69 år i øst" in told
    assert told.endswith("den laveste beskæftigelsesfrekvens af de 19.")


def test_viborg_stands_where_the_definition_puts_it(real, view):
    assert "0791" in view(definition="2017").west_east.east
    assert "0791" in view(definition="2015").west_east.west
    assert "0791" in view(definition="dengang", year=2016).west_east.west
    assert "0791" in view(definition="dengang", year=2017).west_east.east
    told = notices(real, view(definition="dengang"))
    assert any("Viborg overgik til øst i juli 2017" in text for text in told)


def test_the_age_of_every_series_is_that_of_its_table(real):
    assert age(real, RarChoice()) == (
        "Nyeste tal: beskæftigelsesfrekvens november 2024, ledighed 2024, folketal 1. januar 2026, "
        "fuldtidsansatte 3. kvartal 2025 og kontanthjælp 4. kvartal 2025. "
        "Nyere tal er ikke fundet."
    )


def test_an_older_version_is_told_to_be_older(real):
    rows = real["employment_rate"]
    tables = {**real.tables, "employment_rate": rows[rows["year"].astype(int) <= 2020]}
    older = replace(real, version="aeldre", tables=tables)
    assert "beskæftigelsesfrekvens november 2020, ledighed 2024" in age(older, RarChoice())
    tables.pop("social_assistance")
    assert "kontanthjælp" not in age(replace(older, version="endnu", tables=tables), RarChoice())


@pytest.mark.parametrize("definition", DEFINITIONS)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_part_is_of_the_19_and_adds_up(view, measure, definition):
    shown = view(measure=measure, definition=definition)
    assert len(shown.west_east.west) + len(shown.west_east.east) == 19 == len(shown.rows)
    for half, found in shown.contributions.items():
        # The municipalities of the chosen year at both ends, whatever was in force at the first.
        codes = getattr(shown.west_east, half)
        means = [
            mean(shown.rates, at, codes).weighted for at in (shown.choice.base, shown.choice.year)
        ]
        assert found["total"].sum() == pytest.approx(means[1] - means[0])


def test_both_ends_of_a_share_are_of_one_base_year_and_the_same_municipalities(real):
    told = people_finding(people(real, "2017", 2008), 2008, words("da"))
    assert told == (
        "Folketallet steg 16,3 pct. i øst og faldt 0,4 pct. i vest fra 2008 til 2026. "
        "Øst har nu 76,0 pct. af indbyggerne, mod 73,1 i 2008"
    )
    # As in force at the time Viborg was in the west in 2011: its going east is no growth.
    dated = people_finding(people(real, "dengang", 2011), 2011, words("da"))
    assert dated == people_finding(people(real, "2017", 2011), 2011, words("da"))
    counts = real["population_midtjylland"]
    persons = counts[counts["year"].astype(int) == 2011].set_index("municipality_code")
    side = real["municipalities"].set_index("municipality_code")["rar_from_2017_07"]
    east = persons["population_persons"][side.reindex(persons.index) == "RAR Østjylland"].sum()
    share = number(100 * east / persons["population_persons"].sum(), 1)
    assert dated.endswith(f"mod {share} i 2011")


def test_a_year_that_is_not_there_is_told_and_not_passed_over(real):
    asked = RarChoice(year=2006, base=2019)
    told = missed_years(real, asked, resolve(real, asked))
    assert told == ["Der er ikke fundet tal for 2006; her vises 2024."]
    assert missed_years(real, RarChoice(), resolve(real, RarChoice())) == []
