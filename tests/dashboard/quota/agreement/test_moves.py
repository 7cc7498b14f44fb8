"""The moves of a negotiation, worked by hand on A 316, B 225, C 156."""

import pytest

from dashboard.quota.agreement import (
    NotPossible,
    Reason,
    Transfer,
    exempt,
    fix_at,
    quotas_after,
    split,
    take_over,
    towards,
)

BASE = {"A": 316, "B": 225, "C": 156}


def pairs(moves):
    return [(one.from_code, one.to_code, one.persons) for one in moves]


def test_a_whole_number_is_taken_over():
    assert take_over(BASE, "C", "A", "Ingen boliger") == (Transfer("C", "A", 156, "Ingen boliger"),)


def test_one_number_is_split_on_several():
    assert pairs(split("A", {"C": 5, "B": 10})) == [("A", "B", 10), ("A", "C", 5)]


def test_an_exempt_municipality_is_taken_over_in_proportion(start):
    # C's 156 on 316 : 225 is 91.12 and 64.88; the missing person goes to B.
    moves = exempt(BASE, "C")
    assert pairs(moves) == [("C", "A", 91), ("C", "B", 65)]
    assert quotas_after(start, moves) == {"A": 407, "B": 290, "C": 0}


def test_one_names_its_number_and_the_rest_are_recalculated(start):
    # A wants 397. Left are 300 for 225 : 156, which is 177.17 and 122.83.
    moves = fix_at(BASE, {"A": 397})
    assert pairs(moves) == [("B", "A", 48), ("C", "A", 33)]
    assert quotas_after(start, moves) == {"A": 397, "B": 177, "C": 123}


def test_several_name_theirs_and_the_last_takes_what_is_left(start):
    moves = fix_at(BASE, {"A": 420, "B": 200})
    assert quotas_after(start, moves) == {"A": 420, "B": 200, "C": 77}


def test_the_agreed_numbers_of_the_reference_are_reached_by_two_transfers(start):
    moves = towards(BASE, {"A": 420, "B": 200, "C": 77})
    assert pairs(moves) == [("B", "A", 25), ("C", "A", 79)]
    assert quotas_after(start, moves) == {"A": 420, "B": 200, "C": 77}


def test_numbers_that_lack_a_person_are_not_reached():
    with pytest.raises(NotPossible) as refusal:
        towards(BASE, {"A": 420, "B": 200, "C": 76})
    assert refusal.value.reason is Reason.UNBALANCED
    assert refusal.value.values == {"persons": -1}


def test_nothing_is_moved_to_where_one_is():
    assert towards(BASE, BASE) == fix_at(BASE, {"A": 316}) == ()


@pytest.mark.parametrize(
    ("move", "reason"),
    [
        (lambda: take_over({"A": 0, "B": 5}, "A", "B"), Reason.NOTHING_TO_GIVE),
        (lambda: take_over({"A": None, "B": 5}, "A", "B"), Reason.NOT_PUBLISHED),
        (lambda: take_over(BASE, "D", "A"), Reason.NOT_IN_REGION),
        (lambda: take_over(BASE, "A", "A"), Reason.SAME_MUNICIPALITY),
        (lambda: split("A", {"B": -1}), Reason.NO_PERSONS),
        (lambda: exempt({"A": 0, "B": 5}, "A"), Reason.NOTHING_TO_GIVE),
        (lambda: exempt({"A": 5, "B": 0}, "A"), Reason.NOBODY_TO_TAKE),
        (lambda: exempt({"A": 5, "B": None}, "A"), Reason.NOT_PUBLISHED),
        (lambda: fix_at(BASE, {"D": 1}), Reason.NOT_IN_REGION),
        (lambda: fix_at(BASE, {"A": 698}), Reason.MORE_THAN_REGION),
        (lambda: fix_at(BASE, {"A": -1}), Reason.BELOW_ZERO),
        (lambda: fix_at(BASE, {"A": 1, "B": 1, "C": 1}), Reason.NOBODY_TO_TAKE),
        (lambda: towards(BASE, {"D": 1}), Reason.NOT_IN_REGION),
    ],
)
def test_what_cannot_be_done_says_why(move, reason):
    with pytest.raises(NotPossible) as refusal:
        move()
    assert refusal.value.reason is reason
