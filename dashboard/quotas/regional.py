"""The published quotas of the regions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.kit.cache import kept
from dashboard.quotas.sets import KINDS, Published, QuotaSet
from data.snapshot import Snapshot


@kept
def regional_quotas(snapshot: Snapshot) -> Mapping[tuple[int, int, str, str], Published]:
    """Published regionskvoter, by (quota_year, revision, region_code, kind)."""
    table = snapshot["regionskvoter"].dropna(subset=["quota_persons"])
    columns = ["quota_year", "revision", "region_code", "kind", "quota_persons"]
    columns += ["mark", "source_id", "confidence"]
    return {
        (int(year), int(revision), region, kind): Published(int(persons), *map(str, known))
        for year, revision, region, kind, persons, *known in table[columns].itertuples(
            index=False, name=None
        )
    }


class RegionalQuota(NamedTuple):
    """A published regionskvote, in persons, with its kind and source."""

    persons: int
    kind: str
    source_id: str


def regional_quota(snapshot: Snapshot, one: QuotaSet, region_code: str) -> RegionalQuota | None:
    """The region's quota of the same year and revision: of the set's kind where that is
    published, otherwise of another kind; None where there is none.
    """
    for kind in (one.kind, *KINDS):
        found = regional_quotas(snapshot).get((one.quota_year, one.revision, region_code, kind))
        if found and found.quota_persons is not None:
            return RegionalQuota(found.quota_persons, kind, found.source_id)
    return None
