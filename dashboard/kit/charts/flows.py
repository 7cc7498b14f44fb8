"""Arrows of a flow map: from the giver's label to the taker's, curved, clear of others' values.

A picture's own units throughout; `place` is where a municipality's label stands in it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.kit.charts.spec import Flow, MapBase
from dashboard.kit.charts.text import text_width

Point = tuple[float, float]
Place = Callable[[str], Point]

BENDS = (0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6)
SAMPLES = 24
THIN, THICK, HEAD = 0.12, 0.5, 1.1
GAP, LINES = 0.35, 2.3
ON_VALUE, ON_NUMBER = 10.0, 25.0


@dataclass(frozen=True)
class Rim:
    """The ellipse around a label, which no arrow of others crosses."""

    centre: Point
    half_width: float
    half_height: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        x = (point[0] - self.centre[0]) / self.half_width
        y = (point[1] - self.centre[1]) / self.half_height
        return x * x + y * y < 1


@dataclass(frozen=True)
class Arrow:
    """A flow as it is drawn: `start`, `control` and `end` of its curve, its width, the corners of
    its head, and where its number stands.
    """

    flow: Flow
    start: Point
    control: Point
    end: Point
    width: float
    head: tuple[Point, Point, Point]
    number: Point

    @property
    def d(self) -> str:
        """The curve as a path."""
        points = [f"{x:.0f} {y:.0f}" for x, y in (self.start, self.control, self.end)]
        return f"M{points[0]}Q{points[1]} {points[2]}"

    @property
    def corners(self) -> str:
        """The corners of the head as a polygon's points."""
        return " ".join(f"{x:.0f},{y:.0f}" for x, y in self.head)


def arrows(
    base: MapBase, flows: Sequence[Flow], place: Place, size: float, texts: Mapping[str, str]
) -> Iterator[Arrow]:
    """An arrow for every flow inside the first panel, as wide as its persons are many.

    Each takes the bend that crosses the fewest values of others, `texts` by code, and numbers.
    """
    inside = base.panels[0].codes
    rims = {
        code: _rim(place(code), (base.names[code], texts.get(code, "")), size) for code in inside
    }
    most = max((flow.value or 0 for flow in flows), default=0) or 1
    drawn: list[Arrow] = []
    for flow in flows:
        if flow.giver in rims and flow.taker in rims:
            share = math.sqrt((flow.value or 0) / most)
            width = size * (THIN + (THICK - THIN) * share)
            tried = [_arrow(flow, rims, bend, width, size) for bend in BENDS]
            drawn.append(min(tried, key=lambda one: _cost(one, rims, drawn, size)))
            yield drawn[-1]


def _rim(centre: Point, lines: tuple[str, str], size: float) -> Rim:
    widest = max(text_width(line, size) for line in lines)
    return Rim(centre, widest / 2 + GAP * size, (LINES / 2 + GAP) * size)


def _arrow(flow: Flow, rims: Mapping[str, Rim], bend: float, width: float, size: float) -> Arrow:
    giver, taker = rims[flow.giver], rims[flow.taker]
    (x1, y1), (x2, y2) = giver.centre, taker.centre
    control = (x1 + x2) / 2 - bend * (y2 - y1), (y1 + y2) / 2 + bend * (x2 - x1)
    start, end = _leaving(giver, control, taker.centre), _leaving(taker, control, giver.centre)
    length = HEAD * size
    turn = math.atan2(end[1] - control[1], end[0] - control[0])
    half = max(0.55 * length, 0.9 * width)
    foot = end[0] - length * math.cos(turn), end[1] - length * math.sin(turn)
    side = half * math.sin(turn), half * math.cos(turn)
    head = (end, (foot[0] + side[0], foot[1] - side[1]), (foot[0] - side[0], foot[1] + side[1]))
    return Arrow(flow, start, control, foot, width, head, _at(start, control, end, 0.5))


def _leaving(rim: Rim, control: Point, towards: Point) -> Point:
    """Where a curve from the middle of a label comes out of its rim."""
    for step in range(1, SAMPLES * 4):
        point = _at(rim.centre, control, towards, step / (SAMPLES * 4))
        if not rim.holds(point):
            return point
    return rim.centre


def _at(start: Point, control: Point, end: Point, share: float) -> Point:
    """A point of the curve."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        a * start[0] + b * control[0] + c * end[0],
        a * start[1] + b * control[1] + c * end[1],
    )


def _cost(one: Arrow, rims: Mapping[str, Rim], drawn: Sequence[Arrow], size: float) -> float:
    """How many points of the curve lie on others' values, and whether its number does."""
    others = [rim for code, rim in rims.items() if code not in {one.flow.giver, one.flow.taker}]
    points = [_at(one.start, one.control, one.end, at / SAMPLES) for at in range(SAMPLES + 1)]
    on_values = sum(rim.holds(point) for rim in others for point in points)
    own = Rim(one.number, 1.6 * size, 1.2 * size)
    on_numbers = sum(own.holds(other.number) for other in drawn)
    on_numbers += sum(rim.holds(one.number) for rim in rims.values())
    way = math.dist(one.start, one.control) + math.dist(one.control, one.end)
    direct = math.dist(one.start, one.end) or 1.0
    return ON_VALUE * on_values + ON_NUMBER * on_numbers + way / direct
