"""What came of one krone: each return with its own numerator, as a list and never as a chart."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.goals import Goal
from dashboard.vaekst.measures.kinds import Evidence, Return, Unit, Window, only
from dashboard.vaekst.measures.ranges import paired
from dashboard.vaekst.measures.rows import effects
from dashboard.vaekst.measures.targets import targets
from data.snapshot import Snapshot

TARGET = "overordnet_maal_1_samfundsoekonomisk_vaerditilvaekst"


@dataclass(frozen=True)
class PerKrone:
    """What one krone gave, from `low` to `high`; a target is what it was to give."""

    low: float
    high: float
    window: Window
    evidence: Evidence
    is_target: bool = False


@kept
def returns(snapshot: Snapshot, confidence: str = "alle") -> tuple[PerKrone, ...]:
    """Every return there is, by the year it ends; the target of 2017 among them.

    What a job cost is in kroner and no return of one.
    """
    held = (one for one in effects(snapshot, confidence) if type(one) is Return)
    published = only(Return, (one for one in held if one.unit is Unit.RATIO))
    measured = [
        PerKrone(low.value, high.value, low.window, low.evidence) for low, high in paired(published)
    ]
    goals = targets(snapshot, confidence).known
    wanted = [_wanted(goal) for goal in goals if goal.name == TARGET]
    return tuple(sorted([*measured, *wanted], key=lambda one: one.window.end))


def _wanted(goal: Goal) -> PerKrone:
    level = float(goal.target or 0)
    return PerKrone(level, level, goal.window, goal.evidence, is_target=True)
