"""What the councils published of themselves, each figure with the release it stands in.

A level is revised from release to release, so two figures belong to one line only when one release
gives them both: `vintage` is that release. A change on a year lies within its release already.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.areas import COUNCILS
from dashboard.kit.cache import kept
from dashboard.rar.measures.halves import EAST, WEST
from data.snapshot import Snapshot

HALF_OF = dict(zip(COUNCILS.values(), (WEST, EAST), strict=True))
COUNTRY = "country"
COLUMNS = ["half", "begins", "ends", "value", "qualifier", "released", "vintage", "note"]


@dataclass(frozen=True)
class Series:
    """A series of `rar_facts`: its metric, the column of its figures, and whether it is a change.

    `with_country` adds what is published of the whole country.
    """

    metric: str
    column: str
    is_change: bool
    with_country: bool = False


SERIES: Mapping[str, Series] = {
    "ledige_aendring": Series("ledige_aendring_pct", "value_pct", is_change=True),
    "loenmodtagere_aendring": Series("loenmodtagere_aendring_pct", "value_pct", is_change=True),
    "ledighed": Series("ledighed_pct", "value_pct", is_change=False),
    "ledige": Series("ledige_antal", "value_full_time_persons", is_change=False),
    "loenmodtagere": Series("loenmodtagere_antal", "value_full_time_persons", is_change=False),
    "rekruttering": Series(
        "forgaeves_rekrutteringsrate_pct", "value_pct", is_change=False, with_country=True
    ),
}


@kept
def releases(snapshot: Snapshot, series: str) -> pd.DataFrame:
    """The published figures of a series, by period, then half: half (west, east, country), begins
    and ends (`2022-08`), value, qualifier, released (a date as text, or blank), vintage, note.
    """
    one = SERIES[series]
    table = snapshot["rar_facts"]
    places = HALF_OF | ({"Hele landet": COUNTRY} if one.with_country else {})
    rows = table[(table["metric"] == one.metric) & table["geography"].isin(places)]
    rows = rows.dropna(subset=[one.column, "period_end"])
    released = [snapshot.sources[name].published for name in rows["source_id"]]
    found = pd.DataFrame(
        {
            "half": rows["geography"].map(places),
            "begins": rows["period_start"].fillna(""),
            "ends": rows["period_end"],
            "value": rows[one.column].astype(float),
            "qualifier": rows["qualifier"],
            "released": released,
            "vintage": rows["source_id"],
            "note": rows["note"].fillna(""),
        },
        columns=COLUMNS,
    )
    found = found[found["ends"].str.len() >= len("2022-08")]
    return found.sort_values(["ends", "half", "released", "vintage"], ignore_index=True)


def same_period(rows: pd.DataFrame) -> pd.DataFrame:
    """The newest period for which both halves have a figure: one row of each, of the newest
    release that gives it; empty when there is none.
    """
    halves = rows[rows["half"].isin((WEST, EAST))]
    for _, found in sorted(halves.groupby(["ends", "begins"]), reverse=True):
        if set(found["half"]) == {WEST, EAST}:
            return found.sort_values("released").groupby("half").tail(1)
    return rows.head(0)
