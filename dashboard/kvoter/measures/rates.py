"""The area's own rate: what municipalities are held against, never a mean of their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.areas import MIDTJYLLAND, members
from dashboard.indicators import inhabitants
from dashboard.kit.cache import kept
from dashboard.quotas.announced import announcement
from dashboard.quotas.regional import regional_quota
from dashboard.quotas.sets import QuotaSet, is_complete
from data.snapshot import Snapshot

PER = 1_000


@dataclass(frozen=True)
class OwnRate:
    """Persons per 1,000 inhabitants of an area as one: its quota and its inhabitants on 1 January
    of the quota year, each known whole. `source_ids` are behind both.
    """

    persons: int
    inhabitants: int
    source_ids: tuple[str, ...]

    @property
    def per_1000(self) -> float:
        """Persons per 1,000 inhabitants."""
        return PER * self.persons / self.inhabitants


@kept
def own_rate(snapshot: Snapshot, one: QuotaSet, area: str) -> OwnRate | None:
    """The area's own rate under a set: its municipalities' quotas added up, or where some are
    missing the published quota of the region, or the landstal for the country. None where neither
    is known, or not every inhabitant is.
    """
    codes = members(snapshot, area, one.quota_year)
    people = inhabitants(snapshot)
    found = [people[one.quota_year, code] for code in codes if (one.quota_year, code) in people]
    quota = _quota(snapshot, one, area, codes)
    if quota is None or not codes or len(found) < len(codes):
        return None
    persons, source_id = quota
    behind = dict.fromkeys([source_id, *sorted({name for _, name in found})])
    return OwnRate(persons, sum(count for count, _ in found), tuple(filter(None, behind)))


def _quota(
    snapshot: Snapshot, one: QuotaSet, area: str, codes: tuple[str, ...]
) -> tuple[int, str] | None:
    """The area's quota, and its source where it is another than the municipalities' own."""
    if is_complete(snapshot, one, area):
        return sum(one.published[code].quota_persons or 0 for code in codes), ""
    if area == "midtjylland" and (regional := regional_quota(snapshot, one, MIDTJYLLAND)):
        return regional.persons, regional.source_id
    if area == "danmark" and (announced := announcement(snapshot, one)):
        return announced.persons, announced.source_id
    return None
