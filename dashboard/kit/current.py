"""What this process reads from: one store, its current snapshot, and the outline of the maps."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache

from dashboard.kit.config import ROOT, settings
from data.geography.outline import IMPORTED, Outline, current_outline
from data.indicators import Indicator, load_indicators
from data.snapshot import Snapshot
from data.store import Store, UnknownVersion

TILES = ROOT / "data" / "geo" / "felter.csv"


@lru_cache(maxsize=1)
def store() -> Store:
    """The store of this process."""
    return Store(settings().data_dir)


def snapshot(version: str = "") -> Snapshot:
    """The version an address asks for; the current one when it names none that is kept."""
    if version:
        try:
            return store().at(version)
        except UnknownVersion:
            return store().current()
    return store().current()


def outline() -> Outline:
    """The outline that maps are drawn from; an imported one is taken up when it is put in place."""
    try:
        placed = (settings().data_dir / IMPORTED).stat().st_mtime_ns
    except OSError:
        placed = 0
    return _outline(placed)


@lru_cache(maxsize=2)
def _outline(placed: int) -> Outline:
    return current_outline(settings().data_dir)


@lru_cache(maxsize=1)
def indicators() -> Mapping[str, Indicator]:
    """The indicator catalogue, by id, read once per process."""
    return load_indicators(settings().indicators)


@lru_cache(maxsize=1)
def tile_grid() -> dict[str, dict[str, list[int]]]:
    """Column and row of each municipality's tile, from 1, by code: for the country, and for
    Region Midtjylland by itself.
    """
    with TILES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        "danmark": {
            row["municipality_code"]: [int(row["column"]), int(row["row"])] for row in rows
        },
        "midtjylland": {
            row["municipality_code"]: [int(row["midtjylland_column"]), int(row["midtjylland_row"])]
            for row in rows
            if row["midtjylland_column"]
        },
    }
