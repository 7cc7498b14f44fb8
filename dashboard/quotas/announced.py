"""The announcement behind a set, those that came after it, and the years that have one."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.kit.cache import kept
from dashboard.quotas.sets import QuotaSet
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Announcement:
    """A landstal, in persons. `announced_on` is an ISO day, blank where it is not known;
    `announced_month` the month (`2014-12`) where that alone is.
    """

    revision: int
    persons: int
    announced_on: str
    is_about: bool
    source_id: str
    announced_month: str = ""

    @property
    def announced(self) -> str:
        """The day or the month, blank where neither is known."""
        return self.announced_on or self.announced_month


@kept
def announcements(snapshot: Snapshot, year: int) -> tuple[Announcement, ...]:
    """Every landstal of a quota year, first announcement first."""
    table = snapshot["landstal"]
    rows = table[table["quota_year"] == year].dropna(subset=["landstal_persons"])
    return tuple(
        Announcement(
            revision=int(row.revision),
            persons=int(row.landstal_persons),
            announced_on=_iso(row.announced_on),
            is_about=row.mark == "provisional",
            source_id=row.source_id,
            announced_month=row.announced_month,
        )
        for row in rows.sort_values("revision").itertuples()
    )


@kept
def announced_years(snapshot: Snapshot) -> tuple[int, ...]:
    """The quota years with a landstal, rising."""
    table = snapshot["landstal"].dropna(subset=["landstal_persons"])
    return tuple(sorted({int(year) for year in table["quota_year"]}))


def announcement(snapshot: Snapshot, one: QuotaSet) -> Announcement | None:
    """The landstal that a set of quotas was made from."""
    found = [it for it in announcements(snapshot, one.quota_year) if it.revision == one.revision]
    return found[0] if found else None


def later_announcements(snapshot: Snapshot, one: QuotaSet) -> tuple[Announcement, ...]:
    """What the landstal of the set's year became afterwards, in order."""
    every = announcements(snapshot, one.quota_year)
    return tuple(later for later in every if later.revision > one.revision)


@dataclass(frozen=True)
class Newest:
    """The first landstal of the newest quota year that has one; `missing` are the years before it,
    back to the first, and the one after it, that have none.
    """

    quota_year: int
    announcement: Announcement
    missing: tuple[int, ...]


@kept
def newest_landstal(snapshot: Snapshot) -> Newest:
    """The newest landstal, and where there are holes; `ValueError` without any."""
    known = announced_years(snapshot)
    newest = max(known)
    missing = tuple(year for year in range(min(known), newest + 2) if year not in known)
    return Newest(newest, announcements(snapshot, newest)[0], missing)


def _iso(day: object) -> str:
    return "" if pd.isna(day) or day == "" else pd.Timestamp(str(day)).date().isoformat()
