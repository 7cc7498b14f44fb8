"""Numbers after transfers: who gains, who gives up, and what cannot be."""

import pytest

from dashboard.quota.agreement import (
    NotPossible,
    Reason,
    Start,
    Transfer,
    changes,
    quotas_after,
    total,
)


def test_a_transfer_takes_from_one_and_gives_to_another(start):
    after = quotas_after(start, [Transfer("C", "A", 79)])
    assert after == {"A": 395, "B": 225, "C": 77}
    assert total(after) == 697


def test_the_order_of_transfers_does_not_matter(start):
    # B passes on 300, of which 75 come to it from A: the agreement is judged as a whole.
    one, other = Transfer("A", "B", 75), Transfer("B", "C", 300)
    expected = {"A": 241, "B": 0, "C": 456}
    assert quotas_after(start, [one, other]) == quotas_after(start, [other, one]) == expected


def test_nobody_gives_more_than_it_has(start):
    with pytest.raises(NotPossible) as refusal:
        quotas_after(start, [Transfer("C", "A", 100), Transfer("C", "B", 57)])
    assert refusal.value.reason is Reason.OVERDRAWN
    assert refusal.value.values == {"code": "C", "persons": 1}


def test_nobody_outside_the_region_takes_part(start):
    with pytest.raises(NotPossible) as refusal:
        quotas_after(start, [Transfer("A", "D", 1)])
    assert refusal.value.reason is Reason.NOT_IN_REGION
    assert refusal.value.values == {"code": "D"}


@pytest.mark.parametrize(
    ("giver", "taker", "persons", "reason"),
    [
        ("A", "A", 1, Reason.SAME_MUNICIPALITY),
        ("A", "B", 0, Reason.NO_PERSONS),
        ("A", "B", -3, Reason.NO_PERSONS),
    ],
)
def test_a_transfer_moves_somebody_somewhere_else(giver, taker, persons, reason):
    with pytest.raises(NotPossible) as refusal:
        Transfer(giver, taker, persons)
    assert refusal.value.reason is reason


def test_of_an_unknown_number_only_the_change_is_known():
    # Læsø's four persons of 2018: the receivers' own numbers were never published.
    start = Start("N", 2018, (("Læsø", 4), ("Morsø", None), ("Rebild", None)))
    transfers = [Transfer("Læsø", "Morsø", 3), Transfer("Læsø", "Rebild", 1)]
    assert quotas_after(start, transfers) == {"Læsø": 0, "Morsø": None, "Rebild": None}
    assert changes(transfers) == {"Læsø": -4, "Morsø": 3, "Rebild": 1}


def test_a_transfer_of_unpublished_size_leaves_both_unknown(start):
    transfers = [Transfer("A", "B", None), Transfer("C", "B", 6)]
    assert changes(transfers) == {"A": None, "B": None, "C": -6}
    assert quotas_after(start, transfers) == {"A": None, "B": None, "C": 150}


def test_the_sum_asked_for_is_the_published_one_where_there_is_one(start):
    assert start.total == 697
    assert Start("X", 2021, (("A", 1), ("B", None))).total is None
    assert Start("X", 2021, (("A", 1), ("B", None)), regionskvote=9).total == 9


def test_a_start_names_each_municipality_once_and_none_below_zero():
    with pytest.raises(NotPossible, match="named_twice"):
        Start("X", 2021, (("A", 1), ("A", 2)))
    with pytest.raises(NotPossible, match="below_zero"):
        Start("X", 2021, (("A", -1),))


def test_what_is_written_loses_only_what_cannot_be_seen():
    written = Transfer("A", "B", 1, "  =1+1\t\u202fÆrø\x07\nog a\u030a \ud800 ")
    assert written.reason == "=1+1 Ærø og å"
    with pytest.raises(NotPossible, match="too_long"):
        Transfer("A", "B", 1, "x" * 601)
