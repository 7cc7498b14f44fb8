"""Indicators that are calculated of published quotas, by what the catalogue calls the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.areas import members
from dashboard.indicators.observation import Observation, Observations, Period
from dashboard.quotas import values
from dashboard.quotas.sets import QuotaSet, quota_sets
from data.snapshot import Snapshot

Way = Callable[[Snapshot, QuotaSet, str], values.Figure]

WAYS: Mapping[str, Way] = {
    "per_1000": values.per_1000,
    "share_of_region": values.share_of_region,
    "change_from_previous_revision": values.change_from_previous_revision,
    "difference_from_calculated": values.difference_from_calculated,
}


def derived(snapshot: Snapshot, way: str) -> Observations:
    """Every municipality's value under every set of quotas, in a way of `WAYS`; `KeyError` for
    another. Where a set has no number of it, the mark tells whether there could have been one.
    """
    codes = members(snapshot, "danmark", 0)
    return {
        Period(str(one.quota_year), one.revision, one.kind): {
            code: _observed(snapshot, one, code, WAYS[way]) for code in codes
        }
        for one in quota_sets(snapshot).values()
    }


def _observed(snapshot: Snapshot, one: QuotaSet, code: str, way: Way) -> Observation:
    figure, quota = way(snapshot, one, code), one.published.get(code)
    source_id = quota.source_id if quota else ""
    return Observation(figure.value, figure.mark, source_id, figure.base_source_id, figure.compared)
