"""What was done when a landstal was lowered: published quotas as shares of those before.

No source says how the agency counts a landstal down; what can be seen is that the quotas fell about
as much as the landstal, all of them alike. Agreed numbers are left out: they were moved as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dashboard.kit.cache import kept
from dashboard.quotas.announced import Announcement, announcements
from dashboard.quotas.regional import regional_quotas
from dashboard.quotas.sets import Published, quota_sets
from data.snapshot import Snapshot

KINDS = ("fastsat", "beregnet")
# Whole persons of fewer say little of a share.
FEWEST_PERSONS = 20
NEAR = 0.1


@dataclass(frozen=True)
class Lowering:
    """A landstal that was lowered within its year, and the quotas known before and after.

    `shares` are what each municipality's and each region's quota became of what it was, rising;
    those of fewer than 20 persons before are left out. Empty where none is known at both.
    """

    quota_year: int
    before: Announcement
    after: Announcement
    shares: tuple[float, ...]
    source_ids: tuple[str, ...]

    @property
    def landstal_share(self) -> float:
        """What the landstal became of what it was."""
        return self.after.persons / self.before.persons

    @property
    def is_proportional(self) -> bool:
        """Whether every known quota changed as the landstal did, within a tenth of it."""
        return bool(self.shares) and all(
            abs(share / self.landstal_share - 1) <= NEAR for share in self.shares
        )


@kept
def lowerings(snapshot: Snapshot) -> tuple[Lowering, ...]:
    """Every landstal that was lowered within its quota year, the first first."""
    years = sorted({int(year) for year in snapshot["landstal"]["quota_year"]})
    return tuple(
        _lowering(snapshot, year, before, after)
        for year in years
        for before, after in pairwise(announcements(snapshot, year))
        if after.persons < before.persons
    )


def lowering(snapshot: Snapshot, year: int, revision: int) -> Lowering | None:
    """The lowering that an announcement was; None for one that was none."""
    found = (
        one
        for one in lowerings(snapshot)
        if (one.quota_year, one.after.revision) == (year, revision)
    )
    return next(found, None)


def _lowering(snapshot: Snapshot, year: int, before: Announcement, after: Announcement) -> Lowering:
    pairs = [*_pairs(*(_known(snapshot, year, one.revision) for one in (before, after)))]
    used = {one.source_id for pair in pairs for one in pair}
    shares = sorted((then.quota_persons or 0) / (first.quota_persons or 1) for first, then in pairs)
    return Lowering(year, before, after, tuple(shares), tuple(sorted(used)))


def _pairs(
    before: Mapping[str, Published], after: Mapping[str, Published]
) -> Iterator[tuple[Published, Published]]:
    for code, first in before.items():
        if code in after and (first.quota_persons or 0) >= FEWEST_PERSONS:
            yield first, after[code]


def _known(snapshot: Snapshot, year: int, revision: int) -> Mapping[str, Published]:
    """Every quota of an announcement that was no agreement, municipalities and regions by code:
    the fixed before the calculated.
    """
    found: dict[str, Published] = {}
    for kind in reversed(KINDS):
        one = quota_sets(snapshot).get((year, revision, kind))
        regional = {
            region: number
            for (its_year, its_revision, region, its_kind), number in regional_quotas(
                snapshot
            ).items()
            if (its_year, its_revision, its_kind) == (year, revision, kind)
        }
        numbers = {**(one.published if one else {}), **regional}
        found |= {code: it for code, it in numbers.items() if it.quota_persons is not None}
    return found
