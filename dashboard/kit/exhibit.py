"""One thing that is shown: its finding, its numbers as a table, its chart, and its sources.

Screen, CSV, XLSX, print and speech are all made of an `Exhibit`, so that they cannot disagree. It
knows no Dash, no Flask and no subject. What kinds of figure may stand in one exhibit is for the
room to decide before it makes one (see `dashboard.vaekst.measures.kinds`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.kit.charts.spec import Chart
from dashboard.kit.words.numbers import number
from data.snapshot import Source

Cell = str | int | float | Source | None
AS_PUBLISHED = -1
MOST_DECIMALS = 4


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, the unit of its numbers, and how many decimals they have
    (None where the column holds text, `AS_PUBLISHED` where each number keeps its own). A text in
    a column of numbers says why there is none.
    """

    heading: str
    decimals: int | None = None
    unit: str = ""
    is_signed: bool = False

    @property
    def is_numeric(self) -> bool:
        """Whether the column holds numbers."""
        return self.decimals is not None


@dataclass(frozen=True)
class Table:
    """Rows under columns, the same for screen and file. A missing number is None, never 0."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        width = len(self.columns)
        uneven = [row for row in self.rows if len(row) != width]
        if uneven:
            raise ValueError(f"{width} columns, but a row of {len(uneven[0])} cells: {uneven[0]}")


@dataclass(frozen=True)
class Exhibit:
    """What is shown under one name.

    `name` is stable: the section's anchor, and the file in `/eksport/<page>/<name>.csv`. `finding`
    is one sentence, `unit` and `period` are what its numbers count and when, `notices` what to
    mind. `spoken` is for those who do not see the chart, and the finding where it is left out.
    """

    name: str
    title: str
    finding: str
    unit: str
    period: str
    table: Table
    sources: tuple[Source, ...]
    chart: Chart | None = field(default=None, repr=False)
    notices: tuple[str, ...] = ()
    spoken: str = ""
    definition: str = ""

    @property
    def text(self) -> str:
        """The exhibit for a listener."""
        return self.spoken or self.finding

    @property
    def subtitle(self) -> str:
        """Unit and period in one line; a period that begins with the unit says both."""
        if self.period.startswith(self.unit):
            return self.period
        return " · ".join(filter(None, (self.unit, self.period)))


def cell_text(cell: Cell, column: Column, lang: str) -> str:
    """A cell as a reader sees it; a file holds the same number as a number."""
    if cell is None:
        return ""
    if isinstance(cell, Source):
        return cell.title
    if column.decimals is None or isinstance(cell, str):
        return str(cell)
    own = column.decimals if column.decimals != AS_PUBLISHED else decimals_of(cell)
    return number(cell, own, lang, signed=column.is_signed)


def decimals_of(value: float) -> int:
    """The decimals a number was published with: 2 of 10.25, 0 of 13."""
    return len(f"{value:.{MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
