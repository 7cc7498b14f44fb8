"""Groups of municipalities that one of them is compared with, each by a rule that can be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.areas import council_of, members
from dashboard.indicators import indicator, inhabitants, series
from dashboard.kit.cache import kept
from data.snapshot import Snapshot

MINIMUM = 2
BORDERS = ("municipality_code", "neighbour_code")
# Classes of inhabitants on 1 January; a class begins with its limit.
SIZE_LIMITS = (20_000, 40_000, 60_000, 100_000)


@dataclass(frozen=True)
class Group:
    """Municipalities by their codes, rising. `of` is whose group it is, and is in it; `name` is
    what the tables call it (`KKR Midtjylland`), blank where it has none. A class of size holds
    those with at least `low` and fewer than `high` inhabitants; 0 is no limit.
    """

    kind: str
    of: str
    codes: tuple[str, ...]
    name: str = ""
    low: int = 0
    high: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether there is anyone to be compared with."""
        return len(self.codes) >= MINIMUM


@kept
def group(snapshot: Snapshot, kind: str, of: str, year: int) -> Group:
    """The group of a municipality for the figures of `year`, by a rule of `RULES`; `KeyError` for
    another rule or a municipality there is not. Councils are those of that year, kept within 2015
    to 2024 (`areas.day_of_split`); size is that of the newest year up to it that all are known of.
    """
    if of not in members(snapshot, "danmark", 0):
        raise KeyError(of)
    return RULES[kind](snapshot, of, year)


@kept
def neighbours_of(snapshot: Snapshot, code: str) -> tuple[str, ...]:
    """Those that share a border on land with a municipality, most inhabitants first; equals by
    their code. None for an island, and in a version that does not have the borders.
    """
    table = snapshot.tables.get("neighbours", pd.DataFrame(columns=list(BORDERS)))
    pairs = list(zip(*(table[name] for name in BORDERS), strict=True))
    beside = {there for here, there in pairs if here == code}
    beside |= {here for here, there in pairs if there == code}
    return largest_first(snapshot, beside)


def largest_first(snapshot: Snapshot, codes: set[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Municipalities by their newest known number of inhabitants, then by code."""
    people = _newest_people(snapshot)
    return tuple(sorted(codes, key=lambda code: (-people.get(code, 0), code)))


def size_class(persons: int) -> tuple[int, int]:
    """The class that some inhabitants fall in: from how many, and below how many (0: no limit)."""
    low = max((limit for limit in SIZE_LIMITS if limit <= persons), default=0)
    return low, min((limit for limit in SIZE_LIMITS if limit > persons), default=0)


def _whole_country(snapshot: Snapshot, of: str, year: int) -> Group:
    return Group("landet", of, members(snapshot, "danmark", year))


def _same_kkr(snapshot: Snapshot, of: str, year: int) -> Group:
    """Each contact council is that of a region."""
    table = snapshot["municipalities"].set_index("municipality_code")
    region = members(snapshot, str(table.loc[of, "region_code"]), year)
    return Group("kkr", of, region, str(table.loc[of].get("kkr", "")))


def _same_council(snapshot: Snapshot, of: str, year: int) -> Group:
    council, codes = council_of(snapshot, of, year)
    return Group("raad", of, codes, council)


def _neighbours(snapshot: Snapshot, of: str, year: int) -> Group:
    return Group("naboer", of, tuple(sorted((of, *neighbours_of(snapshot, of)))))


def _same_size(snapshot: Snapshot, of: str, year: int) -> Group:
    held = series(snapshot, indicator("befolkning"))
    known = [one for one in held.whole_periods if one.year <= year] or held.whole_periods[:1]
    if not known:
        return Group("stoerrelse", of, (of,))
    people = held.values(known[-1])
    low, high = size_class(int(people[of]))
    alike = [code for code, persons in people.items() if size_class(int(persons)) == (low, high)]
    return Group("stoerrelse", of, tuple(sorted(alike)), low=low, high=high)


RULES: Mapping[str, Callable[[Snapshot, str, int], Group]] = {
    "kkr": _same_kkr,
    "landet": _whole_country,
    "raad": _same_council,
    "naboer": _neighbours,
    "stoerrelse": _same_size,
}


@kept
def _newest_people(snapshot: Snapshot) -> Mapping[str, int]:
    """Inhabitants by municipality, of the newest year that each is known of."""
    cells = sorted(inhabitants(snapshot).items())
    return {code: persons for (_, code), (persons, _) in cells}
