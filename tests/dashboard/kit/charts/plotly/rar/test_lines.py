"""Lines break where they must, are named where they end, and mark the days on their axis."""

from datetime import date
from itertools import pairwise

import pytest

from dashboard.kit.charts.plotly.rar.axis import Mark, on_axis
from dashboard.kit.charts.plotly.rar.lines import Line, time_lines
from dashboard.kit.look import LIGHT

YEARS = (2015, 2016, 2017, 2018)


def line(values, years=YEARS, **more):
    said = tuple(str(value) for value in values)
    return Line("Vest", tuple(years), tuple(values), said, "#000000", **more)


def drawn(*lines, day_of_year=(11, 30), **more):
    return time_lines(list(lines), day_of_year=day_of_year, palette=LIGHT, lang="da", **more)


def heights(figure):
    return [list(trace.y) for trace in points(figure)]


def points(figure):
    return [trace for trace in figure.data if "text" not in trace.mode]


def test_a_line_is_not_drawn_into_a_year_that_breaks_it():
    assert heights(drawn(line([1, 2, 3, 4], breaks=(2017,)))) == [[1, 2], [3, 4]]


def test_an_unknown_value_parts_a_line_and_is_never_bridged():
    assert heights(drawn(line([1, None, 3, 4]))) == [[1], [3, 4]]


def test_years_that_do_not_follow_each_other_are_points():
    figure = drawn(line([1, 2, 3], years=(2007, 2011, 2015)))
    assert heights(figure) == [[1], [2], [3]]
    assert {trace.mode for trace in points(figure)} == {"markers"}


@pytest.mark.parametrize(
    ("day_of_year", "before", "after"), [((11, 30), 2016, 2017), ((1, 1), 2017, 2018)]
)
def test_july_2017_lies_between_the_figures_it_parts(day_of_year, before, after):
    moved = date(2017, 7, 1)
    assert on_axis(date(before, *day_of_year)) < on_axis(moved) < on_axis(date(after, *day_of_year))
    figure = drawn(line([1, 2, 3, 4]), day_of_year=day_of_year, marks=[Mark(moved, "juli 2017")])
    (shape,) = figure.layout.shapes
    assert shape.x0 == on_axis(moved)
    assert "juli 2017" in [one.text for one in figure.layout.annotations]


def test_a_mark_outside_the_years_is_left_out():
    figure = drawn(line([1, 2, 3, 4]), marks=[Mark(date(2024, 12, 30), "lov")])
    assert not figure.layout.shapes


def test_names_at_the_end_do_not_stand_on_each_other():
    figure = drawn(line([1, 1, 1, 5.0]), line([9, 9, 9, 5.01]), line([3, 3, 3, 5.02]))
    heights = sorted(figure.data[-1].y)
    assert all(above - below > 0.9 for below, above in pairwise(heights))


def test_nothing_known_draws_nothing():
    assert not drawn(line([None] * 4)).data
