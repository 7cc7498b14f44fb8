"""The choices one step away from a view of `/rar`: what one control leads to."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.rar.choice import MEASURES, RarChoice
from dashboard.rar.measures.settle import settle, years
from data.snapshot import Snapshot

THEN_VALID = "dengang"


def neighbours(snapshot: Snapshot, choice: RarChoice) -> Mapping[str, RarChoice]:
    """Settled choices by the step that leads to them, such as `year=2015`: years and measures.

    None where the split is as it was then: there another year may be another map.
    """
    here = settle(snapshot, choice)
    if here.definition == THEN_VALID:
        return {}
    steps = {f"year={year}": here.but(year=year) for year in years(snapshot, here.measure)}
    steps |= {f"measure={measure}": here.but(measure=measure) for measure in MEASURES}
    return {step: settle(snapshot, there) for step, there in steps.items() if there != here}
