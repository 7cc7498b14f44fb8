"""The resultatkontrakt of the coming year."""

from __future__ import annotations

from dashboard.kit.charts.spec import Track, Tracks
from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.vaekst.charts import bullet
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, number_or_words, origin, sources_of
from dashboard.vaekst.exhibits.targets import status
from dashboard.vaekst.formatting import metric, units, years_covered
from dashboard.vaekst.measures.contract import contract
from dashboard.vaekst.measures.goals import Goal, Verdict
from dashboard.vaekst.measures.targets import targets
from data.snapshot import Snapshot

COLUMNS = (
    "goal", "baseline", "level", "latest", "unit", "status", "owner", "confidence", "source",
)  # fmt: skip
ON_CONTRACTS = frozenset(
    {"aarlig_resultatkontrakt_med_KKR", "resultatkontrakt_udkast_paa_KKR_dagsorden"}
)


def coming_contract(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Each goal with where it starts, what it is to reach, where it stands, and its status; until
    a contract is put in, what is published about there being one.
    """
    w = words(choice.lang)
    goals = contract(snapshot, choice.sureness)
    every = goals or tuple(one for one in targets(snapshot).terms if one.name in ON_CONTRACTS)
    rows = tuple(_row(snapshot, goal, w) for goal in every)
    tracks = tuple(_track(goal, w) for goal in goals)
    return Exhibit(
        name="kontrakt",
        title=w("vaekst.section.kontrakt"),
        finding=_finding(goals, w),
        unit=units([goal.unit for goal in every], w) or w("vaekst.maal.own_units"),
        period=years_covered([goal.window for goal in every], w),
        table=Table(columns(w, *COLUMNS), rows),
        sources=sources_of(rows),
        chart=Tracks(tracks) if tracks else None,
        definition=w("vaekst.maal.rule") if goals else "",
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


def _track(goal: Goal, w: Words) -> Track:
    return bullet(goal, name=goal.name, note=goal.owner, spoken=status(goal, w))


def _row(snapshot: Snapshot, goal: Goal, w: Words) -> tuple[Cell, ...]:
    is_term = goal.name in ON_CONTRACTS
    return (
        metric(goal.name, w) if is_term else goal.name,
        *(number_or_words(value, w) for value in (goal.baseline, goal.target, goal.result)),
        w(f"vaekst.unit_name.{goal.unit}"),
        w("vaekst.verdict.term" if is_term else f"vaekst.verdict.{goal.verdict}"),
        w(f"vaekst.owner.{goal.owner}") if is_term else goal.owner,
        *origin(snapshot, goal.evidence.confidence, goal.evidence.source_id, w),
    )
