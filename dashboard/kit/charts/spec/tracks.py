"""Rows of spans: windows in time, and goals with their results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.spec.lists import Reference
from dashboard.kit.charts.spec.value import Value


@dataclass(frozen=True)
class Span:
    """A bar from one place on its row's scale to another, with the text beside it.

    `spoken` is what it says alone; `is_unsure` hatches what was not read with high confidence.
    """

    start: float
    end: float
    text: str = ""
    spoken: str = ""
    is_unsure: bool = False


@dataclass(frozen=True)
class Track:
    """A row: its name, a smaller line below it, its spans, and a tick where a goal lies.

    `group` is the heading it stands under with the rows beside it, and `group_note` what is said
    of all of them in quieter type. `ends` is a scale of its own; without it the row shares that of
    the chart. `spoken` is the row in words and stands beside it; `colour` is a role of the palette.
    """

    name: str
    spans: tuple[Span, ...] = ()
    note: str = ""
    group: str = ""
    group_note: str = ""
    tick: float | None = None
    ends: tuple[float, float] | None = None
    spoken: str = ""
    colour: str = "accent"


@dataclass(frozen=True)
class Tracks:
    """Rows under the names of their groups, the lines across them, and the axis below.

    `lines` and `axis` lie on the scale `ends` that rows without one of their own share.
    """

    rows: tuple[Track, ...]
    ends: tuple[float, float] = (0.0, 1.0)
    lines: tuple[Reference, ...] = ()
    axis: tuple[Reference, ...] = ()

    def values(self) -> Iterator[Value]:
        """Every span and tick, by its row; the lines across them; the axis."""
        for row in self.rows:
            for span in row.spans:
                yield Value(row.name, span.text or span.spoken, span.end)
            yield Value(row.name, row.spoken, row.tick)
        yield from (one.valued for one in (*self.lines, *self.axis))

    @property
    def groups(self) -> tuple[tuple[str, str, tuple[Track, ...]], ...]:
        """Each heading with its note and its rows, in the order they come."""
        found: dict[tuple[str, str], list[Track]] = {}
        for row in self.rows:
            found.setdefault((row.group, row.group_note), []).append(row)
        return tuple((*heading, tuple(rows)) for heading, rows in found.items())

    def at_pct(self, value: float, row: Track | None = None) -> float:
        """Where a value stands on the scale of a row, in per cent."""
        low, high = (row.ends if row else None) or self.ends
        return round(100 * (value - low) / ((high - low) or 1.0), 3)
