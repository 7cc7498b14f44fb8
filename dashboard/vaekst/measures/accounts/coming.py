"""The resultatkontrakt of the coming year."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import (
    Account,
    Cell,
    cited,
    headings,
    sources_of,
    sureness,
)
from dashboard.vaekst.measures.contract import contract
from dashboard.vaekst.measures.goals import Goal, Verdict
from data.snapshot import Snapshot

COLUMNS = (
    "goal", "baseline", "level", "latest", "unit", "status", "owner", "confidence", "source",
)  # fmt: skip


def coming(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """Each goal with where it starts, what it is to reach, where it stands, and its status."""
    w = words(choice.lang)
    goals = contract(snapshot, choice.sureness)
    rows = tuple(_row(snapshot, goal, w) for goal in goals)
    return Account(
        name="kontrakt",
        finding=_finding(goals, w),
        subtitle=w("vaekst.maal.rule") if goals else "",
        notices=(),
        headings=headings(w, *COLUMNS),
        rows=rows,
        numeric=(1, 2, 3),
        sources=sources_of(rows),
    )


def _finding(goals: tuple[Goal, ...], w: Words) -> str:
    if not goals:
        return w("vaekst.kontrakt.nothing")
    counts = {one: sum(goal.verdict is one for goal in goals) for one in Verdict}
    return w(
        "vaekst.kontrakt.finding",
        year=goals[0].window.start,
        goals=len(goals),
        met=counts[Verdict.MET],
        missed=counts[Verdict.MISSED],
        open=counts[Verdict.OPEN],
    )


def _row(snapshot: Snapshot, goal: Goal, w: Words) -> tuple[Cell, ...]:
    unpublished = w("vaekst.not_published")
    return (
        goal.name,
        *(
            unpublished if value is None else value
            for value in (goal.baseline, goal.target, goal.result)
        ),
        w(f"vaekst.unit_name.{goal.unit}"),
        w(f"vaekst.verdict.{goal.verdict}"),
        goal.owner,
        sureness(goal.evidence.confidence, w),
        cited(snapshot, goal.evidence.source_id),
    )
