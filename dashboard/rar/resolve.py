"""From what an address asks for to what the data hold."""

from __future__ import annotations

from dashboard.areas import members
from dashboard.kit.cache import kept
from dashboard.rar.choice import GROWTH, RarChoice
from dashboard.rar.measures.rates import rates
from dashboard.rar.measures.weights import everyone
from data.snapshot import Snapshot


@kept
def known_years(snapshot: Snapshot, measure: str) -> tuple[int, ...]:
    """The years in which every municipality of the region has a value, rising."""
    region = members(snapshot, "midtjylland", 0)
    cells = everyone(snapshot).persons if measure == GROWTH else rates(snapshot, measure).values
    years = sorted({year for year, _ in cells})
    return tuple(year for year in years if all((year, code) in cells for code in region))


def years(snapshot: Snapshot, measure: str) -> tuple[int, ...]:
    """The years that can be shown: a change needs a year before it."""
    known = known_years(snapshot, measure)
    return known[1:] if measure == GROWTH else known


def bases(snapshot: Snapshot, measure: str, year: int) -> tuple[int, ...]:
    """The years that `year` can be compared with."""
    return tuple(one for one in known_years(snapshot, measure) if one < year)


@kept
def resolve(snapshot: Snapshot, choice: RarChoice) -> RarChoice:
    """The choice with year, base and municipality that exist.

    Without a year: the newest. Without a base: the first that can be weighted. The first year of
    all has nothing before it, and base 0.
    """
    shown = years(snapshot, choice.measure)
    region = members(snapshot, "midtjylland", 0)
    selected = choice.selected if choice.selected in region else ""
    if not shown:
        return choice.but(year=0, base=0, selected=selected)
    year = choice.year if choice.year in shown else shown[-1]
    earlier = bases(snapshot, choice.measure, year)
    base = choice.base if choice.base in earlier else _first_weighted(snapshot, choice, earlier)
    return choice.but(year=year, base=base, selected=selected)


def _first_weighted(snapshot: Snapshot, choice: RarChoice, earlier: tuple[int, ...]) -> int:
    if choice.is_growth:
        return (*earlier, 0)[0]
    persons = rates(snapshot, choice.measure).weights.persons
    region = members(snapshot, "midtjylland", 0)
    weighted = [year for year in earlier if all((year, code) in persons for code in region)]
    return (weighted or [*earlier, 0])[0]
