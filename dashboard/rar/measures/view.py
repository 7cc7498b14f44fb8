"""What one choice on `/rar` shows: both areas through the years, and every municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from dashboard.areas import Halves, members, municipality_names, split_sources
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import FEWEST, Classes, classify
from dashboard.kit.charts.marks import PROVISIONAL, VALUE, mark_of
from dashboard.kit.charts.ranks import ranks
from dashboard.kit.words.alphabet import alphabet_key
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures.contributions import contributions
from dashboard.rar.measures.halves import (
    AARHUS,
    EAST,
    WEST,
    Splits,
    breaks,
    gap_series,
    half_series,
    split,
    splits,
)
from dashboard.rar.measures.rates import Rates, rates
from dashboard.rar.measures.spread import Spread, as_shown, spreads
from dashboard.rar.resolve import resolve
from data.snapshot import Snapshot, Source

DECIMALS = 1
CLASSES = 4
Cell = tuple[str, int, str]


@dataclass(frozen=True)
class RarView:
    """What one resolved choice shows.

    `west_east` holds every municipality of the region; what is without Aarhus says so. `series`,
    `gap_all` and `gap_without` (with and without Aarhus) are drawn: each year as it was parted.
    `compared_all` and `compared_without` are spoken of: every year parted as the chosen one, so
    that a sentence about two years is about the same municipalities. `rows` is sorted by rank, then
    name: municipality_code, municipality_name, half, value, mark, rank, is_shared, class_index,
    base_value, base_rank. `counted` are the rows that take part: all but Aarhus where it is left
    out. `contributions` holds each area's since the base year. `breaks` are the years in which the
    areas change, `reassigned` the codes that are then in the other.
    """

    choice: RarChoice
    rates: Rates
    west_east: Halves
    series: pd.DataFrame = field(compare=False, repr=False)
    gap_all: pd.DataFrame = field(compare=False, repr=False)
    gap_without: pd.DataFrame = field(compare=False, repr=False)
    compared_all: pd.DataFrame = field(compare=False, repr=False)
    compared_without: pd.DataFrame = field(compare=False, repr=False)
    rows: pd.DataFrame = field(compare=False, repr=False)
    classes: Classes
    spreads: Mapping[str, Spread] = field(compare=False)
    contributions: Mapping[str, pd.DataFrame] = field(compare=False, repr=False)
    breaks: tuple[int, ...]
    reassigned: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def counted(self) -> pd.DataFrame:
        """The rows of those that take part."""
        if not self.choice.without:
            return self.rows
        return self.rows[self.rows["municipality_code"] != AARHUS]

    def mean(self, year: int, half: str, column: str = "weighted") -> float | None:
        """An area's mean in a year, as rounded on the screen; None where it is not known."""
        return self._means.get((half, year, column))

    def gaps(self, column: str, *, without: bool) -> Mapping[int, float]:
        """West less east in every year that is known, of the municipalities of the chosen year;
        not rounded.
        """
        table = self.compared_without if without else self.compared_all
        pairs = zip(table["year"], table[column], strict=True)
        return {int(year): float(value) for year, value in pairs if value == value}

    @cached_property
    def _means(self) -> Mapping[Cell, float]:
        return {
            (str(half), int(year), column): round(float(value), DECIMALS) + 0.0
            for half, table in self.series.groupby("half")
            for column in ("weighted", "all_ages", "unweighted")
            for year, value in zip(table["year"], table[column], strict=True)
            if value == value
        }


@kept
def rar_view(snapshot: Snapshot, asked: RarChoice) -> RarView:
    """The view of a choice; the choice is resolved first."""
    choice = resolve(snapshot, asked)
    one = rates(snapshot, choice.measure, choice.base if choice.is_growth else 0)
    both = split(snapshot, one, choice.definition, choice.year or 2017)
    every, less = (
        splits(snapshot, one, choice.definition, without=without) for without in (False, True)
    )
    fixed_all, fixed_less = (
        _fixed(snapshot, one, choice, without=without) for without in (False, True)
    )
    rows = _rows(snapshot, one, choice, both)
    classes = _classes([float(value) for value in rows["value"].dropna()])
    used = sorted({*one.source_ids, *split_sources(snapshot)})
    counted = rows[rows["municipality_code"] != AARHUS] if choice.without else rows
    return RarView(
        choice=choice,
        rates=one,
        west_east=both,
        series=half_series(one, less if choice.without else every),
        gap_all=gap_series(one, every),
        gap_without=gap_series(one, less),
        compared_all=gap_series(one, fixed_all),
        compared_without=gap_series(one, fixed_less),
        rows=_classed(rows, classes),
        classes=classes,
        spreads=spreads(counted, DECIMALS),
        contributions=_contributions(one, choice, fixed_less if choice.without else fixed_all),
        breaks=breaks(every),
        reassigned=_reassigned(every),
        sources=tuple(snapshot.sources[name] for name in used if name in snapshot.sources),
    )


def _classes(values: Sequence[float]) -> Classes:
    """At most `CLASSES` natural classes; decline and growth never share one unless there are too
    few of either.
    """
    falling, rising = [value for value in values if value < 0], [one for one in values if one >= 0]
    if min(len(falling), len(rising)) < FEWEST:
        return _natural(values, CLASSES)
    below, above = (_natural(some, CLASSES // 2).classes for some in (falling, rising))
    highest = [one.high for one in (*below[:-1], *above)]
    least_fall = -(10.0**-DECIMALS)
    return classify(values, method="egne", decimals=DECIMALS, own=(*highest, least_fall))


def _natural(values: Sequence[float], most: int) -> Classes:
    return classify(values, method="naturlige", decimals=DECIMALS, most=most)


def _fixed(snapshot: Snapshot, one: Rates, choice: RarChoice, *, without: bool) -> Splits:
    """Every year parted as the chosen one."""
    both = split(snapshot, one, choice.definition, choice.year or 2017, without=without)
    return dict.fromkeys(one.years, both)


def _reassigned(parted: Splits) -> tuple[str, ...]:
    if not parted:
        return ()
    first, *_, last = [*parted.values(), *parted.values()]
    return tuple(sorted(set(first.west) & set(last.east) | set(first.east) & set(last.west)))


def _contributions(one: Rates, choice: RarChoice, parted: Splits) -> Mapping[str, pd.DataFrame]:
    if not choice.base:
        return {}
    return {
        half: contributions(one, choice.base, choice.year, codes)
        for half, codes in zip((WEST, EAST), parted[choice.year], strict=True)
    }


def _rows(snapshot: Snapshot, one: Rates, choice: RarChoice, both: Halves) -> pd.DataFrame:
    names = municipality_names(snapshot)
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
    rows["rank"] = ranks(as_shown(rows["value"], DECIMALS), low_first=one.low_first)
    rows["is_shared"] = rows["rank"].notna() & rows["rank"].duplicated(keep=False)
    rows["base_rank"] = ranks(as_shown(rows["base_value"], DECIMALS), low_first=one.low_first)
    if choice.is_growth:
        rows["base_rank"] = pd.NA
    order = pd.DataFrame(
        {"rank": rows["rank"], "name": rows["municipality_name"].map(alphabet_key)}
    ).sort_values(["rank", "name"])
    return rows.loc[order.index].reset_index(drop=True)


def _classed(rows: pd.DataFrame, classes: Classes) -> pd.DataFrame:
    index = [None if value != value else classes.index_of(value) for value in rows["value"]]
    return rows.assign(class_index=pd.array(index, dtype="Int64"))
