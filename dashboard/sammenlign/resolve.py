"""From what an address asks for to what the data hold."""

from __future__ import annotations

from dashboard.areas import MIDTJYLLAND, members, region_of
from dashboard.comparison.groups import Group, group, largest_first, neighbours_of
from dashboard.indicators import indicator, newest_year
from dashboard.kit.cache import kept
from dashboard.sammenlign.choice import BY_SUBJECT, PLACES, ComparisonChoice
from dashboard.sammenlign.measures.indicators import (
    Measure,
    drawn,
    municipal,
    periods_of,
    shared_period,
    values_of,
)
from dashboard.sammenlign.measures.likeness import alike
from data.snapshot import Snapshot

FEWEST, AT_FIRST = 2, 3
# The table has a column for each of a whole group; a country of them is no table to read.
WIDEST = 25
ALIKE = "lignende"


@kept
def resolve(snapshot: Snapshot, choice: ComparisonChoice) -> ComparisonChoice:
    """The choice with municipalities, group, indicators and years that exist."""
    everyone = members(snapshot, "danmark", 0)
    selected = choice.selected if choice.selected in everyone else ""
    asked = tuple(code for code in choice.municipalities if code in everyone)
    municipalities = asked if len(asked) >= FEWEST else _started(snapshot, asked, selected)
    kind = choice.group if _group(snapshot, choice.group, municipalities[0]).is_enough else "kkr"
    found = _group(snapshot, kind, municipalities[0])
    name = _known(choice.indicator, "indicator")
    return choice.but(
        selected=selected,
        municipalities=municipalities,
        group=kind,
        is_whole=choice.is_whole and len(found.codes) <= WIDEST,
        order=_order(choice.order, len(municipalities)),
        indicator=name,
        then=_then(snapshot, Measure(municipal()[name]), municipalities, choice.then),
        x=_known(choice.x, "x"),
        y=_known(choice.y, "y"),
    )


def group_of(snapshot: Snapshot, choice: ComparisonChoice) -> Group:
    """The group of a resolved choice, which is that of its first municipality."""
    return _group(snapshot, choice.group, choice.municipalities[0])


@kept
def _group(snapshot: Snapshot, kind: str, code: str) -> Group:
    if kind == ALIKE:
        return Group(ALIKE, code, tuple(sorted((code, *alike(snapshot, code).codes))))
    return group(snapshot, kind, code, newest_year(snapshot, indicator("befolkning")))


def _started(snapshot: Snapshot, asked: tuple[str, ...], selected: str) -> tuple[str, ...]:
    """One that was asked for with the largest of its neighbours; the reader's own with the two
    largest; otherwise the three largest of the region. An island has those most like it.
    """
    first = (*asked, *([selected] if selected else []))[:1]
    if not first:
        return largest_first(snapshot, members(snapshot, MIDTJYLLAND, 0))[:AT_FIRST]
    near = neighbours_of(snapshot, first[0])
    beside = (*near, *(code for code in alike(snapshot, first[0]).codes if code not in near))
    return (*first, *beside)[: FEWEST if asked else AT_FIRST]


def _order(order: str, count: int) -> str:
    return order if order not in PLACES[count:] else BY_SUBJECT


def _known(name: str, field: str) -> str:
    """An indicator that can be drawn, or the one the field begins with."""
    every = drawn()
    beginning = str(getattr(ComparisonChoice(), field))
    return name if name in every else beginning if beginning in every else every[0]


def years(snapshot: Snapshot, choice: ComparisonChoice) -> tuple[int, ...]:
    """The years that the newest figures of the drawn indicator can be held against: those before
    it, of the same quarter or month, that one of the chosen has a value in.
    """
    return _years(snapshot, Measure(municipal()[choice.indicator]), choice.municipalities)


@kept
def _years(snapshot: Snapshot, measure: Measure, codes: tuple[str, ...]) -> tuple[int, ...]:
    now = shared_period(snapshot, measure, codes)
    if now is None:
        return ()
    return tuple(
        dict.fromkeys(
            one.year
            for one in periods_of(snapshot, measure)
            if one.at[4:] == now.at[4:]
            and one.year < now.year
            and any(code in values_of(snapshot, measure, one) for code in codes)
        )
    )


def _then(snapshot: Snapshot, measure: Measure, codes: tuple[str, ...], asked: int) -> int:
    found = _years(snapshot, measure, codes)
    return asked if asked in found else (*found, 0)[0]


def is_of_region(snapshot: Snapshot, code: str) -> bool:
    """Whether a municipality is one of the 19, of which more was gathered than of the others."""
    return region_of(snapshot)[code] == MIDTJYLLAND
