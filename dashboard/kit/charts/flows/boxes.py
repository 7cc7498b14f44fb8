"""Boxes that arrows stay clear of: those around labels, and around the numbers that are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from dashboard.kit.charts.flows.shapes import Numbers


@dataclass(frozen=True)
class Boxes:
    """Boxes of each picture: a row of `middles` and of `halves` for each."""

    middles: Numbers
    halves: Numbers

    def holding(self, points: Numbers, gap: Numbers | float = 0.0) -> Numbers:
        """How many times one of the points of a curve lies in one of the boxes; `points` has a row
        for each picture, and in it one for each curve.
        """
        reach = self.halves + np.reshape(gap, (-1, 1, 1))
        held = within(points[..., None, :], self.middles[:, None, None], reach[:, None, None])
        return np.count_nonzero(held, axis=(-2, -1)).astype(float)

    def touching(self, middles: Numbers, reach: Numbers) -> Numbers:
        """How many of the boxes of a picture one around each of the `middles` touches."""
        far = (self.halves + reach[:, None])[:, None, None]
        held = within(middles[..., None, :], self.middles[:, None, None], far)
        return np.count_nonzero(held, axis=-1).astype(float)

    def without(self, *places: int) -> Self:
        """The boxes without some of each picture."""
        kept = np.delete(np.arange(self.middles.shape[1]), places)
        return type(self)(self.middles[:, kept], self.halves[:, kept])

    def also(self, middles: Numbers, halves: Numbers) -> Self:
        """These and one more of each picture."""
        return type(self)(
            np.concatenate([self.middles, middles[:, None]], axis=1),
            np.concatenate([self.halves, halves[:, None]], axis=1),
        )


def within(points: Numbers, middles: Numbers, reach: Numbers) -> NDArray[np.bool_]:
    """Which of the points lie in a box; one axis after the other, as the last is but two long."""
    across, down = (
        np.abs(points[..., axis] - middles[..., axis]) < reach[..., axis] for axis in (0, 1)
    )
    held: NDArray[np.bool_] = across & down
    return held
