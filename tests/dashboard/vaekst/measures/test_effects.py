"""Guided firms against firms like them: the published pairs, and what follows from them."""

import pytest

from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.effect import effect
from dashboard.vaekst.measures.effects import Compared, studies, study_of
from dashboard.vaekst.measures.kinds import NetEffect, Outcome, Unit

CAPITAL = "vaeksthus-hovedstadsregionen-2014-2014"
COUNTRY = "alle-fem-vaeksthuse-2012-2014"
SOUTH = "vaeksthus-syddanmark-2017-2017"


def study(real, name):
    return next(one for one in studies(real) if one.name == name)


def test_hovedstadsregionen_2014_has_both_growths_and_their_gap(real):
    found = {
        one.outcome: (one.guided.value, one.control.value, one.net.value)
        for one in study(real, CAPITAL).compared
    }
    assert found == {
        Outcome.JOBS: (13, 5, 8),
        Outcome.TURNOVER: (36, 7, 29),
        Outcome.EXPORT: (35, 29, 6),
    }


def test_a_gap_is_in_percentage_points_and_says_that_it_is_worked_out(real):
    nets = study(real, CAPITAL).nets
    assert {(type(one), one.unit, one.is_computed) for one in nets} == {
        (NetEffect, Unit.POINTS, True)
    }


@pytest.mark.parametrize("name", [COUNTRY, SOUTH])
def test_a_control_value_that_is_not_published_is_none_and_gives_no_net(real, name):
    compared = study(real, name).compared
    assert compared
    assert all(one.control is None and one.net is None for one in compared)


def test_an_unknown_control_group_is_not_one_that_stood_still(real):
    guided = study(real, COUNTRY).compared[0].guided
    assert Compared(guided, None).net is None


def test_the_published_net_effects_are_told_as_published(real):
    nets = study(real, COUNTRY).nets
    assert [(one.value, one.unit, one.is_computed) for one in nets] == [
        (1300, Unit.COUNT, False),
        (2700, Unit.MIO_KR, False),
    ]


def test_two_windows_are_two_studies(real):
    names = [one.name for one in studies(real)]
    assert COUNTRY in names and "alle-fem-vaeksthuse-2013-2015" in names


def test_80_per_cent_more_can_be_read_as_302_that_would_have_come_anyway(real):
    jobs = study(real, SOUTH).compared[0]
    net = jobs.net_if_read_as_times
    assert (jobs.guided.value, round(net.value)) == (543, 241)
    assert round(jobs.guided.value - net.value) == 302
    assert net not in study(real, SOUTH).nets


def test_the_study_with_control_values_comes_first(real):
    assert study_of(real, "", "alle").name == CAPITAL
    assert study_of(real, "no-such-study", "alle").name == CAPITAL
    assert study_of(real, SOUTH, "hoej").name == CAPITAL


def test_the_headline_names_house_window_and_gap(real):
    told = effect(real, VaekstChoice())
    assert told.finding == (
        "Væksthus Hovedstadsregionen 2014: De vejledte virksomheders omsætning voksede "
        "29\u00a0procentpoint mere end kontrolgruppens"
    )
    assert "kilden er dateret 18. maj 2015" in told.definition


def test_without_a_control_value_the_page_says_so_and_shows_gross_alone(real):
    told = effect(real, VaekstChoice(study=SOUTH))
    assert "kontrolgruppens tal er ikke fundet" in told.finding
    assert [row[2:4] for row in told.table.rows] == [("ikke fundet",) * 2] * 2


def test_a_figure_nobody_held_against_a_control_group_is_not_said_to_be(real):
    told = effect(real, VaekstChoice(study="alle-fem-vaeksthuse-2013-2015"))
    assert "kildens egen beregning" in told.finding and "sammenlign" not in told.finding


def test_net_effects_of_one_sort_stand_in_the_table_of_growth(real):
    worked_out = effect(real, VaekstChoice()).table.rows
    assert [row[:4] for row in worked_out] == [
        ("Job", 13, 5, 8),
        ("Omsætning", 36, 7, 29),
        ("Eksport", 35, 29, 6),
    ]
    stated = effect(real, VaekstChoice(study=COUNTRY)).table.rows
    assert [row[3] for row in stated if row[1] is None] == ["over 1.300", 2700]


def test_how_much_more_is_told_though_the_level_was_not_found(real):
    notices = effect(real, VaekstChoice(study=SOUTH)).notices
    assert notices[0].startswith("Kontrolgruppens vækst er ikke fundet, kun hvor meget mere")
    assert "241" in notices[1] and "egen beregning" in notices[1]


def test_a_period_nobody_stated_leaves_no_gap_in_the_sentence(real):
    findings = [effect(real, VaekstChoice(study=one.name)).finding for one in studies(real)]
    assert any(one.startswith("Kommunernes lokale erhvervsservice: ") for one in findings)
    assert not any(" :" in one or "  " in one for one in findings)


def test_every_study_has_an_address_of_its_own(real):
    names = [one.name for one in studies(real)]
    assert len(names) == len(set(names))


def test_two_sources_of_one_measurement_are_both_told(real):
    told = effect(
        real, VaekstChoice(study="vaekstforum-midtjylland-strukturfondsprogrammer-2007-2010")
    )
    assert "mindst 5.000 ekstra job" in told.finding and "op til 5.000 ekstra job" in told.finding
    assert " 5 ekstra job" not in told.finding
