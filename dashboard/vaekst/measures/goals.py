"""A goal and its result, and the written rule for whether it was kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dashboard.vaekst.measures.kinds import Evidence, Unit, Window


class Verdict(StrEnum):
    """What can be said of a goal; the words are those on the screen."""

    MET = "overholdt"
    MISSED = "ikke_overholdt"
    OPEN = "kan_ikke_afgoeres"


class Direction(StrEnum):
    """Whether a result must reach the target at least, or stay within it at most."""

    AT_LEAST = "mindst"
    AT_MOST = "hoejst"


@dataclass(frozen=True)
class Goal:
    """A goal; target, result and baseline are each None where they are not published."""

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
        """Whether the goal was kept."""
        return verdict(self.target, self.result, self.direction)


def verdict(target: float | None, result: float | None, direction: Direction) -> Verdict:
    """The rule: `overholdt` when the result reaches the target (a result equal to it does),
    `ikke_overholdt` when it does not, `kan_ikke_afgoeres` while either is not published.
    """
    if target is None or result is None:
        return Verdict.OPEN
    is_kept = result >= target if direction is Direction.AT_LEAST else result <= target
    return Verdict.MET if is_kept else Verdict.MISSED
