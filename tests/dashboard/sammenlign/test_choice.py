"""The address of `/sammenlign`: read without trust, and back to the same choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.sammenlign.choice import (
    EQUAL,
    FIELDS,
    GROUPS,
    HEAVIEST,
    LIKENESS,
    MOST,
    ORDERS,
    SUBJECTS,
    ComparisonChoice,
)

CODES = st.lists(st.from_regex(r"[0-9]{4}", fullmatch=True), max_size=MOST, unique=True)
CHOICES = st.builds(
    ComparisonChoice,
    municipalities=CODES.map(tuple),
    group=st.sampled_from(GROUPS),
    is_whole=st.booleans(),
    subject=st.sampled_from(SUBJECTS),
    find=st.from_regex(r"[a-zæøå]{0,12}", fullmatch=True),
    order=st.sampled_from(ORDERS),
    then=st.just(0) | st.integers(1990, 2100),
    weights=st.tuples(*[st.integers(0, HEAVIEST)] * len(LIKENESS)).filter(any),
    field=st.sampled_from(FIELDS),
)


@given(CHOICES)
def test_an_address_leads_back_to_its_choice(choice):
    read, unread = ComparisonChoice.read(choice.search())
    assert read == choice and not unread


@pytest.mark.parametrize(
    "query",
    [
        "kommuner=0657~abcd",
        "kommuner=" + "~".join(f"{code:04}" for code in range(1, MOST + 2)),
        "gruppe=venner",
        "sorter=7",
        "vaegte=1~1",
        "vaegte=" + "~".join("0" for _ in LIKENESS),
        "vaegte=" + "~".join("4" for _ in LIKENESS),
        "maal=<script>",
        "fra=20x8",
        "find=" + "a" * 41,
    ],
)
def test_nonsense_falls_back_and_is_told(query):
    read, unread = ComparisonChoice.read(query)
    assert read == ComparisonChoice() and unread == (query.partition("=")[0],)


def test_what_is_searched_for_stands_without_space_around_it():
    assert ComparisonChoice.parse("find=%20disponibel%20%20indkomst%20").find == (
        "disponibel indkomst"
    )


def test_all_measures_of_likeness_count_alike_at_first():
    assert ComparisonChoice().weights == EQUAL and len(EQUAL) == len(LIKENESS)
