"""What one choice on `/kvoter` shows: one row per municipality, its classes and its sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from dashboard.areas import MIDTJYLLAND, members, municipality_names
from dashboard.indicators import DIFFERENCES, Period, series
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import Classes, classify, placed
from dashboard.kit.charts.ranks import ranks
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.measures.rates import OwnRate, own_rate
from dashboard.kvoter.measures.split import HalfQuota, split_quotas
from dashboard.kvoter.resolve import resolve
from dashboard.quotas.announced import Announcement, announcement, later_announcements
from dashboard.quotas.later import LaterQuota, later_quota
from dashboard.quotas.regional import RegionalQuota, regional_quota
from dashboard.quotas.sets import QuotaSet, available, quota_sets
from data.indicators import Indicator
from data.snapshot import Snapshot, Source

ROWS_KEPT = 512
QUOTA, RATE = "kvote", "kvote_pr_1000"

Measured = tuple[Indicator, Indicator, Indicator]
# Each rank, of which column, rounded as which of those that are measured.
RANKED = (("rank", "value", 0), ("quota_rank", "quota_persons", 1), ("rate_rank", "rate", 2))

_classify = lru_cache(maxsize=ROWS_KEPT)(classify)


@dataclass(frozen=True)
class QuotaView:
    """The picture of one resolved choice.

    `rows` is sorted by rank, then name, those without a value last: municipality_code,
    municipality_name, value (in the measure's unit, NaN when missing), mark, rank (of those
    with a value, as rounded on the screen), class_index (of `classes`; -1 for zero, missing for
    no value), quota_persons, quota_mark, confidence and source_id of the published number behind
    the value, quota_rank, rate (persons per 1,000 inhabitants) and rate_rank, base_source_id and
    compared (see `indicators.Observation`). Rank 1 is always the highest. `known` is how many of
    the area's municipalities have a value.

    `is_lone` says that the year has no other set for the area. `later` are the year's
    announcements after the one shown, and `later_regional` is Region Midtjylland's quota under
    the last of them. `half_counts` is how many municipalities west and east have, `split` their
    quotas by the choice's own split. `own_rate` is the area's own, `became` what a municipality's
    quota was changed to later in the year, by code. `quota_sources` are behind the quotas alone,
    `sources` behind everything that is said.
    """

    choice: KvoteChoice
    indicator: Indicator
    rows: pd.DataFrame = field(compare=False, repr=False)
    known: int
    classes: Classes
    announced: Announcement | None
    later: tuple[Announcement, ...]
    later_regional: RegionalQuota | None
    regional: RegionalQuota | None
    is_lone: bool
    half_counts: tuple[int, int]
    split: tuple[HalfQuota, ...]
    own_rate: OwnRate | None
    became: Mapping[str, LaterQuota] = field(compare=False, repr=False)
    quota_sources: tuple[Source, ...]
    sources: tuple[Source, ...]

    @property
    def landstal_persons(self) -> int | None:
        """The landstal the quotas were made from."""
        return self.announced.persons if self.announced else None

    @property
    def regional_persons(self) -> int | None:
        """Region Midtjylland's quota of the same announcement."""
        return self.regional.persons if self.regional else None

    @property
    def compared(self) -> tuple[tuple[int, str], ...]:
        """Revision and kind of every other quota that a value was held against."""
        return tuple(sorted({pair for pair in self.rows["compared"] if pair}))

    @property
    def is_difference(self) -> bool:
        """Whether the measure is held against another quota, so that it may fall below zero."""
        return self.indicator.derive in DIFFERENCES

    @property
    def is_complete(self) -> bool:
        """Whether all of them have one."""
        return self.known == len(self.rows)

    @property
    def total_persons(self) -> int | None:
        """The sum of the quotas when every municipality's is published, otherwise None."""
        quotas = self.rows["quota_persons"]
        return int(quotas.sum()) if len(quotas) and bool(quotas.notna().all()) else None


def rounded(values: pd.Series, decimals: int) -> pd.Series:
    """The values as they are written on the screen."""
    return values.map(lambda value: round(value, decimals), na_action="ignore")


