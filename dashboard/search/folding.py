"""Words as they are compared: whoever writes Århus, aarhus or AARHUS means the same."""

from __future__ import annotations

import re
import unicodedata

LETTERS = {"å": "aa", "æ": "ae", "ø": "oe", "ä": "ae", "ö": "oe", "ü": "y", "ß": "ss"}
OTHER = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """A text in small letters from a to z, its words parted by one space."""
    spelt = "".join(LETTERS.get(letter, letter) for letter in text.lower())
    plain = unicodedata.normalize("NFKD", spelt)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return OTHER.sub(" ", bare).strip()


def words_in(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(fold(text).split())
