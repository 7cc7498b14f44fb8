"""Each figure draws one kind and refuses the others; windows are drawn at their full length."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.plotly.vaekst.growth import growth_against_control
from dashboard.kit.charts.plotly.vaekst.net import net_effects
from dashboard.kit.charts.plotly.vaekst.tracks import Years, bullet, windows
from dashboard.kit.look import LIGHT
from dashboard.vaekst.measures.effects import Compared
from dashboard.vaekst.measures.goals import Goal
from dashboard.vaekst.measures.kinds import (
    ControlGrowth,
    Evidence,
    GrossGrowth,
    NetEffect,
    Outcome,
    Satisfaction,
    Unit,
    Window,
    WrongKind,
)
from dashboard.vaekst.measures.series import Lane

READ = Evidence("hus", "mål", "", "exact", "value", "high", "", "kilde")
IN_2014 = Window("2014", "2014")
WORDS = {"guided": "vejledte", "control": "lignende", "missing": "mangler", "pct": "{value} pct."}
LOOK = {"palette": LIGHT, "lang": "da"}


def gross(value, unit=Unit.PCT):
    return GrossGrowth(value, unit, IN_2014, READ, Outcome.JOBS)


def control(value):
    return ControlGrowth(value, Unit.PCT, IN_2014, READ)


def net(value, unit=Unit.POINTS):
    return NetEffect(value, unit, IN_2014, READ, Outcome.JOBS)


def growth(*pairs):
    titles = ["Job"] * len(pairs)
    return growth_against_control(pairs, titles=titles, words=WORDS, **LOOK)


def bars(figure):
    return [trace.x[0] for trace in figure.data if trace.type == "bar"]


def texts(figure):
    return [trace.text[0] for trace in figure.data if trace.type == "scatter"]


def test_growth_has_a_bar_for_each_published_value():
    assert bars(growth(Compared(gross(13), control(5)))) == [13, 5]


def test_a_missing_control_value_has_no_bar_and_is_said():
    figure = growth(Compared(gross(13), None))
    assert bars(figure) == [13]
    assert any("mangler" in text for text in texts(figure))


def test_a_control_group_that_stood_still_has_a_bar_of_nothing_and_says_0():
    figure = growth(Compared(gross(13), control(0)))
    assert bars(figure) == [13, 0]
    assert any("0 pct." in text for text in texts(figure))


def test_a_net_effect_cannot_be_drawn_as_growth():
    with pytest.raises(WrongKind):
        growth(Compared(net(8, Unit.PCT), None))
    with pytest.raises(WrongKind):
        growth(Compared(gross(13), net(5, Unit.PCT)))


def test_jobs_and_per_cent_share_no_scale():
    with pytest.raises(WrongKind):
        growth(Compared(gross(543, Unit.COUNT), None))


@pytest.mark.parametrize(
    "other", [gross(13), control(5), Satisfaction(98, Unit.PCT, IN_2014, READ)]
)
def test_only_a_net_effect_reaches_the_figure_of_net_effects(other):
    with pytest.raises(WrongKind):
        net_effects([net(8), other], titles=["", ""], labels=["", ""], **LOOK)


def test_net_effects_in_different_units_share_no_scale():
    with pytest.raises(WrongKind):
        net_effects([net(8), net(1300, Unit.COUNT)], titles=["", ""], labels=["", ""], **LOOK)


def test_growth_and_net_have_each_their_own_axis():
    own = growth(Compared(gross(36), control(7))).layout.xaxis.range
    other = net_effects([net(29)], titles=["Job"], labels=["+29"], **LOOK).layout.xaxis.range
    assert own != other


def drawn_windows(*pairs, breaks=()):
    figures = tuple(
        Satisfaction(90, Unit.PCT, Window(str(first), str(last)), READ) for first, last in pairs
    )
    said = [[f"{first}" for first, _ in pairs]]
    lane = Lane("tilfredshed", "mål", figures)
    return windows(
        [lane], names=["x"], groups=["g"], tones=["accent"], texts=said, spoken=said, breaks=breaks
    )


def test_a_window_of_three_years_is_three_times_as_long_as_one_of_one():
    one, three = drawn_windows((2009, 2009), (2012, 2014)).rows[0].bars
    assert three.end - three.start == pytest.approx(3 * (one.end - one.start), abs=0.01)


def test_a_window_begins_and_ends_where_its_years_do():
    found = drawn_windows((2012, 2014), breaks=[(2011.0, "2011"), (2019.0, "2019")])
    axis = {int(mark.text): mark.at for mark in found.axis}
    (bar,) = found.rows[0].bars
    assert bar.start == pytest.approx(axis[2012], abs=0.01)
    assert bar.end == pytest.approx((axis[2014] + axis[2016]) / 2, abs=0.01)
    assert [line.text for line in found.lines] == ["2011", "2019"]
    assert found.lines[0].at < bar.start < bar.end < found.lines[1].at


def test_a_figure_that_was_not_read_surely_is_hatched():
    unsure = replace(READ, confidence="medium")
    figures = [Satisfaction(90, Unit.PCT, Window("2009", "2009"), one) for one in (READ, unsure)]
    lane = Lane("tilfredshed", "mål", tuple(figures))
    said = [["90", "90"]]
    found = windows(
        [lane], names=["x"], groups=["g"], tones=["ink"], texts=said, spoken=said, breaks=[]
    )
    assert [bar.is_unsure for bar in found.rows[0].bars] == [False, True]


@given(st.integers(1990, 2030), st.integers(0, 20))
def test_any_window_is_drawn_at_its_full_length(first, more):
    span = Years(first - 1, first + more + 3)
    (bar,) = drawn_windows((first, first + more)).rows[0].bars
    assert bar.start == pytest.approx(span.place(first), abs=0.01)
    assert bar.end == pytest.approx(span.place(first + more + 1), abs=0.01)


def goal(target=None, result=None, unit=Unit.PCT):
    return Goal("mål", "KKR", unit, target, result, IN_2014, READ)


def drawn(one):
    track = bullet(one, name="", note="", group="", said="")
    return [bar.end for bar in track.bars], track.tick


def test_a_goal_is_a_bar_and_a_tick_on_a_scale_of_its_own():
    assert drawn(goal(80, 60)) == ([60], 80)
    assert drawn(goal(1000, 500, Unit.COUNT)) == ([pytest.approx(41.667)], pytest.approx(83.333))


def test_what_is_not_published_of_a_goal_is_not_drawn():
    assert drawn(goal(None, 60)) == ([60], None)
    assert drawn(goal(80, None)) == ([], 80)
    assert drawn(goal()) == ([], None)


def test_a_count_with_nothing_to_be_held_against_has_no_bar():
    assert drawn(goal(None, 4790, Unit.COUNT)) == ([], None)


def test_a_return_is_never_a_bar():
    assert drawn(goal(6, 5.07, Unit.RATIO)) == ([], None)


def test_a_result_of_zero_is_drawn_as_nothing_done_and_not_as_unknown():
    assert drawn(replace(goal(80), result=0.0)) == ([0], 80)
