"""Targets against results, and the terms beside them."""

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
    when,
)
from dashboard.vaekst.measures.goals import Goal, Verdict
from dashboard.vaekst.measures.said import entity, metric, plain
from dashboard.vaekst.measures.targets import Targets, targets
from data.snapshot import Snapshot

COLUMNS = (
    "goal", "entity", "window", "level", "result", "unit", "status", "owner", "confidence",
    "source",
)  # fmt: skip
EXACT = "exact"


def chosen(snapshot: Snapshot, choice: VaekstChoice) -> Targets:
    """The targets of the chosen year and house."""
    return targets(snapshot, choice.sureness, choice.year, choice.house)


def target(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """Every goal with level, result, status and owner; those without a published level too."""
    w = words(choice.lang)
    found = chosen(snapshot, choice)
    every = (*found.told, *found.unpublished, *found.terms)
    rows = tuple(_row(snapshot, goal, goal in found.terms, w) for goal in every)
    return Account(
        name="maal",
        finding=_finding(found, w),
        subtitle=w("vaekst.maal.rule"),
        notices=(),
        headings=headings(w, *COLUMNS),
        rows=rows,
        numeric=(3, 4),
        sources=sources_of(rows),
    )


def _finding(found: Targets, w: Words) -> str:
    """How many goals can be judged, and how they fell out; none of them is passed over."""
    goals = (*found.told, *found.unpublished)
    if not goals:
        return w("vaekst.maal.nothing")
    counts = {one: sum(goal.verdict is one for goal in goals) for one in Verdict}
    judged = counts[Verdict.MET] + counts[Verdict.MISSED]
    said = {
        "goals": len(goals),
        "judged": judged,
        "met": counts[Verdict.MET],
        "missed": counts[Verdict.MISSED],
        "results": sum(goal.target is None and goal.result is not None for goal in goals),
        "levels": sum(goal.result is None and goal.target is not None for goal in goals),
        "neither": len(found.unpublished),
    }
    return w("vaekst.maal.some" if judged else "vaekst.maal.none", **said)


def reached(goal: Goal, w: Words) -> Cell:
    """The result as a number, or in words where it is not exact: `over 84`."""
    if goal.result is None or goal.evidence.qualifier == EXACT:
        return goal.result
    return w(f"vaekst.qualifier.{goal.evidence.qualifier}", value=plain(goal.result, w.lang))


def _row(snapshot: Snapshot, goal: Goal, is_term: bool, w: Words) -> tuple[Cell, ...]:
    unpublished = w("vaekst.not_published")
    status = w("vaekst.verdict.term") if is_term else w(f"vaekst.verdict.{goal.verdict}")
    return (
        metric(goal.name, w),
        entity(goal.evidence.entity, w),
        when(goal.window, w),
        unpublished if goal.target is None else goal.target,
        (None if is_term else unpublished) if goal.result is None else reached(goal, w),
        w(f"vaekst.unit_name.{goal.unit}"),
        status,
        w(f"vaekst.owner.{goal.owner}"),
        sureness(goal.evidence.confidence, w),
        cited(snapshot, goal.evidence.source_id),
    )
