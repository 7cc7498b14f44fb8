"""Midtjylland among the five; windows, breaks and the time line."""

import pytest

from dashboard.vaekst.choice import KINDS as CHOICES
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.series import series
from dashboard.vaekst.exhibits.shares import funding, shares
from dashboard.vaekst.exhibits.timeline import SUBJECTS, timeline
from dashboard.vaekst.measures.kinds import NetEffect, Outcome
from dashboard.vaekst.measures.series import KINDS, drawn, lanes
from dashboard.vaekst.measures.shares import house_shares
from dashboard.vaekst.measures.timeline import breaks, events, terms


def test_the_share_of_the_funding_is_worked_out_from_the_two_amounts(real):
    granted = house_shares(real).funding
    assert (granted.own_mio_kr, granted.every_mio_kr, granted.year) == (22.668, 101.292, 2015)
    assert round(granted.share_pct, 1) == 22.4
    (row,) = funding(real, VaekstChoice()).table.rows
    assert row[1:4] == (22.668, 101.292, 22.4)


def test_the_shares_of_growth_keep_their_own_years(real):
    windows = {one.outcome: one.window.span for one in house_shares(real).growth}
    assert windows == {
        Outcome.JOBS: (2008.0, 2013.0),
        Outcome.TURNOVER: (2009.0, 2013.0),
        Outcome.EXPORT: (2009.0, 2013.0),
    }
    assert all(one.evidence.qualifier == "about" for one in house_shares(real).growth)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_share_of_growth_is_never_called_an_effect_but_to_deny_it(real, lang):
    told = shares(real, VaekstChoice(lang=lang))
    word = {"da": "effekt", "en": "effect"}[lang]
    assert word not in told.finding + told.definition
    assert told.notices[0].startswith(
        {"da": "Andelen er ikke en effekt", "en": "The share is not an effect"}[lang]
    )


def test_the_kinds_that_can_be_chosen_are_those_that_are_measured():
    assert set(CHOICES) == {"alle", *KINDS}


def test_a_lane_holds_one_kind_and_one_metric(real):
    for lane in lanes(real):
        assert {type(one) for one in lane.figures} == {KINDS[lane.kind]}
        assert {one.evidence.metric for one in lane.figures} == {lane.metric}


def test_overlapping_windows_stand_in_lanes_of_their_own(real):
    net = {lane.metric: [span for _, *span in drawn(lane)] for lane in lanes(real, kind="netto")}
    assert net["merjob"] == [[2012.0, 2015.0]]
    assert net["job_skabt"] == [[2013.0, 2016.0]]


def test_satisfaction_before_and_after_the_new_count_never_share_a_lane(real):
    found = {lane.metric: len(lane.figures) for lane in lanes(real, kind="tilfredshed")}
    assert found == {"tilfredse_eller_meget_tilfredse": 2, "meget_tilfredse_med_faglighed": 1}
    assert "ikke kan sammenlignes" in series(real, VaekstChoice(kind="tilfredshed")).notices[0]


def test_a_figure_without_a_stated_window_is_told_and_not_drawn(real):
    own = lanes(real, house="vaeksthus-midtjylland")
    undrawn = [lane.metric for lane in own if not drawn(lane)]
    assert undrawn == ["virksomheder_med_regional_bevilling_akkumuleret"]
    told = series(real, VaekstChoice(house="vaeksthus-midtjylland")).table.rows
    assert any("opgjort 2012" in row for row in told)


def test_no_net_effect_of_a_single_house_is_drawn_among_the_national(real):
    national = {one.evidence.entity for lane in lanes(real) for one in lane.figures}
    assert national == {"alle (fem væksthuse)", "alle (seks erhvervshuse)"}
    assert all(type(one) is NetEffect for lane in lanes(real, kind="netto") for one in lane.figures)


def test_what_must_be_minded_of_two_figures_is_only_said_where_both_are(real):
    programmes = VaekstChoice(house="vaekstforum-midtjylland-strukturfondsprogrammer", kind="netto")
    assert series(real, programmes).table.rows and not series(real, programmes).notices
    assert "overlapper" in series(real, VaekstChoice(kind="netto")).notices[0]


def test_growth_and_funding_never_stand_in_one_sentence(real):
    for lang in ("da", "en"):
        told = shares(real, VaekstChoice(lang=lang))
        assert not any("22" in text for text in (told.finding, told.text, *told.notices))
        assert {row[0] for row in told.table.rows}.isdisjoint({"Basisbevilling", "Base funding"})


def test_the_strategy_was_adopted_in_the_month_that_the_agreement_says(real):
    event = next(one for one in events(real, "da") if "Vækstunivers" in one.title)
    assert event.window.start == "2013-04"
    assert event.source_id == "kkr-aftale-vaeksthus-midtjylland-2015"


def test_the_evaluation_is_told_with_what_works_and_what_can_be_improved(real):
    works, improve = terms(real, "evaluering", "da")
    assert (works.text.count(";"), improve.text.count(";")) == (4, 3)


def test_series_break_in_2011_and_2019(real):
    assert [event.window.start[:4] for event in breaks(real, "da")] == ["2011", "2019"]


def test_the_time_line_runs_from_the_five_houses_to_now(real):
    years = [event.window.start[:4] for event in events(real, "da")]
    assert years == sorted(years)
    assert {"2007", "2011", "2013", "2015", "2019", "2021"} <= set(years)


def test_the_five_erhvervshuse_of_a_trade_article_are_told_with_their_doubt(real):
    last = events(real, "da")[-1]
    assert (last.window.start, last.confidence) == ("2025-12", "low")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_subject_of_the_agreements_is_told(real, lang):
    assert all(terms(real, subject, lang) for subject in SUBJECTS)
    assert [len(terms(real, subject, lang)) for subject in ("niveau", "trin")] == [3, 3]
    rows = timeline(real, VaekstChoice(lang=lang)).table.rows
    assert len(rows) == len(real["vaeksthus_timeline"]) + len(real["vaeksthus_agreements"])


def test_a_b_and_c_have_no_thresholds(real):
    (potential,) = terms(real, "potentiale", "da")
    assert "Grænserne mellem de tre er ikke fundet" in potential.text
    assert not any(sign.isdigit() for sign in potential.text)
