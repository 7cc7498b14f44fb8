"""Lines break where they must, are named where they end, and mark the days on their axis."""

from datetime import date
from itertools import pairwise

import pytest

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.plotly.lines import focus_changes
from dashboard.kit.charts.spec import Line, Lines, Mark, Point, segments
from dashboard.kit.look import LIGHT

YEARS = (2015, 2016, 2017, 2018)


def line(values, years=YEARS, day_of_year=(11, 30), **more):
    return Line("Vest", segments(years, values, day_of_year=day_of_year, **more), "west")


def drawn(*lines, **more):
    return figure(Lines(lines, **more), LIGHT, "da")


def heights(found):
    return found["data"][1]["y"]


def test_a_line_is_not_drawn_into_a_year_that_breaks_it():
    assert heights(drawn(line([1, 2, 3, 4], breaks=(2017,)))) == [1, 2, None, 3, 4]


def test_an_unknown_value_parts_a_line_and_is_never_bridged():
    assert heights(drawn(line([1, None, 3, 4]))) == [1, None, 3, 4]


def test_years_that_do_not_follow_each_other_are_points_and_larger():
    joined = drawn(line([1, 2], years=(2007, 2008)))["data"][1]["marker"]["size"]
    found = drawn(line([1, 2, 3], years=(2007, 2011, 2015)))
    assert heights(found) == [1, None, 2, None, 3]
    assert found["data"][1]["marker"]["size"] > joined


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
    leaders, names = found["data"][-2:]
    assert all(above - below > 0.9 for below, above in pairwise(sorted(names["y"])))
    # Each name is led to from the end of its own line.
    assert leaders["y"][::3] == [5.0, 5.01, 5.02]
    assert leaders["y"][1::3] == pytest.approx(names["y"], abs=0.001)
    assert set(leaders["x"][1::3]) == set(names["x"])
    assert set(names["x"]) == {found["layout"]["xaxis"]["range"][1]}


def test_nothing_known_draws_nothing():
    assert not drawn(line([None] * 4))["data"]


def test_the_year_in_focus_has_the_largest_point():
    focus, own, *_ = drawn(line([1, 2, 3, 4], focus=2016))["data"]
    assert (focus["x"], focus["y"]) == ([own["x"][1]], [2])
    assert focus["marker"]["size"] > own["marker"]["size"]


def test_another_focus_is_all_that_changes():
    chosen = [Lines((line([1, 2, 3, 4], focus=year), line([4, 4, 4, 4]))) for year in (2016, 2017)]
    before, after = (figure(one, LIGHT, "da") for one in chosen)
    for trace, attribute, value in focus_changes(chosen[1], LIGHT):
        name, _, inner = attribute.partition(".")
        whole = before["data"][trace]
        whole[name] = whole[name] | {inner: value} if inner else value
    assert before == after


def test_quarters_stand_between_the_first_and_the_last_and_years_are_ticked():
    days = [date(year, month, 1) for year in (2024, 2025) for month in (1, 4, 7, 10)]
    quarters = Line("Vest", (tuple(Point(day, 1.0) for day in days),))
    axis = figure(Lines((quarters,)), LIGHT, "da")["layout"]["xaxis"]
    assert dict(zip(axis["ticktext"], axis["tickvals"], strict=True)) == {
        "2024": 2024,
        "2025": 2025,
    }
    assert axis["range"][0] < 2024 and axis["range"][1] > on_axis(days[-1])


def test_a_fixed_axis_is_ticked_every_second_year():
    found = drawn(line([1, 2, 3, 4]), ends=(date(2015, 1, 1), date(2024, 12, 31)))
    assert found["layout"]["xaxis"]["ticktext"] == ["2015", "2017", "2019", "2021", "2023"]
