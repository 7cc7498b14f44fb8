"""Bars from zero on one scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.spec.value import Value


@dataclass(frozen=True)
class Bar:
    """One number. `text` is the number as shown, `spoken` what hovering says; `colour` is a role
    of the palette.

    Bars of the same `group` stand together under its name. Without a value the text stands in the
    place of the bar: what is not published is not a zero. `is_drawn` false puts a number in words
    among the bars: a sum that would dwarf them.
    """

    name: str
    value: float | None
    text: str
    colour: str = "accent"
    spoken: str = ""
    group: str = ""
    note: str = ""
    is_chosen: bool = False
    is_drawn: bool = True
    is_provisional: bool = False

    @property
    def hover(self) -> str:
        """The number in words, the number as shown always included."""
        names = ", ".join(filter(None, (self.group, self.name)))
        return self.spoken or f"{names}: {self.text}"

    @property
    def length(self) -> float | None:
        """The value that a bar is drawn of, None where words stand instead."""
        return self.value if self.is_drawn else None


@dataclass(frozen=True)
class Bracket:
    """The gap between two bars of a group, from the end of one to the end of the other on the scale
    of the bars. `text` is the gap as shown, `name` what it is called.
    """

    group: str
    start: float
    end: float
    text: str
    name: str = ""
    colour: str = "ink"
    spoken: str = ""

    @property
    def value(self) -> float:
        """How wide it is, below zero where the second ends before the first."""
        return self.end - self.start

    @property
    def hover(self) -> str:
        """The gap in words."""
        return self.spoken or f"{self.group}: {self.text}"


@dataclass(frozen=True)
class Bars:
    """Horizontal bars in the order given, to both sides of zero.

    Named on the left; where they have groups, under the title of their group and named beside
    their number. `ends` fixes the two ends of the scale, so that several charts share one; zero
    is always on it. `brackets` are drawn below the bars of their group, on the same scale.
    """

    bars: tuple[Bar, ...]
    ends: tuple[float, float] | None = None
    unit: str = ""
    brackets: tuple[Bracket, ...] = ()

    def values(self) -> Iterator[Value]:
        """Every bar's value, then every bracket's."""
        yield from (Value(bar.name, bar.text, bar.value) for bar in self.bars)
        yield from (Value(one.group, one.text, one.value) for one in self.brackets)

    @property
    def scale(self) -> tuple[float, float]:
        """The two ends of the scale: those fixed, or zero and the outermost values."""
        known = [bar.length for bar in self.bars if bar.length is not None]
        low, high = self.ends or (min([0.0, *known]), max([0.0, *known]))
        return min(low, 0.0), max(high, 0.0)

    @property
    def groups(self) -> tuple[tuple[str, tuple[Bar, ...]], ...]:
        """Each group's name with its bars, in the order they come."""
        names = dict.fromkeys(bar.group for bar in self.bars)
        return tuple((name, tuple(bar for bar in self.bars if bar.group == name)) for name in names)

    def brackets_of(self, group: str) -> tuple[Bracket, ...]:
        """The brackets of a group."""
        return tuple(one for one in self.brackets if one.group == group)
