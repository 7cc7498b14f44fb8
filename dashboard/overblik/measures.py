"""The facts that `/` tells of RAR; those of the quotas and of the houses come from their own."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.snapshot import Snapshot, Source

WEST, EAST = "RAR Vestjylland", "RAR Østjylland"


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


def _sources(snapshot: Snapshot, *tables: pd.DataFrame) -> tuple[Source, ...]:
    named = sorted({name for table in tables for name in table["source_id"]})
    return tuple(snapshot.sources[name] for name in named if name in snapshot.sources)