def quota_view(
    snapshot: Snapshot, choice: KvoteChoice, indicators: Mapping[str, Indicator]
) -> QuotaView:
    """The view of a choice; the choice is resolved first (see `resolve`)."""
    resolved = resolve(snapshot, choice)
    indicator = indicators[resolved.measure]
    key = (resolved.year, resolved.revision, resolved.kind)
    one = quota_sets(snapshot).get(key, QuotaSet(*key, {}))
    measured = (indicator, indicators[QUOTA], indicators[RATE])
    rows = _rows(snapshot, one, resolved.area, measured)
    classes = _classes(snapshot, one, resolved, measured)
    regional = regional_quota(snapshot, one, MIDTJYLLAND)
    announced, later = announcement(snapshot, one), later_announcements(snapshot, one)
    later_regional = _later_regional(snapshot, one, later) if _is_region(resolved) else None
    split = split_quotas(snapshot, one, resolved.split_overlay)
    rate = own_rate(snapshot, one, resolved.area)
    became = _became(snapshot, one, list(rows["municipality_code"]))
    cited = [announced, *later, later_regional, regional if _is_rest_said(resolved, rows) else None]
    return QuotaView(
        choice=resolved,
        indicator=indicator,
        rows=rows.assign(class_index=placed(rows["value"], classes)),
        known=int(rows["value"].notna().sum()),
        classes=classes,
        announced=announced,
        later=later,
        later_regional=later_regional,
        regional=regional,
        is_lone=_is_lone(snapshot, one, resolved.area),
        half_counts=_half_counts(snapshot, one.quota_year),
        split=split,
        own_rate=rate,
        became=became,
        quota_sources=_sources(snapshot, rows["source_id"]),
        sources=_sources(
            snapshot,
            rows["source_id"],
            rows["base_source_id"],
            rows["rate_source_id"],
            rate.source_ids if rate else (),
            [it.source_id for it in cited if it],
            [it.published.source_id for it in became.values()],
            *(half.source_ids for half in split),
        ),
    )


def _is_region(choice: KvoteChoice) -> bool:
    return choice.area == "midtjylland"


def _is_rest_said(choice: KvoteChoice, rows: pd.DataFrame) -> bool:
    """Whether the region's quota is told beside quotas that some municipalities lack."""
    known = rows["quota_persons"].notna()
    return _is_region(choice) and bool(known.any()) and not bool(known.all())


def _later_regional(
    snapshot: Snapshot, one: QuotaSet, later: tuple[Announcement, ...]
) -> RegionalQuota | None:
    """Region Midtjylland's quota under the last announcement of the year."""
    if not later:
        return None
    last = QuotaSet(one.quota_year, later[-1].revision, one.kind, {})
    return regional_quota(snapshot, last, MIDTJYLLAND)


def _became(snapshot: Snapshot, one: QuotaSet, codes: list[str]) -> dict[str, LaterQuota]:
    """What the quotas of those that have one were changed to later in the year."""
    known = [code for code in codes if code in one.published]
    found = {code: later_quota(snapshot, one, code) for code in known}
    return {code: later for code, later in found.items() if later}


def _is_lone(snapshot: Snapshot, one: QuotaSet, area: str) -> bool:
    """Whether no other announcement or kind of that year has a number for the area."""
    in_year = [it for it in available(snapshot, area) if it.quota_year == one.quota_year]
    return len(in_year) <= 1


def _half_counts(snapshot: Snapshot, year: int) -> tuple[int, int]:
    return len(members(snapshot, "rar-vest", year)), len(members(snapshot, "rar-oest", year))


def _sources(snapshot: Snapshot, *groups: Iterable[str]) -> tuple[Source, ...]:
    """The sources of the ids, group by group, each once."""
    names = dict.fromkeys(name for group in groups for name in sorted(set(group)) if name)
    return tuple(snapshot.sources[name] for name in names)


@kept
def _rows(snapshot: Snapshot, one: QuotaSet, area: str, measured: Measured) -> pd.DataFrame:
    """The rows of a set: the measure's values, the quotas behind them, and their rates."""
    names = municipality_names(snapshot)
    period = Period(str(one.quota_year), one.revision, one.kind)
    values, quotas, rates = (series(snapshot, each, area).at(period) for each in measured)
    rows = pd.DataFrame(
        {
            "municipality_code": list(values),
            "municipality_name": [names[code] for code in values],
            "value": pd.Series([one.value for one in values.values()], dtype="float64"),
            "mark": [one.mark for one in values.values()],
            "quota_persons": pd.array([one.value for one in quotas.values()], dtype="Int64"),
            "quota_mark": [one.mark for one in quotas.values()],
            "source_id": [held.source_id for held in quotas.values()],
            "confidence": [one.confidence(code) for code in quotas],
            "rate": pd.Series([one.value for one in rates.values()], dtype="float64"),
            "rate_source_id": [one.base_source_id for one in rates.values()],
            "base_source_id": [one.base_source_id for one in values.values()],
            "compared": [one.compared for one in values.values()],
        }
    )
    for column, values_of, by in RANKED:
        rows[column] = ranks(rounded(rows[values_of], measured[by].decimals))
    return rows.sort_values(["rank", "municipality_name"], ignore_index=True)


def _classes(snapshot: Snapshot, one: QuotaSet, choice: KvoteChoice, measured: Measured) -> Classes:
    """The classes of the choice; held still, their limits come from every set of the area."""

    def values_of(one: QuotaSet) -> list[float]:
        rows = _rows(snapshot, one, choice.area, measured)
        return list(rows["value"].dropna())

    pool: list[float] = []
    if choice.hold:
        for other in available(snapshot, choice.area):
            pool += values_of(other)
    return _classify(
        tuple(values_of(one)),
        method=choice.method,
        decimals=measured[0].decimals,
        own=choice.breaks,
        pool=tuple(pool),
        diverging=measured[0].derive in DIFFERENCES,
    )
