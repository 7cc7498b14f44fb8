"""How deep a chart wants to be: more for more, and never nothing."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.spec import Bar, Bars, Chart, Curve, CurvePoint, Lines
from dashboard.kit.charts.svg import chart_height
from dashboard.kit.charts.svg.height import HEIGHTS

WIDTH = 700


def bars(count, **more):
    return Bars(tuple(Bar(f"Navn {at}", at, str(at), **more) for at in range(count)))


def test_only_charts_are_measured():
    assert set(HEIGHTS) <= set(get_args(Chart))


@given(st.integers(1, 60), st.integers(1, 60))
def test_more_bars_are_never_less_deep(one, other):
    few, many = sorted((one, other))
    assert 0 < chart_height(bars(few), WIDTH, "da") <= chart_height(bars(many), WIDTH, "da")


def test_bars_with_notes_have_room_for_them():
    noted = chart_height(bars(4, note="fra 1 til 2"), WIDTH, "da")
    assert noted > chart_height(bars(4), WIDTH, "da")


def test_a_chart_over_time_lies():
    point = CurvePoint(0, 0, "")
    curve = Curve((point,), "a", (0, 1), "b", (), point)
    assert chart_height(Lines(()), WIDTH, "da") == chart_height(curve, WIDTH, "da") == WIDTH / 2
