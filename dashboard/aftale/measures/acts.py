"""Acts: what a reader asks for, carried out on the cases of a negotiation.

An act is what the browser sends: `do` says what, the rest is text. What cannot be done raises
`NotPossible`, what makes no sense `UnknownAct`, a file that cannot be read `BadTables`; the cases
are then as they were.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dashboard.aftale.measures.examples import example
from dashboard.aftale.measures.session_codec import decode
from dashboard.aftale.measures.starts import default_case, started
from dashboard.quota.agreement import (
    Case,
    Clause,
    History,
    NotPossible,
    Reason,
    Rule,
    Status,
    Transfer,
    exempt,
    fix_at,
    from_csv,
    from_file,
    split,
    take_over,
)
from data.snapshot import Snapshot

Act = Mapping[str, Any]
PART = "part-"
MOVES = frozenset({"move", "take_over", "split", "exempt", "raise"})
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_DIGITS = 8


class UnknownAct(ValueError):
    """An act that no part of the page sends."""


def carry_out(history: History, act: Act, snapshot: Snapshot) -> History:
    """The history when the act is done."""
    name = text(act, "do")
    if name in STEPS:
        return STEPS[name](history)
    if name == "choose":
        return replace(history, present=history.present.choosing(whole(act, "index")))
    if name == "resume":
        return decode(text(act, "history")) or history
    if name in OPENED:
        return history.done(OPENED[name](snapshot, act))
    if name in CHANGED:
        return history.done(_drafted(history.present, CHANGED[name](history.present, act)))
    raise UnknownAct(name)


def _drafted(before: Case, case: Case) -> Case:
    """An agreement that was made, its text unpublished, is a draft when its numbers are changed."""
    is_new = case.clause.rule is Rule.UNKNOWN and case.quotas != before.quotas
    return case.but(clause=Clause()) if is_new else case


def visit(history: History, case: Case) -> History:
    """The history when the reader goes to a case: back or forth to it where it has been."""
    if case in history.future:
        while history.present != case:
            history = history.redo()
    elif case in history.past:
        while history.present != case:
            history = history.undo()
    return history.done(case)


def text(act: Act, name: str) -> str:
    """A field of an act as text that can be written anywhere; blank when it is not there."""
    return str(act.get(name) or "").encode("utf-8", "ignore").decode()


def whole(act: Act, name: str) -> int:
    """A field of an act as a whole number; -1, which nothing accepts, for anything else."""
    digits = str(act.get(name, "")).strip()
    is_whole = digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS
    return int(digits) if is_whole else -1


def _move(case: Case, act: Act) -> Case:
    giver, taker, reason = (text(act, name) for name in ("from", "to", "reason"))
    return case.adding([Transfer(giver, taker, whole(act, "persons"), reason)])


def _take_over(case: Case, act: Act) -> Case:
    return case.adding(
        take_over(case.quotas, text(act, "from"), text(act, "to"), text(act, "reason"))
    )


def _split(case: Case, act: Act) -> Case:
    giver = text(act, "from")
    shares = {
        name.removeprefix(PART): whole(act, name)
        for name in act
        if name.startswith(PART) and text(act, name) not in ("", "0")
    }
    if not shares:
        raise NotPossible(Reason.NO_PERSONS, persons=0)
    return case.adding(split(giver, shares, text(act, "reason")))


def _exempt(case: Case, act: Act) -> Case:
    return case.adding(exempt(case.quotas, text(act, "from"), text(act, "reason")))


def _raise(case: Case, act: Act) -> Case:
    wishes = {text(act, "to"): whole(act, "persons")}
    return case.adding(fix_at(case.quotas, wishes, text(act, "reason")))


def _remove(case: Case, act: Act) -> Case:
    return case.removing(whole(act, "index"))


def _status(case: Case, act: Act) -> Case:
    status = Status.AGREED if text(act, "value") else Status.PROPOSED
    return case.changing(whole(act, "index"), status=status)


def _agree(case: Case, act: Act) -> Case:
    for index in range(len(case.transfers)):
        case = case.changing(index, status=Status.AGREED)
    return case


def _copy(case: Case, act: Act) -> Case:
    taken = {one.name for one in case.alternatives}
    return case.branching(next(name for name in LETTERS if name not in taken))


def _sign(case: Case, act: Act) -> Case:
    code = {text(act, "code")}
    return case.but(signed=case.signed | code if text(act, "value") else case.signed - code)


def _clause(case: Case, act: Act) -> Case:
    part, value = text(act, "part"), text(act, "value")
    if part == "rule" and value in list(Rule):
        return case.but(clause=replace(case.clause, rule=Rule(value)))
    if part == "text":
        return case.but(clause=replace(case.clause, text=value))
    if part == "notified":
        return case.but(clause=replace(case.clause, is_notified=bool(value)))
    raise UnknownAct(f"clause: {part}")


def _open(snapshot: Snapshot, act: Act) -> Case:
    """The case of a file that was put in: a table of rows, or the case as it was saved."""
    name = text(act, "name")
    try:
        raw = b64decode(text(act, "content").encode(), validate=True)
    except NotBase64 as error:
        raise UnknownAct("a file that is not as the browser sends it") from error
    return from_csv(raw, name) if name.lower().endswith((".csv", ".txt")) else from_file(raw, name)


STEPS: Mapping[str, Callable[[History], History]] = {"undo": History.undo, "redo": History.redo}
OPENED: Mapping[str, Callable[[Snapshot, Act], Case]] = {
    "open": _open,
    "example": lambda snapshot, act: example(snapshot, text(act, "value"), text(act, "lang")),
    "start": lambda snapshot, act: started(snapshot, text(act, "value"), text(act, "lang")),
    "reset": lambda snapshot, act: default_case(snapshot),
}
CHANGED: Mapping[str, Callable[[Case, Act], Case]] = {
    "move": _move,
    "take_over": _take_over,
    "split": _split,
    "exempt": _exempt,
    "raise": _raise,
    "remove": _remove,
    "status": _status,
    "agree": _agree,
    "copy": _copy,
    "rename": lambda case, act: case.renaming(text(act, "value")),
    "drop": lambda case, act: case.dropping(case.chosen),
    "sign": _sign,
    "clause": _clause,
    "title": lambda case, act: case.but(title=text(act, "value")),
    "comment": lambda case, act: case.commenting(text(act, "value")),
    "case_comment": lambda case, act: case.but(comment=text(act, "value")),
}
