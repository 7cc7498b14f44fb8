"""A set of quotas seen as east and west: each half's sum, its share, and persons per 1,000."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.areas import day_of_split, halves
from dashboard.indicators import inhabitants
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import day, number
from dashboard.quotas.formatting import persons
from dashboard.quotas.sets import QuotaSet
from data.snapshot import Snapshot


@dataclass(frozen=True)
class HalfQuota:
    """What one half of the region is to receive. The sum is None until every one of its
    municipalities has a number (`known` of `of` have); the share is of both halves together.
    `definition` and `year` tell which split it is; `source_ids` are behind the inhabitants.
    """

    half: str
    definition: str
    year: int
    known: int
    of: int
    persons: int | None
    share_pct: float | None
    per_1000: float | None
    source_ids: frozenset[str]


def split_quotas(snapshot: Snapshot, one: QuotaSet, definition: str) -> tuple[HalfQuota, ...]:
    """West and east for a set of quotas, by the councils of 1 January of its year or by a fixed
    definition (see `areas.DEFINITIONS`); nothing without a definition or a year.
    """
    if not definition or not one.quota_year:
        return ()
    both = halves(snapshot, definition, date(one.quota_year, 1, 1))._asdict()
    sums = {half: _sum(one, codes) for half, codes in both.items()}
    known = [count for count in sums.values() if count is not None]
    whole = sum(known) if len(known) == len(sums) else 0
    return tuple(
        HalfQuota(
            half,
            definition,
            one.quota_year,
            one.known(codes),
            len(codes),
            persons := sums[half],
            100 * persons / whole if whole and persons is not None else None,
            *_per_1000(snapshot, one.quota_year, codes, persons),
        )
        for half, codes in both.items()
    )


def split_side(one: HalfQuota, w: Words) -> str:
    """West or east, and since when they were divided so: another day has other municipalities."""
    since = day(day_of_split(one.year), w.lang)
    return w(f"kvoter.split.{one.half}.{one.definition}", day=since)


def split_cells(one: HalfQuota, w: Words) -> list[str]:
    """A half in words: which it is, its sum or how much of it is known, its share and its rate."""
    council = w("kvoter.split.council", side=split_side(one, w), of=one.of)
    if one.persons is None:
        return [council, w("kvoter.split.missing", known=one.known, of=one.of), "", ""]
    return [
        council,
        persons(one.persons, w),
        ""
        if one.share_pct is None
        else w("kvoter.split.share", share=number(one.share_pct, 1, w.lang)),
        ""
        if one.per_1000 is None
        else w("kvoter.split.rate", rate=number(one.per_1000, 2, w.lang)),
    ]


def _sum(one: QuotaSet, codes: tuple[str, ...]) -> int | None:
    if not codes or one.known(codes) < len(codes):
        return None
    return sum(one.published[code].quota_persons or 0 for code in codes)


def _per_1000(
    snapshot: Snapshot, year: int, codes: tuple[str, ...], persons: int | None
) -> tuple[float | None, frozenset[str]]:
    """Persons per 1,000 inhabitants of the half, and the sources of the inhabitants."""
    people = inhabitants(snapshot)
    found = [people[year, code] for code in codes if (year, code) in people]
    if persons is None or len(found) < len(codes):
        return None, frozenset()
    return 1000 * persons / sum(count for count, _ in found), frozenset(name for _, name in found)
