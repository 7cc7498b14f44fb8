"""What was done when a landstal was lowered: published quotas as shares of those before.

No source says how the agency counts a landstal down; what can be seen is that the quotas fell about
as much as the landstal, all of them alike. Agreed numbers are left out: they were moved as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.cache import kept
from dashboard.quotas.announced import Announcement
from dashboard.quotas.revisions import Pair, reductions
from data.snapshot import Snapshot

NEAR = 0.1


@dataclass(frozen=True)
class Lowering:
    """A landstal that was lowered within its year, and the quotas known before and after.

    `shares` are what each municipality's and each region's quota became of what it was, rising;
    those of few persons before are left out (see `Pair.telling`). Empty where none is known at
    both.
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
    return tuple(_lowering(pair) for pair in reductions(snapshot))


def lowering(snapshot: Snapshot, year: int, revision: int) -> Lowering | None:
    """The lowering that an announcement was; None for one that was none."""
    found = (
        one
        for one in lowerings(snapshot)
        if (one.quota_year, one.after.revision) == (year, revision)
    )
    return next(found, None)


def _lowering(pair: Pair) -> Lowering:
    before, after = pair.announced
    used = {name for one in pair.telling for name in one.source_ids}
    return Lowering(pair.years[0], before, after, pair.ratios, tuple(sorted(used)))
