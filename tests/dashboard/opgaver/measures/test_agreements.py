"""Agreements hold for the years their tables tell, and for no others."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.words import words
from dashboard.opgaver.charts import agreement_tracks
from dashboard.opgaver.measures.agreements import (
    BUSINESS,
    COUNCILS,
    DANISH,
    NATIONAL,
    PLACES,
    SOCIAL,
    Term,
    coming,
    of_series,
    terms,
)
from dashboard.opgaver.measures.periods import first_day, last_day, on_axis


def spells(real, series):
    return [(one.start, one.end) for one in of_series(terms(real), series)]


def test_the_terms_are_those_of_the_tables(real):
    assert spells(real, DANISH) == [("2021-07", "2025-07")]
    assert spells(real, SOCIAL) == [
        ("2010", "2010"), ("2015", "2015"), ("2019", "2020"), ("2021", "2022"),
        ("2023", "2024"), ("2025", "2026"),
    ]  # fmt: skip
    assert spells(real, BUSINESS) == [("2015", "2015"), ("2021", "2021"), ("2022", "2022")]
    assert spells(real, NATIONAL) == [("2011", "2015"), ("2021", "2023")]
    assert spells(real, PLACES) == [("2018", "2018")]
    assert spells(real, COUNCILS) == [("2015-01-01", "2024-12-31"), ("2025-01-01", "")]
    assert coming(real) == ("2027",)


def test_every_agreement_has_a_source(real):
    assert all(one.source_id in real.sources for one in terms(real))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-12-31", date(2024, 12, 31), date(2024, 12, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period, first, last):
    assert (first_day(period), last_day(period)) == (first, last)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_days_rise_on_the_axis_and_stay_in_their_year(day):
    assert day.year <= on_axis(day) < day.year + 1
    assert on_axis(day.replace(month=1, day=1)) == day.year <= on_axis(day)


def test_a_bar_is_full_only_as_far_as_something_is_known(real):
    today = date(2026, 11, 26)
    tracks = agreement_tracks(terms(real), today, words("da"))
    spans = [span for row in tracks.rows for span in row.spans]
    open_ended = [one for one in terms(real) if one.last is None]
    unsure = [span for span in spans if span.is_unsure]
    assert [span.start for span in unsure] == [on_axis(one.known) for one in open_ended]
    assert all(span.end == on_axis(today) for span in unsure)
    assert all("slutdato er ikke fundet" in span.spoken for span in unsure)
    ends = {on_axis(one.last) for one in terms(real) if one.last}
    assert {span.end for span in spans if not span.is_unsure} <= ends | {
        span.start for span in unsure
    }


@pytest.mark.parametrize(
    ("told", "known"),
    [("", date(2025, 1, 1)), ("2024", date(2025, 1, 1)), ("2025-06-30", date(2025, 6, 30))],
)
def test_an_agreement_without_an_end_is_known_as_far_as_its_source(told, known):
    assert Term("raad", "RBR", "2025-01-01", "", "kilde", told).known == known
