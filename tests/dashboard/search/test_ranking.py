"""The search in Python answers every case that the one in the browser answers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.search import Entry, Kind, found
from dashboard.search.distance import allowed, distance
from dashboard.search.folding import fold

CASES = json.loads((Path(__file__).parents[2] / "cases" / "search.json").read_text("utf-8"))
KINDS = [Kind(**one) for one in CASES["kinds"]]
ENTRIES = tuple(Entry(KINDS[kind], *rest) for kind, *rest in CASES["entries"])
ALONE = [one for one in ENTRIES if not one.needs_municipality and not one.needs_several]
WORDS = st.text("abcdefgh", max_size=9)


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["says"])
def test_a_query_finds_what_it_should_in_order(case):
    results = found(ENTRIES, case["query"])
    named = [
        [one.entry.title, " + ".join(each.title for each in one.municipalities)] for one in results
    ]
    assert named == case["found"]


@given(st.text(max_size=60))
def test_any_query_is_answered_with_entries_there_are(query):
    assert all(one.entry in ENTRIES for one in found(ENTRIES, query))


@pytest.mark.parametrize("entry", ALONE, ids=lambda entry: entry.title)
def test_whoever_writes_a_title_gets_it_first(entry):
    assert found(ENTRIES, entry.title)[0].entry == entry


def test_several_municipalities_stand_in_the_address_in_the_order_they_were_asked_for():
    first = found(ENTRIES, "viborg herning skive")[0]
    codes = [one.code for one in first.municipalities]
    assert first.entry.address_of(*codes) == "/sammenlign?kommuner=0791~0657~0779"


def test_no_more_are_found_than_asked_for():
    assert len(found(ENTRIES, "region", 2)) == 2


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways_and_nothing_between_equals(one, other):
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))
    assert (distance(one, other) == 0) == (one == other)


def test_a_swap_is_one_fault_and_short_words_and_numbers_may_have_none():
    assert distance("herning", "hernign") == 1
    assert distance("skive", "skivve") == 1
    assert [allowed(word) for word in ("rar", "skive", "ringkoebing", "0657")] == [0, 1, 2, 0]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Århus", "aarhus"),
        ("Ærø", "aeroe"),
        ("Nord-/Vest", "nord vest"),
        ("Café § 6", "cafe 6"),
    ],
)
def test_words_are_compared_in_plain_letters(text, folded):
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_what_is_folded_stays_so(text):
    assert fold(fold(text)) == fold(text)
