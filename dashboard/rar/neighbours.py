"""The choices one step away from a view of `/rar`: what one control leads to."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.rar.choice import RarChoice
from dashboard.rar.resolve import resolve, years
from data.snapshot import Snapshot

Step = tuple[str, str]


def neighbours(snapshot: Snapshot, choice: RarChoice) -> Mapping[Step, RarChoice]:
    """Resolved choices by the step that leads to them, (control, its new value): years. Another
    measure has other lines, and is asked for.
    """
    here = resolve(snapshot, choice)
    steps: dict[Step, RarChoice] = {
        ("year", str(year)): here.but(year=year) for year in years(snapshot, here.measure)
    }
    return {step: resolve(snapshot, there) for step, there in steps.items() if there != here}
