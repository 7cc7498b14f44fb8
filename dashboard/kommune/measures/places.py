"""Where a municipality lies: its region and councils through time, and who it borders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.areas import municipality_names, region_of
from dashboard.kit.cache import kept
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Home:
    """What the table of municipalities holds of where it lies."""

    code: str
    name: str
    region_name: str
    landsdel: str
    kkr: str
    source_id: str


@dataclass(frozen=True)
class Neighbour:
    """A municipality with a common border on land, and how long that is."""

    code: str
    name: str
    border_km: float
    note: str
    source_id: str


def home(snapshot: Snapshot, code: str) -> Home:
    """Region, landsdel and KKR; `KeyError` for a code there is not."""
    table = snapshot["municipalities"].set_index("municipality_code")
    row = table.loc[code]
    texts = [str(row[name]) for name in ("name_da", "region_name", "landsdel", "kkr", "source_id")]
    return Home(code, *texts)


@kept
def bordering(snapshot: Snapshot, code: str) -> tuple[Neighbour, ...]:
    """Its neighbours by the length of the border, longest first; an island has none. The table has
    every pair once.
    """
    table, names = snapshot["neighbours"], municipality_names(snapshot)
    found = []
    for here, there in (
        ("municipality_code", "neighbour_code"),
        ("neighbour_code", "municipality_code"),
    ):
        for row in table[table[here] == code].to_dict("records"):
            other = str(row[there])
            found.append(
                Neighbour(
                    other,
                    names[other],
                    float(row["border_km"]),
                    _text(row["note"]),
                    str(row["source_id"]),
                )
            )
    return tuple(sorted(found, key=lambda one: (-one.border_km, one.code)))


def border_sources(snapshot: Snapshot) -> tuple[str, ...]:
    """The sources of all borders: what was looked through for one who has none."""
    return tuple(sorted(set(snapshot["neighbours"]["source_id"])))


@kept
def around(snapshot: Snapshot, code: str) -> tuple[str, str]:
    """The municipality before and the one after, by the alphabet, within the region; after the last
    comes the first.
    """
    regions = region_of(snapshot)
    order = [one for one in municipality_names(snapshot) if regions[one] == regions[code]]
    at = order.index(code)
    return order[at - 1], order[(at + 1) % len(order)]


def _day(value: Any) -> str:
    return "" if pd.isna(value) or value == "" else pd.Timestamp(str(value)).date().isoformat()


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value)
