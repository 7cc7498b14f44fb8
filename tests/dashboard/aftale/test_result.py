"""A step of a negotiation: done and said, or refused in words with everything as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.acts import CHANGED, OPENED, STEPS
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.result import LOOKS, open_address, step
from dashboard.aftale.screen import screen_of
from dashboard.kit.look import LIGHT
from dashboard.quota.agreement import History, Rule, Transfer, as_link, total

CHOICE = AgreementChoice()
KNOWN = sorted({*CHANGED, *OPENED, *STEPS, *LOOKS, "choose", "resume", "too_large"})
FIELDS = ("from", "to", "persons", "reason", "index", "value", "part", "code", "name", "content")

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
field = st.sampled_from([*FIELDS, "history", "lang", "part-0741"]) | st.text(max_size=8)
value = anything | st.sampled_from(["0751", "0741", "5", "1", "rule", "text", *Rule])
hand_made = st.dictionaries(field, value, max_size=6)
acts = (
    anything
    | hand_made
    | st.tuples(st.sampled_from(KNOWN), hand_made).map(lambda pair: {**pair[1], "do": pair[0]})
)


@pytest.fixture(scope="module")
def history(real):
    return History(default_case(real).adding([Transfer("0751", "0741", 5)]))


@given(act=acts)
def test_no_act_whatever_it_holds_is_an_exception(real, history, act):
    result = step(real, history, CHOICE, act)
    case = result.history.present
    assert total(case.quotas) in (None, case.start.total)
    parts = screen_of(real, result, LIGHT).parts
    assert json.dumps(parts, ensure_ascii=False).encode()
    assert AgreementChoice.parse(result.choice.search()) == result.choice


@given(act=anything)
def test_what_is_no_act_changes_nothing_and_is_said(real, history, act):
    result = step(real, history, CHOICE, act)
    assert result.history == history
    assert result.notices == ("Det kan ikke gøres her, og sagen på skærmen er ikke ændret.",)


@pytest.mark.parametrize(
    "act",
    [
        {"do": "clause", "part": "rule", "value": "x"},
        {"do": "clause", "part": "y", "value": "egen"},
        {"do": "fly"},
        {"do": ["move"]},
        ["move"],
        "move",
    ],
)
def test_a_hand_made_act_changes_nothing_and_is_said(real, history, act):
    result = step(real, history, CHOICE, act)
    assert result.history == history
    assert result.notices


def test_a_case_that_is_too_large_leaves_the_address_and_says_so(real, history):
    act = {"do": "case_comment", "value": "".join(map(str, range(1300)))[:4000]}
    result = step(real, history, CHOICE, act)
    assert result.choice.case == ""
    assert result.history.present.comment
    assert "større, end et link kan rumme" in result.notices[-1]


def test_an_address_opens_its_case_and_a_broken_one_leaves_what_was_there(real, history):
    link = as_link(history.present)
    assert open_address(real, AgreementChoice(case=link)).history.present == history.present
    broken = open_address(real, AgreementChoice(case=link[:-4]), history)
    assert broken.history == history
    assert broken.notices[0].startswith("Linket kan ikke læses")
