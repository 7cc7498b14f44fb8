"""What this process reads from: one store, its current snapshot, and the outline of the maps."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable
from functools import lru_cache

import structlog

from dashboard.kit.cache import CACHE
from dashboard.kit.config import ROOT, settings
from data.geography.outline import IMPORTED, Outline, current_outline
from data.snapshot import Snapshot
from data.store import NoVersion, Store, UnknownVersion

log = structlog.get_logger()

TILES = ROOT / "data" / "geo" / "felter.csv"


@lru_cache(maxsize=1)
def store() -> Store:
    """The store of this process."""
    return Store(settings().data_dir)


def snapshot(version: str = "") -> Snapshot:
    """The version an address asks for; the one that is shown when it names none that is kept."""
    if version:
        try:
            return store().at(version)
        except UnknownVersion:
            pass
    return _shown.snapshot(store())


def newest() -> Snapshot | None:
    """The snapshot that is shown, None before anything has been published."""
    try:
        return snapshot()
    except NoVersion:
        return None


def warm_with(warm: Callable[[Snapshot], None]) -> None:
    """Have `warm` called with every new version before readers are shown it."""
    _shown.warm = warm


class _Shown:
    """The version that readers are shown: the newest there is, once what they ask for first has
    been worked out from it. Until then they go on with the one before, which nobody waits for.
    """

    def __init__(self) -> None:
        self.warm: Callable[[Snapshot], None] | None = None
        self._held: tuple[Store, Snapshot] | None = None
        self._warming = threading.Lock()

    def snapshot(self, own: Store) -> Snapshot:
        """The version to show; a new one is warmed by a thread of its own."""
        newest = own.current()
        if self.warm is None or self._held is None or self._held[0] is not own:
            self._held = (own, newest)
        elif newest.version != self._held[1].version and self._warming.acquire(blocking=False):
            threading.Thread(target=self._take_up, args=(own, newest), daemon=True).start()
        return self._held[1]

    def _take_up(self, own: Store, newest: Snapshot) -> None:
        try:
            if self.warm:
                self.warm(newest)
        except Exception:
            log.exception("not_warmed", version=newest.version)
        finally:
            before, self._held = self._held, (own, newest)
            if before:
                CACHE.drop(before[1].version)
            self._warming.release()


_shown = _Shown()


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
