"""Which entries a query finds, and in which order.

Every word of the query must be in the entry: as a whole word, as the beginning of one, inside one
(`ledighed` in `ungdomsledighed`), or with a small spelling error, also in the beginning of a longer
one; words of the title count twice. Where the query names a municipality and more, the rest is
looked for among what can be told of a municipality; where it names several, they are put side by
side. Small words (`og`, `kommune`) are not looked for beside others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.search.distance import allowed, distance
from dashboard.search.entries import MUNICIPALITY, Entry
from dashboard.search.folding import asked_words

WHOLE, BEGUN, INSIDE, ALIKE = 4, 3, 2, 1
SHORTEST_INSIDE = 4
WHOLE_TITLE = 4
# The shortest word of an entry that a longer one may begin with: `sammenlign` in `sammenligning`.
SHORTEST_STEM = 6
MOST = 12
MOST_BESIDE = 6


class Found(NamedTuple):
    """An entry, and the municipalities it is to be told of, if any."""

    entry: Entry
    municipalities: tuple[Entry, ...] = ()


def found(every: Sequence[Entry], query: str, most: int = MOST) -> tuple[Found, ...]:
    """What a query finds, the best first; nothing for a query without a letter or digit."""
    asked = asked_words(query)
    if not asked:
        return ()
    alone = [one for one in every if not one.needs_municipality and not one.needs_several]
    named = _named(every, asked)
    local = [
        Found(entry, (one,))
        for one in named
        if _rest(asked, (one,))
        for entry in _ranked(
            [other for other in every if other.kind.is_local and not other.needs_several],
            _rest(asked, (one,)),
        )
    ]
    plain = [Found(one) for one in _ranked(alone, asked)]
    return tuple([*_beside(every, named, asked), *plain, *local][:most])


def _named(every: Sequence[Entry], asked: tuple[str, ...]) -> tuple[Entry, ...]:
    """The municipalities that a query names in full, in the order of their names in it."""
    named = [
        one for one in every if one.kind.name == MUNICIPALITY and set(one.title_words) <= set(asked)
    ]
    return tuple(sorted(named, key=lambda one: asked.index(one.title_words[0])))


def _rest(asked: tuple[str, ...], named: Sequence[Entry]) -> tuple[str, ...]:
    """What is asked beside municipalities."""
    names = {word for one in named for word in one.title_words}
    return tuple(word for word in asked if word not in names)


def _beside(
    every: Sequence[Entry], named: tuple[Entry, ...], asked: tuple[str, ...]
) -> list[Found]:
    """Where several municipalities that are named stand side by side."""
    if not 1 < len(named) <= MOST_BESIDE:
        return []
    places, rest = [one for one in every if one.needs_several], _rest(asked, named)
    return [Found(one, named) for one in (_ranked(places, rest) if rest else places)]


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
    whole = WHOLE_TITLE if asked == entry.telling_words else 0
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
    if len(other) >= SHORTEST_STEM and word.startswith(other):
        return ALIKE
    most = allowed(word)
    near = other if len(other) <= len(word) + most else other[: len(word)]
    return ALIKE if most and distance(word, near) <= most else 0
