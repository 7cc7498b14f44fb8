"""The names of regions and municipalities, by code."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.areas import members
from dashboard.kit.cache import kept
from data.snapshot import Snapshot


@kept
def region_names(snapshot: Snapshot) -> Mapping[str, str]:
    """The regions' names: `Region Midtjylland`."""
    table = snapshot["municipalities"]
    return dict(zip(table["region_code"], table["region_name"], strict=True))


@kept
def municipality_names(snapshot: Snapshot, area: str = "danmark") -> Mapping[str, str]:
    """The names of an area's municipalities."""
    names = snapshot["municipalities"].set_index("municipality_code")["name_da"]
    return {code: str(names[code]) for code in members(snapshot, area, 0)}
