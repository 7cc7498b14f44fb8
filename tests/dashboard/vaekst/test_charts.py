"""Each chart takes one kind and refuses the others; windows are drawn at their full length."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.words import words
from dashboard.vaekst.charts import (
    bullet,
    funding_chart,
    growth_chart,
    share_chart,
    window_chart,
)
from dashboard.vaekst.measures.effects import Compared
from dashboard.vaekst.measures.goals import Goal
from dashboard.vaekst.measures.kinds import (
    ControlGrowth,
    Evidence,
    GrossGrowth,
    NetEffect,
    Outcome,
    Satisfaction,
    ShareOfGrowth,
    Unit,
    Window,
    WrongKind,
)
from dashboard.vaekst.measures.series import Lane
from dashboard.vaekst.measures.shares import Funding
from dashboard.vaekst.measures.timeline import Event

READ = Evidence("hus", "mål", "", "exact", "value", "high", "", "kilde")
IN_2014 = Window("2014", "2014")
W = words("da")


def gross(value, unit=Unit.PCT):
    return GrossGrowth(value, unit, IN_2014, READ, Outcome.JOBS)


def control(value):
    return ControlGrowth(value, Unit.PCT, IN_2014, READ)


def net(value, unit=Unit.POINTS):
    return NetEffect(value, unit, IN_2014, READ, Outcome.JOBS)


def growth(*pairs):
    return growth_chart(pairs, W).bars


def test_growth_has_a_bar_for_each_value():
    assert [bar.length for bar in growth(Compared(gross(13), control(5)))] == [13, 5]


def test_a_missing_control_value_has_no_bar_and_is_said():
    _, missing = growth(Compared(gross(13), None))
    assert missing.length is None and missing.text == "ikke fundet"


def test_a_control_group_that_stood_still_has_a_bar_of_nothing_and_says_0():
    _, still = growth(Compared(gross(13), control(0)))
    assert still.length == 0 and still.text == "0\u00a0pct."


def test_a_net_effect_cannot_be_drawn_as_growth():
    with pytest.raises(WrongKind):
        growth(Compared(net(8, Unit.PCT), None))
    with pytest.raises(WrongKind):
        growth(Compared(gross(13), net(5, Unit.PCT)))


def test_jobs_and_per_cent_share_no_scale():
    with pytest.raises(WrongKind):
        growth(Compared(gross(543, Unit.COUNT), None))


@given(st.floats(-90, 200), st.floats(-90, 200))
def test_what_is_net_reaches_from_one_bar_to_the_other_on_their_own_scale(guided, held):
    chart = growth_chart([Compared(gross(guided), control(held))], W)
    (bracket,) = chart.brackets_of("Job")
    assert (bracket.start, bracket.end) == (held, guided)
    low, high = chart.scale
    assert low <= min(guided, held, 0) and high >= max(guided, held, 0)


def test_without_a_control_value_there_is_no_bracket():
    assert growth_chart([Compared(gross(13), None)], W).brackets == ()


def test_a_share_of_growth_is_not_growth():
    share = ShareOfGrowth(50, Unit.PCT, IN_2014, READ, Outcome.JOBS)
    assert [bar.value for bar in share_chart([share], W).bars] == [50]
    with pytest.raises(WrongKind):
        share_chart([gross(50)], W)


def test_shares_run_to_a_hundred():
    funding = funding_chart(Funding(1, 4, 2015, "high", "kilde"), W)
    assert funding.scale == (0, 100) and funding.bars[0].text == "25\u00a0pct."


def windows(*pairs, breaks=(), evidence=READ):
    figures = tuple(
        Satisfaction(90, Unit.PCT, Window(str(first), str(last)), evidence) for first, last in pairs
    )
    events = [Event("x", Window(str(year), ""), "", "", "high", "kilde", True) for year in breaks]
    return window_chart([Lane("tilfredshed", "mål", figures)], events, W)


def test_a_window_begins_and_ends_where_its_years_do():
    found = windows((2012, 2014), breaks=(2011, 2019))
    (span,) = found.rows[0].spans
    assert (span.start, span.end) == (2012, 2015)
    assert [line.text for line in found.lines] == ["2011", "2019"]
    axis = {one.text: one.value for one in found.axis}
    assert axis["2012"] == 2012 and found.ends == (2010, 2021)


@given(st.integers(1990, 2030), st.integers(0, 20))
def test_any_window_is_drawn_at_its_full_length(first, more):
    found = windows((first, first + more))
    (span,) = found.rows[0].spans
    width = found.at_pct(span.end) - found.at_pct(span.start)
    low, high = found.ends
    assert width == pytest.approx(100 * (more + 1) / (high - low), abs=0.01)


def test_a_figure_without_a_stated_window_is_not_drawn():
    assert windows(("", 2012)) is None


def test_a_figure_of_less_reliability_is_hatched():
    assert not windows((2009, 2009)).rows[0].spans[0].is_unsure
    unsure = windows((2009, 2009), evidence=replace(READ, confidence="medium"))
    assert unsure.rows[0].spans[0].is_unsure


def goal(target=None, result=None, unit=Unit.PCT):
    return Goal("mål", "KKR", unit, target, result, IN_2014, READ)


def drawn(one):
    track = bullet(one, name="", spoken="")
    return [span.end for span in track.spans], track.tick, track.ends


def test_a_goal_is_a_bar_and_a_tick_on_a_scale_of_its_own():
    assert drawn(goal(80, 60)) == ([60], 80, (0, 100))
    assert drawn(goal(1000, 500, Unit.COUNT)) == ([500], 1000, (0, 1200))


def test_what_was_not_found_of_a_goal_is_not_drawn():
    assert drawn(goal(None, 60)) == ([60], None, (0, 100))
    assert drawn(goal(80, None)) == ([], 80, (0, 100))
    assert drawn(goal()) == ([], None, None)


def test_a_count_with_nothing_to_be_held_against_has_no_bar():
    assert drawn(goal(None, 4790, Unit.COUNT)) == ([], None, None)


def test_a_return_is_never_a_bar():
    assert drawn(goal(6, 5.07, Unit.RATIO)) == ([], None, None)


def test_a_result_of_zero_is_drawn_as_nothing_done_and_not_as_unknown():
    assert drawn(replace(goal(80), result=0.0)) == ([0], 80, (0, 100))
