"""The choices one step away from a view of `/sammenlign`: what one control leads to."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.sammenlign.choice import BY_DIFFERENCE, BY_SUBJECT, SUBJECTS, ComparisonChoice
from dashboard.sammenlign.controls import SLOTS, in_order
from dashboard.sammenlign.resolve import resolve
from data.snapshot import Snapshot

Step = tuple[str, str]


def neighbours(snapshot: Snapshot, choice: ComparisonChoice) -> Mapping[Step, ComparisonChoice]:
    """Resolved choices by the step that leads to them, (control, its new value): each of those side
    by side replaced by the next and the one before in the list, another subject, another order.
    """
    here = resolve(snapshot, choice)
    steps: dict[Step, ComparisonChoice] = {}
    for slot, code in zip(SLOTS, here.municipalities, strict=False):
        for other in _beside(snapshot, code):
            steps[slot.name, other] = here.but(**slot.read(other, here))
    for subject in SUBJECTS:
        steps["subject", subject] = here.but(subject=subject)
    orders = map(str, range(1, len(here.municipalities) + 1))
    for order in (BY_SUBJECT, BY_DIFFERENCE, *orders):
        steps["order", order] = here.but(order=order)
    return {step: resolve(snapshot, there) for step, there in steps.items() if there != here}


def _beside(snapshot: Snapshot, code: str) -> list[str]:
    """The next and the one before in the list; one that stands beside already changes places."""
    every = in_order(snapshot)
    at = every.index(code)
    return [every[place] for place in (at - 1, at + 1) if 0 <= place < len(every)]
