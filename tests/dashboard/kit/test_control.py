"""Options as they travel: a browser that knows the names writes out the same."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.control import told_options
from tests.written import written_options

CASES = json.loads((Path(__file__).parents[2] / "cases" / "answers.json").read_text("utf-8"))
TEXTS = st.text(max_size=3)
OPTIONS = st.lists(st.builds(lambda value, label: {"value": value, "label": label}, TEXTS, TEXTS))


@pytest.mark.parametrize("case", CASES["options"])
def test_options_are_told_as_the_browser_takes_them(case):
    assert told_options(case["options"], case["names"]) == case["told"]


@given(OPTIONS, st.dictionaries(TEXTS, TEXTS))
def test_no_option_is_lost(options, names):
    assert written_options(told_options(options, names), names) == options
