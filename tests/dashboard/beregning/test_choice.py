"""The address of a calculation: what is written is read back, and nonsense is named."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.beregning.choice import (
    AREAS,
    FIELDS,
    MEASURES,
    MOST_PERSONS,
    SCOPES,
    SHARINGS,
    BeregningChoice,
    Change,
    OwnCounts,
)

NAMES = [entry.metadata["name"] for entry in fields(BeregningChoice)]
codes = st.from_regex(r"\A[0-9]{4}\Z")
counts = st.integers(0, MOST_PERSONS)
places = st.tuples(codes, st.sampled_from(sorted(FIELDS)))
own_counts = st.dictionaries(places, counts, max_size=294).map(
    lambda found: OwnCounts(
        tuple(sorted(Change(*place, persons) for place, persons in found.items()))
    )
)
choices = st.builds(
    BeregningChoice,
    lang=st.sampled_from(["da", "en"]),
    year=st.one_of(st.just(0), st.integers(2000, 2100)),
    revision=st.integers(-1, 20),
    landstal=st.integers(-1, MOST_PERSONS),
    family=counts,
    counts=own_counts,
    sharing=st.sampled_from(SHARINGS),
    scope=st.sampled_from(SCOPES),
    rounding=st.sampled_from(SCOPES),
    area=st.sampled_from(AREAS),
    measure=st.sampled_from(MEASURES),
    selected=codes,
)


@given(choices)
def test_a_what_if_survives_its_address(choice):
    assert BeregningChoice.read(choice.search()) == (choice, ())


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=60)))
def test_no_value_is_an_error_and_what_is_kept_can_be_written(query):
    choice = BeregningChoice.parse(query)
    assert BeregningChoice.parse(choice.search()) == choice


@pytest.mark.parametrize(
    "query",
    [
        "landstal=-1",
        "landstal=10000001",
        "landstal=4.000",
        "landstal=٤٠٠٠",
        "familie=mange",
        "tal=0751x5",
        "tal=751i5",
        "tal=0751i5~0751i6",
        "tal=0751i",
        "tal=0751i99999999",
        "noegle=loddet",
        "omfang=kommune",
        "kommune=75",
        "maal=kvote",
    ],
)
def test_nonsense_falls_back_and_is_named(query):
    assert BeregningChoice.read(query) == (BeregningChoice(), (query.split("=")[0],))


def test_a_count_replaces_the_one_before_and_none_takes_it_away():
    aarhus = BeregningChoice().with_count("i", 5)
    first = aarhus.but(selected="0615").with_count("f", 7).but(selected="0751")
    assert first.search() == "?tal=0615f7~0751i5"
    again = first.with_count("i", 6)
    assert again.search() == "?tal=0615f7~0751i6"
    without = again.with_count("i", None).but(selected="0615").with_count("f", None)
    assert without.counts == OwnCounts()
