"""Every quota of a municipality that is known, and where each came from."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.indicators import inhabitants
from dashboard.kit.cache import kept
from dashboard.quotas.announced import announcements
from dashboard.quotas.history import municipal_path
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Quota:
    """A quota in persons. `revision` is the announcement, None where the source names none, and
    `announced` its day or month; `landstal` the country's number there. Those are blank or None
    where they are not known. `per_1000` is worked out from the inhabitants of the quota year.
    """

    quota_year: int
    revision: int | None
    announced: str
    landstal: int | None
    kind: str
    persons: int
    per_1000: float | None
    mark: str
    confidence: str
    note: str
    source_id: str


@kept
def known_quotas(snapshot: Snapshot, code: str) -> tuple[Quota, ...]:
    """The quotas by year and announcement, rising; of no named announcement last in a year."""
    people = inhabitants(snapshot)
    found = []
    for row in municipal_path(snapshot, code).itertuples():
        year = int(row.quota_year)
        revision = None if pd.isna(row.revision) else int(row.revision)
        behind = next(
            (one for one in announcements(snapshot, year) if one.revision == revision), None
        )
        own = people.get((year, code))
        found.append(
            Quota(
                year,
                revision,
                behind.announced if behind else "",
                behind.persons if behind else None,
                str(row.kind),
                int(row.value),
                1000 * int(row.value) / own[0] if own else None,
                str(row.mark),
                str(row.confidence),
                str(row.note),
                str(row.source_id),
            )
        )
    return tuple(found)
