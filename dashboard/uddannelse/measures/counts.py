"""Places by contact council and intake by region, held against those who live there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.indicators import Period, Series, indicator, inhabitants, series
from dashboard.kit.cache import kept
from dashboard.uddannelse.measures.programmes import PROGRAMME, Programme
from data.snapshot import Snapshot, Source

COUNTRY = "Hele landet"
OWN_KKR, OWN_REGION = "KKR Midtjylland", "Region Midtjylland"
PER = 10_000


@dataclass(frozen=True)
class Count:
    """Places or persons of one programme in one area and year. `people` are the inhabitants on
    1 January, None where they are not known for the whole area; `sources` are of both.
    """

    programme: str
    area: str
    year: int
    count: int
    people: int | None
    sources: tuple[str, ...]

    @property
    def rate(self) -> float | None:
        """The count per 10,000 inhabitants."""
        return None if self.people is None else PER * self.count / self.people


@kept
def places(snapshot: Snapshot) -> tuple[Count, ...]:
    """Places by contact council in the newest year there is, and all five together where all are
    known; most inhabitants first.
    """
    found = _counts(snapshot, "kkr", lambda one: one.places)
    last = max((one.year for one in found), default=0)
    newest = [one for one in found if one.year == last]
    return tuple(newest + [_sum(newest, programme) for programme in PROGRAMME if newest])


@kept
def intake(snapshot: Snapshot) -> tuple[Count, ...]:
    """Intake by region and in the country, year by year."""
    return tuple(_counts(snapshot, "region_name", lambda one: one.intake))


def of_area(counts: tuple[Count, ...], area: str) -> dict[str, Count]:
    """The newest count of each programme in an area."""
    own = [one for one in counts if one.area == area]
    return {one.programme: one for one in sorted(own, key=lambda one: one.year)}


def missing(snapshot: Snapshot, year: int) -> Mapping[str, tuple[str, ...]]:
    """The regions without an intake in a year, by programme; only programmes that lack some."""
    every = set(snapshot["municipalities"]["region_name"])
    held = {(one.programme, one.area) for one in intake(snapshot) if one.year == year}
    lacking = {
        programme: tuple(sorted(area for area in every if (programme, area) not in held))
        for programme in PROGRAMME
    }
    return {programme: areas for programme, areas in lacking.items() if areas}


def sources_of(snapshot: Snapshot, counts: tuple[Count, ...]) -> tuple[Source, ...]:
    """The sources behind some counts, each once."""
    names = dict.fromkeys(name for one in counts for name in one.sources)
    return tuple(snapshot.sources[name] for name in names)


def _counts(snapshot: Snapshot, column: str, of: Callable[[Programme], str]) -> list[Count]:
    found = []
    for programme, one in PROGRAMME.items():
        own = series(snapshot, indicator(of(one)))
        for period in own.periods:
            found += _of_period(snapshot, own, period, programme, column)
    return found


def _of_period(
    snapshot: Snapshot, own: Series, period: Period, programme: str, column: str
) -> list[Count]:
    people = _people(snapshot, column, period.year)
    return [
        Count(
            programme,
            area,
            period.year,
            int(value),
            people.get(area, (None, ()))[0],
            (own.at(period)[area].source_id, *people.get(area, (None, ()))[1]),
        )
        for area, value in own.values(period).items()
    ]


def _sum(counts: list[Count], programme: str) -> Count:
    own = [one for one in counts if one.programme == programme]
    people = [one.people for one in own if one.people is not None]
    return Count(
        programme,
        COUNTRY,
        own[0].year,
        sum(one.count for one in own),
        sum(people) if len(people) == len(own) else None,
        tuple(dict.fromkeys(name for one in own for name in one.sources)),
    )


@kept
def _people(
    snapshot: Snapshot, column: str, year: int
) -> Mapping[str, tuple[int | None, tuple[str, ...]]]:
    """Inhabitants and their sources by contact council or region and in the country; None where a
    municipality's are not known.
    """
    table, known = snapshot["municipalities"], inhabitants(snapshot)
    inside: dict[str, list[str]] = {COUNTRY: list(table["municipality_code"])}
    for code, area in zip(table["municipality_code"], table[column], strict=True):
        inside.setdefault(str(area), []).append(code)
    summed: dict[str, tuple[int | None, tuple[str, ...]]] = {}
    for area, codes in inside.items():
        cells = [known[year, code] for code in codes if (year, code) in known]
        is_whole = len(cells) == len(codes)
        names = tuple(dict.fromkeys(name for _, name in cells)) if is_whole else ()
        summed[area] = (sum(count for count, _ in cells) if is_whole else None, names)
    return summed
