"""The choices one step away from a view of `/opgaver`: every other value of each control."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.opgaver.choice import ANY, TasksChoice
from dashboard.opgaver.controls import ORDERS, held
from data.snapshot import Snapshot


def neighbours(snapshot: Snapshot, choice: TasksChoice) -> Mapping[tuple[str, str], TasksChoice]:
    """Choices by the step that leads to them."""
    steps = {
        (field, value): choice.but(**{field: value})
        for field, order in ORDERS.items()
        for value in (ANY, *held(snapshot, field, order))
    }
    return {step: there for step, there in steps.items() if there != choice}
