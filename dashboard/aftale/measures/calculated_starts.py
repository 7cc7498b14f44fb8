"""Starts from our own calculation, where nobody has published the numbers of a whole region."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.kit.cache import kept
from dashboard.kit.words import words
from dashboard.quota.agreement import Case, Start, calculated_start
from dashboard.quotas.calculated import calculation
from dashboard.quotas.counts import FAMILY_TOTAL, Basis, basis, calculable
from dashboard.quotas.formatting import approximate_sentence
from data.schemas.places import MIDTJYLLAND, REGIONS
from data.snapshot import Snapshot


@kept
def calculated_starts(snapshot: Snapshot) -> Mapping[str, tuple[Start, Basis]]:
    """Midtjylland at every announcement, the newest first, and the other regions at the newest.

    By key as published starts have it (`1082-2026-0-tilnaermet`), with what each is made from.
    """
    announced = [
        (year, one.revision) for year, those in calculable(snapshot).items() for one in those
    ]
    newest = max(announced)
    wanted = [(MIDTJYLLAND, *one) for one in sorted(announced, reverse=True)]
    wanted += [(region, *newest) for region in sorted(REGIONS - {MIDTJYLLAND})]
    found = (_calculated(snapshot, *one) for one in wanted)
    return MappingProxyType({key_of(start): (start, made_from) for start, made_from in found})


def key_of(start: Start) -> str:
    """What a start is called: `1082-2015-0-fastsat`."""
    return f"{start.region_code}-{start.quota_year}-{start.revision}-{start.kind}"


def calculated_case(snapshot: Snapshot, key: str, lang: str) -> Case:
    """A case that starts from that calculation, its comment saying what it is made from."""
    start, made_from = calculated_starts(snapshot)[key]
    w = words(lang)
    if not made_from.is_approximate:
        return Case(start, comment=w("aftale.calculated.counted"))
    return Case(start, comment=approximate_sentence(made_from, w))


def _calculated(snapshot: Snapshot, region: str, year: int, revision: int) -> tuple[Start, Basis]:
    made_from = basis(snapshot, year, revision, FAMILY_TOTAL)
    done = calculation(made_from.inputs, made_from.landstal, day=made_from.day)
    sources = [source.source_id for source in made_from.sources]
    return calculated_start(done, region, year, revision, sources), made_from
