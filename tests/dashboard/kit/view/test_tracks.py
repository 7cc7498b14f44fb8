"""Tracks in HTML: every span in its place, and every row readable without seeing it."""

from dashboard.kit.charts.spec import Reference, Span, Track, Tracks
from dashboard.kit.view.markup import markup
from dashboard.kit.view.tracks import track_list

CHART = Tracks(
    (
        Track("Aftale", (Span(2010, 2015, spoken="2010–2014"),), spoken="udløbet", group="Social"),
        Track("Mål", (Span(2012, 2020, "8", is_unsure=True),), tick=2019, note="foreløbigt"),
    ),
    ends=(2010.0, 2020.0),
    lines=(Reference(2018, "i dag"),),
    axis=(Reference(2015, "2015"),),
)


def test_spans_lines_ticks_and_axis_stand_where_they_should():
    told = markup(track_list("Aftaler", CHART, "aftaler"))
    assert 'style="left:0.0%;width:50.0%;background-color:var(--accent)"' in told.replace("; ", ";")
    assert told.count("track-line") == 2 and "left:80.0%" in told
    assert "track-tick" in told and "left:90.0%" in told
    assert ">2015</span>" in told and ">i dag</span>" in told


def test_what_is_seen_is_heard():
    told = markup(track_list("Aftaler", CHART))
    assert 'role="group"' in told and 'aria-label="Aftaler"' in told
    assert '<span class="visually-hidden">2010–2014</span>' in told
    assert '<span class="track-said">udløbet</span>' in told
    assert "track-unsure" in told and "foreløbigt" in told and ">Social</h3>" in told


def test_the_axis_is_as_wide_as_rows_beside_what_is_said_of_them():
    assert "track-row track-told track-axis" in markup(track_list("Aftaler", CHART))
    plain = Tracks((Track("A", (Span(0, 1, "1"),)),), axis=(Reference(0, "0"),))
    assert "track-row track-axis" in markup(track_list("A", plain))
