"""A negotiation in the browser's keeping: it comes back the same, or not at all."""

import pytest

from dashboard.aftale.measures.acts import carried_out
from dashboard.aftale.measures.kept import STEPS_KEPT, packed, unpacked
from dashboard.aftale.measures.starts import front
from dashboard.quota.agreement import History


def moved(real, times):
    history = History(front(real))
    act = {"do": "move", "from": "0751", "to": "0741", "persons": "1"}
    for _ in range(times):
        history = carried_out(history, act, real)
    return history


def test_what_is_kept_comes_back_with_every_step(real):
    history = moved(real, 3).undo()
    assert unpacked(packed(history)) == history


def test_the_oldest_steps_are_given_up(real):
    history = moved(real, STEPS_KEPT + 5)
    kept = unpacked(packed(history))
    assert kept.present == history.present
    assert kept.past == history.past[-STEPS_KEPT:]


def test_many_steps_are_still_a_short_text(real):
    assert len(packed(moved(real, STEPS_KEPT))) < 20_000


@pytest.mark.parametrize("text", ["", "ikke en historie", "eJw=", "eJyrBgAAewB7"])
def test_what_was_not_kept_is_nothing(text):
    assert unpacked(text) is None
