"""What is decided of the quotas and when: two years' calendars, with what is found of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.areas import members
from dashboard.quota import Due, Order, deadlines, order_on
from dashboard.quotas.announced import Announcement, announcements
from dashboard.quotas.sets import available
from data.snapshot import Snapshot, Source

DECIDED = (Due.LANDSTAL, Due.AGREEMENT, Due.FIXED)
AREA = "midtjylland"


@dataclass(frozen=True)
class DueDate:
    """A decision for a quota year. `day` is the law's; `last_day` the last one on which it can be
    made, the day before where the law says before. `days_left` is negative once that has passed.
    `landstal` is the newest announced one, `known` how many of the region's municipalities (`of`)
    have a quota of the kind that this decision gives.
    """

    quota_year: int
    due: Due
    day: date
    is_before: bool
    paragraph: str
    days_left: int
    landstal: Announcement | None
    known: int
    of: int

    @property
    def is_passed(self) -> bool:
        """Whether it is too late."""
        return self.days_left < 0


@dataclass(frozen=True)
class Calendar:
    """The decisions for next year and the year after, in order; `order` is the law they follow, as
    it was last read.
    """

    today: date
    due: tuple[DueDate, ...]
    order: Order
    sources: tuple[Source, ...]

    @property
    def coming_year(self) -> int:
        """The quota year that begins next."""
        return self.due[0].quota_year

    @property
    def coming(self) -> DueDate:
        """The next decision that can still be made in time."""
        return next(one for one in self.due if not one.is_passed)


def calendar(snapshot: Snapshot, today: date) -> Calendar:
    """The calendar as it stands on a day."""
    years = (today.year + 1, today.year + 2)
    due = tuple(one for year in years for one in _of_year(snapshot, year, today))
    used = dict.fromkeys(
        [
            *(one.landstal.source_id for one in due if one.landstal),
            _newest_landstal(snapshot).source_id,
        ]
    )
    sources = tuple(snapshot.sources[name] for name in used)
    return Calendar(today, due, order_on(today), sources)


def _of_year(snapshot: Snapshot, year: int, today: date) -> list[DueDate]:
    found = announcements(snapshot, year)
    return [
        DueDate(
            quota_year=year,
            due=one.due,
            day=one.day,
            is_before=one.is_before,
            paragraph=one.paragraph,
            days_left=(one.day - timedelta(days=int(one.is_before)) - today).days,
            landstal=found[-1] if found else None,
            known=_known(snapshot, year, one.due),
            of=len(members(snapshot, AREA, year)),
        )
        for one in deadlines(year)
        if one.due in DECIDED and one.day
    ]


def _known(snapshot: Snapshot, year: int, due: Due) -> int:
    """How many of the region's municipalities have an agreed or a fixed quota for the year."""
    kind = {Due.AGREEMENT: "aftalt", Due.FIXED: "fastsat"}.get(due)
    codes = members(snapshot, AREA, year)
    of_year = [one for one in available(snapshot, AREA) if one.quota_year == year]
    return max((one.known(codes) for one in of_year if one.kind == kind), default=0)


def _newest_landstal(snapshot: Snapshot) -> Announcement:
    return announcements(snapshot, int(snapshot["landstal"]["quota_year"].max()))[-1]
