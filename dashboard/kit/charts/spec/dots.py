"""Dots on an axis, and a curve with the real points on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.spec.lists import Reference
from dashboard.kit.charts.spec.value import Value


@dataclass(frozen=True)
class Dot:
    """One municipality on the axis. `label` stands beside it where it is not empty; the chosen
    has at least its name. One with a `colour` and `shape` of its own stands out from its row.
    """

    name: str
    value: float
    spoken: str
    label: str = ""
    is_chosen: bool = False
    code: str = ""
    colour: str = ""
    shape: str = ""

    @property
    def shown_label(self) -> str:
        """What stands beside it."""
        return self.label or (self.name if self.is_chosen else "")


@dataclass(frozen=True)
class StripRow:
    """The dots of one group with its colour (a role of the palette) and shape (circle, square).

    `median` is the stroke through its middle; from the lowest to the highest a band is drawn.
    """

    name: str
    dots: tuple[Dot, ...]
    colour: str = "accent"
    shape: str = "circle"
    median: Reference | None = None


@dataclass(frozen=True)
class Strip:
    """Dots on one axis, a row per group; those near each other are lifted apart.

    With `step` they stand instead in columns that wide, one on top of another. `references` are
    lines through all rows, the first with its text to the right, the next to the left. Where many
    have labels they are `led`: above the dots, each with a line to its own.
    """

    rows: tuple[StripRow, ...]
    references: tuple[Reference, ...] = ()
    step: float = 0.0
    unit: str = ""
    is_led: bool = False

    def values(self) -> Iterator[Value]:
        """Every dot, each row's median, and the lines through all rows."""
        for row in self.rows:
            yield from (Value(dot.name, dot.spoken, dot.value) for dot in row.dots)
            if row.median:
                yield Value(row.name, row.median.text, row.median.value)
        yield from (one.valued for one in self.references)


@dataclass(frozen=True)
class CurvePoint:
    """A point on a curve, and the point in words."""

    x: float
    y: float
    spoken: str


@dataclass(frozen=True)
class Curve:
    """A number at every size of another, against the straight line it would follow in proportion.

    `real` are the points that have happened; `now` is the reader's own, whose `spoken` stands
    beside it; `leaves_zero` is where the curve leaves zero, in words.
    """

    exact: tuple[CurvePoint, ...]
    exact_name: str
    proportional: tuple[CurvePoint, ...]
    proportional_name: str
    real: tuple[CurvePoint, ...]
    now: CurvePoint
    axis: str = ""
    leaves_zero: Reference | None = None

    def values(self) -> Iterator[Value]:
        """The points of the curve, the real ones and the reader's, the straight line's ends."""
        for point in (*self.exact, *self.real, self.now):
            yield Value(self.exact_name, point.spoken, point.y)
        for point in self.proportional:
            yield Value(self.proportional_name, point.spoken, point.y)
        if self.leaves_zero:
            yield self.leaves_zero.valued
