"""Sentences as patterns: nothing is lost, and what they share is there once."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.patterns import BLANK, patterned

CASES = json.loads((Path(__file__).parents[3] / "cases" / "patterns.json").read_text())


def written_out(said):
    """As `assets/kit/patterns.mjs` writes them."""
    for text in said["texts"]:
        at, *numbers = text.split(" ")
        following = iter(numbers)
        yield re.sub(
            BLANK, lambda _, following=following: next(following), said["patterns"][int(at)]
        )


@pytest.mark.parametrize("case", CASES)
def test_numbers_that_differ_are_blanks_and_all_else_stands_once(case):
    assert patterned(case["texts"]) == case["said"]


@given(st.lists(st.text(alphabet="ab #0123,.−", max_size=12), max_size=8))
def test_every_sentence_can_be_written_out_again(texts):
    assert list(written_out(patterned(texts))) == texts
