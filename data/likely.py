"""How far a figure has moved before, and which figures now move further.

A figure's size is its inverse hyperbolic sine in units of a hundredth of the column's median: like
a logarithm, so that steps are relative, but good for nought and for negative figures too. A step is
the difference between two sizes. What is likely is what has been seen: the longest step from one
time to the next in any series of the published table, and half as much again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.compare import key_tuples, keys_of
from data.schemas.columns import is_figure
from data.schemas.table import Table

Figures = npt.NDArray[np.float64]
MARGIN = 1.5
LEAST_STEP = float(np.log(1.25))
STEP_WITHOUT_HISTORY = float(np.log(2))
ENOUGH_STEPS = 10
UNIT = 1 / 100


@dataclass(frozen=True)
class Jump:
    """A figure that moves further than is likely: its row's key, and from what to what."""

    column: str
    key: tuple[str, ...]
    before: str
    after: str
    step: float


def jumps(before: pd.DataFrame, after: pd.DataFrame, table: Table) -> Iterator[Jump]:
    """The unlikely figures of `after`: those that were published as something else, and new ones.

    A new figure is held against the one before it in its series.
    """
    known = keys_of(before, table.key)
    old, new = before.set_index(known), after.set_index(keys_of(after, table.key))
    both = old.index.intersection(new.index)
    has_new = len(both) < len(new)
    for column in _figures(table, before):
        first, second = (_numbers(frame.loc[both, column]) for frame in (old, new))
        if not has_new and np.array_equal(first, second, equal_nan=True):
            continue
        scale = _Scale.of(before, column, table)
        yield from _unlikely(column, both, first, second, scale)
        if not has_new:
            continue
        pairs = _pairs(after, column, table)
        pairs = pairs.set_index(keys_of(pairs, table.key))
        pairs = pairs[~pairs.index.isin(known)]
        first, second = _numbers(pairs["earlier"]), _numbers(pairs[column])
        yield from _unlikely(column, pairs.index, first, second, scale)


@dataclass(frozen=True)
class _Scale:
    """A column's unit of size, and the longest step that is likely in it."""

    unit: float
    most: float

    @classmethod
    def of(cls, frame: pd.DataFrame, column: str, table: Table) -> _Scale:
        """The scale that the published figures make."""
        sizes = np.abs(_numbers(frame[column]))
        sizes = sizes[sizes > 0]
        unit = float(np.median(sizes)) * UNIT if len(sizes) else 1.0
        pairs = _pairs(frame, column, table)
        steps = cls(unit, 0.0).steps(_numbers(pairs["earlier"]), _numbers(pairs[column]))
        if len(steps) < ENOUGH_STEPS:
            return cls(unit, STEP_WITHOUT_HISTORY)
        return cls(unit, max(float(steps.max()) * MARGIN, LEAST_STEP))

    def steps(self, first: Figures, second: Figures) -> Figures:
        """How far each figure is from the other."""
        return np.abs(np.arcsinh(second / self.unit) - np.arcsinh(first / self.unit))


def _unlikely(
    column: str, rows: pd.Index, first: Figures, second: Figures, scale: _Scale
) -> Iterator[Jump]:
    steps = scale.steps(first, second)
    at_fault = np.flatnonzero(steps > scale.most)
    for at, key in zip(at_fault, key_tuples(rows[at_fault]), strict=True):
        yield Jump(column, key, f"{first[at]:.15g}", f"{second[at]:.15g}", float(steps[at]))


def _pairs(frame: pd.DataFrame, column: str, table: Table) -> pd.DataFrame:
    """The known figures of a table, each with the one before it in its series (`earlier`)."""
    series = [name for name in table.key if name not in table.times]
    known = frame.dropna(subset=[column]).sort_values([*table.times], kind="stable")
    earlier = (
        known.groupby(series, dropna=False)[column].shift() if series else known[column].shift()
    )
    return known.assign(earlier=earlier).dropna(subset=["earlier"])


def _figures(table: Table, frame: pd.DataFrame) -> list[str]:
    return [
        name
        for name, column in table.schema.columns.items()
        if is_figure(column)
        and name not in table.key
        and pd.api.types.is_numeric_dtype(frame.get(name, pd.Series(dtype="str")))
    ]


def _numbers(column: pd.Series) -> Figures:
    return column.to_numpy(dtype="float64", na_value=np.nan)
