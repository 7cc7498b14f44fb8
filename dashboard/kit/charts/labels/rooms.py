"""The room inside a municipality: the largest box of a given shape that its borders hold."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dashboard.kit.charts.labels.raster import Cells, Frame, Patch, Whole, full, patches, sums
from dashboard.kit.charts.spec import Panel, northing
from data.geography.outline import Outline

SEA_CELL = 2
NOBODY = -1


@dataclass(frozen=True)
class Room:
    """A box: its middle in cells of the frame, and its height in them."""

    x: float
    y: float
    height: int


@dataclass(frozen=True, eq=False)
class Country:
    """A panel's land, measured once: what each municipality of it has room for, and the water.

    `owners` holds, in cells `SEA_CELL` times as large, whose land each is (an index into `codes`)
    or NOBODY; a cell that holds any land is land.
    """

    frame: Frame
    codes: tuple[str, ...]
    free: dict[str, tuple[Patch, Whole]]
    owners: np.ndarray


def country(panel: Panel, outline: Outline) -> Country:
    """The land in a panel's frame; the same panel of the same outline is measured once."""
    return _country(outline, panel.codes, tuple(panel.longitudes), tuple(panel.latitudes))


@lru_cache(maxsize=8)
def _country(
    outline: Outline,
    codes: tuple[str, ...],
    longitudes: tuple[float, float],
    latitudes: tuple[float, float],
) -> Country:
    frame = _frame(longitudes, latitudes)
    found = dict(patches(outline, frame))
    wanted = {code: found[code] for code in codes if code in found}
    free = {code: (patch, sums(patch.free)) for code, patch in wanted.items()}
    return Country(frame, tuple(found), free, _owners(found, frame))


def _frame(longitudes: tuple[float, float], latitudes: tuple[float, float]) -> Frame:
    (west, east), (south, north) = longitudes, map(northing, latitudes)
    cell = (east - west) / Frame.columns
    return Frame(west, north, cell, (north - south) / cell)


def _owners(found: dict[str, Patch], frame: Frame) -> np.ndarray:
    """Whose each of the larger cells is; land that only touches one has it."""
    size = (-(-frame.rows // SEA_CELL), -(-frame.columns // SEA_CELL))
    owners = np.full(size, NOBODY, dtype=np.int16)
    for index, patch in enumerate(found.values()):
        row, column = np.nonzero(patch.own)
        owners[(row + patch.top) // SEA_CELL, (column + patch.left) // SEA_CELL] = index
    return owners


@lru_cache(maxsize=4096)
def room(land: Country, code: str, shape: float) -> Room | None:
    """The largest box inside a municipality, `shape` times as wide as high, and of the places it
    has the middle one; None where not one cell is free.

    It is found by halving the heights there may be.
    """
    if code not in land.free:
        return None
    patch, total = land.free[code]
    low, high, places = 0, min(total.shape[0] - 1, int((total.shape[1] - 1) / shape) + 1), None
    while low < high:
        height = (low + high + 1) // 2
        found = full(total, max(math.ceil(shape * height), 1), height)
        if found.any():
            low, places = height, found
        else:
            high = height - 1
    if places is None:
        return None
    row, column = _middle(places)
    width = max(math.ceil(shape * low), 1)
    return Room(patch.left + column + width / 2, patch.top + row + low / 2, low)


def _middle(places: Cells) -> tuple[int, int]:
    """The place that is nearest to the middle of them all."""
    rows, columns = np.nonzero(places)
    off = (rows - rows.mean()) ** 2 + (columns - columns.mean()) ** 2
    nearest = int(off.argmin())
    return int(rows[nearest]), int(columns[nearest])
