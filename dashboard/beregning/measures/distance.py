"""How far the calculation lies from the one official table that holds every municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dashboard.beregning.measures.settle import proved
from dashboard.beregning.measures.view import municipality_names, published_numbers
from dashboard.quota import Interpretation
from dashboard.quotas.calculated import calculation
from dashboard.quotas.counts import basis
from data.snapshot import Snapshot, Source


@dataclass(frozen=True)
class Distance:
    """A calculation against the published numbers of the same announcement, in persons.

    `differences` are calculated less published, by code; the zeros are codes.
    """

    quota_year: int
    landstal: int
    is_approximate: bool
    family_total: int
    differences: Mapping[str, int]
    names: Mapping[str, str]
    zero_in_both: tuple[str, ...]
    zero_only_calculated: tuple[str, ...]
    zero_only_published: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def mean(self) -> float:
        """The mean of the differences without sign."""
        return sum(map(abs, self.differences.values())) / len(self.differences)

    @property
    def within_five(self) -> int:
        """How many municipalities lie at most five persons off."""
        return sum(abs(one) <= 5 for one in self.differences.values())

    @property
    def farthest(self) -> str:
        """The municipality that lies farthest off; of several the one with the lowest code."""
        return max(sorted(self.differences), key=lambda code: abs(self.differences[code]))


@lru_cache(maxsize=128)
def distance(
    snapshot: Snapshot, family_total: int, interpretation: Interpretation
) -> Distance | None:
    """The distance for a total of family reunified and a reading of the assumptions; None where
    no announcement has its quotas published for every municipality.
    """
    year, revision = proved(snapshot)
    published = {
        code: number.quota_persons or 0
        for code, (_, number) in published_numbers(snapshot, year, revision).items()
    }
    of = basis(snapshot, year, revision, family_total)
    if set(published) != set(of.inputs.codes):
        return None
    found = calculation(
        of.inputs, of.landstal, day=of.day, interpretation=interpretation
    ).kommunekvoter
    numbers = published_numbers(snapshot, year, revision).values()
    beside = sorted({number.source_id for _, number in numbers})
    return Distance(
        quota_year=year,
        landstal=of.landstal,
        is_approximate=of.is_approximate,
        family_total=of.family_total,
        differences={code: found[code] - published[code] for code in found},
        names=municipality_names(snapshot),
        zero_in_both=tuple(code for code in found if not found[code] and not published[code]),
        zero_only_calculated=tuple(code for code in found if not found[code] and published[code]),
        zero_only_published=tuple(code for code in found if found[code] and not published[code]),
        sources=tuple(dict.fromkeys((*of.sources, *(snapshot.sources[name] for name in beside)))),
    )
