"""What a reader asks for: done as it is said, or refused with everything as it was."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.aftale.measures.acts import CHANGED, UnknownAct, carry_out, visit
from dashboard.aftale.measures.starts import default_case
from dashboard.quota.agreement import (
    History,
    NotPossible,
    Reason,
    Rule,
    Status,
    as_csv,
    as_file,
    total,
)
from data.faults import BadTables

AARHUS, SAMSOE, HORSENS, VIBORG = "0751", "0741", "0615", "0791"


@pytest.fixture
def history(real):
    return History(default_case(real))


@pytest.fixture
def after(real, history):
    """The history after some acts, each `do` with what else it says."""

    def carried(*acts):
        found = history
        for do, said in acts:
            found = carry_out(found, {"do": do, **said}, real)
        return found

    return carried


def move(persons=5, giver=AARHUS, taker=SAMSOE):
    return "move", {"from": giver, "to": taker, "persons": str(persons), "reason": "Sprogskole"}


def test_the_front_case_is_midtjylland_as_it_was_fixed_in_2014(history):
    assert (len(history.present.quotas), history.present.start.total) == (19, 1039)


def test_a_move_takes_from_one_and_gives_to_another(after):
    case = after(move()).present
    assert (case.quotas[AARHUS], case.quotas[SAMSOE], total(case.quotas)) == (107, 13, 1039)
    assert case.transfers[0].reason == "Sprogskole"
    assert case.transfers[0].status is Status.PROPOSED


def test_a_whole_quota_is_taken_over(after):
    case = after(("take_over", {"from": SAMSOE, "to": AARHUS})).present
    assert (case.quotas[SAMSOE], case.quotas[AARHUS]) == (0, 120)


def test_a_quota_is_split_and_blank_parts_take_nothing(after):
    parts = {f"part-{HORSENS}": "3", f"part-{VIBORG}": "2", f"part-{AARHUS}": ""}
    case = after(("split", {"from": SAMSOE, **parts})).present
    assert (case.quotas[SAMSOE], case.quotas[HORSENS], case.quotas[VIBORG]) == (3, 40, 66)


def test_an_exempt_municipality_comes_to_zero_and_the_others_share(after):
    case = after(("exempt", {"from": AARHUS})).present
    assert (case.quotas[AARHUS], total(case.quotas)) == (0, 1039)
    assert case.quotas["0740"] == 105  # 94 x 1.039 / (1.039 - 112) = 105,4


def test_a_wish_is_met_and_the_rest_is_shared(after):
    case = after(("raise", {"to": SAMSOE, "persons": "20"})).present
    assert (case.quotas[SAMSOE], total(case.quotas)) == (20, 1039)


def test_a_transfer_is_agreed_and_taken_away(after):
    agreed = after(move(), ("status", {"index": "0", "value": "1"})).present
    assert agreed.transfers[0].status is Status.AGREED
    assert after(move(), ("remove", {"index": "0"})).present.transfers == ()


def test_all_transfers_are_agreed_at_once(after):
    case = after(move(), move(2, HORSENS, VIBORG), ("agree", {})).present
    assert {one.status for one in case.transfers} == {Status.AGREED}


def test_a_signature_falls_when_the_numbers_change(after):
    sign = ("sign", {"code": AARHUS, "value": "1"})
    assert after(move(), sign).present.signed == {AARHUS}
    assert after(move(), sign, ("sign", {"code": AARHUS, "value": ""})).present.signed == set()
    assert after(move(), sign, move(1)).present.signed == set()


def test_a_clause_is_chosen_worded_and_notified(after):
    clause = after(
        ("clause", {"part": "rule", "value": "egen"}),
        ("clause", {"part": "text", "value": "Samsø holdes udenfor."}),
        ("clause", {"part": "notified", "value": "1"}),
    ).present.clause
    assert clause.holds and clause.text == "Samsø holdes udenfor."


def test_alternatives_are_copied_chosen_and_dropped(after):
    two = after(move(), ("copy", {}), move(2))
    assert [one.name for one in two.present.alternatives] == ["A", "B"]
    assert [len(one.transfers) for one in two.present.alternatives] == [1, 2]
    first = after(move(), ("copy", {}), move(2), ("choose", {"index": "0"}))
    assert first.present.chosen == 0
    assert first.past == two.past
    assert len(after(move(), ("copy", {}), ("drop", {})).present.alternatives) == 1


def test_undo_leads_back_and_redo_forth(after, history):
    moved = after(move())
    assert after(move(), ("undo", {})).present == history.present
    assert after(move(), ("undo", {}), ("redo", {})).present == moved.present


def test_a_saved_case_is_opened_by_its_name(after, real, history):
    case = after(move()).present
    for name, raw in (("aftale.csv", as_csv(case)), ("sag.json", as_file(case))):
        act = {"do": "open", "name": name, "content": b64encode(raw).decode()}
        assert carry_out(history, act, real).present == case
    with pytest.raises(BadTables):
        carry_out(history, {"do": "open", "name": "x.csv", "content": ""}, real)


@pytest.mark.parametrize(
    ("do", "said", "reason"),
    [
        (*move(persons="mange"), Reason.NO_PERSONS),
        (*move(persons=0), Reason.NO_PERSONS),
        (*move(persons=113), Reason.OVERDRAWN),
        (*move(taker=AARHUS), Reason.SAME_MUNICIPALITY),
        (*move(taker="0101"), Reason.NOT_IN_REGION),
        ("split", {"from": AARHUS}, Reason.NO_PERSONS),
        ("remove", {"index": "7"}, Reason.NO_TRANSFER),
        ("raise", {"to": SAMSOE, "persons": "1040"}, Reason.MORE_THAN_REGION),
    ],
)
def test_what_cannot_be_done_is_refused(after, do, said, reason):
    with pytest.raises(NotPossible) as refusal:
        after((do, said))
    assert refusal.value.reason is reason


def test_an_agreement_that_was_made_is_a_draft_when_its_numbers_change(after):
    made = ("example", {"value": "laesoe-2021"})
    assert after(made, ("title", {"value": "Læsø"})).present.clause.rule is Rule.UNKNOWN
    assert after(made, ("remove", {"index": "0"})).present.clause.rule is Rule.NONE


@pytest.mark.parametrize(
    ("do", "said"),
    [
        ("fly", {}),
        ("clause", {"part": "rule", "value": "x"}),
        ("clause", {"part": "y", "value": "egen"}),
        ("clause", {}),
        ("open", {"name": "sag.json", "content": "æ"}),
    ],
)
def test_an_act_that_nobody_knows_is_refused(after, do, said):
    with pytest.raises(UnknownAct):
        after((do, said))


def test_going_to_a_case_walks_through_the_steps_there_are(after, history):
    moved = after(move(), move(1))
    back = visit(moved, history.present)
    assert (back.present, len(back.future)) == (history.present, 2)
    assert visit(back, moved.present) == moved
    other = after(move(9)).present
    assert visit(moved, other).past[-1] == moved.present


codes = st.sampled_from([AARHUS, SAMSOE, HORSENS, VIBORG])
fields = st.fixed_dictionaries(
    {},
    optional={
        "from": codes,
        "to": codes,
        "persons": st.integers(-1, 150).map(str),
        "index": st.integers(0, 3).map(str),
        "code": codes,
        "value": st.sampled_from(["", "1"]),
        f"part-{VIBORG}": st.integers(0, 20).map(str),
    },
)
DONE = sorted(set(CHANGED) - {"clause"})
acts = st.lists(st.tuples(st.sampled_from([*DONE, "undo", "redo"]), fields), max_size=12)


@given(acts)
def test_whatever_is_asked_the_sum_stays_and_undo_leads_back(real, acts):
    history = start = History(default_case(real))
    for do, said in acts:
        try:
            history = carry_out(history, {"do": do, **said}, real)
        except NotPossible:
            continue
        assert total(history.present.quotas) == 1039
        assert min(history.present.quotas.values()) >= 0
    while history.past:
        history = history.undo()
    assert history.present == start.present
