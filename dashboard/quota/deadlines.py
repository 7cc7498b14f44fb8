"""The calendar of a quota year: what is due when, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.quota.dated import Dated, Since
from dashboard.quota.orders import COUNTING, Counting, Step, order_on
from dashboard.quota.revision import ACT_OF_2017, ACT_OF_2017_URL


class Due(StrEnum):
    """What is due."""

    COUNTED = "optaelling"
    LANDSTAL = "landstal"
    REGIONAL = "regionskvoter"
    AGREEMENT = "aftale"
    FIXED = "fastsat"


@dataclass(frozen=True)
class Deadline:
    """A step in the year before the quota year and its day, None where no text that was read gives
    one; `is_before` when it must be done before that day.

    `paragraph` is empty where its place in the order in force could not be read.
    """

    due: Due
    day: date | None
    paragraph: str
    is_before: bool


# The guidance has 1 April, and so were 2013, 2014 and 2016; § 2 as it was read in 2022 has 1 May,
# and so were 2019 and 2020. On which day it moved could not be read: between the two lies the act
# of 2017.
LANDSTAL_MONTH = Dated(
    "Fristen for landstallet",
    (
        Since(date(2008, 1, 18), 4, "http://dengodemodtagelse.dk/visitation/copy2_of_test/"),
        Since(ACT_OF_2017, 5, ACT_OF_2017_URL),
    ),
)


def deadlines(quota_year: int) -> tuple[Deadline, ...]:
    """The steps that lead to the quotas of a year, in order; all lie in the year before.

    Until the act of 2017 the landstal came alone, and the regions had until May to agree on the
    regional quotas before the agency fixed them; since then all numbers come with the landstal.
    The day on which people are counted is known from December 2015 on. `NotInForce` for a year
    whose landstal was due before the first order.
    """
    year, announced = quota_year - 1, landstal_due(quota_year)
    counted = Deadline(
        Due.COUNTED, date(year, 1, 1), _place(Step.OPTAELLING, announced), is_before=False
    )
    return (
        *([counted] if COUNTING.on(announced) is Counting.REFUGEES else []),
        *_announced(announced),
        _before(Due.AGREEMENT, date(year, 9, 10), Step.AFTALE),
        _before(Due.FIXED, date(year, 9, 30), Step.KOMMUNEKVOTE),
    )


def landstal_due(quota_year: int) -> date:
    """The day on which a year's first landstal was due, in the year before it."""
    year = quota_year - 1
    return date(year, LANDSTAL_MONTH.on(date(year, 4, 1)), 1)


def _announced(day: date) -> tuple[Deadline, ...]:
    landstal = Deadline(Due.LANDSTAL, day, _place(Step.LANDSTAL, day), is_before=False)
    if day >= ACT_OF_2017:
        return (landstal,)
    return landstal, Deadline(Due.REGIONAL, None, _place(Step.REGIONSKVOTE, day), is_before=False)


def _before(due: Due, day: date, step: Step) -> Deadline:
    return Deadline(due, day, _place(step, day), is_before=True)


def _place(step: Step, day: date) -> str:
    return order_on(day).paragraphs.get(step, "")
