"""The agreements that KKR is in, with the years they hold for, from the tables that tell them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.areas import COUNCILS as COUNCILS_OF_LAW
from dashboard.areas import later_council, memberships
from dashboard.kit.cache import kept
from dashboard.opgaver.measures.periods import first_day, last_day
from data.snapshot import Snapshot

SOCIAL, DANISH, BUSINESS, NATIONAL = "rammeaftale", "danskuddannelse", "erhverv", "vaeksthuse"
COUNCILS, PLACES = "raad", "sosu-pau"
SERIES = (DANISH, SOCIAL, BUSINESS, PLACES, COUNCILS, NATIONAL)
# An agreement of these is made anew when it runs out; of the others single years were found.
RENEWED = frozenset({DANISH, SOCIAL})
LATER_FRAMEWORK = "anden-rammeaftale"
OWN_AREA, OWN_HOUSE, OWN_KKR = "Midtjylland", "Erhvervshus Midtjylland", "KKR Midtjylland"


@dataclass(frozen=True)
class Term:
    """One agreement of a series with its first and last period; the `end` is blank where none was
    found. `name` is the document's, blank where it has none of its own; `told` the day or year of
    the source, which is as far as anything is known of one without an end.
    """

    series: str
    name: str
    start: str
    end: str
    source_id: str
    told: str = ""

    @property
    def known(self) -> date:
        """The last day of which it is known that it held: its own, or its source's; the first day
        where that source is older.
        """
        return self.last or max(self.first, last_day(self.told) if self.told else self.first)

    @property
    def first(self) -> date:
        """Its first day."""
        return first_day(self.start)

    @property
    def last(self) -> date | None:
        """Its last day."""
        return last_day(self.end) if self.end else None


@kept
def terms(snapshot: Snapshot) -> tuple[Term, ...]:
    """Every agreement, series by series, oldest first; of a table that the version lacks none."""
    found = [
        *_social(snapshot),
        *_danish(snapshot),
        *_business(snapshot),
        *_places(snapshot),
        *_councils(snapshot),
    ]
    return tuple(sorted(found, key=lambda one: (SERIES.index(one.series), one.first, one.name)))


def of_series(found: tuple[Term, ...], series: str) -> tuple[Term, ...]:
    """The agreements of one series."""
    return tuple(one for one in found if one.series == series)


def coming(snapshot: Snapshot) -> tuple[str, ...]:
    """The first years of what is spoken of without an end: `2027`."""
    rows = _table(snapshot, "framework_agreement")
    if rows.empty:
        return ()
    begun = rows[(rows["period_end"] == "") & (rows["period_start"] != "")]
    return tuple(sorted(set(begun["period_start"])))


def _social(snapshot: Snapshot) -> list[Term]:
    rows = _table(snapshot, "framework_agreement")
    if rows.empty:
        return []
    own = rows[(rows["area"] == OWN_AREA) & (rows["period_end"] != "")]
    # A row of the document's own years stands beside rows of the years before it.
    own = own.sort_values(["document", "period_start"], ascending=[True, False])
    return [
        Term(SOCIAL, row["document"], row["period_start"], row["period_end"], row["source_id"])
        for row in own.drop_duplicates("document").to_dict("records")
    ]


def _danish(snapshot: Snapshot) -> list[Term]:
    rows = _table(snapshot, "danskuddannelse_aftale")
    dated = {row["measure"]: row for row in rows.to_dict("records")}
    if not {"period_start", "period_end"} <= dated.keys():
        return []
    start, end = dated["period_start"], dated["period_end"]
    return [Term(DANISH, "", start["value_date"], end["value_date"], end["source_id"])]


def _business(snapshot: Snapshot) -> list[Term]:
    agreed = _table(snapshot, "vaeksthus_agreements")
    levels = agreed[agreed["subject"] == "niveau"] if len(agreed) else agreed
    series = {"1": NATIONAL, "2": BUSINESS}
    found = [
        Term(series[row["step"]], "", row["period_start"], row["period_end"], row["source_id"])
        for row in levels.to_dict("records")
        if row["step"] in series
    ]
    later = _table(snapshot, "vaeksthus_timeline").to_dict("records")
    found += [
        Term(NATIONAL, "", row["period_start"], row["period_end"], row["source_id"])
        for row in later
        if row["event_id"] == LATER_FRAMEWORK
    ]
    contracts = _table(snapshot, "erhvervshus_contracts").to_dict("records")
    return found + [
        Term(BUSINESS, "", str(row["contract_year"]), str(row["contract_year"]), row["source_id"])
        for row in contracts
        if row["house"] == OWN_HOUSE
    ]


def _places(snapshot: Snapshot) -> list[Term]:
    rows = _table(snapshot, "sosu_pau_dimensionering")
    own = rows[rows["kkr"] == OWN_KKR] if len(rows) else rows
    return [
        Term(PLACES, "", str(row["period"]), str(row["period"]), row["source_id"])
        for row in own.drop_duplicates("period").to_dict("records")
    ]


def _councils(snapshot: Snapshot) -> list[Term]:
    """The two councils, which stood side by side, and the one that follows them."""
    after = later_council(snapshot)
    held = [
        one for one in memberships(snapshot) if one.council in {*COUNCILS_OF_LAW.values(), after}
    ]
    found: dict[bool, Term] = {}
    for one in reversed(held):
        is_later = one.council == after
        begun = found.get(is_later)
        end = begun.end if begun else one.valid_to
        name = after if is_later else ""
        told = snapshot.sources[one.source_id].published
        found[is_later] = Term(COUNCILS, name, one.valid_from, end, one.source_id, told)
    return list(found.values())


def _day(value: object) -> str:
    return "" if pd.isna(value) else str(value)[:10]


def _table(snapshot: Snapshot, name: str) -> pd.DataFrame:
    return snapshot.tables.get(name, pd.DataFrame())
