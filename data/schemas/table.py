"""A table as it is declared, and as it is when one file has been read into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd
import pandera.pandas as pa

from data.faults import Fault, listed
from data.schemas import columns
from data.schemas.columns import Kind

OPTIONAL = frozenset({"mark", "note", "read_via", "confidence", "announced_month"})
TIMES = (
    "quota_year",
    "revision",
    "year",
    "year_start",
    "year_end",
    "period",
    "period_start",
    "period_end",
    "valid_from",
)
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Table:
    """One table: its schema, and the figures its mark speaks of.

    The key is the schema's `unique`; the order of the columns is the schema's.
    A file may leave out the columns in `OPTIONAL` that may be blank. A table that `may_be_empty`
    waits for figures that nobody has published: its file ships with the heading alone, and `/data`
    offers a form.
    """

    name: str
    schema: pa.DataFrameSchema
    figures: tuple[str, ...] = ()
    may_be_empty: bool = False

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The columns that together name a row."""
        return tuple(self.schema.unique or ())

    @cached_property
    def times(self) -> tuple[str, ...]:
        """The columns of the key that say when; the others name the series a row is of."""
        return tuple(name for name in self.key if name in TIMES)

    @cached_property
    def kinds(self) -> Mapping[str, Kind]:
        """Every column with its kind, in order."""
        return {name: columns.kind_of(column) for name, column in self.schema.columns.items()}

    def may_be_blank(self, column: str) -> bool:
        """Whether a cell of that column may be empty."""
        return columns.may_be_blank(self.schema.columns[column])

    def may_be_left_out(self, column: str) -> bool:
        """Whether a file may lack that column: its cells may be blank, or derived as a mark is."""
        return column in OPTIONAL and (column == "mark" or self.may_be_blank(column))

    def with_figures(self, names: Iterable[str]) -> Table:
        """The same table with more figures that may be blank, as the catalogue declares them."""
        largest = columns.LARGEST
        new = {
            name: columns.decimal("Fra indikatorkataloget", least=-largest, most=largest)
            for name in names
        }
        if not new:
            return self
        wider = self.schema.add_columns(new)
        return replace(self, schema=wider, figures=(*self.figures, *new) if self.figures else ())


@dataclass(frozen=True)
class Loaded:
    """A table read from one file: typed rows, and the line of the file that each stands on.

    `remarks` says in Danish what was accepted and how it was read.
    """

    table: Table
    file: str
    frame: pd.DataFrame
    lines: npt.NDArray[np.int64]
    remarks: tuple[str, ...] = field(default=())

    def faults(self, rows: Rows, column: str | None, message: str, remedy: str) -> list[Fault]:
        """The same fault on each of these rows (positions), with what stands in the column."""
        values = self.frame[column] if column else None
        faults = (
            self.fault(row, column, None if values is None else values.iloc[row], message, remedy)
            for row in rows
        )
        return listed(faults, len(rows))

    def fault(
        self,
        row: int | np.intp | None,
        column: str | None,
        value: object,
        message: str,
        remedy: str,
    ) -> Fault:
        """One fault on a row (position), or on the file as a whole when there is none."""
        line = None if row is None else int(self.lines[row])
        return Fault(self.file, line, column, as_text(value), message, remedy)


def as_text(value: object) -> str | None:
    """A cell's value as a fault shows it."""
    if value is None:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return "" if pd.isna(value) else str(value)
