"""What one choice on `/kvoter` shows: one row per municipality, its classes and its sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd

from dashboard.areas import MIDTJYLLAND, members
from dashboard.measures.classes import Classes, classify
from dashboard.measures.kvoter.sets import QuotaSet, available, quota_sets
from dashboard.measures.kvoter.settle import settle
from dashboard.measures.kvoter.values import DIVERGING, MEASURES, regional_quota
from dashboard.measures.ranks import ranks
from dashboard.urls.kvoter import KvoteChoice
from data.indicators import Indicator
from data.snapshot import Snapshot, Source

ROWS_KEPT = 512

_classify = lru_cache(maxsize=ROWS_KEPT)(classify)


@dataclass(frozen=True)
class QuotaView:
    """The picture of one settled choice.

    `rows` is sorted by rank, then name, those without a value last: municipality_code,
    municipality_name, value (in the measure's unit, NaN when missing), mark, rank (of those
    with a value), class_index (of `classes`; -1 for zero, missing for no value),
    quota_persons, quota_mark and source_id of the published number behind the value. `known` is
    how many of the area's municipalities have a value.
    """

    choice: KvoteChoice
    indicator: Indicator
    rows: pd.DataFrame = field(compare=False, repr=False)
    known: int
    classes: Classes
    landstal_persons: int | None
    announced_on: str
    regional_persons: int | None
    sources: tuple[Source, ...]

    @property
    def is_complete(self) -> bool:
        """Whether all of them have one."""
        return self.known == len(self.rows)

    @property
    def total_persons(self) -> int | None:
        """The sum of the quotas when every municipality's is published, otherwise None."""
        quotas = self.rows["quota_persons"]
        return int(quotas.sum()) if len(quotas) and bool(quotas.notna().all()) else None


def quota_view(
    snapshot: Snapshot, choice: KvoteChoice, indicators: Mapping[str, Indicator]
) -> QuotaView:
    """The view of a choice; the choice is settled first (see `settle`)."""
    settled = settle(snapshot, choice)
    indicator = indicators[settled.measure]
    key = (settled.year, settled.revision, settled.kind)
    one = quota_sets(snapshot).get(key, QuotaSet(*key, {}))
    rows = _rows(snapshot, one, settled.area, settled.measure)
    classes = _classes(snapshot, one, settled, indicator.decimals)
    landstal, announced_on = _landstal(snapshot, one)
    return QuotaView(
        choice=settled,
        indicator=indicator,
        rows=_classed(rows, classes),
        known=int(rows["value"].notna().sum()),
        classes=classes,
        landstal_persons=landstal,
        announced_on=announced_on,
        regional_persons=regional_quota(snapshot, one, MIDTJYLLAND),
        sources=tuple(snapshot.sources[name] for name in sorted(set(rows["source_id"]) - {""})),
    )


@lru_cache(maxsize=ROWS_KEPT)
def _rows(snapshot: Snapshot, one: QuotaSet, area: str, measure: str) -> pd.DataFrame:
    names = snapshot["municipalities"].set_index("municipality_code")["name_da"]
    codes = members(snapshot, area, one.quota_year)
    figures = [MEASURES[measure](snapshot, one, code) for code in codes]
    published = [one.published.get(code) for code in codes]
    rows = pd.DataFrame(
        {
            "municipality_code": codes,
            "municipality_name": [names[code] for code in codes],
            "value": pd.Series([value for value, _ in figures], dtype="float64"),
            "mark": [mark for _, mark in figures],
            "quota_persons": pd.array(
                [number.quota_persons if number else None for number in published], dtype="Int64"
            ),
            "quota_mark": [number.mark if number else "not_published" for number in published],
            "source_id": [number.source_id if number else "" for number in published],
        }
    )
    rows["rank"] = ranks(rows["value"])
    return rows.sort_values(["rank", "municipality_name"], ignore_index=True)


def _classes(snapshot: Snapshot, one: QuotaSet, choice: KvoteChoice, decimals: int) -> Classes:
    """The classes of the choice; held still, their limits come from every set of the area."""
    pool: list[float] = []
    if choice.hold:
        for other in available(snapshot, choice.area):
            pool += _rows(snapshot, other, choice.area, choice.measure)["value"].dropna().tolist()
    return _classify(
        tuple(_rows(snapshot, one, choice.area, choice.measure)["value"].dropna()),
        method=choice.method,
        decimals=decimals,
        own=choice.breaks,
        pool=tuple(pool),
        diverging=choice.measure in DIVERGING,
    )


def _classed(rows: pd.DataFrame, classes: Classes) -> pd.DataFrame:
    def place(value: float) -> int | None:
        if value != value:
            return None
        return -1 if round(value, classes.decimals) == 0 else classes.index_of(value)

    placed = pd.array([place(value) for value in rows["value"]], dtype="Int64")
    return rows.assign(class_index=placed)


def _landstal(snapshot: Snapshot, one: QuotaSet) -> tuple[int | None, str]:
    table = snapshot["landstal"]
    row = table[(table["quota_year"] == one.quota_year) & (table["revision"] == one.revision)]
    if row.empty:
        return None, ""
    announced = row["announced_on"].iloc[0]
    day = (
        "" if pd.isna(announced) or announced == "" else pd.Timestamp(announced).date().isoformat()
    )
    return int(row["landstal_persons"].iloc[0]), day
