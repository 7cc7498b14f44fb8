"""How one municipality stands on one indicator: everything a reader is told beside its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.areas import region_of
from dashboard.comparison.ranks import Rank, is_low_first, ranks
from dashboard.comparison.rates import (
    can_be_ranked,
    comparable,
    has_own_rate,
    is_rate,
    own_rate,
    people_of,
    persons_behind,
    rate_sources,
)
from dashboard.comparison.verdicts import Verdict, verdict
from dashboard.indicators import Observation, OwnValue, Period, Series, series
from dashboard.kit.cache import kept
from data.indicators import Indicator
from data.snapshot import Snapshot

COUNTRY = "danmark"
# Of fewer than half of an area's municipalities, a place would say who was looked up.
RANKED_SHARE = 0.5


@dataclass(frozen=True)
class Place:
    """An area's own rate, and the municipality's rank in it; None where either cannot be said."""

    area: str
    own: OwnValue | None
    rank: Rank | None


@dataclass(frozen=True)
class Change:
    """From the value of an earlier period to the present one, in the indicator's own unit;
    `relative_pct` is of counts alone.
    """

    since: Period
    base: float
    difference: float
    relative_pct: float | None


@dataclass(frozen=True)
class Standing:
    """A municipality's value of an indicator in a period, and what it is held against.

    `rate` is what is compared: the value of a ratio, a count per `Indicator.compared_per`
    inhabitants; None of a size. `region` is the municipality's own. Without a `change`, `unchanged`
    says why. `history` is the value in every period of the same quarter or month, rising.
    """

    indicator: Indicator
    code: str
    period: Period
    observation: Observation
    rate: float | None
    region: Place
    country: Place
    verdict: Verdict
    change: Change | None
    unchanged: Literal["", "break", "no_earlier"]
    history: tuple[tuple[Period, float], ...] = field(repr=False)
    source_ids: tuple[str, ...] = field(repr=False)

    @property
    def value(self) -> float:
        """The value as it was published, or worked out from what was."""
        return float(self.observation.value or 0)


@kept
def standing(
    snapshot: Snapshot, indicator: Indicator, code: str, *, since: int = 0, at: Period | None = None
) -> Standing | None:
    """How a municipality stands in a period, by default the newest it has a value of; None where it
    has none. `since` is the year a change is told from, 0 for the first that is known.
    """
    everywhere = series(snapshot, indicator, COUNTRY)
    period = at or everywhere.latest(code)
    if period is None or everywhere.values(period).get(code) is None:
        return None
    inside = series(snapshot, indicator, region_of(snapshot)[code])
    history = history_of(everywhere, code, period)
    change = None if indicator.has_break else change_since(indicator, history, since)
    observation = everywhere.at(period)[code]
    return Standing(
        indicator=indicator,
        code=code,
        period=period,
        observation=observation,
        rate=comparable(everywhere, period)[code] if is_rate(indicator) else None,
        region=place(inside, code, period),
        country=place(everywhere, code, period),
        verdict=_verdict(inside, code, period),
        change=change,
        unchanged="" if change else ("break" if indicator.has_break else "no_earlier"),
        history=history,
        source_ids=tuple(
            dict.fromkeys((*observation.source_ids, *rate_sources(everywhere, code, period)))
        ),
    )


def place(of: Series, code: str, period: Period) -> Place:
    """The area's own rate and a municipality's rank in it, where half of the area has a value."""
    every = _ranked(of.snapshot, of.indicator, of.area, period)
    return Place(of.area, own_rate(of, period), every.get(code))


@kept
def _ranked(
    snapshot: Snapshot, indicator: Indicator, area: str, period: Period
) -> Mapping[str, Rank]:
    values = comparable(series(snapshot, indicator, area), period)
    known = sum(value is not None for value in values.values())
    if not can_be_ranked(indicator) or known < RANKED_SHARE * len(values):
        return {}
    return ranks(values, low_first=is_low_first(indicator))


def history_of(of: Series, code: str, period: Period) -> tuple[tuple[Period, float], ...]:
    """A municipality's values up to a period, of the same quarter or month; of a year's several
    quotas, the last word.
    """
    part = period.at[4:]
    found = {
        one.at: (one, held.value)
        for one, held in of.of(code).items()
        if held.value is not None and one.at[4:] == part and one.order <= period.order
    }
    return tuple(found[at] for at in sorted(found))


def change_since(
    indicator: Indicator, history: tuple[tuple[Period, float], ...], since: int
) -> Change | None:
    """What has changed since a year, or since the first that is known after it; None where only the
    newest is.
    """
    earlier = [one for one in history[:-1] if one[0].year >= since]
    if not earlier:
        return None
    (period, base), (_, value) = earlier[0], history[-1]
    is_relative = indicator.type == "total" and base > 0
    return Change(period, base, value - base, 100 * (value - base) / base if is_relative else None)


def _verdict(of: Series, code: str, period: Period) -> Verdict:
    """The verdict among the municipalities of the same region; none of a size, nor of a share of
    the region, which is a size too.
    """
    if not has_own_rate(of.indicator):
        return Verdict(silence="no_rate")
    values = comparable(of, period)
    return verdict(
        values[code],
        [value for value in values.values() if value is not None],
        of.indicator,
        persons=persons_behind(of, code, period),
        inhabitants=people_of(of.snapshot, code),
    )
