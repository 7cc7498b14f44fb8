"""The addresses of `/rar`: what is written is read back, and nonsense is never an error."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from dashboard import areas
from dashboard.rar.choice import DEFINITIONS, MEASURES, SERIES, RarChoice
from dashboard.rar.measures import releases

NAMES = [entry.metadata["name"] for entry in fields(RarChoice)]
years = st.one_of(st.just(0), st.integers(2000, 2100))
choices = st.builds(
    RarChoice,
    lang=st.sampled_from(["da", "en"]),
    definition=st.sampled_from(DEFINITIONS),
    measure=st.sampled_from(MEASURES),
    year=years,
    base=years,
    without=st.booleans(),
    series=st.sampled_from(SERIES),
    selected=st.one_of(st.just(""), st.from_regex(r"\A[0-9]{4}\Z")),
)


@given(choices)
def test_a_choice_survives_its_address(choice):
    assert RarChoice.parse(choice.search()) == choice


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=20)))
def test_nonsense_falls_back(query):
    choice = RarChoice.parse(query)
    assert RarChoice.parse(choice.search()) == choice


def test_what_can_be_asked_for_is_what_there_is():
    assert set(DEFINITIONS) == set(areas.DEFINITIONS)
    assert set(SERIES) == set(releases.SERIES)
