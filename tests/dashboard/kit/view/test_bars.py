"""Bars as a list: on the scale of their chart, and in words where they are none."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.view.bars import bar_list, extent
from dashboard.kit.view.markup import markup

VALUES = st.floats(-1e6, 1e6)


def test_a_bar_below_zero_ends_where_those_above_begin():
    assert extent(-10, -10, 30) == (0, 25)
    assert extent(30, -10, 30) == (25, 75)


@given(st.lists(VALUES, min_size=1, max_size=8))
def test_no_bar_leaves_its_track(values):
    chart = Bars(tuple(Bar("A", value, str(value)) for value in values))
    for value in values:
        start, width = extent(value, *chart.scale)
        assert start >= 0 and start + width <= 100 + 1e-6


def test_a_sum_that_would_dwarf_the_bars_and_what_is_not_published_are_words():
    chart = Bars(
        (
            Bar("A", 5, "5", "ink_soft"),
            Bar("rest", 500, "500", is_drawn=False),
            Bar("B", None, "ikke fundet", note="ingen kilde"),
        )
    )
    written = markup(bar_list("x", chart))
    assert written.count("bar-track") == 1 and "var(--ink-soft)" in written
    assert all(text in written for text in ("500", "ikke fundet", "ingen kilde"))
