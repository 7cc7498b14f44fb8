"""Which municipalities are most like one of them, by the measures and weights of a choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.areas import members
from dashboard.comparison.similar import Likeness, likeness
from dashboard.comparison.similar import Measure as Scale
from dashboard.indicators import Period
from dashboard.kit.cache import kept
from dashboard.sammenlign.choice import EQUAL, LIKENESS
from dashboard.sammenlign.measures.indicators import (
    Measure,
    municipal,
    periods_of,
    series_of,
    values_of,
)
from data.snapshot import Snapshot

NEAREST = 7


@dataclass(frozen=True)
class Alike:
    """Those most like a municipality, and the period of each measure that they were found by."""

    likeness: Likeness
    weights: Mapping[str, int]
    periods: Mapping[str, Period] = field(repr=False)
    source_ids: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    @property
    def codes(self) -> tuple[str, ...]:
        """The nearest, the most alike first."""
        return tuple(one.code for one in self.likeness.nearest[:NEAREST])


@kept
def alike(
    snapshot: Snapshot, code: str, weights: tuple[int, ...] = EQUAL, area: str = "danmark"
) -> Alike:
    """The municipalities of an area by their likeness to one. Each measure is of its newest period
    that all 98 have a value in, so that one is compared with the same year everywhere.
    """
    known = municipal()
    wanted = {
        name: Measure(known[name], is_counted=known[name].type == "total" and not _per(name))
        for name in LIKENESS
        if name in known
    }
    periods = {name: _whole_period(snapshot, one) for name, one in wanted.items()}
    found = {name: period for name, period in periods.items() if period is not None}
    weighed = dict(zip(LIKENESS, weights, strict=True))
    scales = [
        Scale(
            name,
            values_of(snapshot, wanted[name], period),
            weighed[name],
            is_counted=wanted[name].is_counted,
        )
        for name, period in found.items()
    ]
    sources = {
        source
        for name, period in found.items()
        if weighed[name]
        for source in series_of(snapshot, wanted[name]).source_ids(period)
    }
    placed = likeness(code, members(snapshot, area, 0), scales)
    counting = {name: weight for name, weight in weighed.items() if weight and name in found}
    return Alike(placed, counting, found, frozenset(sources))


def _per(name: str) -> int:
    return municipal()[name].compared_per


def _whole_period(snapshot: Snapshot, measure: Measure) -> Period | None:
    everyone = len(members(snapshot, "danmark", 0))
    whole = [
        one
        for one in periods_of(snapshot, measure)
        if len(values_of(snapshot, measure, one)) == everyone
    ]
    return whole[-1] if whole else None
