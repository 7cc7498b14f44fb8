"""A goal and its result, and the written rule for whether it was met."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dashboard.vaekst.measures.kinds import Evidence, Unit, Window


class Verdict(StrEnum):
    """What can be said of a goal; the words are those on the screen."""

    MET = "opfyldt"
    MISSED = "ikke_opfyldt"
    OPEN = "kan_ikke_vurderes"


class Direction(StrEnum):
    """Whether a result must reach the target at least, or stay within it at most."""

    AT_LEAST = "mindst"
    AT_MOST = "hoejst"


@dataclass(frozen=True)
class Goal:
    """A goal; target, result and baseline are each None where they were not found."""

    name: str
    owner: str
    unit: Unit
    target: float | None
    result: float | None
    window: Window
    evidence: Evidence
    direction: Direction = Direction.AT_LEAST
    baseline: float | None = None

    @property
    def verdict(self) -> Verdict:
        """Whether the goal was met."""
        return verdict(self.target, self.result, self.direction)


def verdict(target: float | None, result: float | None, direction: Direction) -> Verdict:
    """The rule: `opfyldt` when the result reaches the target (a result equal to it does),
    `ikke_opfyldt` when it does not, `kan_ikke_vurderes` while either was not found.
    """
    if target is None or result is None:
        return Verdict.OPEN
    is_met = result >= target if direction is Direction.AT_LEAST else result <= target
    return Verdict.MET if is_met else Verdict.MISSED
