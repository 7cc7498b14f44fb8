"""The five measures of a set of quotas, municipality by municipality."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from dashboard.kit.cache import kept
from dashboard.kit.charts.marks import NOT_APPLICABLE, NOT_PUBLISHED, mark_of
from dashboard.quotas.sets import KINDS, Published, QuotaSet, quota_sets
from data.snapshot import Snapshot


class Figure(NamedTuple):
    """A value with its mark, and what the quota was held against.

    `base_source_id` is the source of that other number, `compared` the revision and kind of the
    other quota; both are blank where the value is the quota itself or there is no value.
    """

    value: float | None
    mark: str
    base_source_id: str = ""
    compared: tuple[int, str] | None = None


@kept
def population(snapshot: Snapshot) -> Mapping[tuple[int, str], tuple[int, str]]:
    """Inhabitants on 1 January and their source, by (year, municipality_code), where published."""
    persons: dict[tuple[int, str], tuple[int, str]] = {}
    for name in ("population", "population_midtjylland"):
        table = snapshot[name].dropna(subset=["population_persons"])
        keys = zip(table["year"].astype(int), table["municipality_code"], strict=True)
        counts = zip(table["population_persons"].astype(int), table["source_id"], strict=True)
        persons.update(zip(keys, counts, strict=True))
    return persons


@kept
def regional_quotas(snapshot: Snapshot) -> Mapping[tuple[int, int, str, str], Published]:
    """Published regionskvoter, by (quota_year, revision, region_code, kind)."""
    table = snapshot["regionskvoter"].dropna(subset=["quota_persons"])
    columns = ["quota_year", "revision", "region_code", "kind", "quota_persons", "mark"]
    return {
        (int(year), int(revision), region, kind): Published(int(persons), mark, source_id)
        for year, revision, region, kind, persons, mark, source_id in table[
            [*columns, "source_id"]
        ].itertuples(index=False, name=None)
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


@kept
def region_of(snapshot: Snapshot) -> Mapping[str, str]:
    """The region's code, by municipality_code."""
    table = snapshot["municipalities"]
    return dict(zip(table["municipality_code"], table["region_code"], strict=True))


def persons(snapshot: Snapshot, one: QuotaSet, code: str) -> Figure:
    """The quota itself, in persons."""
    published = one.published.get(code)
    if published is None:
        return Figure(None, NOT_PUBLISHED)
    return Figure(published.quota_persons, published.mark)


def per_1000(snapshot: Snapshot, one: QuotaSet, code: str) -> Figure:
    """Persons per 1,000 inhabitants on 1 January of the quota year."""
    quota, mark, *_ = persons(snapshot, one, code)
    inhabitants, source_id = population(snapshot).get((one.quota_year, code), (0, ""))
    if quota is None or not inhabitants:
        return Figure(None, mark_of(None, mark))
    return Figure(1000 * quota / inhabitants, mark_of(quota, mark), source_id)


def share_of_region(snapshot: Snapshot, one: QuotaSet, code: str) -> Figure:
    """Per cent of the published regionskvote of the same announcement (see `regional_quota`)."""
    quota, mark, *_ = persons(snapshot, one, code)
    regional = regional_quota(snapshot, one, region_of(snapshot)[code])
    if quota is None or regional is None or not regional.persons:
        return Figure(None, mark_of(None, mark))
    compared = (one.revision, regional.kind)
    share = 100 * quota / regional.persons
    return Figure(share, mark_of(quota, mark), regional.source_id, compared)


def change_from_previous_revision(snapshot: Snapshot, one: QuotaSet, code: str) -> Figure:
    """Persons more or fewer than in the revision before, of the same kind where it is published,
    otherwise of another, which `compared` then tells.
    """
    if one.revision == 0:
        return Figure(None, NOT_APPLICABLE)
    kinds = (one.kind, *(kind for kind in KINDS if kind != one.kind))
    return _difference(snapshot, one, code, [(one.revision - 1, kind) for kind in kinds])


def difference_from_calculated(snapshot: Snapshot, one: QuotaSet, code: str) -> Figure:
    """Persons more or fewer than the calculated number of the same year and revision."""
    if one.kind == "beregnet":
        return Figure(None, NOT_APPLICABLE)
    return _difference(snapshot, one, code, [(one.revision, "beregnet")])


def _difference(
    snapshot: Snapshot, one: QuotaSet, code: str, others: list[tuple[int, str]]
) -> Figure:
    """The quota less the first number that is published among `others` (revision, kind)."""
    quota, mark, *_ = persons(snapshot, one, code)
    for revision, kind in others:
        other = quota_sets(snapshot).get((one.quota_year, revision, kind))
        base = other.published.get(code) if other else None
        if quota is not None and base and base.quota_persons is not None:
            change = quota - base.quota_persons
            return Figure(change, mark_of(change, mark), base.source_id, (revision, kind))
    return Figure(None, mark_of(None, mark))


MEASURES: Mapping[str, Callable[[Snapshot, QuotaSet, str], Figure]] = {
    "kvote": persons,
    "kvote_pr_1000": per_1000,
    "kvote_andel": share_of_region,
    "kvote_aendring": change_from_previous_revision,
    "kvote_afvigelse": difference_from_calculated,
}
DIVERGING = frozenset({"kvote_aendring", "kvote_afvigelse"})
