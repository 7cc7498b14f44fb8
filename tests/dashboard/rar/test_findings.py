"""The published figures of east and west, and what is said of them."""

import pytest

from dashboard.kit.words import words
from dashboard.rar.choice import DEFINITIONS, MEASURES, RarChoice
from dashboard.rar.exhibits.people import people_finding
from dashboard.rar.findings import (
    contribution_finding,
    gap_finding,
    rank_finding,
    spread_finding,
    subtitle,
)
from dashboard.rar.headline import headline
from dashboard.rar.measures.people import people
from dashboard.rar.measures.view import rar_view
from dashboard.rar.notices import missed_years, notices
from dashboard.rar.page import PAGE
from dashboard.rar.resolve import resolve
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
        ({"measure": "ledighed"}, 2015, 2011),
        ({"measure": "ledighed", "base": 2007}, 2015, 2007),
        ({"measure": "befolkning", "year": 2008}, 2026, 2008),
    ],
)
def test_a_year_that_cannot_be_compared_gives_way(real, asked, year, base):
    choice = resolve(real, RarChoice(**asked))
    assert (choice.year, choice.base) == (year, base)
    assert resolve(real, PAGE.canonical(real, choice)) == choice


def test_the_headline_says_who_is_ahead_and_what_aarhus_has_to_do_with_it(view):
    assert headline(view()) == (
        "I 2024 lå beskæftigelsen 1,7 procentpoint højere i vest end i øst, mod 2,1 i 2008. "
        "Uden Aarhus er forskellen 0,1."
    )
    # Without Aarhus: 79.03 against 78.94 in 2024, and 76.91 against 76.94 in 2020.
    assert headline(view(year=2020)).endswith("Uden Aarhus er der ingen forskel.")
    assert "uden Aarhus" in headline(view(without=True))
    assert gap_finding(view()).startswith("Forskellen er blevet mindre siden 2008")


def test_growth_is_called_growth_only_where_there_is_some(view, three):
    told = headline(view(measure="befolkning"))
    assert told.startswith("Fra 2008 til 2026 voksede folketallet 16,7 procentpoint mere i øst")
    # Vestby 100 → 90; Flytteby and Aarhus 400 → 410 from 2018 to 2019.
    grown = headline(rar_view(three, RarChoice(measure="befolkning", year=2019, base=2018)))
    assert "voksede folketallet 12,5 procentpoint mere i øst end i vest" in grown


def test_those_who_do_not_see_the_lines_hear_both_halves_and_the_gap(view):
    assert spoken_years(view()).startswith("2024: vest 79,0, øst 77,3 (vægtede gennemsnit). Fors")
    assert "uvægtede" in spoken_years(view(measure="ledighed", year=2007))


def test_the_weights_are_named_and_their_absence_too(view):
    assert "vægtet med folketallet" in subtitle(view())
    first = view(measure="ledighed", year=2007)
    assert "uvægtet" in subtitle(first)
    assert first.mean(2007, "west") is None
    assert contribution_finding(first, "east") == ""


def test_who_moved_the_east(view):
    told = contribution_finding(view(), "east")
    assert "Aarhus står for 0,5 af dem" in told
    assert "de 11 andre står for 0,2" in told


def test_the_spread_names_its_ends(view):
    assert "fra Aarhus, 74,3, til Skanderborg, 82,6" in spread_finding(view())


def test_movement_since_the_base_year(view):
    rows = view().rows.set_index("municipality_name")
    assert rows.loc["Samsø", "rank_change"] == 8
    assert "Samsø" in rank_finding(view())
    assert rank_finding(view(year=2008)) == ""


def test_viborg_stands_where_the_definition_puts_it(view):
    assert "0791" in view(definition="2017").west_east.east
    assert "0791" in view(definition="2015").west_east.west
    assert "0791" in view(definition="dengang", year=2016).west_east.west
    assert "0791" in view(definition="dengang", year=2017).west_east.east
    assert any("Viborg" in text for text in notices(view(definition="dengang")))


@pytest.mark.parametrize("definition", DEFINITIONS)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_part_is_of_the_19_and_adds_up(view, measure, definition):
    shown = view(measure=measure, definition=definition)
    assert len(shown.west_east.west) + len(shown.west_east.east) == 19 == len(shown.rows)
    for half, found in shown.contributions.items():
        series = shown.series[shown.series["half"] == half].set_index("year")["weighted"]
        change = series[shown.choice.year] - series[shown.choice.base]
        assert found["total"].sum() == pytest.approx(change)


def test_growth_east_and_west(real):
    told = people_finding(people(real, "2017", 2008), 2008, words("da"))
    assert told.startswith(
        "Fra 2008 til 2026 er folketallet ændret +16,3 pct. i øst og −0,4 pct. i vest"
    )


def test_a_year_that_is_not_there_is_told_and_not_passed_over(real):
    asked = RarChoice(year=2006, base=2019)
    told = missed_years(real, asked, resolve(real, asked))
    assert told == ["Der er ikke tal for 2006; her vises 2024."]
    assert missed_years(real, RarChoice(), resolve(real, RarChoice())) == []
