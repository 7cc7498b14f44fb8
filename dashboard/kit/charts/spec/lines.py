"""Numbers through time: lines, what was announced in each year, and many small lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.kit.charts.spec.value import Value


@dataclass(frozen=True)
class Point:
    """A value on a day; `spoken` is the point in words. `is_focus` makes it larger."""

    at: date
    value: float
    spoken: str = ""
    is_focus: bool = False


@dataclass(frozen=True)
class Line:
    """A named line in segments: only the points of one segment are joined.

    A segment ends where a year is missing, where nothing is known, and where what the line is of
    changes (see `segments`). `colour` is a role of the palette; `dash` is solid, dot or dash;
    `shape` that of its points: circle, square or diamond.
    """

    name: str
    segments: tuple[tuple[Point, ...], ...]
    colour: str = "accent"
    dash: str = "solid"
    width: float = 2
    shape: str = "circle"

    @property
    def points(self) -> tuple[Point, ...]:
        """All points, in the order they were given."""
        return tuple(point for segment in self.segments for point in segment)


@dataclass(frozen=True)
class Mark:
    """A day on the axis of time, and what happened on it."""

    at: date
    text: str


@dataclass(frozen=True)
class Lines:
    """Lines on one axis of time, each named where it ends.

    `ends` fixes the axis, which is then ticked every second year; otherwise it follows the points.
    `is_named` false leaves the names to a key beside the picture; `has_zero` keeps zero on the
    axis of values and draws it.
    """

    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
    ends: tuple[date, date] | None = None
    has_zero: bool = False
    is_named: bool = True
    unit: str = ""

    def values(self) -> Iterator[Value]:
        """Every point, by its line."""
        for line in self.lines:
            yield from (Value(line.name, point.spoken, point.value) for point in line.points)


def segments(
    years: Sequence[int],
    values: Sequence[float | None],
    *,
    spoken: Sequence[str] = (),
    day_of_year: tuple[int, int] = (1, 1),
    breaks: Collection[int] = (),
    focus: int = 0,
) -> tuple[tuple[Point, ...], ...]:
    """The points of some years as segments: the unknown, a missing year and a break part them.

    `day_of_year` is (month, day) of every figure; `breaks` are the years that are not joined to
    the one before, because what they are of has changed; `focus` is the year in focus.
    """
    parts: list[list[Point]] = []
    before = None
    for index, (year, value) in enumerate(zip(years, values, strict=True)):
        if value is None:
            continue
        if before is None or before != year - 1 or year in breaks:
            parts.append([])
        words = spoken[index] if spoken else ""
        parts[-1].append(Point(date(year, *day_of_year), value, words, is_focus=year == focus))
        before = year
    return tuple(tuple(part) for part in parts)


@dataclass(frozen=True)
class Announcement:
    """A number announced for a year; `shape` tells its kind: circle, diamond or circle-open."""

    year: int
    value: float
    text: str
    spoken: str = ""
    shape: str = "circle"
    is_provisional: bool = False

    @property
    def label(self) -> str:
        """The number as shown, with a star when it is provisional."""
        return self.text + ("*" if self.is_provisional else "")

    @property
    def hover(self) -> str:
        """The number in words, the number as shown always included."""
        return _hover(self.year, self.label, self.spoken)


@dataclass(frozen=True)
class YearBar:
    """A number of a year that stands as a bar behind what was announced for it."""

    year: int
    value: float
    text: str
    spoken: str = ""

    @property
    def hover(self) -> str:
        """The number in words, the number as shown always included."""
        return _hover(self.year, self.text, self.spoken)


def _hover(year: int, text: str, spoken: str) -> str:
    return (
        spoken
        if spoken and text in spoken
        else ", ".join(filter(None, (f"{year}: {text}", spoken)))
    )


@dataclass(frozen=True)
class Announcements:
    """What was announced for each year in the order it came, joined within the year.

    `behind` are bars of what came; `years` fixes the axis, so that several charts share it. With
    `is_joined` false no line joins anything. `absent` are years of which nothing was found, marked
    with `absent_text`.
    """

    points: tuple[Announcement, ...]
    behind: tuple[YearBar, ...] = ()
    years: tuple[int, int] | None = None
    unit: str = ""
    is_joined: bool = True
    absent: tuple[int, ...] = ()
    absent_text: str = ""

    def values(self) -> Iterator[Value]:
        """Everything announced, then what came."""
        yield from (Value(str(one.year), one.label, one.value) for one in self.points)
        yield from (Value(str(one.year), one.text, one.value) for one in self.behind)

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last year of the axis."""
        every = [point.year for point in self.points] + [bar.year for bar in self.behind]
        return self.years or (min(every), max(every))

    @property
    def highest(self) -> float:
        """The highest number of all."""
        values = [point.value for point in self.points] + [bar.value for bar in self.behind]
        return max(values, default=0.0)


@dataclass(frozen=True)
class Multiple:
    """One small picture: a municipality's line with its two ends as numbers, and its rank.

    `half` is west or east, or empty; `begin` is the value the line begins with, `text` the one it
    is ranked by, both as shown; `change` is the movement in words.
    """

    code: str
    name: str
    line: Line
    text: str = ""
    value: float | None = None
    begin: str = ""
    rank: str = ""
    change: str = ""
    half: str = ""


@dataclass(frozen=True)
class Multiples:
    """Many small lines on one pair of axes; `axis` says both in words.

    Where `missing` has the days of the axis, one ruler reads the same day in all of them: it says
    what a point has `spoken`, and the text that stands here for a line without one.
    """

    rows: tuple[Multiple, ...]
    axis: str = ""
    selected: tuple[str, ...] = ()
    missing: tuple[tuple[date, str], ...] = ()

    def values(self) -> Iterator[Value]:
        """Each newest value, and the points it was reached through."""
        for row in self.rows:
            yield Value(row.name, row.text, row.value)
            yield from (Value(row.name, "", point.value) for point in row.line.points)

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest value of all."""
        values = [point.value for row in self.rows for point in row.line.points]
        return (min(values), max(values)) if values else (0.0, 1.0)

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of all; None when there is no point."""
        days = [point.at for row in self.rows for point in row.line.points]
        return (min(days), max(days)) if days else None
