"""Which municipalities an area holds on a day, and what municipalities and regions are called.

Councils are dated: Viborg went from RAR Vestjylland to RAR Østjylland in July 2017 (8+11 became
7+12), and law 1656 of 30 December 2024 ends the split in law. East and west before 2015 and after
2024 are therefore an analytical split, drawn by the nearest day on which the councils existed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pandas as pd

from dashboard.kit.cache import kept
from dashboard.kit.words.alphabet import alphabet_key
from data.snapshot import Snapshot

MIDTJYLLAND = "1082"
DAY_LENGTH = len("2017-07-01")
COUNCILS = {"rar-vest": "RAR Vestjylland", "rar-oest": "RAR Østjylland"}
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2024, 12, 31)
DEFINITIONS: Mapping[str, date | None] = {
    "2017": date(2017, 7, 1),
    "2015": FIRST_DAY,
    "dengang": None,
}


class Halves(NamedTuple):
    """The codes of the municipalities of RAR Vestjylland and of RAR Østjylland, rising."""

    west: tuple[str, ...]
    east: tuple[str, ...]


def council_members(memberships: pd.DataFrame, council: str, day: date) -> tuple[str, ...]:
    """The codes of a council's municipalities on `day`, rising; empty when it did not exist."""
    held = memberships[(memberships["council"] == council) & _holds(memberships, day)]
    return tuple(sorted(held["municipality_code"]))


def day_of_split(year: int) -> date:
    """The day whose councils divide a year's figures: 1 January, kept within 2015 to 2024."""
    return _within(date(min(max(year, FIRST_DAY.year), LAST_DAY.year + 1), 1, 1))


def halves(snapshot: Snapshot, definition: str, day: date) -> Halves:
    """East and west for a figure of `day`, by a definition of `DEFINITIONS`.

    A fixed definition gives the same halves on every day; `dengang` those of the day itself, kept
    within the time of the councils.
    """
    return _halves(snapshot, DEFINITIONS[definition] or _within(day))


@kept
def _halves(snapshot: Snapshot, day: date) -> Halves:
    memberships = snapshot["council_membership"]
    west, east = (council_members(memberships, name, day) for name in COUNCILS.values())
    return Halves(west, east)


@kept
def split_sources(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources that tell which of the two councils a municipality belonged to."""
    table = snapshot["council_membership"]
    inside = table["municipality_code"].isin(members(snapshot, "midtjylland", 0))
    held = table.loc[inside & table["council"].isin(COUNCILS.values()), "source_id"]
    return tuple(sorted(set(held)))


@kept
def later_council(snapshot: Snapshot) -> str:
    """The council that the region's municipalities belong to after the two, by its name; blank
    where the tables do not have it.
    """
    table = snapshot["council_membership"]
    inside = table["municipality_code"].isin(members(snapshot, "midtjylland", 0))
    later = table[inside & (table["valid_from"].astype(str) > LAST_DAY.isoformat())]
    return str(later["council"].iloc[0]) if len(later) else ""


def members(snapshot: Snapshot, area: str, year: int) -> tuple[str, ...]:
    """The codes of an area's municipalities for the figures of `year`, rising.

    `area` is `danmark`, `midtjylland`, `rar-vest`, `rar-oest` or a region's code.
    """
    return _members(snapshot, area, day_of_split(year) if area in COUNCILS else FIRST_DAY)


@kept
def _members(snapshot: Snapshot, area: str, day: date) -> tuple[str, ...]:
    """Of a council on that day; country and region hold the same municipalities on every day."""
    municipalities = snapshot["municipalities"]
    if area == "danmark":
        return tuple(sorted(municipalities["municipality_code"]))
    if area not in COUNCILS:
        region = MIDTJYLLAND if area == "midtjylland" else area
        inside = municipalities[municipalities["region_code"] == region]
        if inside.empty:
            raise KeyError(area)
        return tuple(sorted(inside["municipality_code"]))
    return council_members(snapshot["council_membership"], COUNCILS[area], day)


@dataclass(frozen=True)
class Membership:
    """A municipality's time in a council; days as ISO, the end blank where it goes on."""

    code: str
    council: str
    valid_from: str
    valid_to: str
    evidence: str
    note: str
    source_id: str


@kept
def memberships(snapshot: Snapshot, code: str = "") -> tuple[Membership, ...]:
    """The councils of a municipality, or of all, oldest first."""
    table = snapshot["council_membership"].astype(object)
    held = table.where(table.notna(), "").sort_values("valid_from", kind="stable")
    rows = held if not code else held[held["municipality_code"] == code]
    days = ("valid_from", "valid_to")
    return tuple(
        Membership(
            str(row["municipality_code"]),
            str(row["council"]),
            *(str(row[name])[:DAY_LENGTH] for name in days),
            *(str(row[name]) for name in ("evidence", "note", "source_id")),
        )
        for row in rows.to_dict("records")
    )


def council_of(snapshot: Snapshot, code: str, year: int) -> tuple[str, tuple[str, ...]]:
    """The council that a municipality belongs to for the figures of `year`, and who else does; a
    blank name where it belongs to none.
    """
    table, day = snapshot["council_membership"], day_of_split(year)
    own = table[table["municipality_code"] == code]
    held = [one for one in sorted(set(own["council"])) if code in council_members(own, one, day)]
    return (held[0], council_members(table, held[0], day)) if held else ("", (code,))


@kept
def municipality_names(snapshot: Snapshot) -> Mapping[str, str]:
    """Every municipality's name by its code, in the order of the Danish alphabet."""
    table = snapshot["municipalities"]
    pairs = zip(table["municipality_code"], table["name_da"].astype(str), strict=True)
    return dict(sorted(pairs, key=lambda pair: alphabet_key(pair[1])))


@kept
def region_names(snapshot: Snapshot) -> Mapping[str, str]:
    """The regions' names by their codes: `Region Midtjylland`."""
    table = snapshot["municipalities"]
    return dict(zip(table["region_code"], table["region_name"], strict=True))


@kept
def region_of(snapshot: Snapshot) -> Mapping[str, str]:
    """The region's code, by municipality_code."""
    table = snapshot["municipalities"]
    return dict(zip(table["municipality_code"], table["region_code"], strict=True))


def _within(day: date) -> date:
    """The nearest day on which the councils existed."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def _holds(memberships: pd.DataFrame, day: date) -> pd.Series:
    moment = pd.Timestamp(day)
    begun = pd.to_datetime(memberships["valid_from"]) <= moment
    ends = pd.to_datetime(memberships["valid_to"])
    return begun & (ends.isna() | (ends >= moment))
