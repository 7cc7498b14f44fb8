"""Class breaks: values in, a few classes whose printed limits are exactly those used.

Values are rounded to the decimals that are shown before they are classed, so that a reader who
sees `2,4` and a class `2,2–3,4` never finds a municipality in the wrong one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import jenkspy
import numpy as np
import pandas as pd

CLASSES = 5
CLASSES_PER_SIDE = 3


def _natural(values: np.ndarray, count: int) -> Sequence[float]:
    """Fisher and Jenks: the breaks that leave least spread within the classes."""
    return list(jenkspy.jenks_breaks(values, n_classes=count)[1:])


def _quantiles(values: np.ndarray, count: int) -> Sequence[float]:
    """As many values in each class as the ties allow."""
    return [float(limit) for limit in np.quantile(values, np.arange(1, count + 1) / count)]


def _equal(values: np.ndarray, count: int) -> Sequence[float]:
    """Classes equally wide."""
    return [float(limit) for limit in np.linspace(values.min(), values.max(), count + 1)[1:]]


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
) -> Classes:
    """Class `values` (missing and zero left out) by `method`: naturlige, kvantil, lige, egne.

    `own` are the reader's limits, each the highest value of its class. `pool` are values of
    other years: given, the limits come from them and stay the same from year to year. With
    `diverging` the limits are mirrored around zero. Few or equal values give fewer classes.
    """
    shown = _shown(values, decimals)
    basis = _shown([*values, *pool], decimals)
    if not basis.size:
        return Classes((), decimals, diverging)
    step = 10.0**-decimals
    if diverging:
        uppers = _limits(np.sort(np.abs(basis)), method, CLASSES_PER_SIDE, own, decimals)
        ranges = _mirrored(_ranges(uppers, step, step), basis)
    else:
        uppers = _limits(basis, method, CLASSES, own, decimals)
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
    distinct = [float(value) for value in np.unique(values)]
    if len(distinct) <= count:
        return distinct
    uppers = METHODS.get(method, _natural)(values, count)[:-1]
    # Down, not to the nearest: a limit may not move past a value that is shown.
    scale = 10**decimals
    limits = {round(math.floor(limit * scale + 1e-9) / scale, decimals) for limit in uppers}
    return sorted({limit for limit in limits if distinct[0] <= limit < top} | {top})


def _ranges(uppers: list[float], bottom: float, step: float) -> list[tuple[float, float]]:
    """Lowest and highest value of each class, when each begins one step above the one before."""
    lows = [bottom, *(upper + step for upper in uppers[:-1])]
    return list(zip(lows, uppers, strict=True))


def _mirrored(ranges: list[tuple[float, float]], values: np.ndarray) -> list[tuple[float, float]]:
    """The ranges on both sides of zero, where there is a value to put in them."""
    below = [(-high, -low) for low, high in reversed(ranges)] if (values < 0).any() else []
    return below + (ranges if (values > 0).any() else [])
