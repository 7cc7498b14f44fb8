"""A case and its history: alternatives side by side, steps back and forth."""

import pytest

from dashboard.quota.agreement import Alternative, Case, History, NotPossible, Transfer, take_over
from dashboard.quota.agreement.history import LONGEST


def test_alternatives_are_worked_on_one_by_one(case):
    moved = case.adding(take_over(case.quotas, "C", "A"))
    both = moved.branching("B vil have færre").adding([Transfer("B", "A", 5)])
    assert [one.name for one in both.alternatives] == ["A", "B vil have færre"]
    assert both.quotas == {"A": 477, "B": 220, "C": 0}
    assert both.choosing(0).quotas == {"A": 472, "B": 225, "C": 0}


def test_a_transfer_is_changed_and_removed(case):
    moved = case.adding([Transfer("A", "B", 1), Transfer("A", "C", 2)])
    assert moved.changing(1, persons=9).quotas == {"A": 306, "B": 226, "C": 165}
    assert moved.removing(0).transfers == (Transfer("A", "C", 2),)
    for place in (2, -1):
        with pytest.raises(NotPossible, match="no_transfer"):
            moved.removing(place)


def test_a_transfer_that_another_rests_on_cannot_go(case):
    # C passes on what it gets from A.
    moved = case.adding([Transfer("A", "C", 100), Transfer("C", "B", 200)])
    with pytest.raises(NotPossible, match="overdrawn"):
        moved.removing(0)


def test_dropping_an_alternative_keeps_the_chosen_one(case):
    three = case.branching("B").branching("C")
    assert three.alternative.name == "C"
    assert three.dropping(0).alternative.name == "C"
    assert three.choosing(1).dropping(2).alternative.name == "B"
    assert three.dropping(2).alternative.name == "B"
    with pytest.raises(NotPossible, match="no_alternative"):
        case.dropping(0)


def test_names_tell_alternatives_apart(case):
    with pytest.raises(NotPossible, match="named_twice"):
        case.branching("A")
    with pytest.raises(NotPossible, match="no_name"):
        case.renaming(" ")
    assert case.renaming("Samsø  fri").alternative.name == "Samsø fri"


def test_a_case_that_cannot_be_carried_out_is_not_made(start):
    with pytest.raises(NotPossible, match="overdrawn"):
        Case(start, (Alternative("A"), Alternative("B", (Transfer("C", "A", 157),))))
    with pytest.raises(NotPossible, match="not_in_region"):
        Case(start, signed=frozenset("D"))


def test_undo_and_redo_walk_the_same_way(case):
    one, two = case.but(title="1"), case.but(title="2")
    history = History(case).done(one).done(two)
    assert history.undo().present == one
    assert history.undo().undo().present == case
    assert history.undo().undo().redo().redo() == history
    assert History(case).undo() == History(case).redo() == History(case)


def test_a_new_step_gives_up_what_was_undone(case):
    history = History(case).done(case.but(title="1")).undo().done(case.but(title="2"))
    assert history.redo() == history


def test_nothing_done_is_no_step(case):
    assert History(case).done(case) == History(case)


def test_the_past_is_not_endless(case):
    history = History(case)
    for step in range(LONGEST + 5):
        history = history.done(case.but(title=str(step)))
    assert len(history.past) == LONGEST
    assert history.past[0] == case.but(title="4")
