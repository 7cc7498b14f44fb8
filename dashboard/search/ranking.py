"""Which entries a query finds, and in which order.

Every word of the query must be in the entry: as a whole word, as the beginning of one, inside one
(`ledighed` in `ungdomsledighed`), or with a small spelling error, also in the beginning of a longer
one; words of the title count twice. Where the query names a municipality and more, the rest is
looked for among what can be told of a municipality.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.search.distance import allowed, distance
from dashboard.search.entries import MUNICIPALITY, Entry
from dashboard.search.folding import words_in

WHOLE, BEGUN, INSIDE, ALIKE = 4, 3, 2, 1
SHORTEST_INSIDE = 4
WHOLE_TITLE = 4
MOST = 12


class Found(NamedTuple):
    """An entry, and the municipality it is to be told of; blank for none."""

    entry: Entry
    municipality: Entry | None = None


def found(every: Sequence[Entry], query: str, most: int = MOST) -> tuple[Found, ...]:
    """What a query finds, the best first; nothing for a query without a letter or digit."""
    asked = words_in(query)
    if not asked:
        return ()
    plain = [Found(one) for one in _ranked(every, asked) if not one.needs_municipality]
    local = [
        Found(entry, one)
        for one in every
        if one.kind.name == MUNICIPALITY and set(one.title_words) < set(asked)
        for entry in _ranked(
            [other for other in every if other.kind.is_local],
            tuple(word for word in asked if word not in one.title_words),
        )
    ]
    return tuple([*plain, *local][:most])


def _ranked(every: Sequence[Entry], asked: tuple[str, ...]) -> list[Entry]:
    likenesses = [_Likeness(word) for word in asked]
    scored = [(_score(entry, asked, likenesses), at) for at, entry in enumerate(every)]
    best = sorted((-score, at) for score, at in scored if score)
    return [every[at] for _, at in best]


def _score(entry: Entry, asked: tuple[str, ...], likenesses: Sequence[_Likeness]) -> int:
    """How well an entry answers; 0 where a word is not in it."""
    each = [max(2 * one.best(entry.title_words), one.best(entry.other_words)) for one in likenesses]
    if not all(each):
        return 0
    whole = WHOLE_TITLE if asked == entry.title_words else 0
    return sum(each) + whole + entry.kind.weight


class _Likeness(dict[str, int]):
    """How like one word others are; each is worked out once."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word

    def __missing__(self, other: str) -> int:
        self[other] = _like(self.word, other)
        return self[other]

    def best(self, words: tuple[str, ...]) -> int:
        return max((self[other] for other in words), default=0)


def _like(word: str, other: str) -> int:
    if word == other:
        return WHOLE
    if other.startswith(word):
        return BEGUN
    if len(word) >= SHORTEST_INSIDE and word in other:
        return INSIDE
    most = allowed(word)
    near = other if len(other) <= len(word) + most else other[: len(word)]
    return ALIKE if most and distance(word, near) <= most else 0
