"""What is known by municipality: guided firms once they are put in, and what little else was
found.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from dashboard.areas import members, municipality_names
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import Classes, classify, placed
from dashboard.kit.charts.marks import NOT_PUBLISHED, mark_of
from dashboard.kit.charts.ranks import ranks
from dashboard.vaekst.choice import LOCAL_MEASURES, SERVICES
from dashboard.vaekst.measures.kinds import Evidence, Unit, Window
from dashboard.vaekst.measures.rows import AT_LEAST, evidence, held, sources, surely, window
from data.snapshot import Snapshot, Source

AREA, SPLIT_YEAR = "midtjylland", 2020
FLAGS = frozenset(
    {
        "lokal_erhvervsservice_udfoert_af_vaeksthus",
        "lokal_samarbejdsaftale_med_vaeksthus",
        "profilanalyse_for_kommunen_paa_dagsorden",
    }
)
DECIMALS = {"pr_1000_virksomheder": 1, "pr_1000_indbyggere": 2, "antal": 0}


@dataclass(frozen=True)
class Known:
    """One figure about one municipality, or about the region as a whole (no code)."""

    municipality_code: str
    municipality: str
    unit: Unit
    value: float
    window: Window
    evidence: Evidence

    @property
    def is_flag(self) -> bool:
        """Whether the figure says that something is so, and counts nothing."""
        return self.evidence.metric in FLAGS


@dataclass(frozen=True)
class LocalChoice:
    """What is told of each municipality: measure, year and service, and which one is selected."""

    measure: str
    year: int
    service: str
    selected: str


@dataclass(frozen=True)
class LocalView:
    """The map, ranking and table of the 19.

    `rows` has municipality_code, municipality_name, value (NaN where none was found), mark, rank,
    class_index, guided_firms_count, firms_count, confidence and source_id, highest first. While no
    guided firms are put in, the year is 0 and every value is missing.
    """

    choice: LocalChoice
    rows: pd.DataFrame = field(compare=False, repr=False)
    classes: Classes
    decimals: int
    sources: tuple[Source, ...]

    @property
    def is_filled(self) -> bool:
        """Whether there are guided firms to tell of."""
        return self.choice.year > 0

    @property
    def known(self) -> int:
        """How many municipalities have a value."""
        return int(self.rows["value"].notna().sum())


@kept
def context(snapshot: Snapshot, confidence: str = "alle") -> tuple[Known, ...]:
    """Every figure that was found, those about one municipality first, by name."""
    found = []
    for row in surely(snapshot["vaeksthus_by_municipality"], confidence):
        unit, value = held(row, "value")
        if unit is not None and value is not None:
            read = evidence(row, entity="municipality")
            code, name = row["municipality_code"], row["municipality"]
            found.append(Known(code, name, unit, value, window(row), read))
    return tuple(sorted(found, key=lambda one: (not one.municipality_code, one.municipality)))


def inside(snapshot: Snapshot) -> tuple[str, ...]:
    """The codes of the 19; the region has held the same ones in every year that is told of."""
    return members(snapshot, AREA, SPLIT_YEAR)


def guided_years(snapshot: Snapshot) -> tuple[int, ...]:
    """The years for which guided firms have been put in, newest first."""
    return tuple(sorted(set(snapshot["vaeksthus_guided_firms"]["year"]), reverse=True))


@kept
def local_view(
    snapshot: Snapshot,
    *,
    measure: str = LOCAL_MEASURES[0],
    year: int = 0,
    service: str = SERVICES[0],
    selected: str = "",
    confidence: str = "alle",
) -> LocalView:
    """The view of a choice; a year without figures gives way to the newest that has them."""
    codes = inside(snapshot)
    kept = selected if selected in codes else ""
    every = guided_years(snapshot)
    resolved_year = year if year in every else max(every, default=0)
    table = snapshot["vaeksthus_guided_firms"]
    sure = table["confidence"].isin(AT_LEAST[confidence])
    rows = table[(table["year"] == resolved_year) & (table["service"] == service) & sure]
    values = _guided(snapshot, codes, rows, measure, resolved_year)
    asked = LocalChoice(measure, resolved_year, service, kept)
    return _view(snapshot, asked, values, set(rows["source_id"]))


def _guided(
    snapshot: Snapshot, codes: tuple[str, ...], rows: pd.DataFrame, measure: str, year: int
) -> pd.DataFrame:
    """Guided firms in the measure asked for; a number that lacks its divisor stays missing."""
    own = rows.set_index("municipality_code").reindex(list(codes))
    count = own["guided_firms_count"].astype("Float64").to_numpy("float64", na_value=float("nan"))
    if measure == "antal":
        per = pd.Series(1.0, index=own.index)
    elif measure == "pr_1000_virksomheder":
        per = own["firms_count"].astype("Float64") / 1000
    else:
        per = _people(snapshot, year).reindex(own.index) / 1000
    values = count / per.to_numpy("float64", na_value=float("nan"))
    given = own["mark"].fillna(NOT_PUBLISHED)
    marks = [
        mark_of(None if value != value else float(value), mark)
        for value, mark in zip(values, given, strict=True)
    ]
    kept = own[["guided_firms_count", "firms_count", "confidence", "source_id"]].reset_index()
    return kept.assign(value=values, mark=marks)


def _people(snapshot: Snapshot, year: int) -> pd.Series:
    people = snapshot["population_midtjylland"]
    of_year = people[people["year"] == year].set_index("municipality_code")
    return of_year["population_persons"].astype("Float64")


def _view(
    snapshot: Snapshot, asked: LocalChoice, values: pd.DataFrame, named: set[str]
) -> LocalView:
    names = municipality_names(snapshot)
    decimals = DECIMALS[asked.measure]
    known = [float(value) for value in values["value"].dropna()]
    classes = classify(known, method="naturlige", decimals=decimals)
    shown = values["value"].map(lambda value: round(value, decimals), na_action="ignore")
    rows = values.assign(
        municipality_name=[names[code] for code in values["municipality_code"]],
        rank=ranks(shown),
        class_index=placed(shown, classes),
    ).sort_values(["rank", "municipality_name"], ignore_index=True)
    found = sources(snapshot, named)
    return LocalView(asked, rows, classes, decimals, found)
