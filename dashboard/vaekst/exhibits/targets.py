"""Targets against results, and the terms beside them."""

from __future__ import annotations

from dashboard.kit.charts.spec import Track, Tracks
from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.vaekst.charts import bullet
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import as_read, columns, number_or_words, origin, sources_of
from dashboard.vaekst.formatting import (
    counted,
    entity,
    metric,
    period,
    plain,
    sureness_phrase,
    units,
    years_covered,
)
from dashboard.vaekst.measures.goals import Direction, Goal, Verdict
from dashboard.vaekst.measures.kinds import Unit
from dashboard.vaekst.measures.targets import Targets, targets
from data.snapshot import Snapshot

COLUMNS = (
    "goal", "entity", "window", "level", "result", "unit", "status", "owner", "confidence",
    "source",
)  # fmt: skip


def goals(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Every goal with target, result, status and owner, and the terms; only the goals that can be
    judged are drawn.
    """
    w = words(choice.lang)
    found = targets(snapshot, choice.sureness)
    every = (*found.known, *found.unknown, *found.terms)
    rows = tuple(_row(snapshot, goal, goal in found.terms, w) for goal in every)
    judged = [goal for goal in found.known if goal.verdict is not Verdict.OPEN]
    tracks = tuple(_track(goal, w) for goal in judged)
    return Exhibit(
        name="maal",
        title=w("vaekst.section.maal"),
        finding=_finding(found, w),
        unit=units([goal.unit for goal in every], w) or w("vaekst.maal.own_units"),
        period=years_covered([goal.window for goal in every], w),
        table=Table(columns(w, *COLUMNS), rows),
        sources=sources_of(rows),
        chart=Tracks(tracks) if tracks else None,
        definition=". ".join([w("vaekst.maal.rule"), *([w("vaekst.maal.bars")] if tracks else [])]),
    )


def status(goal: Goal, w: Words) -> str:
    """Result, target and verdict in words."""
    level, result = w("vaekst.maal.no_level"), w("vaekst.maal.no_result")
    if goal.target is not None:
        wanted = _amount(goal.target, goal, w)
        if goal.direction is Direction.AT_MOST:
            wanted = w("vaekst.maal.at_most", value=wanted)
        level = w("vaekst.maal.level", value=wanted)
    if goal.result is not None:
        reached = _amount(goal.result, goal, w)
        reached = w(f"vaekst.qualifier.{goal.evidence.qualifier}", value=reached)
        result = w("vaekst.maal.result", value=reached)
    phrases = [result, level, w(f"vaekst.verdict.{goal.verdict}")]
    if goal.baseline is not None:
        phrases.insert(0, w("vaekst.maal.baseline", value=_amount(goal.baseline, goal, w)))
    return " · ".join(phrases)


def _finding(found: Targets, w: Words) -> str:
    """How many goals can be judged, and how they fell out; none of them is passed over."""
    every = (*found.known, *found.unknown)
    if not every:
        return w("vaekst.nothing")
    counts = {one: sum(goal.verdict is one for goal in every) for one in Verdict}
    judged = counts[Verdict.MET] + counts[Verdict.MISSED]
    values = {
        "goals": len(every),
        "judged": judged,
        "met": counts[Verdict.MET],
        "missed": counts[Verdict.MISSED],
        "results": sum(goal.target is None and goal.result is not None for goal in every),
        "levels": sum(goal.result is None and goal.target is not None for goal in every),
        "neither": len(found.unknown),
    }
    return w("vaekst.maal.some" if judged else "vaekst.maal.none", **values)


def _track(goal: Goal, w: Words) -> Track:
    """A goal among those of the same house, period, owner and confidence, which are said once."""
    owner = w(f"vaekst.owner.{goal.owner}")
    return bullet(
        goal,
        name=metric(goal.name, w),
        spoken=status(goal, w),
        group=w(
            "vaekst.maal.group",
            entity=entity(goal.evidence.entity, w),
            period=period(goal.window, w),
        ),
        group_note=f"{owner} · {sureness_phrase(goal.evidence.confidence, w)}",
    )


def _amount(value: float, goal: Goal, w: Words) -> str:
    if goal.unit is Unit.RATIO:
        return w("vaekst.maal.times", value=plain(value, w.lang))
    return counted(value, goal.unit, w)


def _row(snapshot: Snapshot, goal: Goal, is_term: bool, w: Words) -> tuple[Cell, ...]:
    status_key = "vaekst.verdict.term" if is_term else f"vaekst.verdict.{goal.verdict}"
    result: Cell = None if is_term else w("vaekst.not_found")
    if goal.result is not None:
        result = as_read(goal.result, goal.evidence, w)
    return (
        metric(goal.name, w),
        entity(goal.evidence.entity, w),
        period(goal.window, w),
        number_or_words(goal.target, w),
        result,
        w(f"vaekst.unit_name.{goal.unit}"),
        w(status_key),
        w(f"vaekst.owner.{goal.owner}"),
        *origin(snapshot, goal.evidence.confidence, goal.evidence.source_id, w),
    )
