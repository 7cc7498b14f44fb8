"""Rows of spans: which heading they stand under, and where on their scale."""

from dashboard.kit.charts.spec import Span, Track, Tracks


def row(name, group, note):
    return Track(name, (Span(0, 1),), group=group, group_note=note)


def test_rows_stand_under_their_heading_wherever_they_come():
    chart = Tracks((row("a", "2016", "høj"), row("b", "2015", "høj"), row("c", "2016", "høj")))
    found = [(group, note, [one.name for one in rows]) for group, note, rows in chart.groups]
    assert found == [("2016", "høj", ["a", "c"]), ("2015", "høj", ["b"])]


def test_what_is_said_of_a_heading_parts_it_from_another_of_the_same_name():
    chart = Tracks((row("a", "2016", "høj"), row("b", "2016", "lav")))
    assert [note for _, note, _ in chart.groups] == ["høj", "lav"]
