"""What has been measured through the years, each figure with its whole window.

A strip has a window and a text and no height: jobs, per cent and kroner share the years they were
measured in, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.cache import kept
from dashboard.vaekst.choice import ANY_HOUSE
from dashboard.vaekst.measures.kinds import (
    Activity,
    Awareness,
    Figure,
    GrossGrowth,
    NetEffect,
    Referral,
    Satisfaction,
)
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.rows import effects
from data.snapshot import Snapshot

NATIONAL = ("alle (fem væksthuse)", "alle (seks erhvervshuse)")
KINDS: dict[str, type[Figure]] = {
    "netto": NetEffect,
    "brutto": GrossGrowth,
    "aktivitet": Activity,
    "henvisning": Referral,
    "tilfredshed": Satisfaction,
    "kendskab": Awareness,
}
ALL = "alle"


@dataclass(frozen=True)
class Lane:
    """All figures of one metric and one kind, oldest first."""

    kind: str
    metric: str
    figures: tuple[Figure, ...]


@kept
def lanes(
    snapshot: Snapshot, *, confidence: str = "alle", kind: str = ALL, house: str = ANY_HOUSE
) -> tuple[Lane, ...]:
    """The lanes of a house, or of the country when none is chosen, kind by kind."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for name, one in KINDS.items():
        for figure in effects(snapshot, confidence):
            if type(figure) is one and kind in (ALL, name) and _is_asked(figure, house):
                found.setdefault((name, figure.evidence.metric), []).append(figure)
    return tuple(
        Lane(name, metric, tuple(sorted(figures, key=lambda one: one.window)))
        for (name, metric), figures in found.items()
    )


@kept
def houses(snapshot: Snapshot) -> tuple[str, ...]:
    """Everyone of whom something was measured, by the name in the tables."""
    told = (one for one in effects(snapshot) if type(one) in KINDS.values())
    return tuple(sorted({one.evidence.entity for one in told}))


def drawn(lane: Lane) -> list[tuple[Figure, float, float]]:
    """The figures whose window is stated, with its first and last moment."""
    spans = [(figure, figure.window.span) for figure in lane.figures]
    return [(figure, *span) for figure, span in spans if span]


def _is_asked(figure: Figure, house: str) -> bool:
    name = figure.evidence.entity
    return name in NATIONAL if house == ANY_HOUSE else slug(name) == house
