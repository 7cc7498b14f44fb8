"""The controls of `/opgaver`: which tasks are shown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.control import Option, Options, Select
from dashboard.kit.words import words
from dashboard.opgaver.choice import ANY, TasksChoice
from dashboard.opgaver.measures.tasks import tasks
from data.schemas.tasks import DECIDES, RHYTHMS, SUBJECTS
from data.snapshot import Snapshot


def held(snapshot: Snapshot, field: str, order: Sequence[str]) -> list[str]:
    """The values of a field that some task has, in `order`."""
    found = {getattr(task, field) for task in tasks(snapshot, "da")}
    return [value for value in order if value in found]


def _options(field: str, order: Sequence[str]) -> Options:
    def options(snapshot: Snapshot, choice: TasksChoice) -> list[Option]:
        w = words(choice.lang)
        values = [ANY, *held(snapshot, field, order)]
        return [{"value": one, "label": w(f"opgaver.{field}.{one}")} for one in values]

    return options


ORDERS = {"decides": DECIDES, "rhythm": RHYTHMS, "subject": SUBJECTS}
CONTROLS = tuple(
    Select(field, f"opgaver.control.{field}", options=_options(field, order))
    for field, order in ORDERS.items()
)
