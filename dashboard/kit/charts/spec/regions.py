"""A map of few areas, each made of several municipalities and labelled once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.kit.charts.spec.maps import Panel, Ring
from dashboard.kit.charts.spec.value import Value

Point = tuple[float, float]


@dataclass(frozen=True)
class Region:
    """Several municipalities as one area: the closed rings around them, and what is written on it.

    `label` is the middle of its text (longitude, latitude): the name, and below it `lines`. Where
    that lies outside the area, `leader` is the line from there into it. `colour` is a role of the
    palette; `is_hatched` says that nothing was found. `spoken` is what hovering says.
    """

    name: str
    rings: tuple[Ring, ...]
    label: Point
    lines: tuple[Value, ...] = ()
    colour: str = "accent"
    is_hatched: bool = False
    leader: tuple[Point, Point] | None = None
    spoken: str = ""

    @property
    def hover(self) -> str:
        """The area in words, its name and lines where nothing else is said of it."""
        return self.spoken or ", ".join([self.name, *(line.text for line in self.lines)])


@dataclass(frozen=True)
class RegionKey:
    """What a colour of the map stands for, in words."""

    text: str
    colour: str = "accent"
    is_hatched: bool = False


@dataclass(frozen=True)
class RegionMap:
    """Areas in colours that are categories and no scale, with a key in words.

    `panels` frame them as those of a map of municipalities do; the codes of a panel are not used.
    Borders inside an area are not drawn.
    """

    panels: tuple[Panel, ...]
    regions: tuple[Region, ...]
    key: tuple[RegionKey, ...] = ()

    def values(self) -> Iterator[Value]:
        """Every line that is written on an area, by its name."""
        for region in self.regions:
            yield from (Value(region.name, one.text, one.number) for one in region.lines)
