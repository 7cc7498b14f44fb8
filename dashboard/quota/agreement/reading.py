"""A case from outside, taken apart without trust: every fault is noted where it stands.

A shape is a function of a plain value, its place and the notes; it answers with what it read, or
with `UNREAD` when it has noted a fault. Shapes are put together as the case is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Any

from dashboard.quota.agreement.refusal import NotPossible
from dashboard.quota.agreement.sentences import danish
from data.faults import BadTables, Fault

Place = tuple[str | int, ...]
UNREAD = object()


class Notes:
    """The faults found so far; `where` turns a place in the case into a line and a column."""

    def __init__(self, file: str, where: Callable[[Place], tuple[int | None, str | None]]) -> None:
        self.file, self.where = file, where
        self.faults: list[Fault] = []

    def add(self, place: Place, value: Any, message: str, remedy: str) -> Any:
        """Note a fault, and answer `UNREAD`."""
        line, column = self.where(place)
        said = None if value is None or isinstance(value, (dict, list)) else str(value)
        self.faults.append(Fault(self.file, line, column, said, message, remedy))
        return UNREAD


Shape = Callable[[Any, Place, Notes], Any]


def read(value: Any, shape: Shape, notes: Notes) -> Any:
    """The value as the shape reads it; `BadTables` with every fault, and nothing half read."""
    found = shape(value, (), notes)
    if notes.faults:
        raise BadTables(
            sorted(notes.faults, key=lambda fault: (fault.line is None, fault.line or 0))
        )
    return found


def text(value: Any, place: Place, notes: Notes) -> Any:
    """Any text; how long it may be is known where it is used."""
    if isinstance(value, str):
        return value
    return notes.add(place, value, "skal være tekst", "Skriv en tekst, eller lad den stå tom.")


def flag(value: Any, place: Place, notes: Notes) -> Any:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    return notes.add(place, value, "skal være ja eller nej", "I en JSON-fil: true eller false.")


def whole(low: int, high: int) -> Shape:
    """A whole number from `low` to `high`."""

    def shape(value: Any, place: Place, notes: Notes) -> Any:
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        remedy = f"Skriv et helt tal fra {low} til {high}, uden decimaler."
        return notes.add(place, value, _lacks(value) or "er ikke et tal, der kan stå her", remedy)

    return shape


def maybe(inner: Shape) -> Shape:
    """What `inner` reads, or nothing."""
    return lambda value, place, notes: None if value is None else inner(value, place, notes)


def code(known: Collection[str]) -> Shape:
    """A four-digit code that is known."""

    def shape(value: Any, place: Place, notes: Notes) -> Any:
        if isinstance(value, str) and value in known:
            return value
        message = _lacks(value) or "er ikke en kode, vi kender"
        return notes.add(place, value, message, "Skriv de fire cifre.")

    return shape


def named(kinds: type[StrEnum]) -> Shape:
    """One of the members of `kinds`, by its value."""

    def shape(value: Any, place: Place, notes: Notes) -> Any:
        if isinstance(value, str) and value in set(kinds):
            return kinds(value)
        remedy = f"Skriv {' eller '.join(kinds)}."
        return notes.add(place, value, _lacks(value) or "kendes ikke", remedy)

    return shape


def many(inner: Shape, collect: Callable[[list[Any]], Any], most: int) -> Shape:
    """A list of what `inner` reads, at most `most` long."""

    def shape(value: Any, place: Place, notes: Notes) -> Any:
        if not isinstance(value, list):
            return notes.add(place, value, "skal være en liste", "Hent filen eller linket igen.")
        if len(value) > most:
            remedy = f"Der er {len(value)}; der kan højst være {most}."
            return notes.add(place, None, "er for lang", remedy)
        found = [inner(one, (*place, at), notes) for at, one in enumerate(value, 1)]
        return UNREAD if any(one is UNREAD for one in found) else collect(found)

    return shape


def pair(first: Shape, second: Shape) -> Shape:
    """Two values side by side."""

    def shape(value: Any, place: Place, notes: Notes) -> Any:
        if not isinstance(value, list) or len(value) != 2:
            return notes.add(place, value, "skal være to værdier", "Skriv kommunekode og personer.")
        found = (first(value[0], (*place, 1), notes), second(value[1], (*place, 2), notes))
        return UNREAD if UNREAD in found else found

    return shape


def record(make: Callable[..., Any], **fields: Shape) -> Shape:
    """Named fields, all of them and no other, put together by `make`."""

    def shape(value: Any, place: Place, notes: Notes) -> Any:
        if not isinstance(value, dict):
            return notes.add(place, value, "skal have navngivne felter", f"De er {names}.")
        for name in value.keys() - fields.keys():
            notes.add((*place, name), None, "feltet kendes ikke", f"Felterne er {names}.")
        for name in fields.keys() - value.keys():
            notes.add((*place, name), None, "feltet mangler", f"Felterne er {names}.")
        found = {
            name: inner(value[name], (*place, name), notes)
            for name, inner in fields.items()
            if name in value
        }
        if value.keys() != fields.keys() or any(one is UNREAD for one in found.values()):
            return UNREAD
        try:
            return make(**found)
        except NotPossible as refusal:
            return notes.add(place, None, *danish(refusal))

    names = ", ".join(fields)
    return shape


def _lacks(value: Any) -> str:
    return "mangler" if value in (None, "") else ""
