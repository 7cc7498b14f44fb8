"""What the published quotas did when the landstal of a year was changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from dashboard.areas import municipality_names
from dashboard.beregning.measures.view import published_numbers
from dashboard.kit.cache import kept
from dashboard.quotas.announced import announcements
from data.snapshot import Snapshot, Source

YEAR, BEFORE, AFTER = 2015, 0, 1
ENDS = ("before", "after")


@dataclass(frozen=True)
class Factor:
    """A municipality with a published quota at both landstal, in persons."""

    code: str
    name: str
    before: int
    after: int
    kind: str

    @property
    def times(self) -> float:
        """How many times as large the quota became."""
        return self.after / self.before


@dataclass(frozen=True)
class Tripling:
    """Every municipality with two published quotas, the smallest factor first."""

    quota_year: int
    landstal: tuple[int, int]
    factors: tuple[Factor, ...]
    sources: tuple[Source, ...]

    @property
    def times(self) -> float:
        """How many times as large the landstal became."""
        return self.landstal[1] / self.landstal[0]

    @property
    def median(self) -> float:
        """The middle factor."""
        return median(one.times for one in self.factors)

    @property
    def together(self) -> float:
        """How many times as large their quotas became together: nearly what the landstal did, for
        all quotas sum to it.
        """
        before, after = (sum(getattr(one, name) for one in self.factors) for name in ENDS)
        return after / before

    @property
    def kinds(self) -> Mapping[str, int]:
        """How many of the later quotas were of each kind."""
        kinds = [one.kind for one in self.factors]
        return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


@kept
def tripling(snapshot: Snapshot) -> Tripling | None:
    """The factors from 4.000 to 12.000 in 2015; None in a version without both."""
    landstal = {one.revision: one.persons for one in announcements(snapshot, YEAR)}
    before = published_numbers(snapshot, YEAR, BEFORE)
    after = published_numbers(snapshot, YEAR, AFTER)
    names = municipality_names(snapshot)
    pairs = [
        (code, before[code][1], kind, number)
        for code, (kind, number) in after.items()
        if code in before and before[code][1].quota_persons
    ]
    factors = [
        Factor(code, names[code], first.quota_persons or 0, then.quota_persons or 0, kind)
        for code, first, kind, then in pairs
    ]
    if not factors or not {BEFORE, AFTER} <= set(landstal):
        return None
    used = {one.source_id for _, first, _, then in pairs for one in (first, then)}
    return Tripling(
        YEAR,
        (landstal[BEFORE], landstal[AFTER]),
        tuple(sorted(factors, key=lambda one: (one.times, one.name))),
        tuple(snapshot.sources[name] for name in sorted(used)),
    )
