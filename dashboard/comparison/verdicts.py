"""Over, under or like a group, by a rule that can be repeated with pen and paper.

The rule: take the median of the group's values, and the median of how far each of them lies from it
(MAD). Who lies more than `MADS` such distances from the median is over or under; who does not is
like the others. Neither word says what is good: only an indicator's direction does.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from statistics import median
from typing import Literal

from data.indicators import Indicator

MADS = 1.5
FEWEST_VALUES = 7
FEWEST_PERSONS = 20
# Of a small group whose size is not published, the inhabitants there must be for a verdict.
FEWEST_INHABITANTS = 10_000
# Binary fractions differ from the figures a reader adds up in the last places.
PLACES = 9

Word = Literal["over", "like", "under", ""]
Judgement = Literal["better", "worse", ""]
Silence = Literal[
    "", "no_value", "no_rate", "few_values", "no_spread", "few_persons", "small_group"
]


@dataclass(frozen=True)
class Limits:
    """The median of `count` values, their median distance from it, and between what two limits a
    value is like the others, both included.
    """

    median: float
    mad: float
    count: int

    @property
    def low(self) -> float:
        """The lowest value that is like the others."""
        return round(self.median - MADS * self.mad, PLACES)

    @property
    def high(self) -> float:
        """The highest value that is like the others."""
        return round(self.median + MADS * self.mad, PLACES)


@dataclass(frozen=True)
class Verdict:
    """A word, what it is worth, and the limits it was found by; no word has its `silence`."""

    word: Word = ""
    judgement: Judgement = ""
    silence: Silence = ""
    limits: Limits | None = None


def limits_of(values: Collection[float]) -> Limits | None:
    """The limits of a group's values; None without any."""
    if not values:
        return None
    middle = median(values)
    mad = median(round(abs(value - middle), PLACES) for value in values)
    return Limits(round(middle, PLACES), mad, len(values))


def verdict(
    value: float | None,
    values: Collection[float],
    indicator: Indicator,
    *,
    persons: float | None = None,
    inhabitants: float | None = None,
) -> Verdict:
    """Where a value lies in a group, its own among `values`.

    `persons` are those whom the value counts, `inhabitants` those of the municipality, as far as
    they are known. Nothing is said of too few values, of values with no spread, or of a figure that
    a few persons more or fewer would turn.
    """
    limits = limits_of(values)
    if value is None or limits is None:
        return Verdict(silence="no_value", limits=limits)
    if limits.count < FEWEST_VALUES:
        return Verdict(silence="few_values", limits=limits)
    if persons is not None and persons < FEWEST_PERSONS:
        return Verdict(silence="few_persons", limits=limits)
    if indicator.is_of_small_group and (inhabitants or 0) < FEWEST_INHABITANTS:
        return Verdict(silence="small_group", limits=limits)
    if limits.mad == 0:
        return Verdict(silence="no_spread", limits=limits)
    word = _word(round(value, PLACES), limits)
    return Verdict(word, _judgement(word, indicator), limits=limits)


def _word(value: float, limits: Limits) -> Word:
    if value > limits.high:
        return "over"
    return "under" if value < limits.low else "like"


def _judgement(word: Word, indicator: Indicator) -> Judgement:
    if word in ("like", "") or not indicator.direction:
        return ""
    good: Word = "over" if indicator.direction == "high_is_good" else "under"
    return "better" if word == good else "worse"
