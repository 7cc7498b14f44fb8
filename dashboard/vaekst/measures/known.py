"""What was found about Midtjylland, what was not, and how old the newest figures are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.contract import contract
from dashboard.vaekst.measures.goals import Verdict
from dashboard.vaekst.measures.houses import MIDTJYLLAND, house_effects
from dashboard.vaekst.measures.kinds import (
    Activity,
    Awareness,
    Figure,
    GrossGrowth,
    NetEffect,
    Referral,
    Satisfaction,
)
from dashboard.vaekst.measures.municipal import guided_years
from dashboard.vaekst.measures.rows import effects
from dashboard.vaekst.measures.series import NATIONAL
from dashboard.vaekst.measures.shares import HOUSE, house_shares
from dashboard.vaekst.measures.targets import targets
from data.snapshot import Snapshot

MISSING_EFFECT = "effekt"
EVERY_GAZELLE = "midtjyske_gazeller"
OWN = (HOUSE, "Erhvervshus Midtjylland")
RESULTS = (Activity, Awareness, GrossGrowth, NetEffect, Referral, Satisfaction)


@dataclass(frozen=True)
class Age:
    """The last year of Midtjylland's share, and of the houses' results as one; 0 for none."""

    share: int
    country: int


@kept
def age(snapshot: Snapshot) -> Age:
    """How old the newest figures are, by the last year that they cover."""
    country = (
        one for one in effects(snapshot) if type(one) in RESULTS and one.evidence.entity in NATIONAL
    )
    return Age(_last(house_shares(snapshot).growth), _last(country))


@kept
def activities(snapshot: Snapshot, confidence: str = "alle") -> tuple[Activity, ...]:
    """What Midtjylland's houses are known to have done, newest first.

    How many gazelles the region has is no doing of theirs.
    """
    own = [
        one
        for one in effects(snapshot, confidence)
        if isinstance(one, Activity)
        and one.evidence.entity in OWN
        and one.evidence.metric != EVERY_GAZELLE
    ]
    return tuple(sorted(own, key=lambda one: one.window.end, reverse=True))


@kept
def not_found(snapshot: Snapshot) -> tuple[str, ...]:
    """What a reader would ask of Midtjylland that is in no table, by its word in the catalogue."""
    own = next(one for one in house_effects(snapshot) if one.house.region_code == MIDTJYLLAND)
    goals = targets(snapshot).known
    is_judged = any(
        goal.verdict is not Verdict.OPEN and goal.evidence.entity in OWN for goal in goals
    )
    is_there = {
        MISSING_EFFECT: own.study is not None,
        "maal": is_judged,
        "kontrakt": bool(contract(snapshot)),
        "kommuner": bool(guided_years(snapshot)),
    }
    return tuple(name for name, found in is_there.items() if not found)


def _last(figures: Iterable[Figure]) -> int:
    return max((int(one.window.end[:4]) for one in figures if one.window.end), default=0)
