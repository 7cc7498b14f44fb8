"""Two numbers of each: then against now, and one measure against another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.spec.lists import Reference
from dashboard.kit.charts.spec.value import Value


@dataclass(frozen=True)
class Dumbbell:
    """What something was and what it is now, on one line; None where either is not known.

    `colour` is a role of the palette, `shape` that of its ends: circle, square, diamond,
    triangle-up, triangle-down or cross. What it was is drawn open.
    """

    name: str
    then: Reference | None
    now: Reference | None
    spoken: str
    colour: str = "accent"
    shape: str = "circle"

    @property
    def ends(self) -> tuple[Reference, ...]:
        """What is known of the two."""
        return tuple(one for one in (self.then, self.now) if one)

    @property
    def drawn(self) -> tuple[tuple[Reference, str, bool], ...]:
        """Each end with its shape, and whether its text stands left of it: on the outer side of the
        lower one, and of what it was where the two are equal.
        """
        is_first = not self.then or not self.now or self.then.value <= self.now.value
        ends = ((self.then, f"{self.shape}-open", is_first), (self.now, self.shape, not is_first))
        return tuple((one, shape, is_left) for one, shape, is_left in ends if one)


@dataclass(frozen=True)
class Dumbbells:
    """Then against now, a row for each on one axis. `then` and `now` say when, `unit` what."""

    rows: tuple[Dumbbell, ...]
    then: str = ""
    now: str = ""
    unit: str = ""

    def values(self) -> Iterator[Value]:
        """Both ends of every row."""
        for row in self.rows:
            yield from (Value(row.name, one.text, one.value) for one in row.ends)

    @property
    def reach(self) -> tuple[float, float]:
        """The lowest and the highest value of all."""
        values = [one.value for row in self.rows for one in row.ends]
        return (min(values), max(values)) if values else (0.0, 1.0)


@dataclass(frozen=True)
class ScatterPoint:
    """One municipality by two measures. Those that stand out have a `colour` and a `shape` of their
    own and always their name; the others have it where there is room.
    """

    name: str
    x: float
    y: float
    spoken: str
    colour: str = ""
    shape: str = "circle"
    code: str = ""

    @property
    def stands_out(self) -> bool:
        """Whether it is one of those that are looked at."""
        return bool(self.colour)


@dataclass(frozen=True)
class Scatter:
    """Municipalities by two measures; the axes say what they are. Nothing is said of a cause."""

    points: tuple[ScatterPoint, ...]
    x_axis: str
    y_axis: str

    def values(self) -> Iterator[Value]:
        """Both measures of every point; the text of a point holds both."""
        for point in self.points:
            yield Value(point.name, point.spoken, point.x)
            yield Value(point.name, point.spoken, point.y)
