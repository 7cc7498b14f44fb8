"""From what an address asks for to what the data hold."""

from __future__ import annotations

from dashboard.areas import members
from dashboard.kit.cache import kept
from dashboard.kvoter.choice import KvoteChoice
from dashboard.quotas.sets import KINDS, QuotaSet, available, is_complete
from data.snapshot import Snapshot


@kept
def resolve(snapshot: Snapshot, choice: KvoteChoice) -> KvoteChoice:
    """The choice with year, revision, kind and municipality that exist for its area.

    Without a year: the newest complete set, or the newest set when none is complete. A year,
    revision or kind that the area does not have gives way to the nearest thing it has.
    """
    sets = available(snapshot, choice.area)
    if not sets:
        return choice.but(year=0, revision=0, kind="fastsat", selected="")
    in_year = [one for one in sets if one.quota_year == choice.year]
    chosen = _within(in_year, choice) if in_year else _newest(snapshot, sets, choice.area)
    inside = choice.selected in members(snapshot, choice.area, chosen.quota_year)
    return choice.but(
        year=chosen.quota_year,
        revision=chosen.revision,
        kind=chosen.kind,
        selected=choice.selected if inside else "",
    )


def _newest(snapshot: Snapshot, sets: tuple[QuotaSet, ...], area: str) -> QuotaSet:
    complete = [one for one in sets if is_complete(snapshot, one, area)]
    return max(complete or sets, key=lambda one: (one.quota_year, one.revision, _rank(one)))


def _within(sets: list[QuotaSet], choice: KvoteChoice) -> QuotaSet:
    """The set of a year that is nearest to the revision and kind asked for."""
    revisions = [one for one in sets if one.revision == choice.revision]
    newest = max(one.revision for one in sets)
    candidates = revisions or [one for one in sets if one.revision == newest]
    asked = [one for one in candidates if one.kind == choice.kind]
    return (asked or sorted(candidates, key=_rank, reverse=True))[0]


def _rank(one: QuotaSet) -> tuple[int, int]:
    """Most figures first, then the kind that binds most."""
    return len(one.published), -KINDS.index(one.kind)
