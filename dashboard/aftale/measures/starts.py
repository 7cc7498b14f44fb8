"""The numbers an agreement can start from: a region's complete sets, as they were published."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.aftale.measures.calculated_starts import calculated_case, calculated_starts, key_of
from dashboard.kit.cache import kept
from dashboard.quota.agreement import Case, Kind, Start
from dashboard.quotas.announced import announcement
from dashboard.quotas.regional import regional_quota
from dashboard.quotas.sets import QuotaSet, quota_sets
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES_OF_REGION
from data.snapshot import Snapshot


class NoStart(LookupError):
    """No region's numbers are published whole, so that there is nothing to agree on."""


@kept
def starts(snapshot: Snapshot) -> Mapping[str, Start]:
    """Every complete set of a region's numbers by its key: Midtjylland first, the newest first."""
    found = [
        published_start(snapshot, one, region)
        for one in quota_sets(snapshot).values()
        for region in MUNICIPALITIES_OF_REGION
        if is_whole(one, region)
    ]
    found.sort(key=lambda start: (-start.quota_year, -start.revision, start.region_code))
    found.sort(key=lambda start: start.region_code != MIDTJYLLAND)
    return MappingProxyType({key_of(start): start for start in found})


def is_whole(one: QuotaSet, region_code: str) -> bool:
    """Whether every municipality of the region has a number in the set."""
    codes = MUNICIPALITIES_OF_REGION[region_code]
    return one.known(tuple(codes)) == len(codes)


def start(snapshot: Snapshot, key: str) -> Start:
    """The start of that key; the default one for a key there is not, `NoStart` where no set is
    whole.
    """
    known = starts(snapshot)
    if not known:
        raise NoStart("No region has a number for every municipality in any set.")
    return known[key] if key in known else next(iter(known.values()))


def started(snapshot: Snapshot, key: str, lang: str) -> Case:
    """The case that starts from a set or a calculation of that key, nothing moved."""
    if key in calculated_starts(snapshot):
        return calculated_case(snapshot, key, lang)
    return Case(start(snapshot, key))


def default_case(snapshot: Snapshot) -> Case:
    """The case that the page opens with: Midtjylland's newest numbers, nothing moved.

    They are those of 2015 as they were first fixed, 1.039 persons.
    """
    return Case(start(snapshot, ""))


def published_start(snapshot: Snapshot, one: QuotaSet, region_code: str) -> Start:
    """A set as a start, None where a number is not published, with everything it rests on."""
    codes = sorted(MUNICIPALITIES_OF_REGION[region_code])
    numbers = {code: one.published[code] for code in codes if code in one.published}
    used = [published.source_id for published in numbers.values()]
    regional = regional_quota(snapshot, one, region_code)
    used += [regional.source_id] if regional else []
    announced = announcement(snapshot, one)
    used += [announced.source_id] if announced else []
    return Start(
        region_code,
        one.quota_year,
        tuple((code, numbers[code].quota_persons if code in numbers else None) for code in codes),
        one.revision,
        Kind(one.kind),
        announced.persons if announced else None,
        regional.persons if regional else None,
        tuple(dict.fromkeys(used)),
    )
