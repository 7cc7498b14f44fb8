"""The address of an agreement: it may be long, and nonsense is never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.aftale.choice import LONGEST_CASE, MEASURES, AgreementChoice
from dashboard.kit.choice import Choice
from dashboard.quota.agreement.link import LONGEST_LINK

choices = st.builds(
    AgreementChoice,
    lang=st.sampled_from(["da", "en"]),
    case=st.text("abcXYZ019_-", max_size=LONGEST_CASE),
    measure=st.sampled_from(["", *MEASURES]),
    landstal=st.integers(0, 1_000_000),
    is_compared=st.booleans(),
    is_on_wall=st.booleans(),
)


@given(choices)
def test_a_choice_survives_its_address(choice):
    assert AgreementChoice.parse(choice.search()) == choice
    assert Choice.parse(choice.search()) == choice.shared()


@given(st.text(max_size=300))
def test_no_query_is_an_error(query):
    AgreementChoice.parse(query)


def test_every_link_fits():
    assert LONGEST_LINK <= LONGEST_CASE
    assert AgreementChoice.parse({"sag": "a" * (LONGEST_CASE + 1)}).case == ""


@pytest.mark.parametrize("query", ["maal=x", "landstal=-1", "landstal=1.5", "storskaerm=ja"])
def test_nonsense_falls_back_to_the_default(query):
    assert AgreementChoice.parse(query) == AgreementChoice()
