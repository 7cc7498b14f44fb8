"""What is wrong with a table, told so that the one who made the file can mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice

LONGEST_VALUE = 60
SPELLED_OUT = 5
SPELLED_OUT_OF_THE_WHOLE = 20
MOST_SENTENCES = 60
MOST_LISTED = 1_000


@dataclass(frozen=True)
class Fault:
    """One fault: where it is, what stands there, what is wrong, and what to do about it.

    `message` says what is wrong in the same words every time, so that faults of
    one kind can be counted together; what is particular to the place goes into
    `value` and `remedy`. `line` counts from 1 as an editor does. `more` is how many
    others there are just like it that are not listed.
    """

    file: str
    line: int | None
    column: str | None
    value: str | None
    message: str
    remedy: str
    more: int = 0

    def sentence(self) -> str:
        """One Danish sentence: file, line, column, value, what is wrong, what to do."""
        place = [self.file]
        if self.line is not None:
            place.append(f"linje {self.line}")
        if self.column is not None:
            place.append(f'kolonnen "{_clipped(self.column)}"')
        if self.value is not None:
            place.append(f'værdien "{_clipped(self.value)}"')
        return f"{', '.join(place)}: {self.message}. {self.remedy}".rstrip()

    def to_dict(self) -> dict[str, str | int | None]:
        """The fault as plain values for JSON, with its sentence."""
        return {**asdict(self), "sentence": self.sentence()}


class BadTables(Exception):
    """Tables that are not published; `faults` holds every reason, in reading order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.sentences()))

    @property
    def count(self) -> int:
        """How many faults there are, those that are not listed among them."""
        return sum(1 + fault.more for fault in self.faults)

    def sentences(self) -> list[str]:
        """The faults in Danish, the first few of a kind and of all kinds; the rest are counted."""
        spelled_out = [*_summarised(self.faults)]
        left = len(spelled_out) - MOST_SENTENCES
        if left <= 0:
            return spelled_out
        return [*spelled_out[:MOST_SENTENCES], f"… og {left} andre slags fejl. Ret først dem her."]

    def __reduce__(self) -> tuple[type[BadTables], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


def listed(faults: Iterable[Fault], count: int) -> list[Fault]:
    """The first of `count` faults; the last of them says how many are left out.

    Given a generator, a million rows with one fault cost no more than a thousand.
    """
    first = [*islice(faults, MOST_LISTED)]
    if count > len(first):
        first[-1] = replace(first[-1], more=count - len(first))
    return first


def _summarised(faults: tuple[Fault, ...]) -> Iterator[str]:
    total: Counter[tuple[str, str | None, str]] = Counter()
    for fault in faults:
        total[_kind(fault)] += 1 + fault.more
    seen: Counter[tuple[str, str | None, str]] = Counter()
    for fault in faults:
        kind = _kind(fault)
        seen[kind] += 1
        most = SPELLED_OUT if fault.line is not None else SPELLED_OUT_OF_THE_WHOLE
        if seen[kind] <= most:
            yield fault.sentence()
        elif seen[kind] == most + 1:
            where = f', kolonnen "{_clipped(kind[1])}"' if kind[1] is not None else ""
            yield f"{fault.file}{where}: … og {total[kind] - most} til: {fault.message}."


def _kind(fault: Fault) -> tuple[str, str | None, str]:
    """What faults are counted together by; faults of whole columns whatever the column."""
    return fault.file, fault.column if fault.line is not None else None, fault.message


def _clipped(value: str) -> str:
    """The value on one line, short enough to read in a sentence."""
    one_line = "".join(sign if sign.isprintable() else "·" for sign in value[: LONGEST_VALUE + 1])
    if len(value) <= LONGEST_VALUE:
        return one_line
    return f"{one_line[:LONGEST_VALUE]}…"
