"""The newest quotas that are known of every municipality in the region: persons and rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from dashboard.areas import members
from dashboard.indicators import Period, catalogue, indicator, series
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.measures import QuotaView, quota_view
from dashboard.kvoter.resolve import resolve
from dashboard.quotas.sets import KINDS, Published, quota_sets
from data.snapshot import Snapshot

RATE, AREA = "kvote_pr_1000", "midtjylland"


@dataclass(frozen=True)
class Municipality:
    """A municipality's quota, in persons and per 1,000 inhabitants, and its rank by the latter, the
    highest first.
    """

    code: str
    name: str
    persons: int
    rate: float
    rank: int


@dataclass(frozen=True)
class Revised:
    """A municipality's quota under a later landstal of the year, and how many of the region's
    municipalities have one then.
    """

    name: str
    landstal: int
    persons: int | None
    kind: str
    known: int
    of: int


@dataclass(frozen=True)
class LeadQuotas:
    """The quotas by municipality, most persons first in `by_persons` and lowest rate first in
    `by_rate`. `region_rate` is all the region's persons over all its inhabitants. `revised` is what
    became of the reader's own, or else of the first of them, under the year's last landstal; None
    where that is the one shown.
    """

    view: QuotaView = field(repr=False)
    by_persons: tuple[Municipality, ...]
    by_rate: tuple[Municipality, ...]
    region_rate: float | None
    revised: Revised | None


def lead_quotas(snapshot: Snapshot, lang: str, selected: str = "") -> LeadQuotas:
    """The newest complete set of the region, or the newest set there is when none is complete."""
    asked = KvoteChoice(lang=lang, measure=RATE, area=AREA)
    view = quota_view(snapshot, resolve(snapshot, asked), catalogue())
    known = [_municipality(row) for row in view.rows.dropna(subset=["value"]).itertuples()]
    by_persons = tuple(sorted(known, key=lambda one: (-one.persons, one.name)))
    told = next((one for one in by_persons if one.code == selected), (*by_persons, None)[0])
    period = Period(str(view.choice.year), view.choice.revision, view.choice.kind)
    own = series(snapshot, indicator(RATE), AREA).own(period)
    return LeadQuotas(
        view=view,
        by_persons=by_persons,
        by_rate=tuple(sorted(known, key=lambda one: (one.rate, one.name))),
        region_rate=own.value if own else None,
        revised=_revised(snapshot, view, told) if told and view.later else None,
    )


def region_codes(snapshot: Snapshot) -> tuple[str, ...]:
    """The municipalities that the front page tells of."""
    return members(snapshot, AREA, 0)


def _municipality(row: pd.Series) -> Municipality:
    return Municipality(
        row.municipality_code,
        row.municipality_name,
        int(row.quota_persons),
        float(row.value),
        int(row.rank),
    )


def _revised(snapshot: Snapshot, view: QuotaView, told: Municipality) -> Revised:
    """Under the year's last landstal: the kind that binds most where several are published."""
    year, last, codes = view.choice.year, view.later[-1], members(snapshot, AREA, view.choice.year)
    found = {
        (kind, one): published.quota_persons
        for kind in reversed(KINDS)
        for one, published in _published(snapshot, year, last.revision, kind).items()
        if one in codes and published.quota_persons is not None
    }
    own = {kind: found[kind, told.code] for kind in KINDS if (kind, told.code) in found}
    kind = next(iter(own), "")
    known = len({one for _, one in found})
    return Revised(told.name, last.persons, own.get(kind), kind, known, len(codes))


def _published(snapshot: Snapshot, year: int, revision: int, kind: str) -> Mapping[str, Published]:
    one = quota_sets(snapshot).get((year, revision, kind))
    return one.published if one else {}
