"""How far the calculation lies from the one official table that holds every municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.beregning.measures.view import municipality_names, published_numbers
from dashboard.kit.cache import kept
from dashboard.quota import Interpretation
from dashboard.quotas.calculated import calculation
from dashboard.quotas.counts import basis, proved
from data.snapshot import Snapshot, Source


@dataclass(frozen=True)
class Distance:
    """A calculation against the published numbers of the same announcement, in persons.

    `calculated` and `published` are by code, and so are `differences`, the first less the second.
    """

    quota_year: int
    landstal: int
    is_approximate: bool
    family_total: int
    calculated: Mapping[str, int]
    published: Mapping[str, int]
    names: Mapping[str, str]
    sources: tuple[Source, ...]

    @cached_property
    def differences(self) -> Mapping[str, int]:
        """How far each municipality lies off, in persons."""
        return {code: self.calculated[code] - self.published[code] for code in self.calculated}

    @property
    def mean(self) -> float:
        """The mean of the differences without sign."""
        return sum(map(abs, self.differences.values())) / len(self.differences)

    @property
    def within_five(self) -> int:
        """How many municipalities lie at most five persons off."""
        return sum(abs(one) <= 5 for one in self.differences.values())

    @property
    def zero_in_both(self) -> tuple[str, ...]:
        """Who is at zero in the calculation and in the table."""
        return tuple(code for code in self._zeros if not self.published[code])

    @property
    def zero_only_calculated(self) -> tuple[str, ...]:
        """Who is at zero in the calculation and not in the table."""
        return tuple(code for code in self._zeros if self.published[code])

    @property
    def zero_only_published(self) -> tuple[str, ...]:
        """Who is at zero in the table and not in the calculation."""
        zeros = (code for code, persons in self.published.items() if not persons)
        return tuple(sorted(code for code in zeros if self.calculated[code]))

    @property
    def farthest(self) -> str:
        """The municipality that lies farthest off; of several the one with the lowest code."""
        return max(sorted(self.differences), key=lambda code: abs(self.differences[code]))

    @property
    def _zeros(self) -> tuple[str, ...]:
        return tuple(code for code, persons in self.calculated.items() if not persons)


@kept
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
        calculated=found,
        published=published,
        names=municipality_names(snapshot),
        sources=tuple(dict.fromkeys((*of.sources, *(snapshot.sources[name] for name in beside)))),
    )
