"""The resultatkontrakt of the coming year; until one is put in, those that are mentioned."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.charts.spec import Track, Tracks
from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from dashboard.vaekst.charts import bullet
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.cells import columns, number_or_words, origin, sources_of
from dashboard.vaekst.exhibits.targets import status
from dashboard.vaekst.formatting import units, years_covered
from dashboard.vaekst.measures.contract import HOUSE, Mentioned, contract, mentioned
from dashboard.vaekst.measures.goals import Goal, Verdict
from dashboard.vaekst.measures.kinds import Window
from data.snapshot import Snapshot

COLUMNS = (
    "goal", "baseline", "level", "latest", "unit", "status", "owner", "confidence", "source",
)  # fmt: skip
OF_MENTIONED = (
    "contract_house", "contract_year", "contract_form", "contract_forum", "contract_day",
    "contract_item", "kpi", "confidence", "source",
)  # fmt: skip


def coming_contract(snapshot: Snapshot, choice: VaekstChoice) -> Exhibit:
    """Each goal with where it starts, what it is to reach, where it stands, and its status; until
    a contract is put in, the contracts that were found mentioned.
    """
    w = words(choice.lang)
    goals = contract(snapshot, choice.sureness)
    return _goals(snapshot, goals, w) if goals else _mentioned(snapshot, choice, w)


def _goals(snapshot: Snapshot, goals: Sequence[Goal], w: Words) -> Exhibit:
    rows = tuple(_row(snapshot, goal, w) for goal in goals)
    return Exhibit(
        name="kontrakt",
        title=w("vaekst.section.kontrakt"),
        finding=_finding(goals, w),
        unit=units([goal.unit for goal in goals], w),
        period=years_covered([goal.window for goal in goals], w),
        table=Table(columns(w, *COLUMNS), rows),
        sources=sources_of(rows),
        chart=Tracks(tuple(_track(goal, w) for goal in goals)),
        definition=w("vaekst.maal.rule"),
    )


def _mentioned(snapshot: Snapshot, choice: VaekstChoice, w: Words) -> Exhibit:
    found = mentioned(snapshot, choice.sureness)
    years = sorted({one.year for one in found if one.house == HOUSE})
    rows = tuple(_mentioned_row(snapshot, one, w) for one in found)
    key = "vaekst.kontrakt.found" if years else "vaekst.kontrakt.nothing"
    return Exhibit(
        name="kontrakt",
        title=w("vaekst.section.kontrakt"),
        finding=w(key, years=w.listed([str(year) for year in years])),
        unit=w("vaekst.maal.own_units"),
        period=years_covered([Window(str(one.year), str(one.year)) for one in found], w),
        table=Table(columns(w, *OF_MENTIONED), rows),
        sources=sources_of(rows),
    )


def _finding(goals: Sequence[Goal], w: Words) -> str:
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
    return (
        goal.name,
        *(number_or_words(value, w) for value in (goal.baseline, goal.target, goal.result)),
        w(f"vaekst.unit_name.{goal.unit}"),
        w(f"vaekst.verdict.{goal.verdict}"),
        goal.owner,
        *origin(snapshot, goal.evidence.confidence, goal.evidence.source_id, w),
    )


def _mentioned_row(snapshot: Snapshot, one: Mentioned, w: Words) -> tuple[Cell, ...]:
    return (
        one.house,
        str(one.year),
        w(f"vaekst.kontrakt.form.{one.form}"),
        one.forum,
        published(one.day, w.lang),
        one.item,
        w("vaekst.not_found"),
        *origin(snapshot, one.confidence, one.source_id, w),
    )
