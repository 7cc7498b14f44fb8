"""The facts that `/` tells of RAR and of the væksthuse; those of the quotas come from `kvoter`."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.snapshot import Snapshot, Source

WEST, EAST = "RAR Vestjylland", "RAR Østjylland"
MIDTJYLLAND_HOUSE, ALL_HOUSES = "Væksthus Midtjylland", "alle (fem væksthuse)"
GROWTH = {
    "employment": "andel_af_samlet_beskaeftigelsesvaekst",
    "turnover": "andel_af_samlet_omsaetningsvaekst",
    "export": "andel_af_samlet_eksportvaekst",
}


@dataclass(frozen=True)
class Growth:
    """How the number of inhabitants of one half of the region has gone."""

    municipalities: int
    first_persons: int
    last_persons: int

    @property
    def change_pct(self) -> float:
        """The change from the first year to the last, in per cent of the first."""
        return 100 * (self.last_persons - self.first_persons) / self.first_persons


@dataclass(frozen=True)
class EastWest:
    """Inhabitants of east and west on 1 January, by the councils of July 2017 in every year."""

    first_year: int
    last_year: int
    west: Growth
    east: Growth
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Share:
    """A published share of what all five væksthuse had together, and its years."""

    what: str
    share_pct: float
    first_year: int
    last_year: int
    is_about: bool


@dataclass(frozen=True)
class HouseShares:
    """Væksthus Midtjylland's shares of gross growth and of the base funding."""

    growth: tuple[Share, ...]
    funding_pct: float
    funding_mio_kr: float
    funding_of_mio_kr: float
    funding_year: int
    sources: tuple[Source, ...]


def east_west(snapshot: Snapshot) -> EastWest:
    """East and west from the first year to the last that has all the region's municipalities."""
    council = snapshot["municipalities"].set_index("municipality_code")["rar_from_2017_07"]
    people = snapshot["population_midtjylland"]
    by_year = people.pivot_table(
        index="year", columns="municipality_code", values="population_persons", aggfunc="sum"
    ).dropna()
    first, last = by_year.iloc[0], by_year.iloc[-1]

    def growth(name: str) -> Growth:
        codes = [code for code in by_year.columns if council[code] == name]
        return Growth(len(codes), int(first[codes].sum()), int(last[codes].sum()))

    used = people[people["year"].isin([by_year.index[0], by_year.index[-1]])]
    return EastWest(
        first_year=int(by_year.index[0]),
        last_year=int(by_year.index[-1]),
        west=growth(WEST),
        east=growth(EAST),
        sources=_sources(snapshot, used),
    )


def house_shares(snapshot: Snapshot) -> HouseShares:
    """Shares as published, and the funding share worked out from the two published amounts."""
    effects = snapshot["vaeksthus_effects"]
    of_growth = effects[
        (effects["entity"] == MIDTJYLLAND_HOUSE) & effects["metric"].isin(GROWTH.values())
    ]
    shares = {row["metric"]: row for row in of_growth.to_dict("records")}
    targets = snapshot["vaeksthus_targets"]
    funding = targets[targets["target_metric"] == "basisbevilling"]
    granted = {row["entity"]: row for row in funding.to_dict("records")}
    own = float(granted[MIDTJYLLAND_HOUSE]["target_mio_kr"])
    every = float(granted[ALL_HOUSES]["target_mio_kr"])
    return HouseShares(
        growth=tuple(_share(what, shares[metric]) for what, metric in GROWTH.items()),
        funding_pct=100 * own / every,
        funding_mio_kr=own,
        funding_of_mio_kr=every,
        funding_year=int(granted[MIDTJYLLAND_HOUSE]["year_start"]),
        sources=_sources(snapshot, of_growth, funding),
    )


def _share(what: str, row: Mapping[Hashable, Any]) -> Share:
    return Share(
        what,
        float(row["value_pct"]),
        int(row["period_start"]),
        int(row["period_end"]),
        row["qualifier"] == "about",
    )


def _sources(snapshot: Snapshot, *tables: pd.DataFrame) -> tuple[Source, ...]:
    named = sorted({name for table in tables for name in table["source_id"]})
    return tuple(snapshot.sources[name] for name in named if name in snapshot.sources)
