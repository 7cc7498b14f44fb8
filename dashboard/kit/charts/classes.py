"""Class breaks: values in, a few classes whose printed limits are exactly those used.

Values are rounded to the decimals that are shown before they are classed, so that a reader who
sees `2,4` and a class `2,2–3,4` never finds a municipality in the wrong one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

CLASSES = 5
CLASSES_PER_SIDE = 3
# A class of one says no more than the municipality's own name and number.
FEWEST = 2


def _natural(values: np.ndarray, count: int) -> Sequence[float]:
    """Fisher and Jenks, with no class of one: of all breaks that leave `FEWEST` values in every
    class, those with the least spread within the classes; fewer classes where there are no such.
    """
    uppers, sizes = np.unique(values, return_counts=True)
    held, sums, squares = (
        _between(np.cumsum(sizes * uppers**power, dtype=float)) for power in (0, 1, 2)
    )
    # What lies between two limits as one class; nothing does where it would hold too few.
    spread = np.full(held.shape, np.inf)
    enough = held >= FEWEST
    spread[enough] = squares[enough] - sums[enough] ** 2 / held[enough]
    least, came = np.full(len(held), np.inf), []
    least[0], breaks = 0.0, [float(uppers[-1])]
    for classes in range(1, count + 1):
        ways = least[:, None] + spread
        came.append(ways.argmin(axis=0))
        least = ways.min(axis=0)
        if np.isfinite(least[-1]):
            breaks = _traced(uppers, came[:classes])
    return breaks


def _between(until: np.ndarray) -> np.ndarray:
    """What a running sum grows by from each limit (row) to each (column), the bottom the first."""
    sums = np.concatenate([[0.0], until])
    return sums[None, :] - sums[:, None]


def _traced(uppers: np.ndarray, came: Sequence[np.ndarray]) -> list[float]:
    """The highest value of each class, from where each limit was come to."""
    at, breaks = len(uppers), list[float]()
    for step in reversed(came):
        breaks.append(float(uppers[at - 1]))
        at = int(step[at])
    return breaks[::-1]


def _quantiles(values: np.ndarray, count: int) -> Sequence[float]:
    """As many values in each class as the ties allow, and no class of one."""
    count = max(1, min(count, len(values) // FEWEST))
    limits = [float(limit) for limit in np.quantile(values, np.arange(1, count + 1) / count)]
    return _joined(values, limits)


def _equal(values: np.ndarray, count: int) -> Sequence[float]:
    """Classes equally wide: so many that none is empty, and no class of one where that can be."""
    tries = [np.linspace(values.min(), values.max(), n + 1)[1:] for n in range(count, 1, -1)]
    for least in (FEWEST, 1):
        for limits in tries:
            if min(np.bincount(_places(values, limits), minlength=len(limits))) >= least:
                return [float(limit) for limit in limits]
    return [float(values.max())]


def _places(values: np.ndarray, limits: Sequence[float] | np.ndarray) -> np.ndarray:
    """The class of each value by the highest of each class."""
    return np.minimum(np.searchsorted(limits, values - 1e-9), len(limits) - 1)


def _joined(values: np.ndarray, limits: list[float]) -> list[float]:
    """The limits without those that would leave a class of fewer than `FEWEST`."""
    kept: list[float] = []
    for limit in limits[:-1]:
        inside = (values <= limit + 1e-9) & (values > (kept[-1] + 1e-9 if kept else -math.inf))
        if inside.sum() >= FEWEST and (values > limit + 1e-9).sum() >= FEWEST:
            kept.append(limit)
    return [*kept, limits[-1]]


METHODS: dict[str, Callable[[np.ndarray, int], Sequence[float]]] = {
    "naturlige": _natural,
    "kvantil": _quantiles,
    "lige": _equal,
}


@dataclass(frozen=True)
class Class:
    """One class: the lowest and highest value it can hold, both included, and how many it holds."""

    low: float
    high: float
    count: int


@dataclass(frozen=True)
class Classes:
    """Rising classes of the values that are neither missing nor zero.

    `is_diverging` says that the classes lie on both sides of zero.
    """

    classes: tuple[Class, ...]
    decimals: int
    is_diverging: bool

    def index_of(self, value: float) -> int:
        """The class of `value`, from 0; values outside the limits go to the outermost class."""
        rounded = round(value, self.decimals)
        for index, one in enumerate(self.classes):
            if rounded <= one.high:
                return index
        return len(self.classes) - 1

    def __len__(self) -> int:
        return len(self.classes)


def classify(
    values: Sequence[float],
    *,
    method: str,
    decimals: int,
    own: Sequence[float] = (),
    pool: Sequence[float] = (),
    diverging: bool = False,
    most: int = CLASSES,
) -> Classes:
    """Class `values` (missing and zero left out) by `method`: naturlige, kvantil, lige, egne.

    No class is empty and none holds a single value, as long as the reader has not asked for it:
    with limits of his `own`, each the highest value of its class, or with a `pool` of every
    year's values, from which alone the limits come and stay the same from year to year. Equal
    intervals may hold one. With `diverging` the limits are mirrored around zero, and a side may
    have nobody in them, otherwise there are at most `most`. Few or equal values give fewer.
    """
    shown = _shown(values, decimals)
    basis = _shown(pool or values, decimals)
    if not basis.size:
        return Classes((), decimals, diverging)
    step = 10.0**-decimals
    if diverging:
        uppers = _limits(np.sort(np.abs(basis)), method, CLASSES_PER_SIDE, own, decimals)
        ranges = _mirrored(_ranges(uppers, step, step), basis)
    else:
        uppers = _limits(basis, method, most, own, decimals)
        ranges = _ranges(uppers, min(float(basis.min()), uppers[0]), step)
    counted = (
        Class(
            round(low, decimals),
            round(high, decimals),
            int(((shown >= low - step / 2) & (shown <= high + step / 2)).sum()),
        )
        for low, high in ranges
    )
    return Classes(tuple(counted), decimals, diverging)


def placed(values: pd.Series, classes: Classes) -> pd.Series:
    """The class of each value: -1 for what is written as zero, missing for no value."""

    def place(value: float) -> int | None:
        if value != value:
            return None
        return -1 if round(value, classes.decimals) == 0 else classes.index_of(value)

    return pd.Series(pd.array([place(value) for value in values], dtype="Int64"), values.index)


def _shown(values: Sequence[float], decimals: int) -> np.ndarray:
    """The values as they are shown, rising, without missing ones and zeros."""
    # Python's own rounding, as the printed numbers have it; NumPy's differs on ties.
    rounded = np.asarray([round(float(value), decimals) for value in values if value == value])
    return np.sort(rounded[rounded != 0])


def _limits(
    values: np.ndarray, method: str, count: int, own: Sequence[float], decimals: int
) -> list[float]:
    """The highest value of each class, rising, without repeats: ties make fewer classes."""
    top = float(values.max())
    if method == "egne" and own:
        limits = {round(float(limit), decimals) for limit in own}
        return sorted(limits if max(limits) >= top else limits | {top})
    bottom = float(values.min())
    uppers = METHODS.get(method, _natural)(values, count)[:-1]
    # Down, not to the nearest: a limit may not move past a value that is shown.
    scale = 10**decimals
    limits = {round(math.floor(limit * scale + 1e-9) / scale, decimals) for limit in uppers}
    return sorted({limit for limit in limits if bottom <= limit < top} | {top})


def _ranges(uppers: list[float], bottom: float, step: float) -> list[tuple[float, float]]:
    """Lowest and highest value of each class, when each begins one step above the one before."""
    lows = [bottom, *(upper + step for upper in uppers[:-1])]
    return list(zip(lows, uppers, strict=True))


def _mirrored(ranges: list[tuple[float, float]], values: np.ndarray) -> list[tuple[float, float]]:
    """The ranges on both sides of zero, where there is a value to put in them."""
    below = [(-high, -low) for low, high in reversed(ranges)] if (values < 0).any() else []
    return below + (ranges if (values > 0).any() else [])
