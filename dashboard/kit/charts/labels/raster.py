"""The land in a panel's frame as cells: whose they are, and which of them a border crosses."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.geography.outline import Outline

Cells = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]

COLUMNS = 600
SAMPLES_PER_CELL = 3


@dataclass(frozen=True)
class Frame:
    """The box that a panel shows, in degrees of the Mercator map, cut into square cells.

    Places are counted in cells from the upper left corner.
    """

    west: float
    north: float
    cell: float
    height: float
    columns: int = COLUMNS

    @property
    def rows(self) -> int:
        """The rows that lie wholly within the box."""
        return math.floor(self.height)


@dataclass(frozen=True)
class Patch:
    """The cells of one municipality within a frame, and the corner of the frame they begin at.

    `own` are the cells whose middle is its land, `free` those of them that no border crosses.
    """

    left: int
    top: int
    own: Cells
    free: Cells


@lru_cache(maxsize=2)
def edges(outline: Outline) -> dict[str, Numbers]:
    """The edges of every municipality as rows of x1, y1, x2, y2 in degrees of the Mercator map,
    north upwards.
    """
    features = json.loads(outline.raw)["features"]
    return {feature["id"]: _edges(feature["geometry"]) for feature in features}


def _edges(geometry: dict[str, Any]) -> Numbers:
    parts = geometry["coordinates"]
    rings = [
        ring for part in ([parts] if geometry["type"] == "Polygon" else parts) for ring in part
    ]
    points = [np.asarray(ring, dtype=float)[:, :2] for ring in rings]
    pairs = np.concatenate([np.hstack([one[:-1], one[1:]]) for one in points])
    pairs[:, 1::2] = np.degrees(np.log(np.tan(np.pi / 4 + np.radians(pairs[:, 1::2]) / 2)))
    return pairs


def patches(outline: Outline, frame: Frame) -> Iterator[tuple[str, Patch]]:
    """Every municipality that reaches into the frame, with its cells there."""
    corner = np.array([frame.west, frame.north] * 2)
    for code, drawn in edges(outline).items():
        within = (drawn - corner) / frame.cell * [1, -1, 1, -1]
        low, high = within.reshape(-1, 2).min(axis=0), within.reshape(-1, 2).max(axis=0)
        left, top = (max(0, math.floor(one)) for one in low)
        right = min(frame.columns, math.ceil(high[0]))
        bottom = min(frame.rows, math.ceil(high[1]))
        if left < right and top < bottom:
            here = within - [left, top, left, top]
            size = (bottom - top, right - left)
            own = _filled(here, size)
            yield code, Patch(left, top, own, own & ~_crossed(here, size))


def _filled(drawn: Numbers, size: tuple[int, int]) -> Cells:
    """The cells whose middle the edges enclose: those with an odd number of edges to their left."""
    x1, y1, x2, y2 = drawn.T
    middles = np.arange(size[0])[:, None] + 0.5
    row, edge = np.nonzero((y1 <= middles) != (y2 <= middles))
    along = (row + 0.5 - y1[edge]) / (y2[edge] - y1[edge])
    column = np.ceil(x1[edge] + along * (x2[edge] - x1[edge]) - 0.5)
    column = np.clip(column, 0, size[1]).astype(int)
    counted = np.bincount(row * (size[1] + 1) + column, minlength=size[0] * (size[1] + 1))
    crossings = counted.reshape(size[0], size[1] + 1).cumsum(axis=1)
    return crossings[:, :-1] % 2 == 1


def _crossed(drawn: Numbers, size: tuple[int, int]) -> Cells:
    """The cells that an edge passes through."""
    x1, y1, x2, y2 = drawn.T
    lengths = np.maximum(np.abs(x2 - x1), np.abs(y2 - y1))
    counts = np.ceil(lengths * SAMPLES_PER_CELL).astype(int) + 1
    edge = np.repeat(np.arange(len(drawn)), counts)
    first = np.repeat(np.cumsum(counts) - counts, counts)
    along = (np.arange(len(edge)) - first) / np.maximum(np.repeat(counts, counts) - 1, 1)
    column = np.floor(x1[edge] + along * (x2 - x1)[edge]).astype(int)
    row = np.floor(y1[edge] + along * (y2 - y1)[edge]).astype(int)
    is_here = (column >= 0) & (column < size[1]) & (row >= 0) & (row < size[0])
    crossed = np.zeros(size, dtype=bool)
    crossed[row[is_here], column[is_here]] = True
    return crossed


def sums(cells: Cells) -> Whole:
    """How many cells are set above and to the left of each corner."""
    total = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int64)
    np.cumsum(np.cumsum(cells, axis=0, dtype=np.int64), axis=1, out=total[1:, 1:])
    return total


def full(total: Whole, width: int, height: int) -> Cells:
    """The corners from which a box of that many cells is set all over; `total` are the `sums`."""
    if height >= total.shape[0] or width >= total.shape[1]:
        return np.zeros((0, 0), dtype=bool)
    set_within = (
        total[height:, width:]
        - total[:-height, width:]
        - total[height:, :-width]
        + total[:-height, :-width]
    )
    return set_within == width * height
