"""The law applied to what a reader has chosen; `dashboard.quota` does the sums."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.beregning.choice import FIELDS, BeregningChoice
from dashboard.quota import Calculation, Inputs, Interpretation, Rounding, Scope, Sharing
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


def changed(inputs: Inputs, choice: BeregningChoice) -> Inputs:
    """The counts with the reader's own put in."""
    for one in choice.counts.changes:
        inputs = inputs.but(one.code, **{FIELDS[one.field]: one.persons})
    return inputs


def calculated(base: Basis, own: Basis, choice: BeregningChoice) -> Pair:
    """Both calculations of a resolved choice: `base` holds the counts without the reader's own
    total of family, `own` with it.
    """
    return Pair(calculation(base.inputs, base.landstal, day=base.day), _now(own, choice))


def switched(own: Basis, choice: BeregningChoice, field: str, value: str) -> Calculation:
    """The same calculation with one assumption read otherwise."""
    return _now(own, choice.but(**{field: value}))


def _now(own: Basis, choice: BeregningChoice) -> Calculation:
    return calculation(
        changed(own.inputs, choice),
        choice.landstal,
        day=own.day,
        interpretation=interpretation(choice),
    )
