"""What a reader wrote that cannot be used, in words; the last good value stays."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.beregning.choice import MOST_PERSONS, BeregningChoice
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number, typed_whole


def typed_persons(text: str, lang: str) -> int:
    """A number of persons as it is typed; `ValueError` for nonsense and for far too many."""
    persons = typed_whole(text, lang)
    if persons > MOST_PERSONS:
        raise ValueError(text)
    return persons


def typed_fault(last: int, lang: str) -> str:
    """What to write instead, and what is calculated with meanwhile."""
    most, used = number(MOST_PERSONS, 0, lang), number(last, 0, lang)
    return words(lang)("beregning.wrong.whole", most=most, last=used)


def address_faults(
    asked: BeregningChoice, unread: Sequence[str], settled: BeregningChoice
) -> list[str]:
    """What an address asked for that is not there or cannot be read."""
    w = words(settled.lang)
    said = [w("beregning.wrong.address", names=", ".join(unread))] if unread else []
    if asked.year not in (0, settled.year):
        said.append(w("beregning.wrong.year", asked=asked.year, year=settled.year))
    elif asked.revision not in (-1, settled.revision):
        said.append(w("beregning.wrong.revision", year=settled.year))
    if len(settled.changes) < len(asked.changes):
        said.append(w("beregning.wrong.dropped"))
    return said
