"""The result of a step: an address or an act in, the negotiation as it then stands out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.aftale.choice import HIGHEST_LANDSTAL, MEASURES, AgreementChoice
from dashboard.aftale.findings import refusal_sentence, step_sentence
from dashboard.aftale.measures.acts import (
    MOVES,
    OPENED,
    Act,
    UnknownAct,
    carry_out,
    text,
    visit,
    whole,
)
from dashboard.aftale.measures.starts import default_case
from dashboard.areas import municipality_names
from dashboard.kit.words import Words, words
from dashboard.quota.agreement import Case, History, NotPossible, as_link, from_link
from data.faults import BadTables
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Result:
    """The cases, how they are looked at, what could not be done, and what has been done.

    `moved` is the number of the act that moved persons last, 0 where none did; `is_opening` whether
    another case was opened.
    """

    history: History
    choice: AgreementChoice
    notices: tuple[str, ...] = ()
    spoken: str = ""
    moved: int = 0
    is_opening: bool = False


def case_of(snapshot: Snapshot, choice: AgreementChoice) -> Case:
    """The case that an address holds; `BadTables` for a link that is cut or changed."""
    return from_link(choice.case) if choice.case else default_case(snapshot)


def open_address(
    snapshot: Snapshot, choice: AgreementChoice, history: History | None = None
) -> Result:
    """The case that an address names; a link that cannot be read leaves what was there."""
    try:
        case = case_of(snapshot, choice)
    except BadTables as bad:
        notices = (words(choice.lang)("aftale.bad_link"), *bad.sentences())
        return Result(history or History(default_case(snapshot)), choice, notices)
    return Result(visit(history, case) if history else History(case), choice)


def step(snapshot: Snapshot, history: History, choice: AgreementChoice, act: Any) -> Result:
    """What a reader asks for, done; what cannot be done changes nothing and is said."""
    fields: Act = act if isinstance(act, Mapping) else {}
    asked, w = text(fields, "do"), words(choice.lang)
    if asked in LOOKS:
        return Result(history, LOOKS[asked](choice, fields))
    if asked == "too_large":
        return Result(history, choice, (w("aftale.too_large", name=text(fields, "name")),))
    try:
        after = carry_out(history, {**fields, "lang": choice.lang}, snapshot)
    except (UnknownAct, NotPossible, BadTables) as error:
        return Result(history, choice, _notices(snapshot, error, text(fields, "name"), w))
    result = Result(
        after,
        choice,
        spoken=step_sentence(history, after, municipality_names(snapshot), w),
        moved=act_number(act) if asked in MOVES else 0,
        is_opening=asked in OPENED,
    )
    return with_address(snapshot, result)


def act_number(act: Any) -> int:
    """The number an act was sent with; 0 where it has none."""
    number = act.get("number") if isinstance(act, Mapping) else 0
    return number if isinstance(number, int) else 0


def is_painted(act: Any) -> bool:
    """Whether a reader has seen what an act led to, before it was carried out."""
    return isinstance(act, Mapping) and act.get("painted") is True


def _notices(
    snapshot: Snapshot, error: UnknownAct | NotPossible | BadTables, file: str, w: Words
) -> tuple[str, ...]:
    """Why an act could not be carried out."""
    match error:
        case NotPossible():
            return (refusal_sentence(error, municipality_names(snapshot), w),)
        case BadTables():
            return (w("aftale.bad_file", name=file), *error.sentences())
        case UnknownAct():
            return (w("aftale.not_understood"),)


def with_address(snapshot: Snapshot, result: Result) -> Result:
    """The result with its case in the address, or with word that it is too large for one."""
    case = result.history.present
    link = "" if case == default_case(snapshot) else as_link(case)
    if link is not None:
        return replace(result, choice=result.choice.but(case=link))
    notice = words(result.choice.lang)("aftale.too_long")
    return replace(result, choice=result.choice.but(case=""), notices=(*result.notices, notice))


def _measure(choice: AgreementChoice, act: Act) -> AgreementChoice:
    measure = text(act, "value")
    return choice.but(measure=measure if measure in MEASURES else "")


def _landstal(choice: AgreementChoice, act: Act) -> AgreementChoice:
    landstal = whole(act, "value")
    return choice.but(landstal=landstal if 0 < landstal <= HIGHEST_LANDSTAL else 0)


LOOKS: Mapping[str, Callable[[AgreementChoice, Act], AgreementChoice]] = {
    "measure": _measure,
    "landstal": _landstal,
    "compare": lambda choice, act: choice.but(is_compared=bool(text(act, "value"))),
    "wall": lambda choice, act: choice.but(is_on_wall=bool(text(act, "value"))),
}
