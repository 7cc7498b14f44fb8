"""The law applied to what a reader has chosen; `dashboard.quota` does the sums."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dashboard.beregning.choice import ANNOUNCED, FIELDS, BeregningChoice
from dashboard.beregning.measures.inputs import Ground
from dashboard.quota import (
    Calculation,
    Inputs,
    Interpretation,
    Rounding,
    Scope,
    Sharing,
    calculate,
)

KEPT = 512

calculation = lru_cache(maxsize=KEPT)(calculate)


@dataclass(frozen=True)
class Pair:
    """The calculation as it stands without the reader, and with everything the reader changed."""

    base: Calculation
    now: Calculation

    @property
    def is_same(self) -> bool:
        """Whether the reader has changed nothing that is calculated from."""
        return self.base == self.now


def interpretation(choice: BeregningChoice) -> Interpretation:
    """The reading of A1, A2 and A3 that the choice asks for."""
    return Interpretation(Sharing(choice.sharing), Scope(choice.scope), Rounding(choice.rounding))


def landstal(ground: Ground, choice: BeregningChoice) -> int:
    """The reader's landstal, or the one that was announced."""
    return ground.landstal if choice.landstal == ANNOUNCED else choice.landstal


def changed(inputs: Inputs, choice: BeregningChoice) -> Inputs:
    """The counts with the reader's own put in."""
    for one in choice.changes:
        inputs = inputs.but(one.code, **{FIELDS[one.field]: one.persons})
    return inputs


def calculated(base: Ground, ground: Ground, choice: BeregningChoice) -> Pair:
    """Both calculations: `base` holds the counts without the reader's own total of family."""
    now = calculation(
        changed(ground.inputs, choice),
        landstal(ground, choice),
        day=ground.day,
        interpretation=interpretation(choice),
    )
    return Pair(calculation(base.inputs, base.landstal, day=base.day), now)


def switched(ground: Ground, choice: BeregningChoice, field: str, value: str) -> Calculation:
    """The same calculation with one assumption read otherwise."""
    return calculation(
        changed(ground.inputs, choice),
        landstal(ground, choice),
        day=ground.day,
        interpretation=interpretation(choice.but(**{field: value})),
    )
