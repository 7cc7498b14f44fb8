"""The coming agreement: places by municipality, once the secretariat has put them in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from dashboard.areas import members, municipality_names
from dashboard.indicators import inhabitants
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import Classes, classify, placed
from dashboard.kit.charts.marks import mark_of
from dashboard.kit.charts.ranks import ranks
from dashboard.uddannelse.choice import RATE
from dashboard.uddannelse.measures.counts import PER
from dashboard.uddannelse.measures.programmes import PROGRAMME
from data.snapshot import Snapshot, Source

AREA, TABLE = "midtjylland", "sosu_pau_fordeling"
DECIMALS = {True: 1, False: 0}


@dataclass(frozen=True)
class SplitView:
    """The 19 in a year, a programme and a measure, highest first.

    `rows` has municipality_code, municipality_name, places, people, value (NaN where none was
    found), mark, rank and class_index. While nothing is put in, the year is 0. `people_year` is the
    year of the inhabitants. `own` is the region's own value: all places, or all places over all
    inhabitants; None unless all are known.
    """

    year: int
    programme: str
    measure: str
    people_year: int
    rows: pd.DataFrame = field(compare=False, repr=False)
    classes: Classes
    own: float | None
    sources: tuple[Source, ...]

    @property
    def is_filled(self) -> bool:
        """Whether there is an agreement to tell of."""
        return self.year > 0

    @property
    def decimals(self) -> int:
        """The decimals that a value is shown with."""
        return DECIMALS[self.measure == RATE]

    @property
    def known(self) -> int:
        """How many municipalities have a value."""
        return int(self.rows["value"].notna().sum())


def inside(snapshot: Snapshot) -> tuple[str, ...]:
    """The codes of the 19."""
    return members(snapshot, AREA, 0)


def split_years(snapshot: Snapshot) -> tuple[int, ...]:
    """The years that have been put in, newest first."""
    return tuple(sorted(set(_table(snapshot)["year"]), reverse=True))


@kept
def split_view(snapshot: Snapshot, year: int, programme: str, measure: str) -> SplitView:
    """The places of a year; 0 holds all 19 without a value."""
    table = _table(snapshot)
    of_year = table[table["year"] == year]
    codes = list(inside(snapshot))
    own = of_year.set_index("municipality_code").reindex(codes)
    places = own[PROGRAMME[programme].column].astype("Float64")
    counts = places.to_numpy("float64", na_value=float("nan"))
    held = _people(snapshot, year)
    people = [held.persons.get(code) for code in codes]
    rows = pd.DataFrame(
        {
            "municipality_code": codes,
            "municipality_name": [municipality_names(snapshot)[code] for code in codes],
            "places": counts,
            "people": pd.array(people, dtype="Float64").to_numpy("float64", na_value=float("nan")),
        }
    )
    value = PER * rows["places"] / rows["people"] if measure == RATE else rows["places"]
    decimals = DECIMALS[measure == RATE]
    shown = value.map(lambda one: round(one, decimals), na_action="ignore")
    classes = classify(
        [float(one) for one in shown.dropna()], method="naturlige", decimals=decimals
    )
    rows = rows.assign(
        value=shown,
        mark=[mark_of(None if pd.isna(one) else float(one)) for one in shown],
        rank=ranks(shown),
        class_index=placed(shown, classes),
    ).sort_values(["rank", "municipality_name"], ignore_index=True)
    named = dict.fromkeys([*of_year["source_id"], *held.sources])
    return SplitView(
        year,
        programme,
        measure,
        held.year,
        rows,
        classes,
        _own(rows, measure),
        tuple(snapshot.sources[name] for name in named),
    )


class People(NamedTuple):
    """The inhabitants of the 19 on 1 January of a year, and their sources."""

    year: int
    persons: Mapping[str, int]
    sources: tuple[str, ...]


def _people(snapshot: Snapshot, year: int) -> People:
    """Those of the newest year up to `year` that has all 19: an agreement is made ahead of them."""
    known, codes = inhabitants(snapshot), inside(snapshot)
    whole = {at for at, _ in known if at <= year and all((at, code) in known for code in codes)}
    if not whole:
        return People(0, {}, ())
    last = max(whole)
    cells = {code: known[last, code] for code in codes}
    names = tuple(dict.fromkeys(name for _, name in cells.values()))
    return People(last, {code: count for code, (count, _) in cells.items()}, names)


def _own(rows: pd.DataFrame, measure: str) -> float | None:
    if rows["value"].isna().any():
        return None
    total = float(rows["places"].sum())
    return PER * total / float(rows["people"].sum()) if measure == RATE else total


def _table(snapshot: Snapshot) -> pd.DataFrame:
    """The rows of the agreement; none where the version lacks the table."""
    lacking = pd.DataFrame({name: [] for name in ("year", "municipality_code", "source_id")})
    return snapshot.tables.get(
        TABLE, lacking.assign(**{one.column: [] for one in PROGRAMME.values()})
    )
