"""Kinds that cannot be mixed, and a missing figure that cannot become a number."""

import math

import pytest

from dashboard.vaekst.measures.kinds import (
    Activity,
    ControlGrowth,
    Evidence,
    GrossGrowth,
    NetEffect,
    NoFigure,
    Satisfaction,
    ShareOfGrowth,
    Unit,
    Window,
    WrongKind,
    only,
)
from dashboard.vaekst.measures.rows import effects

READ = Evidence("hus", "mål", "", "exact", "value", "high", "", "kilde")
NET = (12.0, Unit.PCT, Window("2014", "2014"), READ)


@pytest.mark.parametrize(
    "other", [GrossGrowth, ControlGrowth, ShareOfGrowth, Activity, Satisfaction]
)
def test_what_asks_for_net_takes_nothing_else(other):
    assert only(NetEffect, [NetEffect(*NET)]) == (NetEffect(*NET),)
    with pytest.raises(WrongKind, match=other.__name__):
        only(NetEffect, [NetEffect(*NET), other(*NET)])


def test_a_kind_that_is_built_on_another_is_still_not_it():
    class Flattered(NetEffect):
        pass

    with pytest.raises(WrongKind):
        only(NetEffect, [Flattered(*NET)])


@pytest.mark.parametrize("nothing", [math.nan, math.inf])
@pytest.mark.parametrize("kind", [GrossGrowth, ControlGrowth, NetEffect])
def test_a_figure_is_never_made_of_nothing(kind, nothing):
    with pytest.raises(NoFigure):
        kind(nothing, Unit.PCT, Window("2014", "2014"), READ)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2012", "2014", (2012.0, 2015.0)),
        ("2013", "2015", (2013.0, 2016.0)),
        ("2009", "2009", (2009.0, 2010.0)),
        ("2019-05", "2020-05", (2019 + 4 / 12, 2020 + 5 / 12)),
        ("2014", "2014-06", (2014.0, 2014.5)),
    ],
)
def test_a_window_is_as_long_as_the_years_it_names(start, end, span):
    assert Window(start, end).span == pytest.approx(span)


@pytest.mark.parametrize(("start", "end"), [("", ""), ("", "2012"), ("2007", "")])
def test_an_end_that_nobody_stated_is_not_guessed(start, end):
    assert Window(start, end).span is None


def test_every_row_is_told_once_and_control_rows_not_on_their_own(real):
    table = real["vaeksthus_effects"]
    told = effects(real)
    assert len(told) == len(table) - table["metric"].str.endswith("_kontrolgruppe").sum()
    assert not any(one.evidence.metric.endswith("_kontrolgruppe") for one in told)


def test_the_shares_of_growth_are_no_growth_of_their_own(real):
    shares = [one for one in effects(real) if one.evidence.metric.startswith("andel_af_samlet")]
    assert {type(one) for one in shares} == {ShareOfGrowth} and len(shares) == 3


def test_the_filter_lets_through_what_is_read_surely_enough(real):
    sure = {one.evidence.confidence for one in effects(real, "hoej")}
    middling = {one.evidence.confidence for one in effects(real, "mellem")}
    assert (sure, middling) == ({"high"}, {"high", "medium"})
    assert len(effects(real, "hoej")) < len(effects(real, "mellem")) < len(effects(real))
