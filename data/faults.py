"""What is wrong with a table, told so that the one who made the file can mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

LONGEST_VALUE = 60
SPELLED_OUT = 5


@dataclass(frozen=True)
class Fault:
    """One fault: where it is, what stands there, what is wrong, and what to do about it.

    `message` says what is wrong in the same words every time, so that faults of
    one kind can be counted together; what is particular to the place goes into
    `value` and `remedy`. `line` counts from 1 as an editor does.
    """

    file: str
    line: int | None
    column: str | None
    value: str | None
    message: str
    remedy: str

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

    def sentences(self, spelled_out: int = SPELLED_OUT) -> list[str]:
        """The faults in Danish, at most `spelled_out` of a kind; the rest are counted."""
        return list(_summarised(self.faults, spelled_out))

    def __reduce__(self) -> tuple[type[BadTables], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


def _summarised(faults: tuple[Fault, ...], spelled_out: int) -> Iterator[str]:
    total = Counter(_kind(fault) for fault in faults)
    seen: Counter[tuple[str, str | None, str]] = Counter()
    for fault in faults:
        kind = _kind(fault)
        seen[kind] += 1
        if seen[kind] <= spelled_out:
            yield fault.sentence()
        elif seen[kind] == spelled_out + 1:
            where = f', kolonnen "{fault.column}"' if fault.column is not None else ""
            yield f"{fault.file}{where}: … og {total[kind] - spelled_out} til: {fault.message}."


def _kind(fault: Fault) -> tuple[str, str | None, str]:
    return fault.file, fault.column, fault.message


def _clipped(value: str) -> str:
    """The value on one line, short enough to read in a sentence."""
    one_line = "".join(sign if sign.isprintable() else "·" for sign in value[: LONGEST_VALUE + 1])
    if len(value) <= LONGEST_VALUE:
        return one_line
    return f"{one_line[:LONGEST_VALUE]}…"
