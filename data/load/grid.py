"""A file as cells: one column of them for each heading."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.spreadsheet import EDGES

Rows = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Cells:
    """One column: each distinct text once, and for each row which of them it holds.

    Every check of text runs over the distinct ones only, so that a long table
    costs no more than what is different in it.
    """

    codes: Rows
    texts: tuple[str, ...]

    def rows(self, wanted: Collection[int]) -> Rows:
        """The rows (positions) that hold one of these distinct texts."""
        chosen = np.zeros(len(self.texts), dtype=bool)
        chosen[list(wanted)] = True
        return np.flatnonzero(chosen[self.codes])

    def where(self, holds: Callable[[str], object]) -> Rows:
        """The rows whose text holds."""
        return self.rows([at for at, text in enumerate(self.texts) if holds(text)])

    def at(self, row: int) -> str:
        """The text of a row."""
        return self.texts[self.codes[row]]

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, chosen: Rows | npt.NDArray[np.bool_]) -> Cells:
        """The same column with only these rows."""
        return Cells(self.codes[chosen], self.texts)


@dataclass(frozen=True)
class Grid:
    """A file as cells: its headings, a column for each, and the line each row begins on."""

    file: str
    separator: str
    header: tuple[str, ...]
    columns: tuple[Cells, ...]
    lines: npt.NDArray[np.int64]

    def only(self, chosen: npt.NDArray[np.bool_]) -> Grid:
        """The same file with only these rows."""
        columns = tuple(cells[chosen] for cells in self.columns)
        return Grid(self.file, self.separator, self.header, columns, self.lines[chosen])


def cells_of(texts: Sequence[str]) -> Cells:
    """The column of these texts, edges of white space left out."""
    codes, distinct = pd.factorize(np.array([*texts, ""], dtype=object))
    return Cells(codes[:-1], tuple(text.strip(EDGES) for text in distinct))
