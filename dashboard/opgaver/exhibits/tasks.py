"""The tasks that a reader has chosen, as they are today and as they were in 2014-15."""

from __future__ import annotations

from datetime import date

from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import words
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.findings import tasks_finding
from dashboard.opgaver.formatting import validity
from dashboard.opgaver.measures.tasks import Task, chosen, points, tasks
from data.snapshot import Snapshot, Source

COLUMNS = (
    "task", "subject", "basis", "valid", "decision", "part", "occasion", "today", "then", "points",
    "source", "then_source",
)  # fmt: skip


def tasks_exhibit(snapshot: Snapshot, choice: TasksChoice, today: date | None = None) -> Exhibit:
    """A row per task; what nobody has found says so."""
    w, shown = words(choice.lang), chosen(snapshot, choice)
    missing, now = w("opgaver.not_found"), today or today_in_denmark()
    lists = points(snapshot, choice.lang)
    rows = tuple(
        (
            task.title.text,
            w(f"opgaver.subject.{task.subject}"),
            task.basis.text or missing,
            validity(task.start, task.end, now, w) or missing,
            task.decision.text or missing,
            task.part.text,
            task.occasion.text or missing,
            task.today.text or missing,
            task.then.text or missing,
            " ".join(
                f"{held.title.text}: {'; '.join(point.text for point in held.points)}"
                for held in lists.get(task.name, ())
            ),
            snapshot.sources[task.source_id],
            snapshot.sources.get(task.then_source_id),
        )
        for task in shown
    )
    return Exhibit(
        name="opgaver",
        title=w("opgaver.section.opgaver"),
        finding=tasks_finding(shown, len(tasks(snapshot, choice.lang)), choice, w),
        unit=w("opgaver.opgaver.unit"),
        period=w("opgaver.opgaver.period"),
        table=Table(tuple(Column(w(f"opgaver.column.{name}")) for name in COLUMNS), rows),
        sources=task_sources(snapshot, shown),
        notices=(w("opgaver.opgaver.today"),),
    )


def task_sources(snapshot: Snapshot, shown: tuple[Task, ...]) -> tuple[Source, ...]:
    """The sources of some tasks and of their points, each once."""
    lists = points(snapshot, "da")
    names = dict.fromkeys(
        name
        for task in shown
        for name in (
            task.source_id,
            task.then_source_id,
            *(one for held in lists.get(task.name, ()) for one in held.source_ids),
        )
        if name
    )
    return tuple(snapshot.sources[name] for name in names)
