"""Persons and municipalities in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.kit.words import Words
from dashboard.kit.words.alphabet import alphabetical

NAMES_SPELLED_OUT = 3


def persons(count: int, w: Words) -> str:
    """A number of persons: `1 person`, `8 personer`."""
    return w.counted("quotas.persons", count)


def who(names: Iterable[str], w: Words) -> str:
    """A few municipalities by name, more by number."""
    named = alphabetical(names)
    if len(named) > NAMES_SPELLED_OUT:
        return w("quotas.and_more", who=named[0], count=len(named) - 1)
    return w.listed(named)
