"""What municipalities and regions are called, as an agreement lists them."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.kit.cache import kept
from dashboard.kit.words.alphabet import alphabet_key
from data.snapshot import Snapshot


@kept
def names_of(snapshot: Snapshot) -> Mapping[str, str]:
    """Every municipality's name by code, in the order of the Danish alphabet."""
    table = snapshot["municipalities"]
    pairs = zip(table["municipality_code"], table["name_da"], strict=True)
    return dict(sorted(pairs, key=lambda pair: alphabet_key(pair[1])))


def region_name(snapshot: Snapshot, region_code: str) -> str:
    """The region's name."""
    table = snapshot["municipalities"]
    return str(table.loc[table["region_code"] == region_code, "region_name"].iloc[0])
