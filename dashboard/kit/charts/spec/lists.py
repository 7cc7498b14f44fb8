"""Municipalities as lists: ranking, tiles, and the legend of their colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.spec.value import Value


@dataclass(frozen=True)
class Area:
    """A municipality as map, ranking and tiles draw it.

    `text` is the value as shown, `value` the number it was written from (None where there is
    none), `colour_slot` its class or mark (see `kit.charts.slots`), `spoken` what is said of it
    beside its name. What is provisional or estimated is hatched. `beside` is a second figure that a
    ranking has in quieter type after the first.
    """

    code: str
    name: str
    text: str
    value: float | None
    colour_slot: int
    spoken: str = ""
    rank: str = ""
    is_provisional: bool = False
    beside: Value | None = None

    @property
    def hover(self) -> str:
        """What is said of it, the value always included; where there is none, why."""
        if self.spoken and (self.value is None or self.text in self.spoken):
            return self.spoken
        return ", ".join(part for part in (self.text, self.spoken) if part)

    @property
    def valued(self) -> Value:
        """Its value."""
        return Value(self.name, self.text, self.value)


@dataclass(frozen=True)
class LegendEntry:
    """A class or a mark: its limits in words, and how many municipalities are in it."""

    colour_slot: int
    text: str
    count: int


@dataclass(frozen=True)
class Legend:
    """The classes of a map, highest first, then its marks."""

    classes: Classes
    entries: tuple[LegendEntry, ...]

    def values(self) -> Iterator[Value]:
        """How many are in each class."""
        yield from (Value(one.text, str(one.count), one.count) for one in self.entries)


@dataclass(frozen=True)
class Reference:
    """A value that others are held against: the region's own rate, a median."""

    value: float
    text: str

    @property
    def valued(self) -> Value:
        """Its value, which is nobody's."""
        return Value("", self.text, self.value)


@dataclass(frozen=True)
class Ranking:
    """Municipalities in the order of their value, as bars with the number beside them.

    Those without a value stand below, under `not_published` or `not_applicable` as a heading.
    `officials` are the official values of estimates by code, a tick each on the bar's own scale;
    `official` says above the bars what the tick is.
    `reference` is a line through all bars with its text above, `headings` what stands over the
    values and over what is beside them.
    """

    areas: tuple[Area, ...]
    classes: Classes
    selected: tuple[str, ...] = ()
    not_published: str = ""
    not_applicable: str = ""
    reference: Reference | None = None
    officials: tuple[tuple[str, Reference], ...] = ()
    official: str = ""
    headings: tuple[str, str] = ("", "")

    def values(self) -> Iterator[Value]:
        """Every municipality's value, what is beside it, then what they are held against."""
        yield from (area.valued for area in self.areas)
        yield from (area.beside for area in self.areas if area.beside)
        yield from (one.valued for _, one in self.officials)
        if self.reference:
            yield self.reference.valued


@dataclass(frozen=True)
class Tiles:
    """A square of equal size per municipality; `positions` holds (column, row) by code."""

    areas: tuple[Area, ...]
    classes: Classes
    positions: tuple[tuple[str, int, int], ...]
    selected: tuple[str, ...] = ()

    def values(self) -> Iterator[Value]:
        """Every municipality's value."""
        yield from (area.valued for area in self.areas)
