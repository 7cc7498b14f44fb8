"""An indicator in an area, through all its periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dashboard.areas import members
from dashboard.indicators.derived import derived
from dashboard.indicators.observation import NOTHING, Observation, Observations, Period
from dashboard.indicators.people import inhabitants
from dashboard.indicators.published import published
from dashboard.kit.cache import HELD_ELSEWHERE, kept
from data.indicators import Indicator
from data.snapshot import Snapshot

OF_MUNICIPALITIES = "municipality"
# Their base is the inhabitants themselves, so that a mean weighted by those is the area's own rate.
PER_INHABITANT = ("per_1000", "rate_per_10000")


class OwnValue(NamedTuple):
    """An area's own value: the municipalities' added up (`is_sum`), or weighted by inhabitants.
    The weighted mean `is_exact` where the rate is one of inhabitants, and otherwise the nearest
    that can be said.
    """

    value: float
    is_sum: bool
    is_exact: bool


@dataclass(frozen=True)
class Series:
    """What is known of an indicator in an area, by period (rising) and municipality.

    Who is in the area is asked anew for each period's year: councils are dated. Of an indicator
    that is not of municipalities, `area` changes nothing: it is by region, house or country, as
    its table calls them. Two series of one version are equal; never assign into one.
    """

    snapshot: Snapshot = field(repr=False)
    indicator: Indicator
    area: str
    observations: Observations = field(compare=False, repr=False, metadata=HELD_ELSEWHERE)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods with a value for at least one of them, rising."""
        return tuple(period for period in self.observations if self.values(period))

    @cached_property
    def whole_periods(self) -> tuple[Period, ...]:
        """The periods with a value for every one of them, rising."""
        return tuple(one for one in self.periods if len(self.values(one)) == len(self.at(one)))

    def latest(self, code: str = "") -> Period | None:
        """The newest period with a value for a municipality, or for any; None without one."""
        known = (one for one in reversed(self.periods) if not code or code in self.values(one))
        return next(known, None)

    def members(self, period: Period) -> tuple[str, ...]:
        """Who has or could have a value in a period: the area's municipalities in that year."""
        if self.indicator.area == OF_MUNICIPALITIES:
            return members(self.snapshot, self.area, period.year)
        return tuple(self.observations.get(period, ()))

    def at(self, period: Period) -> Mapping[str, Observation]:
        """Every member's observation; one that the table does not name is not published."""
        held = self.observations.get(period, {})
        return {code: held.get(code, NOTHING) for code in self.members(period)}

    def of(self, code: str) -> Mapping[Period, Observation]:
        """What the table holds of one municipality, through all periods, rising."""
        return {period: held[code] for period, held in self.observations.items() if code in held}

    def values(self, period: Period) -> Mapping[str, float]:
        """The value of those members that have one."""
        return {code: one.value for code, one in self.at(period).items() if one.value is not None}

    def own(self, period: Period) -> OwnValue | None:
        """The area's own value: a sum of counts, a rate weighted by inhabitants. None where one of
        its municipalities is not known, or where there is no such thing: a share of a region has
        no mean.
        """
        known = self.values(period)
        if self.indicator.area != OF_MUNICIPALITIES or not known:
            return None
        if len(known) < len(self.members(period)):
            return None
        if self.indicator.type == "total" or self.indicator.derive == "share_of_region":
            return OwnValue(sum(known.values()), is_sum=True, is_exact=True)
        people = self._inhabitants(period)
        if not people.keys() >= known.keys():
            return None
        weighted = sum(value * people[code] for code, value in known.items())
        is_exact = bool({self.indicator.derive, self.indicator.column} & set(PER_INHABITANT))
        mean = weighted / sum(people[code] for code in known)
        return OwnValue(mean, is_sum=False, is_exact=is_exact)

    def source_ids(self, *periods: Period) -> tuple[str, ...]:
        """The sources behind the members' values, of some periods or of all."""
        every = (self.at(period).values() for period in periods or self.periods)
        return tuple(sorted({name for held in every for one in held for name in one.source_ids}))

    def _inhabitants(self, period: Period) -> Mapping[str, float]:
        people = inhabitants(self.snapshot)
        cells = {code: people.get((period.year, code)) for code in self.members(period)}
        return {code: cell[0] for code, cell in cells.items() if cell}


@kept
def series(snapshot: Snapshot, indicator: Indicator, area: str = "danmark") -> Series:
    """The series of an indicator for the municipalities of an area (see `areas.members`)."""
    return Series(snapshot, indicator, area, _observations(snapshot, indicator))


@kept
def _observations(snapshot: Snapshot, indicator: Indicator) -> Observations:
    if indicator.derive:
        return derived(snapshot, indicator.derive)
    return published(snapshot, indicator)
