"""What one choice on `/kvoter/beregning` shows: both calculations, a row per municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.areas import members, municipality_names, region_names, region_of
from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures.calculated import Pair, calculated
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import Classes, classify, placed
from dashboard.kit.charts.marks import NOT_PUBLISHED, PROVISIONAL, mark_of
from dashboard.kit.charts.ranks import ranks
from dashboard.quota import Calculation
from dashboard.quotas.announced import Announcement
from dashboard.quotas.calculated import calculation
from dashboard.quotas.counts import FAMILY_TOTAL, Basis, basis, calculable
from dashboard.quotas.regional import RegionalQuota, regional_quota
from dashboard.quotas.sets import Published, QuotaSet, quota_sets
from data.snapshot import Snapshot, Source

KINDS = ("beregnet", "fastsat", "aftalt")
DIVERGING = frozenset({"aendring", "forskel"})


@dataclass(frozen=True)
class BeregningView:
    """The picture of one resolved choice.

    `rows` is sorted by rank, then name: municipality_code, municipality_name, value (persons, NaN
    when there is nothing to compare with), mark, rank, class_index (-1 for zero), now_persons,
    base_persons, published_persons, published_kind and source_id of the published number. `basis`
    holds the counts with the reader's own total of family. `regional` is the published quota of
    the selected municipality's region.
    """

    choice: BeregningChoice
    basis: Basis
    pair: Pair
    announcements: Mapping[int, tuple[Announcement, ...]] = field(compare=False, repr=False)
    names: Mapping[str, str] = field(compare=False, repr=False)
    region_names: Mapping[str, str] = field(compare=False, repr=False)
    rows: pd.DataFrame = field(compare=False, repr=False)
    classes: Classes
    regional: RegionalQuota | None
    sources: tuple[Source, ...]

    @property
    def now(self) -> Calculation:
        """The calculation with everything the reader changed."""
        return self.pair.now

    def at(self, landstal: int) -> Calculation:
        """The same counts and assumptions at another landstal."""
        now = self.now
        return calculation(
            now.inputs, landstal, day=self.basis.day, interpretation=now.interpretation
        )

    @property
    def in_year(self) -> tuple[Announcement, ...]:
        """Every announcement of the year that can be calculated."""
        return self.announcements[self.choice.year]

    @property
    def name(self) -> str:
        """The selected municipality."""
        return self.names[self.choice.selected]

    @cached_property
    def selected(self) -> Mapping[str, Any]:
        """The selected municipality's row."""
        return next(row for row in self.records if row["municipality_code"] == self.choice.selected)

    @cached_property
    def records(self) -> tuple[Mapping[str, Any], ...]:
        """The rows one by one, in their order."""
        return tuple(self.rows.to_dict("records"))

    @cached_property
    def known(self) -> int:
        """How many of the area's municipalities have a value."""
        return int(self.rows["value"].notna().sum())


@kept
def beregning_view(snapshot: Snapshot, choice: BeregningChoice) -> BeregningView:
    """The view of a resolved choice."""
    base = basis(snapshot, choice.year, choice.revision, FAMILY_TOTAL)
    own = basis(snapshot, choice.year, choice.revision, choice.family)
    pair = calculated(base, own, choice)
    names = municipality_names(snapshot)
    published = published_numbers(snapshot, choice.year, choice.revision)
    rows = _rows(members(snapshot, choice.area, choice.year), names, pair, published, choice)
    rows["mark"] = [_mark(value, own) for value in rows["value"]]
    classes = classify(
        tuple(rows["value"].dropna()),
        method="naturlige",
        decimals=0,
        diverging=choice.measure in DIVERGING,
    )
    return BeregningView(
        choice=choice,
        basis=own,
        pair=pair,
        announcements=calculable(snapshot),
        names=names,
        region_names=region_names(snapshot),
        rows=rows.assign(class_index=placed(rows["value"], classes)),
        classes=classes,
        regional=_regional(snapshot, choice),
        sources=_sources(snapshot, own, published, tuple(rows["municipality_code"])),
    )


@kept
def published_numbers(
    snapshot: Snapshot, year: int, revision: int
) -> Mapping[str, tuple[str, Published]]:
    """Kind and number published for an announcement, by code: the calculated one before the
    fixed, the fixed before the agreed.
    """
    found: dict[str, tuple[str, Published]] = {}
    for kind in reversed(KINDS):
        one = quota_sets(snapshot).get((year, revision, kind))
        for code, number in one.published.items() if one else ():
            if number.quota_persons is not None:
                found[code] = (kind, number)
    return found


def _rows(
    codes: tuple[str, ...],
    names: Mapping[str, str],
    pair: Pair,
    published: Mapping[str, tuple[str, Published]],
    choice: BeregningChoice,
) -> pd.DataFrame:
    now, base = pair.now.kommunekvoter, pair.base.kommunekvoter
    numbers = [published.get(code, ("", None)) for code in codes]
    frame = pd.DataFrame(
        {
            "municipality_code": codes,
            "municipality_name": [names[code] for code in codes],
            "now_persons": [now[code] for code in codes],
            "base_persons": [base[code] for code in codes],
            "published_persons": pd.array(
                [one.quota_persons if one else None for _, one in numbers], dtype="Int64"
            ),
            "published_kind": [kind for kind, _ in numbers],
            "source_id": [one.source_id if one else "" for _, one in numbers],
        }
    )
    against = {"aendring": "base_persons", "forskel": "published_persons"}.get(choice.measure)
    value = frame["now_persons"].astype("float64")
    if against:
        value = value - frame[against].astype("float64")
    frame["value"] = value
    frame["rank"] = ranks(value)
    return frame.sort_values(["rank", "municipality_name"], ignore_index=True)


def _regional(snapshot: Snapshot, choice: BeregningChoice) -> RegionalQuota | None:
    calculated = QuotaSet(choice.year, choice.revision, "beregnet", {})
    return regional_quota(snapshot, calculated, region_of(snapshot)[choice.selected])


def _mark(value: float, basis: Basis) -> str:
    if value != value:
        return NOT_PUBLISHED
    return PROVISIONAL if basis.is_approximate else mark_of(value)


def _sources(
    snapshot: Snapshot,
    basis: Basis,
    published: Mapping[str, tuple[str, Published]],
    codes: tuple[str, ...],
) -> tuple[Source, ...]:
    """Behind the landstal, the counts, and the published numbers of the area."""
    compared = {published[code][1].source_id for code in codes if code in published}
    beside = tuple(snapshot.sources[name] for name in sorted(compared))
    return tuple(dict.fromkeys((*basis.sources, *beside)))
