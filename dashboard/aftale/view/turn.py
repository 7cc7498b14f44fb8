"""A reader's turn: an address or an act in, the negotiation as it then stands out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dashboard.aftale.choice import HIGHEST_LANDSTAL, MEASURES, AgreementChoice
from dashboard.aftale.measures.acts import MOVES, OPENED, Act, carried_out, text, visited, whole
from dashboard.aftale.measures.findings import refused, told
from dashboard.aftale.measures.names import names_of
from dashboard.aftale.measures.starts import front
from dashboard.kit.words import words
from dashboard.quota.agreement import History, NotPossible, as_link, from_link
from data.faults import BadTables
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Turn:
    """The cases, how they are looked at, what could not be done, and what has been."""

    history: History
    choice: AgreementChoice
    notices: tuple[str, ...] = ()
    spoken: str = ""
    is_move: bool = False
    is_opening: bool = False


def opened(snapshot: Snapshot, choice: AgreementChoice, history: History | None = None) -> Turn:
    """The case that an address names; a link that cannot be read leaves what was there."""
    start = front(snapshot)
    try:
        case = from_link(choice.case) if choice.case else start
    except BadTables as bad:
        notices = (words(choice.lang)("aftale.bad_link"), *bad.sentences())
        return Turn(history or History(start), choice, notices)
    return Turn(visited(history, case) if history else History(case), choice)


def taken(snapshot: Snapshot, history: History, choice: AgreementChoice, act: Act) -> Turn:
    """What a reader asks for, done; what cannot be done changes nothing and is said."""
    if text(act, "do") in LOOKS:
        return Turn(history, LOOKS[text(act, "do")](choice, act))
    w = words(choice.lang)
    if text(act, "do") == "too_large":
        return Turn(history, choice, (w("aftale.too_large", name=text(act, "name")),))
    try:
        after = carried_out(history, {**act, "lang": choice.lang}, snapshot)
    except NotPossible as refusal:
        names = names_of(snapshot)
        return Turn(history, choice, (refused(refusal, names, w),))
    except BadTables as bad:
        notices = (w("aftale.bad_file", name=text(act, "name")), *bad.sentences())
        return Turn(history, choice, notices)
    spoken = told(history, after, names_of(snapshot), w)
    turn = Turn(
        after,
        choice,
        spoken=spoken,
        is_move=text(act, "do") in MOVES,
        is_opening=text(act, "do") in OPENED,
    )
    return settled(snapshot, turn)


def settled(snapshot: Snapshot, turn: Turn) -> Turn:
    """The turn with its case in the address, or with word that it is too large for one."""
    case = turn.history.present
    link = "" if case == front(snapshot) else as_link(case)
    if link is not None:
        return replace(turn, choice=turn.choice.but(case=link))
    notice = words(turn.choice.lang)("aftale.too_long")
    return replace(turn, choice=turn.choice.but(case=""), notices=(*turn.notices, notice))


def _measured(choice: AgreementChoice, act: Act) -> AgreementChoice:
    measure = text(act, "value")
    return choice.but(measure=measure if measure in MEASURES else "")


def _asked(choice: AgreementChoice, act: Act) -> AgreementChoice:
    landstal = whole(act, "value")
    return choice.but(landstal=landstal if 0 < landstal <= HIGHEST_LANDSTAL else 0)


LOOKS: Mapping[str, Callable[[AgreementChoice, Act], AgreementChoice]] = {
    "measure": _measured,
    "landstal": _asked,
    "compare": lambda choice, act: choice.but(is_compared=bool(text(act, "value"))),
    "wall": lambda choice, act: choice.but(is_on_wall=bool(text(act, "value"))),
}
