"""What a landstal is calculated from: the data keeper's own counts, or an approximation to them.

Nobody has published immigrants and family reunified per municipality. Where the table
`quota_inputs` holds a year whole, its counts are used. Otherwise population is the published one,
immigrants are made from a published rate, and the family reunified are spread like them; what
comes of that is an approximation and is called so wherever it is shown. `FAMILY_TOTAL` is how many
were reunified with refugees in the whole country, as long as nobody says otherwise: it was fitted
to the official table of 2015, and says nothing of another year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.areas import region_of
from dashboard.kit.cache import kept
from dashboard.quota import ORDERS, Inputs, NotInForce, landstal_due, share_out
from dashboard.quotas.announced import Announcement, announcements
from dashboard.quotas.sets import available, is_complete
from data.snapshot import Snapshot, Source

FAMILY_TOTAL = 4_000
GROUP = "non_western_citizens"
PER = 10_000


@dataclass(frozen=True)
class Basis:
    """An announced landstal and the counts it is calculated from.

    `day` decides which order is in force and which counts are asked for (see `day_of`).
    `population_year` and `immigrants_year` are the years of the published
    figures behind an approximation (None where the keeper's own counts are used), `wanted_year`
    the one whose 1 January the law asks for. `reported` is how many municipalities the keeper has
    counts for.
    """

    quota_year: int
    announced: Announcement
    day: date
    inputs: Inputs
    is_approximate: bool
    wanted_year: int
    population_year: int | None
    immigrants_year: int | None
    reported: int
    sources: tuple[Source, ...]

    @property
    def landstal(self) -> int:
        """The announced number."""
        return self.announced.persons

    @property
    def family_total(self) -> int:
        """How many were reunified with refugees in the whole country, known or assumed."""
        return sum(self.inputs.family_reunified)


@kept
def basis(snapshot: Snapshot, year: int, revision: int, family_total: int) -> Basis:
    """What an announcement is calculated from, with that many family reunified where the counts are
    approximated; `KeyError` for an announcement that is not there.
    """
    announced = {one.revision: one for one in calculable(snapshot)[year]}[revision]
    day = day_of(year, announced)
    counted = _reported(snapshot, year)
    inputs, years, used = _own(snapshot, counted) or _approximated(snapshot, day.year, family_total)
    return Basis(
        quota_year=year,
        announced=announced,
        day=day,
        inputs=inputs,
        is_approximate=bool(years),
        wanted_year=day.year,
        population_year=years[0] if years else None,
        immigrants_year=years[1] if years else None,
        reported=len(counted),
        sources=tuple(
            snapshot.sources[name] for name in dict.fromkeys((announced.source_id, *used))
        ),
    )


@kept
def calculable(snapshot: Snapshot) -> Mapping[int, tuple[Announcement, ...]]:
    """The announcements that an order we know was in force for, by quota year, oldest first."""
    years = sorted({int(year) for year in snapshot["landstal"]["quota_year"]})
    found = {
        year: tuple(one for one in announcements(snapshot, year) if _has_order(year, one))
        for year in years
    }
    return {year: those for year, those in found.items() if those}


@kept
def proved(snapshot: Snapshot) -> tuple[int, int]:
    """Year and revision of the newest announcement whose quotas are published for every
    municipality; the newest of all where there is none.
    """
    whole = [
        (one.quota_year, one.revision)
        for one in available(snapshot, "danmark")
        if is_complete(snapshot, one, "danmark") and one.quota_year in calculable(snapshot)
    ]
    newest = max(calculable(snapshot))
    return max(whole, default=(newest, 0))


def day_of(year: int, announced: Announcement) -> date:
    """The day whose rules an announcement is calculated by: its own; the first of its month, where
    that alone is known; the day a year's first landstal was due. A revision was never due: one of
    which nothing is known is taken to be of the day the year began.
    """
    if announced.announced_on:
        return date.fromisoformat(announced.announced_on)
    if announced.announced_month:
        year, month = map(int, announced.announced_month.split("-"))
        return date(year, month, 1)
    if announced.revision:
        return date(year, 1, 1)
    return landstal_due(year)


def _has_order(year: int, announced: Announcement) -> bool:
    try:
        return day_of(year, announced) >= ORDERS[0].signed
    except NotInForce:
        return False


def _reported(snapshot: Snapshot, year: int) -> pd.DataFrame:
    table = snapshot.tables.get("quota_inputs", pd.DataFrame({"quota_year": []}))
    return table[table["quota_year"] == year]


def _own(
    snapshot: Snapshot, counted: pd.DataFrame
) -> tuple[Inputs, tuple[int, ...], list[str]] | None:
    """The keeper's counts, where every municipality has them: shares need the whole country."""
    if len(counted) < len(region_of(snapshot)):
        return None
    return Inputs.of(counted), (), sorted(set(counted["source_id"]))


def _approximated(
    snapshot: Snapshot, wanted: int, family_total: int
) -> tuple[Inputs, tuple[int, ...], list[str]]:
    people = published_people(snapshot, wanted)
    foreign = snapshot["immigrants"]
    foreign = foreign[foreign["group"] == GROUP]
    rates, rate_year = _nearest(snapshot, foreign, "rate_per_10000", people.year)
    codes = sorted(people.persons)
    immigrants = [round(people.persons[code] * rates[code] / PER) for code in codes]
    rows = zip(
        codes,
        [region_of(snapshot)[code] for code in codes],
        [people.persons[code] for code in codes],
        immigrants,
        share_out(immigrants, family_total),
        strict=True,
    )
    used = [*(one.source_id for one in people.sources), *_used(foreign, rate_year)]
    return Inputs.from_rows(rows), (people.year, rate_year), used


@dataclass(frozen=True)
class People:
    """Inhabitants on 1 January of a year, by code, for every municipality."""

    year: int
    persons: Mapping[str, int]
    sources: tuple[Source, ...]


@kept
def published_people(snapshot: Snapshot, wanted: int) -> People:
    """The population of the published year nearest to `wanted`."""
    persons, year = _nearest(snapshot, snapshot["population"], "population_persons", wanted)
    whole = {code: int(count) for code, count in persons.items()}
    used = _used(snapshot["population"], year)
    return People(year, whole, tuple(snapshot.sources[name] for name in used))


def _nearest(
    snapshot: Snapshot, table: pd.DataFrame, column: str, wanted: int
) -> tuple[dict[str, float], int]:
    """The figures of the year nearest to `wanted` that has every municipality, and that year; of
    two equally near the earlier, which was known first.
    """
    everybody = len(region_of(snapshot))
    known = table.dropna(subset=[column])
    counts = known.groupby("year")["municipality_code"].nunique()
    whole: Sequence[int] = [int(year) for year in counts.index[counts >= everybody]]
    year = min(whole, key=lambda one: (abs(one - wanted), one))
    rows = known[known["year"] == year]
    return dict(zip(rows["municipality_code"], rows[column].astype(float), strict=True)), year


def _used(table: pd.DataFrame, year: int) -> list[str]:
    return sorted(set(table.loc[table["year"] == year, "source_id"]))
