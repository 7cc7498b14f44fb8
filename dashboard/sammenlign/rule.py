"""The rule that the words over and under are said by, so that a reader can repeat it."""

from __future__ import annotations

from dashboard.comparison.verdicts import (
    FEWEST_INHABITANTS,
    FEWEST_PERSONS,
    FEWEST_VALUES,
    MADS,
)
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number


def rule(w: Words) -> str:
    """The rule in words, with its numbers."""
    return w(
        "sammenlign.rule",
        mads=number(MADS, 1, w.lang),
        values=FEWEST_VALUES,
        persons=FEWEST_PERSONS,
        inhabitants=number(FEWEST_INHABITANTS, 0, w.lang),
    )
