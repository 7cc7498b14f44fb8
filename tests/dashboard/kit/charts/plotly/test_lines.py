"""Lines break where they must, are named where they end, and mark the days on their axis."""

from datetime import date
from itertools import pairwise

import pytest

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.spec import Line, Lines, Mark, segments
from dashboard.kit.look import LIGHT

YEARS = (2015, 2016, 2017, 2018)


def line(values, years=YEARS, day_of_year=(11, 30), **more):
    return Line("Vest", segments(years, values, day_of_year=day_of_year, **more), "west")


def drawn(*lines, **more):
    return figure(Lines(lines, **more), LIGHT, "da")


def heights(found):
    return found["data"][0]["y"]


def test_a_line_is_not_drawn_into_a_year_that_breaks_it():
    assert heights(drawn(line([1, 2, 3, 4], breaks=(2017,)))) == [1, 2, None, 3, 4]


def test_an_unknown_value_parts_a_line_and_is_never_bridged():
    assert heights(drawn(line([1, None, 3, 4]))) == [1, None, 3, 4]


def test_years_that_do_not_follow_each_other_are_points_and_larger():
    joined = drawn(line([1, 2], years=(2007, 2008)))["data"][0]["marker"]["size"]
    found = drawn(line([1, 2, 3], years=(2007, 2011, 2015)))
    assert heights(found) == [1, None, 2, None, 3]
    assert found["data"][0]["marker"]["size"][0] > joined[0]


@pytest.mark.parametrize(
    ("day_of_year", "before", "after"), [((11, 30), 2016, 2017), ((1, 1), 2017, 2018)]
)
def test_july_2017_lies_between_the_figures_it_parts(day_of_year, before, after):
    moved = date(2017, 7, 1)
    assert on_axis(date(before, *day_of_year)) < on_axis(moved) < on_axis(date(after, *day_of_year))
    marks = (Mark(moved, "juli 2017"),)
    layout = drawn(line([1, 2, 3, 4], day_of_year=day_of_year), marks=marks)["layout"]
    assert [shape["x0"] for shape in layout["shapes"]] == [on_axis(moved)]
    assert [one["text"] for one in layout["annotations"]] == ["juli 2017"]


def test_a_mark_outside_the_years_is_left_out():
    marks = (Mark(date(2024, 12, 30), "lov"),)
    assert not drawn(line([1, 2, 3, 4]), marks=marks)["layout"]["shapes"]


def test_names_at_the_end_do_not_stand_on_each_other():
    found = drawn(line([1, 1, 1, 5.0]), line([9, 9, 9, 5.01]), line([3, 3, 3, 5.02]))
    names = sorted(found["data"][-1]["y"])
    assert all(above - below > 0.9 for below, above in pairwise(names))


def test_nothing_known_draws_nothing():
    assert not drawn(line([None] * 4))["data"]


def test_the_year_in_focus_has_the_largest_point():
    sizes = drawn(line([1, 2, 3, 4], focus=2016))["data"][0]["marker"]["size"]
    assert sizes.index(max(sizes)) == 1


def test_a_fixed_axis_is_ticked_every_second_year():
    found = drawn(line([1, 2, 3, 4]), ends=(date(2015, 1, 1), date(2024, 12, 31)))
    assert found["layout"]["xaxis"]["ticktext"] == ["2015", "2017", "2019", "2021", "2023"]
