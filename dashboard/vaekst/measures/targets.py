"""The agreements' targets with their results, and what else the agreements say in figures.

Not every row of `vaeksthus_targets` is a goal: funding, seats on a board and the length of an
agreement are terms, and are told apart from what a house is to reach.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.goals import Direction, Goal
from dashboard.vaekst.measures.kinds import Unit
from dashboard.vaekst.measures.rows import Row, evidence, held, surely, window
from data.snapshot import Snapshot

AT_MOST = frozenset({"kontakt_til_henvist_virksomhed_senest"})
TERM_LEVELS = frozenset({"finansiering", "struktur"})
TERMS = frozenset(
    {
        "aarlig_resultatkontrakt_med_KKR",
        "antal_erhvervshuse",
        "antal_filialer",
        "basisbevilling",
        "bestyrelsesmedlemmer",
        "bestyrelsesmedlemmer_udpeget_af_KKR",
        "bevilling_vaekstinitiativer_eu",
        "bevilling_vaekstinitiativer_region",
        "ingen_overlap_mellem_erhvervshus_og_kommune",
        "ivaerksaetterprogram_regionale_midler",
        "ivaerksaetterprogram_regionalfond",
        "ivaerksaetterprogram_socialfond",
        "maalgruppe_5_ansatte_eller_flere_ambition_vaekst",
        "maalgruppe_under_5_ansatte_ambition_ansatte",
        "maalgruppe_under_5_ansatte_ambition_omsaetning",
        "national_aftale_periode_aar",
        "rammeaftale_periode_aar",
        "resultatkontrakt_udkast_paa_KKR_dagsorden",
        "startmidt_accelerator_eu",
        "startmidt_accelerator_region",
        "startmidt_accelerator_samlet_indsats",
        "strategi_det_midtjyske_vaekstunivers_soejler",
        "vaekstmidt_accelerator_samlet_budget",
        "vaekstvirksomhed_potentiale",
        "virksomhedsprogram_videreforelse_decentrale_midler",
        "virksomhedsprogram_videreforelse_regionalfond",
        "virksomhedsprogram_videreforelse_socialfond_plus",
    }
)


@dataclass(frozen=True)
class Targets:
    """What the tables hold: goals with a target or a result, goals for which neither was found, and
    terms.
    """

    known: tuple[Goal, ...]
    unknown: tuple[Goal, ...]
    terms: tuple[Goal, ...]


@kept
def targets(snapshot: Snapshot, confidence: str = "alle") -> Targets:
    """Every row of the targets, newest first."""
    rows = [
        _goal(row, _qualifiers(snapshot))
        for row in surely(snapshot["vaeksthus_targets"], confidence)
    ]
    rows.sort(key=lambda goal: (goal.window.start, goal.name), reverse=True)
    goals = [goal for goal in rows if not _is_term(goal)]
    return Targets(
        known=tuple(goal for goal in goals if not _is_unknown(goal)),
        unknown=tuple(goal for goal in goals if _is_unknown(goal)),
        terms=tuple(goal for goal in rows if _is_term(goal)),
    )


@kept
def _qualifiers(snapshot: Snapshot) -> Mapping[tuple[str, ...], str]:
    """How exact a result is, from `vaeksthus_effects`, where the same figure stands with it."""
    rows = snapshot["vaeksthus_effects"].to_dict("records")
    return {
        (row["entity"], row["metric"], row["period_start"], row["source_id"]): row["qualifier"]
        for row in rows
    }


def _goal(row: Row, qualifiers: Mapping[tuple[str, ...], str]) -> Goal:
    wanted, target = held(row, "target")
    reached, result = held(row, "actual")
    name = row["target_metric"]
    read = evidence(row, metric="target_metric")
    key = (read.entity, name, window(row).start, read.source_id)
    return Goal(
        name=name,
        owner=row["agreement_level"],
        unit=wanted or reached or Unit.COUNT,
        target=target,
        result=result,
        window=window(row),
        evidence=replace(read, qualifier=qualifiers.get(key, read.qualifier)),
        direction=Direction.AT_MOST if name in AT_MOST else Direction.AT_LEAST,
    )


def _is_term(goal: Goal) -> bool:
    return goal.name in TERMS or goal.owner in TERM_LEVELS


def _is_unknown(goal: Goal) -> bool:
    return goal.target is None and goal.result is None
