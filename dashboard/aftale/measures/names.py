"""What municipalities and regions are called, as an agreement lists them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from data.snapshot import Snapshot


@lru_cache(maxsize=4)
def names_of(snapshot: Snapshot) -> Mapping[str, str]:
    """Every municipality's name by code, in the order of the Danish alphabet."""
    table = snapshot["municipalities"]
    pairs = zip(table["municipality_code"], table["name_da"], strict=True)
    return dict(sorted(pairs, key=lambda pair: _in_alphabet(pair[1])))


def region_name(snapshot: Snapshot, region_code: str) -> str:
    """The region's name."""
    table = snapshot["municipalities"]
    return str(table.loc[table["region_code"] == region_code, "region_name"].iloc[0])


def _in_alphabet(name: str) -> str:
    """A name as Danes sort it: æ, ø and å last, and Aa as Å."""
    return name.casefold().replace("aa", "å").translate(str.maketrans("æøå", "{|}"))
