"""Maps: municipalities by class, parted into two sides, and with what moves between them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.spec.lists import Area, Legend
from dashboard.kit.charts.spec.value import Value

Ring = Sequence[tuple[float, float]]

MARGIN = 1.04
LABELLED_AT_MOST = 20


@dataclass(frozen=True)
class Panel:
    """A part of the country with a projection of its own: who is in it, and the box it shows.

    `domain` is the part of the picture it stands in, as shares counted from below (`x`, `y`), and
    `name` what is written there; without it the panel is the whole picture.
    """

    codes: tuple[str, ...]
    longitudes: tuple[float, float]
    latitudes: tuple[float, float]
    domain: Mapping[str, Sequence[float]] | None = None
    name: str = ""

    @property
    def shape(self) -> float:
        """Width over height on the Mercator map."""
        south, north = map(northing, self.latitudes)
        return (self.longitudes[1] - self.longitudes[0]) / (north - south)


def framing(
    codes: tuple[str, ...],
    longitudes: tuple[float, float],
    latitudes: tuple[float, float],
    domain: Mapping[str, Sequence[float]] | None = None,
) -> Panel:
    """A panel that shows a box (degrees) with a little air around it."""
    return Panel(codes, _spread(longitudes), _spread(latitudes), domain)


def _spread(ends: tuple[float, float]) -> tuple[float, float]:
    middle, half = sum(ends) / 2, (ends[1] - ends[0]) / 2
    return middle - MARGIN * half, middle + MARGIN * half


def northing(latitude: float) -> float:
    """How far north a latitude lies on the Mercator map, in degrees of its longitude."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


@dataclass(frozen=True)
class MapBase:
    """The ground: what stays while a reader changes year or measure.

    `outline` is the fingerprint of the outline, `labels` a point (longitude, latitude) for each
    municipality of the country, `names` its name.
    """

    outline: str
    panels: tuple[Panel, ...]
    labels: Mapping[str, tuple[float, float]]
    names: Mapping[str, str]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Who is shown, rising; one that stands in two panels is named once."""
        return tuple(sorted({code for panel in self.panels for code in panel.codes}))

    @property
    def is_whole(self) -> bool:
        """Whether the whole country is shown."""
        return len(self.codes) == len(self.labels)

    @property
    def is_labelled(self) -> bool:
        """Whether there is room for a name and a number on each municipality."""
        return len(self.panels[0].codes) <= LABELLED_AT_MOST


@dataclass(frozen=True)
class Border:
    """The border around several municipalities, by their codes, as one: closed rings of longitude
    and latitude.
    """

    name: str
    codes: tuple[str, ...]
    rings: tuple[Ring, ...]
    colour: str


@dataclass(frozen=True)
class MapChart:
    """Municipalities coloured by class, with name and number where there is room for them.

    `areas` are those of all panels of the ground. Where there is no room for every name, those
    `selected` and those `named` have theirs.
    """

    base: MapBase
    areas: tuple[Area, ...]
    classes: Classes
    selected: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    borders: tuple[Border, ...] = ()
    legend: Legend | None = None
    is_large: bool = False

    def values(self) -> Iterator[Value]:
        """Every municipality's value."""
        yield from (area.valued for area in self.areas)


@dataclass(frozen=True)
class SideName:
    """The name of one side of a split map, beside a place: `side` is left or right of it."""

    text: str
    at: tuple[float, float]
    side: str
    colour: str


@dataclass(frozen=True)
class SplitMap:
    """Two sides on one scale, parted by one line.

    `sides` are the codes of each, `parting` the open lines along which they meet, `names` what each
    is called.
    """

    land: MapChart
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    parting: tuple[Ring, ...] = ()
    names: tuple[SideName, ...] = ()

    def values(self) -> Iterator[Value]:
        """Every municipality's value."""
        yield from self.land.values()


@dataclass(frozen=True)
class Flow:
    """What one municipality hands to another: `text` is the number of persons as shown; one that is
    not `is_strong` is drawn lighter, below those that are.
    """

    giver: str
    taker: str
    text: str = ""
    value: float | None = None
    spoken: str = ""
    is_strong: bool = True


@dataclass(frozen=True)
class FlowMap:
    """A map with arrows from those who give to those who take.

    Only flows inside the first panel are drawn as arrows: there is no way from one panel to
    another.
    """

    land: MapChart
    flows: tuple[Flow, ...] = ()

    def values(self) -> Iterator[Value]:
        """Every municipality's value, then what moves."""
        yield from self.land.values()
        names = self.land.base.names
        for flow in self.flows:
            yield Value(f"{names[flow.giver]}–{names[flow.taker]}", flow.text, flow.value)
