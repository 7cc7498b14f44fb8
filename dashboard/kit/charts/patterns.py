"""Sentences that differ in their numbers alone, as they travel: each pattern once.

`assets/kit/patterns.mjs` writes them out again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

BLANK = "#"
# A blank that is written in a text is taken for a number, so that it comes back.
NUMBER = re.compile(rf"[0-9](?:[0-9.,]*[0-9])?|{BLANK}")


def patterned(texts: Sequence[str]) -> dict[str, list[str]]:
    """`patterns` with a blank (`#`) for each number that differs, and `texts`, one for each: which
    pattern it follows, and its numbers.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        alike[NUMBER.sub(BLANK, text)].append(place)
    patterns, written = list[str](), [""] * len(texts)
    for at, places in enumerate(alike.values()):
        pattern, numbers = _pattern([texts[place] for place in places])
        patterns.append(pattern)
        for place, own in zip(places, numbers, strict=True):
            written[place] = " ".join([str(at), *own])
    return {"patterns": patterns, "texts": written}


def _pattern(texts: Sequence[str]) -> tuple[str, list[list[str]]]:
    """What texts with as many numbers share, and of each the numbers that all do not share."""
    numbers: list[list[str]] = [NUMBER.findall(text) for text in texts]
    shared = [BLANK if len(set(column)) > 1 else column[0] for column in zip(*numbers, strict=True)]
    words = iter(shared)
    pattern = NUMBER.sub(lambda _: next(words), texts[0])
    return pattern, [
        [number for number, one in zip(own, shared, strict=True) if one == BLANK] for own in numbers
    ]
