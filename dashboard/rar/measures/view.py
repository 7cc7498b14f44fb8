"""What one choice on `/rar` shows: the halves through the years, and every municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from dashboard.areas import Halves, members, split_sources
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import Classes, classify
from dashboard.kit.charts.marks import PROVISIONAL, VALUE, mark_of
from dashboard.kit.charts.ranks import ranks
from dashboard.kit.words.alphabet import alphabet_key
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.contributions import contributions
from dashboard.rar.measures.halves import EAST, WEST, breaks, gap_series, half_series, split
from dashboard.rar.measures.rates import Rates, rates
from dashboard.rar.measures.spread import Spread, spreads
from dashboard.rar.resolve import resolve
from data.snapshot import Snapshot, Source

DECIMALS = 1
Cell = tuple[str, int, str]


@dataclass(frozen=True)
class RarView:
    """What one resolved choice shows.

    `west_east` holds every municipality of the region; what is without Aarhus says so. `series` and
    `gap` are of the choice, `gap_all` and `gap_without` with and without Aarhus. `rows` is sorted
    by rank, then name: municipality_code, municipality_name, half, value, mark, rank, class_index,
    base_value, rank_change (places gained since the base year; missing without one).
    `contributions` holds each half's since the base year. `breaks` are the years in which the
    halves change, `reassigned` the codes that are then in the other half.
    """

    choice: RarChoice
    rates: Rates
    west_east: Halves
    series: pd.DataFrame = field(compare=False, repr=False)
    gap: pd.DataFrame = field(compare=False, repr=False)
    gap_all: pd.DataFrame = field(compare=False, repr=False)
    gap_without: pd.DataFrame = field(compare=False, repr=False)
    rows: pd.DataFrame = field(compare=False, repr=False)
    classes: Classes
    spreads: Mapping[str, Spread] = field(compare=False)
    contributions: Mapping[str, pd.DataFrame] = field(compare=False, repr=False)
    breaks: tuple[int, ...]
    reassigned: tuple[str, ...]
    sources: tuple[Source, ...]

    def mean(self, year: int, half: str, column: str = "weighted") -> float | None:
        """A half's mean in a year, as rounded on the screen; None where it is not known."""
        return self._means.get((half, year, column))

    def gap_in(self, year: int, column: str, which: str = "gap") -> float | None:
        """West less east in a year, as rounded on the screen, of `gap`, `gap_all` or
        `gap_without`; None where it is not known.
        """
        return self._gaps.get((which, year, column))

    @cached_property
    def _means(self) -> Mapping[Cell, float]:
        return _looked_up(dict(iter(self.series.groupby("half"))))

    @cached_property
    def _gaps(self) -> Mapping[Cell, float]:
        every = {"gap": self.gap, "gap_all": self.gap_all, "gap_without": self.gap_without}
        return _looked_up(every)


def _looked_up(tables: Mapping[str, pd.DataFrame]) -> Mapping[Cell, float]:
    """The known values of some tables with a row per year, by (table, year, column)."""
    return {
        (name, int(year), column): round(float(value), DECIMALS) + 0.0
        for name, table in tables.items()
        for column in ("weighted", "unweighted")
        for year, value in zip(table["year"], table[column], strict=True)
        if value == value
    }


@kept
def rar_view(snapshot: Snapshot, asked: RarChoice) -> RarView:
    """The view of a choice; the choice is resolved first."""
    choice = resolve(snapshot, asked)
    one = rates(snapshot, choice.measure, choice.base if choice.measure == "befolkning" else 0)
    both = split(snapshot, one, choice.definition, choice.year or 2017)
    gap_all = gap_series(snapshot, one, choice.definition)
    gap_without = gap_series(snapshot, one, choice.definition, without=True)
    rows = _rows(snapshot, one, choice, both)
    classes = classify(list(rows["value"].dropna()), method="naturlige", decimals=DECIMALS)
    used = sorted({*one.source_ids, *split_sources(snapshot)})
    return RarView(
        choice=choice,
        rates=one,
        west_east=both,
        series=half_series(snapshot, one, choice.definition, without=choice.without),
        gap=gap_without if choice.without else gap_all,
        gap_all=gap_all,
        gap_without=gap_without,
        rows=_classed(rows, classes),
        classes=classes,
        spreads=spreads(rows, DECIMALS),
        contributions=_contributions(snapshot, one, choice),
        breaks=breaks(snapshot, one, choice.definition),
        reassigned=_reassigned(snapshot, one, choice.definition),
        sources=tuple(snapshot.sources[name] for name in used if name in snapshot.sources),
    )


def _reassigned(snapshot: Snapshot, one: Rates, definition: str) -> tuple[str, ...]:
    if not one.years:
        return ()
    first, last = (split(snapshot, one, definition, year) for year in (one.years[0], one.years[-1]))
    return tuple(sorted(set(first.west) & set(last.east) | set(first.east) & set(last.west)))


def _contributions(snapshot: Snapshot, one: Rates, choice: RarChoice) -> Mapping[str, pd.DataFrame]:
    if not choice.base:
        return {}
    then, now = (
        split(snapshot, one, choice.definition, year, without=choice.without)
        for year in (choice.base, choice.year)
    )
    return {
        half: contributions(one, (choice.base, before), (choice.year, after))
        for half, before, after in zip((WEST, EAST), then, now, strict=True)
    }


def _rows(snapshot: Snapshot, one: Rates, choice: RarChoice, both: Halves) -> pd.DataFrame:
    names = snapshot["municipalities"].set_index("municipality_code")["name_da"]
    codes = members(snapshot, "midtjylland", 0)
    values = [one.values.get((choice.year, code)) for code in codes]
    before = [one.values.get((choice.base, code)) for code in codes]
    rows = pd.DataFrame(
        {
            "municipality_code": codes,
            "municipality_name": [names[code] for code in codes],
            "half": [WEST if code in both.west else EAST for code in codes],
            "value": pd.Series(values, dtype="float64"),
            "mark": [
                mark_of(value, PROVISIONAL if (choice.year, code) in one.provisional else VALUE)
                for code, value in zip(codes, values, strict=True)
            ],
            "base_value": pd.Series(before, dtype="float64"),
        }
    )
    rows["rank"] = ranks(rows["value"].round(DECIMALS))
    rows["rank_change"] = ranks(rows["base_value"].round(DECIMALS)) - rows["rank"]
    if one.measure == "befolkning":
        rows["rank_change"] = pd.NA
    order = pd.DataFrame(
        {"rank": rows["rank"], "name": rows["municipality_name"].map(alphabet_key)}
    ).sort_values(["rank", "name"])
    return rows.loc[order.index].reset_index(drop=True)


def _classed(rows: pd.DataFrame, classes: Classes) -> pd.DataFrame:
    index = [None if value != value else classes.index_of(value) for value in rows["value"]]
    return rows.assign(class_index=pd.array(index, dtype="Int64"))
