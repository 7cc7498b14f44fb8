"""Indicators that are worked out from published quotas, by what the catalogue calls the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.areas import members, region_of
from dashboard.indicators.observation import NOTHING, Observation, Observations, Period
from dashboard.indicators.people import inhabitants
from dashboard.kit.charts.marks import NOT_APPLICABLE, mark_of
from dashboard.quotas.regional import regional_quota
from dashboard.quotas.sets import KINDS, Published, QuotaSet, quota_sets
from data.snapshot import Snapshot

Way = Callable[[Snapshot, QuotaSet, str], Observation]


def derived(snapshot: Snapshot, way: str) -> Observations:
    """Every municipality's value under every set of quotas, in a way of `WAYS`; `KeyError` for
    another. Where a set has no number of it, the mark tells whether there could have been one.
    """
    codes = members(snapshot, "danmark", 0)
    return {
        Period(str(one.quota_year), one.revision, one.kind): {
            code: WAYS[way](snapshot, one, code) for code in codes
        }
        for one in quota_sets(snapshot).values()
    }


def per_1000(snapshot: Snapshot, one: QuotaSet, code: str) -> Observation:
    """Persons per 1,000 inhabitants on 1 January of the quota year."""
    quota = one.published.get(code)
    people, source_id = inhabitants(snapshot).get((one.quota_year, code), (0, ""))
    if quota is None or quota.quota_persons is None or not people:
        return _unknown(quota)
    mark = mark_of(quota.quota_persons, quota.mark)
    return Observation(1000 * quota.quota_persons / people, mark, quota.source_id, source_id)


def share_of_region(snapshot: Snapshot, one: QuotaSet, code: str) -> Observation:
    """Per cent of the published regionskvote of the same announcement (see `regional_quota`)."""
    quota = one.published.get(code)
    regional = regional_quota(snapshot, one, region_of(snapshot)[code])
    if quota is None or quota.quota_persons is None or not regional or not regional.persons:
        return _unknown(quota)
    share = 100 * quota.quota_persons / regional.persons
    mark, compared = mark_of(quota.quota_persons, quota.mark), (one.revision, regional.kind)
    return Observation(share, mark, quota.source_id, regional.source_id, compared)


def change_from_previous_revision(snapshot: Snapshot, one: QuotaSet, code: str) -> Observation:
    """Persons more or fewer than in the revision before, of the same kind where it is published,
    otherwise of another, which `compared` then tells.
    """
    if one.revision == 0:
        return _unfit(one.published.get(code))
    kinds = (one.kind, *(kind for kind in KINDS if kind != one.kind))
    return _difference(snapshot, one, code, [(one.revision - 1, kind) for kind in kinds])


def difference_from_calculated(snapshot: Snapshot, one: QuotaSet, code: str) -> Observation:
    """Persons more or fewer than the calculated number of the same year and revision."""
    if one.kind == "beregnet":
        return _unfit(one.published.get(code))
    return _difference(snapshot, one, code, [(one.revision, "beregnet")])


def _difference(
    snapshot: Snapshot, one: QuotaSet, code: str, others: list[tuple[int, str]]
) -> Observation:
    """The quota less the first number that is published among `others` (revision, kind)."""
    quota = one.published.get(code)
    for revision, kind in others:
        other = quota_sets(snapshot).get((one.quota_year, revision, kind))
        base = other.published.get(code) if other else None
        if quota is None or quota.quota_persons is None or not base or base.quota_persons is None:
            continue
        change = quota.quota_persons - base.quota_persons
        mark, compared = mark_of(change, quota.mark), (revision, kind)
        return Observation(change, mark, quota.source_id, base.source_id, compared)
    return _unknown(quota)


def _unknown(quota: Published | None) -> Observation:
    if quota is None:
        return NOTHING
    return Observation(None, mark_of(None, quota.mark), quota.source_id)


def _unfit(quota: Published | None) -> Observation:
    return Observation(None, NOT_APPLICABLE, quota.source_id if quota else "")


# What is held against an earlier or another number may fall on both sides of zero.
DIFFERENCES = frozenset({"change_from_previous_revision", "difference_from_calculated"})
WAYS: Mapping[str, Way] = {
    "per_1000": per_1000,
    "share_of_region": share_of_region,
    "change_from_previous_revision": change_from_previous_revision,
    "difference_from_calculated": difference_from_calculated,
}
