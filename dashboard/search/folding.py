"""Words as they are compared: whoever writes Århus, aarhus or AARHUS means the same."""

from __future__ import annotations

import re
import unicodedata

LETTERS = {"å": "aa", "æ": "ae", "ø": "oe", "ä": "ae", "ö": "oe", "ü": "y", "ß": "ss"}
# Words that tell one query from another by nothing, in both languages.
SMALL_DA = ("af", "for", "fra", "i", "med", "og", "paa", "til", "kommune", "kommunen", "kommunes")
SMALL_EN = ("and", "in", "of", "the", "to", "with", "municipality")
SMALL = frozenset((*SMALL_DA, *SMALL_EN))
BECOMING = ("kommune", "municipality")
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


def telling_words(text: str) -> tuple[str, ...]:
    """The folded words of a text without the small ones; all of them where there are no others."""
    every = words_in(text)
    return tuple(word for word in every if word not in SMALL) or every


def asked_words(text: str) -> tuple[str, ...]:
    """The telling words of a query, without a last one that is on its way to `kommune`: what is
    found stays while `Herning Kommune` is being written.
    """
    every = telling_words(text)
    is_becoming = len(every) > 1 and any(word.startswith(every[-1]) for word in BECOMING)
    return every[:-1] if is_becoming else every
