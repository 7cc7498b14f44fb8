"""The figures of a municipality, in three groups, and which of them is most remarkable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.areas import region_of
from dashboard.comparison import Standing, standing
from dashboard.indicators import Period, catalogue, series
from dashboard.kit.cache import kept
from data.indicators import Indicator
from data.snapshot import Snapshot

PEOPLE, WORK, TERMS, QUOTAS = "mennesker", "arbejde", "vilkaar", "kvotemaal"
GROUPS: Mapping[str, Sequence[str]] = {
    PEOPLE: (
        "befolkning",
        "folketal_maaned",
        "befolkning_15_69",
        "befolkning_65_plus",
        "indvandrere_og_efterkommere",
        "ikke_vestlige_statsborgere",
        "areal_km2",
    ),
    WORK: (
        "beskaeftigelsesfrekvens",
        "ledighedsprocent",
        "fuldtidsledige_pr_100",
        "fuldtidsansatte",
        "nettoledige_kontanthjaelp",
        "ikke_vestlig_beskaeftigelse",
        "pendlingsafstand",
    ),
    TERMS: (),
    QUOTAS: ("kvote_pr_1000", "kvote_andel"),
}
# An indicator that a keeper adds stands last in the group of its subject.
SUBJECTS = {"arbejdsmarked": WORK, "befolkning": TERMS}
OF_MUNICIPALITIES = "municipality"
# How old a figure may be, in years after the newest of all, to be what the page opens with.
NEWS_YEARS = 3
# How far a figure lies from the others at least, to be told as remarkable (see `distance`).
REMARKABLE = 1.0


@dataclass(frozen=True)
class Figures:
    """A group of standings in the order they are shown; `lacking` are indicators that are held of
    others and not of this municipality.
    """

    group: str
    code: str
    standings: tuple[Standing, ...]
    lacking: tuple[Indicator, ...] = field(repr=False)


@kept
def figures(snapshot: Snapshot, group: str, code: str, since: int) -> Figures:
    """The standings of a group that a municipality has."""
    found = {
        one: standing(snapshot, one, code, since=since, at=_period(snapshot, one, code))
        for one in indicators_of(group)
    }
    return Figures(
        group,
        code,
        tuple(one for one in found.values() if one),
        tuple(one for one, held in found.items() if not held and series(snapshot, one).latest()),
    )


def indicators_of(group: str) -> tuple[Indicator, ...]:
    """The indicators of a group: those named first, then the others of its subject."""
    named = [catalogue()[name] for name in GROUPS[group] if name in catalogue()]
    elsewhere = {name for names in GROUPS.values() for name in names}
    others = [
        one
        for one in catalogue().values()
        if one.area == OF_MUNICIPALITIES
        and SUBJECTS.get(one.subject) == group
        and one.id not in elsewhere
    ]
    return (*named, *others)


@kept
def years_to_choose(snapshot: Snapshot) -> tuple[int, ...]:
    """The years of which at least half of the indicators have a figure, without the newest three,
    from which hardly anything can have changed.
    """
    every = [one for group in (PEOPLE, WORK, TERMS) for one in indicators_of(group)]
    held: Counter[int] = Counter()
    for one in every:
        held.update({period.year for period in series(snapshot, one).periods})
    newest = max(held, default=0)
    return tuple(
        sorted(y for y, times in held.items() if 2 * times >= len(every) and y <= newest - 3)
    )


def newest_of(every: Iterable[Figures]) -> Standing:
    """The standing with the newest period of all."""
    return max(
        (one for group in every for one in group.standings), key=lambda one: one.period.order
    )


def most_remarkable(every: Iterable[Standing], *, since_year: int = 0) -> Standing | None:
    """The one that lies furthest from the others of its region (see `distance`), among those that
    are over or under, lie at least `REMARKABLE` away and are not of a year before `since_year`; the
    first of several. None where there is no such one.
    """
    outside = [
        one
        for one in every
        if one.verdict.word in ("over", "under")
        and distance(one) >= REMARKABLE
        and one.period.year >= since_year
    ]
    return max(outside, key=distance, default=None)


def distance(one: Standing) -> float:
    """How far a standing lies from the region's median and from the region's own rate, whichever is
    nearer, in median distances; zero where it lies between the two.
    """
    limits = one.verdict.limits
    if limits is None or one.rate is None or not limits.mad:
        return 0.0
    own = one.region.own.value if one.region.own else limits.median
    low, high = sorted((limits.median, own))
    return max(low - one.rate, one.rate - high, 0.0) / limits.mad


def _period(snapshot: Snapshot, indicator: Indicator, code: str) -> Period | None:
    """Of quotas the newest announcement that is known of the whole region: only there has a place
    a meaning. None leaves it to the newest of the municipality itself.
    """
    if indicator.subject != "kvoter":
        return None
    whole = series(snapshot, indicator, region_of(snapshot)[code]).whole_periods
    return whole[-1] if whole else None
