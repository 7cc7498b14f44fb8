"""Which municipalities an area holds on a day.

Councils are dated: Viborg went from RAR Vestjylland to RAR Østjylland in July 2017 (8+11 became
7+12), and law 1656 of 30 December 2024 ends the split in law. East and west before 2015 and after
2024 are therefore an analytical split, drawn by the nearest day on which the councils existed.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pandas as pd

from data.snapshot import Snapshot

MIDTJYLLAND = "1082"
COUNCILS = {"rar-vest": "RAR Vestjylland", "rar-oest": "RAR Østjylland"}
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2024, 12, 31)


class NotInForce(LookupError):
    """Asked for a day on which no council holds the municipality."""


def council_on(memberships: pd.DataFrame, municipality_code: str, day: date) -> str:
    """The council that held a municipality on `day`, from `council_membership`.

    Raises `NotInForce` for a day before the first membership or after the last.
    """
    own = memberships[memberships["municipality_code"] == municipality_code]
    held = own[_holds(own, day)]
    if held.empty:
        raise NotInForce(f"{municipality_code} belongs to no council on {day}.")
    return str(held["council"].iloc[0])


def council_members(memberships: pd.DataFrame, council: str, day: date) -> tuple[str, ...]:
    """The codes of a council's municipalities on `day`, rising; empty when it did not exist."""
    held = memberships[(memberships["council"] == council) & _holds(memberships, day)]
    return tuple(sorted(held["municipality_code"]))


def day_of_split(year: int) -> date:
    """The day whose councils divide a year's figures: 1 January, kept within 2015 to 2024."""
    return min(max(date(year, 1, 1), FIRST_DAY), LAST_DAY)


@lru_cache(maxsize=256)
def members(snapshot: Snapshot, area: str, year: int) -> tuple[str, ...]:
    """The codes of an area's municipalities for the figures of `year`, rising.

    `area` is `danmark`, `midtjylland`, `rar-vest` or `rar-oest`.
    """
    municipalities = snapshot["municipalities"]
    if area == "danmark":
        return tuple(sorted(municipalities["municipality_code"]))
    if area == "midtjylland":
        inside = municipalities[municipalities["region_code"] == MIDTJYLLAND]
        return tuple(sorted(inside["municipality_code"]))
    return council_members(snapshot["council_membership"], COUNCILS[area], day_of_split(year))


def _holds(memberships: pd.DataFrame, day: date) -> pd.Series:
    moment = pd.Timestamp(day)
    begun = pd.to_datetime(memberships["valid_from"]) <= moment
    ends = pd.to_datetime(memberships["valid_to"])
    return begun & (ends.isna() | (ends >= moment))
