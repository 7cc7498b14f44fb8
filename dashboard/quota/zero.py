"""When a municipality stands at zero, and at which landstal it leaves it."""

from __future__ import annotations

from fractions import Fraction

from dashboard.quota.inputs import Inputs
from dashboard.quota.steps import fordelingsandele


def leaves_zero_above(inputs: Inputs, code: str) -> Fraction | None:
    """The landstal above which the preliminary number of a municipality is positive.

    `L > F_i / a_i - F` by our own algebra of § 4, stk. 3-4, and at least 0; None where the
    fordelingsandel is not positive (the share of immigrants is at least twice that of the
    population), so that no landstal brings it above zero.
    """
    place = inputs.place(code)
    andel = fordelingsandele(inputs)[place]
    if andel <= 0:
        return None
    above = inputs.family_reunified[place] / andel - sum(inputs.family_reunified)
    return max(above, Fraction(0))
