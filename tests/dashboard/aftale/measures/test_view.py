"""What a case looks like: rows, classes, and what the last step moved."""

import pytest

from dashboard.aftale.measures.examples import example
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.measures.view import agreement_view, last_move, side_by_side
from dashboard.quota.agreement import History, Status, Transfer

MOVE = Transfer("0751", "0741", 5)


@pytest.fixture
def case(real):
    return default_case(real)


def row_of(view, name):
    return next(row for row in view.rows if row.name == name)


def test_a_row_tells_the_way_from_start_to_agreed(real, case):
    samsoe = row_of(agreement_view(real, case.adding([MOVE])), "Samsø")
    assert (samsoe.start, samsoe.incoming, samsoe.outgoing, samsoe.agreed) == (8, 5, 0, 13)
    assert samsoe.change == 5
    assert round(samsoe.per_1000, 2) == 3.48  # 13 of 3.733 inhabitants
    assert round(samsoe.change_per_1000, 2) == 1.34


def test_rows_stand_in_the_danish_alphabet(real, case):
    names = [row.name for row in agreement_view(real, case).rows]
    assert (names[0], names[-1], len(names)) == ("Favrskov", "Aarhus", 19)


def test_the_measure_is_the_one_that_says_most(real, case):
    assert agreement_view(real, case).measure == "aftalt"
    moved = case.adding([MOVE])
    assert agreement_view(real, moved).measure == "aendring"
    assert agreement_view(real, moved, measure="pr_1000").decimals == 2


def test_a_municipality_that_is_not_moved_is_unchanged_and_not_unknown(real, case):
    view = agreement_view(real, case.adding([MOVE]))
    still, gives = row_of(view, "Viborg"), row_of(view, "Aarhus")
    assert (view.class_index(still), view.mark(still)) == (-1, "zero")
    assert view.classes.classes[view.class_index(gives)].high < 0


def test_what_is_not_published_stays_unknown_and_its_change_is_known(real):
    view = agreement_view(real, example(real, "bornholm-2021"))
    dragoer, bornholm = row_of(view, "Dragør"), row_of(view, "Bornholm")
    assert (dragoer.agreed, dragoer.change, dragoer.per_1000) == (None, 0, None)
    assert (bornholm.agreed, bornholm.change) == (24, 24)
    unknown = agreement_view(real, example(real, "laesoe-2026"))
    assert row_of(unknown, "Læsø").change is None
    assert unknown.class_index(row_of(unknown, "Læsø")) is None
    assert unknown.mark(row_of(unknown, "Læsø")) == "not_published"


def test_alternatives_share_their_classes(real, case):
    two = case.adding([MOVE]).branching("B").adding([Transfer("0615", "0791", 30)])
    first, second = side_by_side(real, two, "aendring")
    assert [(one.low, one.high) for one in second.classes.classes][-1] == (6, 30)
    assert first.case.chosen == 0 and second.case.chosen == 1
    assert {one.high for one in first.classes.classes} <= {
        one.high for one in second.classes.classes
    }


def test_the_last_move_is_what_was_put_in_or_changed(case):
    first = History(case).done(case.adding([MOVE]))
    assert last_move(first) == {0}
    second = first.done(first.present.adding([Transfer("0615", "0791", 3), MOVE]))
    assert last_move(second) == {1, 2}
    agreed = second.done(second.present.changing(0, status=Status.AGREED))
    assert last_move(agreed) == {0}
    signed = agreed.done(agreed.present.but(signed=frozenset({"0751"})))
    assert last_move(signed) == {0}
    assert last_move(History(case)) == frozenset()


def test_a_case_that_is_opened_has_no_last_move(real, case):
    opened = History(case).done(example(real, "laesoe-2021"))
    assert last_move(opened) == frozenset()
