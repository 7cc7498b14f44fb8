"""What the announcements of several years tell together: how a lower landstal was carried out, and
what moves a quota while the landstal stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dashboard.kit.cache import kept
from dashboard.quota import NotInForce, order_on
from dashboard.quotas.announced import Announcement, announced_years, announcements
from dashboard.quotas.counts import day_of
from dashboard.quotas.regional import regional_quotas
from dashboard.quotas.sets import KINDS, Published, quota_sets
from data.snapshot import Snapshot

AGREED = "aftalt"
# A quota of fewer says little of a share: a person more or less is a twentieth of it.
FEWEST_COMPARED = 20
Place = tuple[bool, str]


@dataclass(frozen=True)
class Compared:
    """A region or municipality (`code`) with its published quota in two announcements."""

    code: str
    is_region: bool
    kinds: tuple[str, str]
    published: tuple[Published, Published]

    @property
    def persons(self) -> tuple[int, int]:
        """Both quotas."""
        sooner, later = self.published
        return sooner.quota_persons or 0, later.quota_persons or 0

    @property
    def ratio(self) -> float | None:
        """The later as a share of the sooner; None where that was none."""
        sooner, later = self.persons
        return later / sooner if sooner else None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Where both stand."""
        return tuple(dict.fromkeys(one.source_id for one in self.published))


@dataclass(frozen=True)
class Pair:
    """Two announcements, each of its quota year, and who is known in both: regions first."""

    years: tuple[int, int]
    announced: tuple[Announcement, Announcement]
    compared: tuple[Compared, ...]

    @property
    def ratio(self) -> float:
        """The later landstal as a share of the sooner."""
        sooner, later = self.announced
        return later.persons / sooner.persons

    @property
    def telling(self) -> tuple[Compared, ...]:
        """Those whose quota was large enough to tell a share of it."""
        return tuple(one for one in self.compared if one.persons[0] >= FEWEST_COMPARED)

    @property
    def ratios(self) -> tuple[float, ...]:
        """What became of their quotas, as shares of what they were, rising."""
        return tuple(sorted(one.ratio for one in self.telling if one.ratio is not None))


@kept
def reductions(snapshot: Snapshot) -> tuple[Pair, ...]:
    """Every announcement that lowered the landstal of its year, with those whose quota is known
    before and after and was not agreed: an agreement hands persons on besides. Of some nobody is.
    """
    return tuple(
        _pair(snapshot, (year, year), (sooner, later))
        for year in announced_years(snapshot)
        for sooner, later in pairwise(announcements(snapshot, year))
        if later.persons < sooner.persons
    )


@kept
def same_landstal(snapshot: Snapshot) -> tuple[Pair, ...]:
    """The years that began on the landstal that the year before ended on, under the same order,
    with those whose quota is known in both and is of the same kind, the newest first.
    """
    found = []
    for years in pairwise(announced_years(snapshot)):
        announced = announcements(snapshot, years[0])[-1], announcements(snapshot, years[1])[0]
        if years[1] == years[0] + 1 and _is_alike(years, announced):
            found.append(_pair(snapshot, years, announced, is_same_kind=True))
    return tuple(pair for pair in reversed(found) if pair.compared)


def _is_alike(years: tuple[int, int], announced: tuple[Announcement, Announcement]) -> bool:
    """Whether both are the same number, exactly, and calculated by the same order."""
    sooner, later = announced
    if sooner.persons != later.persons or sooner.is_about or later.is_about:
        return False
    orders = [_order(year, one) for year, one in zip(years, announced, strict=True)]
    return orders[0] == orders[1]


def _order(year: int, one: Announcement) -> str:
    """The order that an announcement is calculated by; blank before the first we know."""
    try:
        return order_on(day_of(year, one)).key
    except NotInForce:
        return ""


def _pair(
    snapshot: Snapshot,
    years: tuple[int, int],
    announced: tuple[Announcement, Announcement],
    *,
    is_same_kind: bool = False,
) -> Pair:
    before, after = (
        _published(snapshot, year, one.revision) for year, one in zip(years, announced, strict=True)
    )
    compared = [
        Compared(code, is_region, kinds, (before[place][kinds[0]], after[place][kinds[1]]))
        for place in before.keys() & after.keys()
        for is_region, code in (place,)
        if (kinds := _kinds(before[place], after[place], is_same_kind=is_same_kind))
    ]
    known = (one for one in compared if any(one.persons))
    return Pair(
        years, announced, tuple(sorted(known, key=lambda one: (not one.is_region, one.code)))
    )


def _kinds(
    before: Mapping[str, Published], after: Mapping[str, Published], *, is_same_kind: bool
) -> tuple[str, str] | None:
    """The kinds to compare, those that bind most first; none where one of them was agreed."""
    free = [kind for kind in KINDS if kind != AGREED]
    pairs = [(one, other) for one in free for other in free if one in before and other in after]
    return next((pair for pair in pairs if not is_same_kind or pair[0] == pair[1]), None)


def _published(
    snapshot: Snapshot, year: int, revision: int
) -> Mapping[Place, Mapping[str, Published]]:
    """Who has a number in an announcement, by kind."""
    found: dict[Place, dict[str, Published]] = {}
    for place, kind, published in _numbers(snapshot, year, revision):
        found.setdefault(place, {})[kind] = published
    return found


def _numbers(
    snapshot: Snapshot, year: int, revision: int
) -> Iterator[tuple[Place, str, Published]]:
    for (at, step, region, kind), published in regional_quotas(snapshot).items():
        if (at, step) == (year, revision):
            yield (True, region), kind, published
    for (at, step, kind), one in quota_sets(snapshot).items():
        if (at, step) == (year, revision):
            for code, published in one.published.items():
                if published.quota_persons is not None:
                    yield (False, code), kind, published
