"""The room outside: where a label stands in the water, and the line that leads to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dashboard.kit.charts.labels.raster import Cells, Numbers, full, sums
from dashboard.kit.charts.labels.rooms import NOBODY, SEA_CELL, Country

NEAREST, EACH = 6000, 4
ALONG = 64
ABROAD_WEIGHT = 4.0

Place = tuple[float, float]


@dataclass(frozen=True)
class Berth:
    """The middle of a box in the water, and where its line begins and ends, in cells."""

    middle: Place
    line: tuple[Place, Place]


class Water:
    """What of a frame is still free for labels. It is filled as they are placed."""

    def __init__(self, land: Country) -> None:
        self._land = land
        self._taken: Cells = land.owners != NOBODY
        self._written: Cells = np.zeros_like(self._taken)
        self._lines: list[tuple[Numbers, Numbers]] = []

    def write(self, middle: Place, width: float, height: float) -> None:
        """Take the place of a label, so that no other and no line comes across it."""
        columns, rows = _span(middle, width, height)
        self._taken[rows, columns] = True
        self._written[rows, columns] = True

    def is_open(self, middle: Place, width: float, height: float) -> bool:
        """Whether no label stands in a box and no line comes across it."""
        columns, rows = _span(middle, width, height)
        return not self._written[rows, columns].any()

    def berth(
        self, code: str, pole: Place, box: tuple[float, float], *, air: float, abroad: float
    ) -> Berth | None:
        """The nearest place in the water for a box (width, height), and a straight line to it from
        the pole, both of which are then taken.

        The line crosses no label, no other line, and at most `abroad` cells of others' land; None
        where there is no such place. `air` of the box is not text.
        """
        (width, height), size = box, tuple(int(np.ceil(one / SEA_CELL)) + 1 for one in box)
        row, column = np.nonzero(full(sums(~self._taken), *size))
        if not len(row):
            return None
        middles = np.stack([column + size[0] / 2, row + size[1] / 2], axis=1) * SEA_CELL
        reach = np.array([width / 2 - air, height / 2 - air])
        ends = np.clip(pole, middles - reach, middles + reach)
        lengths = np.hypot(*(ends - pole).T)
        near = np.argsort(lengths, kind="stable")[:NEAREST:EACH]
        at = self._best(code, np.array(pole), ends[near], abroad)
        if at is None:
            return None
        middle, end = middles[near[at]], ends[near[at]]
        self._draw(np.array(pole), end)
        at_sea = float(middle[0]), float(middle[1])
        self.write(at_sea, width, height)
        return Berth(at_sea, (pole, (float(end[0]), float(end[1]))))

    def _best(self, code: str, pole: Numbers, ends: Numbers, most: float) -> int | None:
        rows, columns = self._cells(pole, ends)
        owners = self._land.owners[rows, columns]
        own = self._land.codes.index(code)
        lengths = np.hypot(*(ends - pole).T)
        abroad = ((owners != NOBODY) & (owners != own)).mean(axis=1) * lengths
        is_open = ~self._written[rows, columns].any(axis=1)
        for line in self._lines:
            is_open &= ~_crossing(pole, ends, line)
        is_open &= abroad <= most
        if not is_open.any():
            return None
        return int(np.where(is_open, lengths + ABROAD_WEIGHT * abroad, np.inf).argmin())

    def _draw(self, pole: Numbers, end: Numbers) -> None:
        rows, columns = self._cells(pole, end[None, :])
        self._taken[rows, columns] = True
        self._written[rows, columns] = True
        self._lines.append((pole, end))

    def _cells(self, pole: Numbers, ends: Numbers) -> tuple[np.ndarray, np.ndarray]:
        """The cells along the lines from the pole, a row for each."""
        along = np.linspace(0, 1, ALONG)[None, :, None]
        points = (pole + (ends[:, None, :] - pole) * along) / SEA_CELL
        columns, rows = np.floor(points).astype(int).transpose(2, 0, 1)
        height, width = self._taken.shape
        return rows.clip(0, height - 1), columns.clip(0, width - 1)


def _span(middle: Place, width: float, height: float) -> tuple[slice, slice]:
    """The columns and rows of a box."""
    reach = np.array([width / 2, height / 2])
    low = np.floor((np.array(middle) - reach) / SEA_CELL).astype(int).clip(0)
    high = np.ceil((np.array(middle) + reach) / SEA_CELL).astype(int)
    return slice(low[0], high[0]), slice(low[1], high[1])


def _crossing(pole: Numbers, ends: Numbers, line: tuple[Numbers, Numbers]) -> Cells:
    """Whether the way from the pole to each end crosses a line: both have the ends of the other
    on either side.
    """
    first, last = line
    apart = _side(first, last, pole) * _side(first, last, ends) <= 0
    return apart & (_side(pole, ends, first) * _side(pole, ends, last) <= 0)


def _side(start: Numbers, end: Numbers, point: Numbers) -> Numbers:
    along, off = end - start, point - start
    return along[..., 0] * off[..., 1] - along[..., 1] * off[..., 0]
