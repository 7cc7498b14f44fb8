"""What can be compared between municipalities: a rate as it is, a count per so many inhabitants."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.indicators import DIFFERENCES, OwnValue, Period, Series, indicator, series
from dashboard.indicators.people import INHABITANTS, inhabitants
from dashboard.kit.cache import kept
from data.indicators import Indicator
from data.snapshot import Snapshot

COUNTED = ("kvote_pr_1000", "kvote")


def is_rate(one: Indicator) -> bool:
    """Whether municipalities of unlike size can be compared by it, as it is or per inhabitant. The
    others, such as the area of the land, tell how large a municipality is.
    """
    return one.type == "ratio" or one.compared_per > 0


def has_own_rate(one: Indicator) -> bool:
    """Whether an area can have a value beside which a municipality's is held: of a share of the
    area itself, and of a size, there is none.
    """
    return is_rate(one) and one.derive != "share_of_region"


def can_be_ranked(one: Indicator) -> bool:
    """Whether there is an order in it: differences on both sides of zero have none."""
    return one.derive not in DIFFERENCES


def comparable(of: Series, period: Period) -> Mapping[str, float | None]:
    """What every member of the area is compared by in a period; None without a value.

    A count that the catalogue compares is per so many inhabitants on 1 January of the year; another
    count is the count itself.
    """
    values = {code: one.value for code, one in of.at(period).items()}
    per = of.indicator.compared_per
    return {code: _rate(of.snapshot, code, value, period, per) for code, value in values.items()}


def own_rate(of: Series, period: Period) -> OwnValue | None:
    """The area's own rate, to hold a municipality's beside; never a sum of counts. None where one
    of its municipalities is unknown, or where it has none (`has_own_rate`).
    """
    return _own_rate(of.snapshot, of.indicator, of.area, period)


@kept
def _own_rate(snapshot: Snapshot, one: Indicator, area: str, period: Period) -> OwnValue | None:
    of = series(snapshot, one, area)
    if not has_own_rate(of.indicator):
        return None
    own = of.own(period)
    if own is None or not own.is_sum:
        return own
    people = [inhabitants(of.snapshot).get((period.year, code)) for code in of.members(period)]
    known = [one[0] for one in people if one]
    if len(known) < len(people):
        return None
    return OwnValue(of.indicator.compared_per * own.value / sum(known), False, True)


def persons_behind(of: Series, code: str, period: Period) -> float | None:
    """How many persons a municipality's value counts, where the tables tell."""
    one, value = of.indicator, of.at(period)[code].value
    if value is None:
        return None
    if one.type == "total":
        return value if one.compared_per else None
    rate, count = COUNTED
    if one.id == rate:
        return _count(of.snapshot, count, code, period)
    if one.column == "rate_per_10000":
        people = inhabitants(of.snapshot).get((period.year, code))
        return value * people[0] / 10_000 if people else None
    return None


def rate_sources(of: Series, code: str, period: Period) -> tuple[str, ...]:
    """The sources of the inhabitants that a municipality's count is held against."""
    people = inhabitants(of.snapshot).get((period.year, code))
    return (people[1],) if of.indicator.compared_per and people else ()


def people_of(snapshot: Snapshot, code: str) -> float | None:
    """The newest number of inhabitants of a municipality; None where the version has none."""
    found = series(snapshot, indicator(INHABITANTS))
    newest = found.latest(code)
    return found.values(newest)[code] if newest else None


def _rate(
    snapshot: Snapshot, code: str, value: float | None, period: Period, per: int
) -> float | None:
    if not per or value is None:
        return value
    people = inhabitants(snapshot).get((period.year, code))
    return per * value / people[0] if people else None


def _count(snapshot: Snapshot, name: str, code: str, period: Period) -> float | None:
    held = series(snapshot, indicator(name)).observations.get(period, {})
    return held[code].value if code in held else None
