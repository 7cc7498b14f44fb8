"""The law applied to what a reader has chosen; `dashboard.quota` does the sums."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.beregning.choice import ANNOUNCED, FIELDS, BeregningChoice
from dashboard.quota import (
    Calculation,
    Inputs,
    Interpretation,
    Rounding,
    Scope,
    Sharing,
)
from dashboard.quotas.calculated import calculation
from dashboard.quotas.counts import Basis


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


def landstal(basis: Basis, choice: BeregningChoice) -> int:
    """The reader's landstal, or the one that was announced."""
    return basis.landstal if choice.landstal == ANNOUNCED else choice.landstal


def changed(inputs: Inputs, choice: BeregningChoice) -> Inputs:
    """The counts with the reader's own put in."""
    for one in choice.changes:
        inputs = inputs.but(one.code, **{FIELDS[one.field]: one.persons})
    return inputs


def calculated(base: Basis, basis: Basis, choice: BeregningChoice) -> Pair:
    """Both calculations: `base` holds the counts without the reader's own total of family."""
    now = calculation(
        changed(basis.inputs, choice),
        landstal(basis, choice),
        day=basis.day,
        interpretation=interpretation(choice),
    )
    return Pair(calculation(base.inputs, base.landstal, day=base.day), now)


def switched(basis: Basis, choice: BeregningChoice, field: str, value: str) -> Calculation:
    """The same calculation with one assumption read otherwise."""
    return calculation(
        changed(basis.inputs, choice),
        landstal(basis, choice),
        day=basis.day,
        interpretation=interpretation(choice.but(**{field: value})),
    )
