"""How good the calculation is for an announcement and an area, and whether it is good enough.

It is held against whatever is published for the very announcement. `LIMITS` is the rule, and the
only place it stands; where it is not met, no map is coloured with the numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from dashboard.areas import members, municipality_names, region_names
from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures.calculated import interpretation
from dashboard.beregning.measures.view import published_numbers
from dashboard.kit.cache import kept
from dashboard.quotas.calculated import calculation
from dashboard.quotas.counts import basis
from dashboard.quotas.regional import regional_quotas
from data.snapshot import Snapshot, Source

AGREED = "aftalt"
JUDGED_KINDS = ("beregnet", "fastsat")


@dataclass(frozen=True)
class Limits:
    """When an approximation is good enough for municipal numbers, in per cent.

    It must have been held against enough: `regions` regional quotas, or `municipalities`
    municipalities with a quota above zero. Then the municipalities may be off by at most
    `municipal_pct` of what was published, and at most `wrong_region_pct` of the persons may stand
    in a wrong region; where fewer regions are known, by `known_regions_pct` of their quotas.
    """

    municipalities: int = 10
    regions: int = 5
    municipal_pct: float = 15
    wrong_region_pct: float = 5
    known_regions_pct: float = 10


LIMITS = Limits()


class Verdict(StrEnum):
    """Whether the municipal numbers can be relied on as estimates."""

    GOOD = "good"
    MUNICIPAL = "municipal"
    REGIONAL = "regional"
    UNTRIED = "untried"
    LOWER = "lower"


@dataclass(frozen=True)
class Compared:
    """Calculated numbers against the published ones of the same codes, in persons."""

    calculated: Mapping[str, int]
    published: Mapping[str, int]

    @classmethod
    def of(
        cls, calculated: Mapping[str, int], published: Mapping[str, int], codes: Iterable[str]
    ) -> Compared:
        """Those of `codes` that are published."""
        known = sorted(set(codes) & set(published))
        return cls(*({code: some[code] for code in known} for some in (calculated, published)))

    def __len__(self) -> int:
        return len(self.published)

    @cached_property
    def differences(self) -> Mapping[str, int]:
        """The calculated less the published number, by code."""
        return {code: self.calculated[code] - self.published[code] for code in self.published}

    @property
    def off(self) -> int:
        """The differences without sign, together."""
        return sum(map(abs, self.differences.values()))

    @property
    def mean(self) -> float:
        """The mean of the differences without sign; ZeroDivisionError where there are none."""
        return self.off / len(self)

    @property
    def pct(self) -> float | None:
        """The differences in per cent of what was published; None of nothing."""
        total = sum(self.published.values())
        return 100 * self.off / total if total else None

    @property
    def above_zero(self) -> int:
        """How many have a published number above zero: nought is easily met."""
        return sum(number > 0 for number in self.published.values())

    def zeros(self, *, calculated: bool, published: bool) -> tuple[str, ...]:
        """Who is at zero as calculated (or not), and as published (or not)."""
        return tuple(
            code
            for code, number in self.published.items()
            if (not self.calculated[code], not number) == (calculated, published)
        )

    @property
    def farthest(self) -> str:
        """Who lies farthest off; of several the one with the lowest code."""
        return max(sorted(self.differences), key=lambda code: abs(self.differences[code]))


@dataclass(frozen=True)
class Accuracy:
    """A calculation against all that is published for its announcement but agreements.

    `area` are the municipalities of the area on the screen, `country` all of them, `regions` the
    regions; `agreed` is how many municipalities were left out because an agreement moved them.
    """

    quota_year: int
    revision: int
    landstal: int
    is_approximate: bool
    family_total: int
    area: Compared
    country: Compared
    regions: Compared
    agreed: int
    kinds: Mapping[str, str]
    names: Mapping[str, str]
    region_names: Mapping[str, str]
    sources: tuple[Source, ...]

    @property
    def is_area_known(self) -> bool:
        """Whether the area has enough published numbers of its own."""
        return self.area.above_zero >= LIMITS.municipalities

    @property
    def judged(self) -> Compared:
        """The municipalities it is judged by: the area's, or all where those are too few."""
        return self.area if self.is_area_known else self.country

    @property
    def wrong_region_pct(self) -> float | None:
        """The share of all persons that stand in a wrong region; None unless all are known.

        Each of them is one too many in one region and one too few in another.
        """
        if len(self.regions) < LIMITS.regions:
            return None
        return 50 * self.regions.off / self.landstal if self.landstal else None

    def verdict(self, landstal: int) -> Verdict:
        """Whether it is good enough at a landstal. It is tried at the announced one: below that the
        same faults weigh more, above it less.
        """
        if not self.is_approximate:
            return Verdict.GOOD
        if not self._is_regional_met:
            return Verdict.REGIONAL
        if self.judged.off and not self._is_municipal_met:
            return Verdict.MUNICIPAL
        is_tried = self.judged.above_zero >= LIMITS.municipalities
        if not is_tried and len(self.regions) < LIMITS.regions:
            return Verdict.UNTRIED
        return Verdict.GOOD if landstal >= self.landstal else Verdict.LOWER

    @property
    def _is_municipal_met(self) -> bool:
        pct = self.judged.pct
        return pct is not None and pct <= LIMITS.municipal_pct

    @property
    def _is_regional_met(self) -> bool:
        if self.wrong_region_pct is not None:
            return self.wrong_region_pct <= LIMITS.wrong_region_pct
        return not self.regions.off or (self.regions.pct or 0) <= LIMITS.known_regions_pct


@kept
def accuracy(snapshot: Snapshot, choice: BeregningChoice) -> Accuracy:
    """The accuracy of a resolved choice at the announced landstal, with the reader's total of
    family reunified and reading of the assumptions, and without counts of the reader's own.
    """
    year, revision = choice.year, choice.revision
    of = basis(snapshot, year, revision, choice.family)
    done = calculation(of.inputs, of.landstal, day=of.day, interpretation=interpretation(choice))
    numbers = published_numbers(snapshot, year, revision)
    judged = {code: one for code, (kind, one) in numbers.items() if kind != AGREED}
    published = {code: one.quota_persons or 0 for code, one in judged.items()}
    regional = {
        region: one
        for kind in reversed(JUDGED_KINDS)
        for (its_year, its_revision, region, its_kind), one in regional_quotas(snapshot).items()
        if (its_year, its_revision, its_kind) == (year, revision, kind)
    }
    regions = {region: one.quota_persons or 0 for region, one in regional.items()}
    beside = sorted({one.source_id for one in (*judged.values(), *regional.values())})
    quotas, codes = done.kommunekvoter, of.inputs.codes
    return Accuracy(
        quota_year=year,
        revision=revision,
        landstal=of.landstal,
        is_approximate=of.is_approximate,
        family_total=of.family_total,
        area=Compared.of(quotas, published, members(snapshot, choice.area, year)),
        country=Compared.of(quotas, published, codes),
        regions=Compared.of(done.regionskvoter, regions, set(of.inputs.regions)),
        agreed=len(numbers) - len(judged),
        kinds={code: kind for code, (kind, _) in numbers.items()},
        names=municipality_names(snapshot),
        region_names=region_names(snapshot),
        sources=tuple(dict.fromkeys((*of.sources, *(snapshot.sources[name] for name in beside)))),
    )
