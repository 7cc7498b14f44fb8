"""What became of a quota when the landstal of its year was changed."""

from __future__ import annotations

from typing import NamedTuple

from dashboard.quotas.sets import KINDS, Published, QuotaSet, quota_sets
from data.snapshot import Snapshot


class LaterQuota(NamedTuple):
    """A municipality's number in a later announcement of the same year, and its kind."""

    revision: int
    kind: str
    published: Published


def later_quota(snapshot: Snapshot, one: QuotaSet, code: str) -> LaterQuota | None:
    """The municipality's number in the last announcement of the set's year that has one; of
    several kinds the one that binds most.
    """
    found = [
        LaterQuota(other.revision, other.kind, published)
        for other in quota_sets(snapshot).values()
        if other.quota_year == one.quota_year and other.revision > one.revision
        if (published := other.published.get(code)) and published.quota_persons is not None
    ]
    return max(found, key=lambda it: (it.revision, -KINDS.index(it.kind)), default=None)
