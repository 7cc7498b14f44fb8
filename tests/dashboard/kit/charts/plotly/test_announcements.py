"""What was announced: every point is told of, and the numbers of a year do not collide."""

from dashboard.kit.charts.plotly.announcements import APART, HEADROOM
from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.spec import Announcement, Announcements, YearBar
from dashboard.kit.look import LIGHT


def drawn(*values, **more):
    points = tuple(
        Announcement(
            2019, value, f"{value:,.0f}".replace(",", "."), f"2019: {value:,.0f}".replace(",", ".")
        )
        for value in values
    )
    return figure(Announcements(points, **more), LIGHT, "da")


def texts(*values):
    return drawn(*values)["data"][0]["text"]


def test_points_that_stand_close_share_one_label_and_the_newest_has_it():
    assert texts(17000, 1000, 750) == ["17.000", "", "750"]


def test_every_point_that_stands_clear_has_its_label():
    assert texts(12000, 17000, 7500) == ["12.000", "17.000", "7.500"]
    assert texts(15000, 8500, 4000, 2200) == ["15.000", "8.500", "4.000", "2.200"]
    assert texts(15000, 14800, 2200) == ["15.000", "", "2.200"]


def test_no_line_joins_what_is_not_joined():
    assert "lines" in drawn(15000, 8500)["data"][0]["mode"]
    assert "lines" not in drawn(15000, 8500, is_joined=False)["data"][0]["mode"]


def test_a_year_of_which_nothing_was_found_says_so():
    layout = drawn(600, years=(2019, 2026), absent=(2024, 2025), absent_text="ikke fundet")[
        "layout"
    ]
    told = [(one["x"], one["text"]) for one in layout["annotations"]]
    assert told == [(2024, "ikke fundet"), (2025, "ikke fundet")]


def test_no_two_labels_of_a_year_are_closer_than_they_may():
    apart = HEADROOM * APART * 1000
    assert texts(1000 - apart * 0.9, 1000) == ["", "1.000"]
    assert "" not in texts(1000 - apart * 1.1, 1000)


def test_hovering_tells_of_every_point():
    assert drawn(1000, 990)["data"][0]["customdata"] == ["2019: 1.000", "2019: 990"]


def test_what_came_stands_behind_with_its_number_below_its_year():
    found = drawn(1000, behind=(YearBar(2018, 840, "840"),))
    assert [trace["type"] for trace in found["data"]] == ["bar", "scatter"]
    assert found["layout"]["xaxis"]["ticktext"] == ["2018<br>840", "2019"]


def test_the_axis_may_be_fixed_so_that_charts_share_it():
    low, high = drawn(1000, years=(2010, 2026))["layout"]["xaxis"]["range"]
    assert low < 2010 and high > 2026
