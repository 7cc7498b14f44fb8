"""A negotiation in the browser's keeping: it comes back the same, or not at all."""

import pytest

from dashboard.aftale.measures.acts import carry_out
from dashboard.aftale.measures.session_codec import STEPS_KEPT, decode, encode
from dashboard.aftale.measures.starts import default_case
from dashboard.quota.agreement import History


def moved(real, times):
    history = History(default_case(real))
    act = {"do": "move", "from": "0751", "to": "0741", "persons": "1"}
    for _ in range(times):
        history = carry_out(history, act, real)
    return history


def test_what_is_kept_comes_back_with_every_step(real):
    history = moved(real, 3).undo()
    assert decode(encode(history)) == history


def test_the_oldest_steps_are_given_up(real):
    history = moved(real, STEPS_KEPT + 5)
    kept = decode(encode(history))
    assert kept.present == history.present
    assert kept.past == history.past[-STEPS_KEPT:]


def test_many_steps_are_still_a_short_text(real):
    assert len(encode(moved(real, STEPS_KEPT))) < 20_000


@pytest.mark.parametrize("text", ["", "ikke en historie", "eJw=", "eJyrBgAAewB7"])
def test_what_was_not_kept_is_nothing(text):
    assert decode(text) is None
