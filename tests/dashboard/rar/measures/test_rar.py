"""The published figures of east and west, and what is said of them."""

import pytest

from dashboard.kit.words import words
from dashboard.rar.choice import DEFINITIONS, MEASURES, RarChoice
from dashboard.rar.measures import front, rar_view, settle
from dashboard.rar.measures.findings import (
    gap_finding,
    moved_by,
    movers,
    notices,
    spread_finding,
    subtitle,
    time_summary,
)
from dashboard.rar.measures.headline import headline
from dashboard.rar.measures.people import people
from dashboard.rar.measures.releases import SERIES, releases, same_period
from dashboard.rar.measures.seats import change, compositions, services
from dashboard.rar.measures.told import people_finding, released_finding


@pytest.fixture
def view(real):
    return lambda **choice: rar_view(real, RarChoice(**choice))


def test_the_front_choice_is_the_newest_year_against_the_first_and_has_an_empty_address(real):
    choice = settle(real, RarChoice())
    assert (choice.measure, choice.year, choice.base) == ("beskaeftigelse", 2020, 2008)
    assert front(real, choice).search() == ""


@pytest.mark.parametrize(
    ("asked", "year", "base"),
    [
        ({"year": 2015, "base": 2019}, 2015, 2008),
        ({"year": 2008}, 2008, 0),
        ({"year": 1999}, 2020, 2008),
        ({"measure": "ledighed"}, 2015, 2011),
        ({"measure": "ledighed", "base": 2007}, 2015, 2007),
        ({"measure": "befolkning", "year": 2008}, 2026, 2008),
    ],
)
def test_a_year_that_cannot_be_compared_gives_way(real, asked, year, base):
    choice = settle(real, RarChoice(**asked))
    assert (choice.year, choice.base) == (year, base)
    assert settle(real, front(real, choice)) == choice


def test_the_headline_says_who_is_ahead_and_what_aarhus_has_to_do_with_it(view):
    assert headline(view()) == (
        "I 2020 lå beskæftigelsen 2,2 procentpoint højere i vest end i øst, mod 2,1 i 2008. "
        "Uden Aarhus er der ingen forskel."
    )
    assert "uden Aarhus" in headline(view(without=True))
    assert gap_finding(view()).startswith("Forskellen er vokset siden 2008")


def test_growth_is_called_growth_only_where_there_is_some(view, three):
    told = headline(view(measure="befolkning"))
    assert told.startswith("Fra 2008 til 2026 voksede folketallet 16,7 procentpoint mere i øst")
    # Vestby 100 → 90; Flytteby and Aarhus 400 → 410 from 2018 to 2019.
    grown = headline(rar_view(three, RarChoice(measure="befolkning", year=2019, base=2018)))
    assert "voksede folketallet 12,5 procentpoint mere i øst end i vest" in grown


def test_those_who_do_not_see_the_lines_hear_both_halves_and_the_gap(view):
    assert time_summary(view()).startswith("2020: vest 76,9, øst 74,7 (vægtede gennemsnit). Fors")
    assert "uvægtede" in time_summary(view(measure="ledighed", year=2007))


def test_the_weights_are_named_and_their_absence_too(view):
    assert "vægtet med folketallet" in subtitle(view())
    first = view(measure="ledighed", year=2007)
    assert "uvægtet" in subtitle(first)
    assert first.mean(2007, "west") is None
    assert moved_by(first, "east") == ""


def test_who_moved_the_east(view):
    told = moved_by(view(), "east")
    assert "Aarhus står for 0,8 af dem" in told
    assert "de 11 andre står for 1,1" in told


def test_the_spread_names_its_ends(view):
    assert "fra Aarhus, 70,5, til Favrskov og Skanderborg, 80,7" in spread_finding(view())


def test_movement_since_the_base_year(view):
    rows = view().rows.set_index("municipality_name")
    assert rows.loc["Samsø", "moved"] == 4
    assert "Samsø" in movers(view())
    assert movers(view(year=2008)) == ""


def test_viborg_stands_where_the_definition_puts_it(view):
    assert "0791" in view(definition="2017").halves.east
    assert "0791" in view(definition="2015").halves.west
    assert "0791" in view(definition="dengang", year=2016).halves.west
    assert "0791" in view(definition="dengang", year=2017).halves.east
    assert any("Viborg" in text for text in notices(view(definition="dengang")))


@pytest.mark.parametrize("definition", DEFINITIONS)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_part_is_of_the_19_and_adds_up(view, measure, definition):
    shown = view(measure=measure, definition=definition)
    assert len(shown.halves.west) + len(shown.halves.east) == 19 == len(shown.rows)
    for half, parts in shown.parts.items():
        series = shown.series[shown.series["half"] == half].set_index("year")["weighted"]
        change = series[shown.choice.year] - series[shown.choice.base]
        assert parts["total"].sum() == pytest.approx(change)


def test_growth_east_and_west(real):
    told = people_finding(people(real, "2017", 2008), 2008, words("da"))
    assert told.startswith(
        "Fra 2008 til 2026 er folketallet ændret +16,3 pct. i øst og −0,4 pct. i vest"
    )


@pytest.mark.parametrize("series", SERIES)
def test_every_published_figure_has_its_release(real, series):
    rows = releases(real, series)
    assert not rows.empty
    assert set(rows["vintage"]) <= set(real.sources)
    assert set(rows["half"]) <= {"west", "east", "country"}


def test_two_councils_are_compared_only_over_the_same_period(real):
    rows = same_period(releases(real, "ledige_aendring"))
    assert rows["ends"].nunique() == rows["begins"].nunique() == 1
    told = released_finding(releases(real, "ledige_aendring"), "ledige_aendring", words("da"))
    assert told.startswith(
        "Fra august 2022 til august 2023 ændrede antallet af ledige sig +16,1 pct."
    )
    assert same_period(releases(real, "rekruttering")).empty


def test_21_seats_before_and_after_and_what_changed(real):
    before, after = compositions(real)
    assert before.total == after.total == 21
    assert sum(one.seats for one in before.members if "KKR" in one.body) == 5
    changed = change(before.members, after.members)
    assert {one.body for one in changed.come} == {"Fagbevægelsens Hovedorganisation (FH)"}
    assert sum(one.seats for one in changed.gone) == sum(one.seats for one in changed.come) == 6


def test_the_secretariat_is_named(real):
    assert any("Arbejdsmarkedskontor Midt-Nord" in one.text for one in services(real))
