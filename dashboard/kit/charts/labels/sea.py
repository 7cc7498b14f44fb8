"""The room outside: where a label stands in the water, and the line that leads to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dashboard.kit.charts.labels.raster import Cells, Numbers, full, sums
from dashboard.kit.charts.labels.rooms import NOBODY, SEA_CELL, Country

NEAREST = 400
ALONG = 64
ABROAD_WEIGHT = 4.0
ABROAD_AT_MOST = 0.05

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
        (x, y), reach = middle, (width / 2, height / 2)
        low = np.floor(np.subtract(middle, reach) / SEA_CELL).astype(int).clip(0)
        high = np.ceil(np.add((x, y), reach) / SEA_CELL).astype(int)
        self._taken[low[1] : high[1], low[0] : high[0]] = True
        self._written[low[1] : high[1], low[0] : high[0]] = True

    def berth(
        self, code: str, pole: Place, width: float, height: float, air: float
    ) -> Berth | None:
        """The nearest box of that size in the water, with a straight line from the pole.

        The line crosses no label and no other line, and hardly any land of others; None where
        there is no such place. `air` is kept between line and text.
        """
        size = (int(np.ceil(width / SEA_CELL)) + 1, int(np.ceil(height / SEA_CELL)) + 1)
        row, column = np.nonzero(full(sums(~self._taken), *size))
        if not len(row):
            return None
        middles = np.stack([column + size[0] / 2, row + size[1] / 2], axis=1) * SEA_CELL
        reach = np.array([width / 2 - air, height / 2 - air])
        ends = np.clip(pole, middles - reach, middles + reach)
        lengths = np.hypot(*(ends - pole).T)
        near = np.argsort(lengths, kind="stable")[:NEAREST]
        at = self._best(code, np.array(pole), ends[near], lengths[near])
        if at is None:
            return None
        middle, end = middles[near[at]], ends[near[at]]
        self._draw(np.array(pole), end)
        return Berth((float(middle[0]), float(middle[1])), (pole, (float(end[0]), float(end[1]))))

    def _best(self, code: str, pole: Numbers, ends: Numbers, lengths: Numbers) -> int | None:
        rows, columns = self._cells(pole, ends)
        owners = self._land.owners[rows, columns]
        own = self._land.codes.index(code)
        abroad = ((owners != NOBODY) & (owners != own)).mean(axis=1) * lengths
        is_open = ~self._written[rows, columns].any(axis=1)
        for line in self._lines:
            is_open &= ~_crossing(pole, ends, line)
        is_open &= abroad <= ABROAD_AT_MOST * self._land.frame.columns
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
