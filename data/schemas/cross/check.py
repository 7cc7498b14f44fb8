"""One promise between tables: which it needs, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from data.faults import Fault
from data.schemas.table import Loaded, Rows


@dataclass(frozen=True)
class CrossCheck:
    """A check that reads the tables it names, and no others."""

    tables: tuple[str, ...]
    find: Callable[..., list[Fault]]

    def run(self, tables: Mapping[str, Loaded]) -> list[Fault]:
        """The faults it finds, given at least the tables it names."""
        return self.find(*(tables[name] for name in self.tables))


def flagged(rows: pd.Series) -> Rows:
    """The positions of the rows that are flagged."""
    return np.flatnonzero(rows.to_numpy(dtype=bool))


def each(found: pd.DataFrame) -> Iterator[Any]:
    """The rows of what a check found, their columns as attributes."""
    yield from found.itertuples(index=False)


def danish(number: float) -> str:
    """A whole number as Danes write it: 1.039."""
    return f"{int(number):,}".replace(",", ".")
