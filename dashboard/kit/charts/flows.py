"""Arrows of a flow map: from the rim of the giver's label to that of the taker's, in a curve that
stays clear of others' labels.

A picture's own units throughout. Of a few curves for each flow the one with the least `_cost` is
drawn; what has been drawn stays, so those that are to stand best come first.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.kit.charts.spec import Flow
from dashboard.kit.charts.text import text_width

Point = tuple[float, float]
Numbers = NDArray[np.float64]

# How far the middle of a curve is drawn aside, in shares of the way; where its number stands,
# and whether beside it.
BENDS = (0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.9, -0.9)
SPOTS = ((0.5, 0), (0.4, 0), (0.6, 0), (0.3, 0), (0.7, 0), (0.5, 1), (0.5, -1))
SAMPLES = 40
# In shares of the size of text.
THIN, THICK, HEAD, GAP = 0.12, 0.45, 0.8, 0.25
NUMBER_UP, NUMBER_AIR, NUMBER_WIDER, SHORTEST = 0.45, 0.2, 1.3, 2.0
ON_LABEL, ON_ARROW, NUMBER_ON_LABEL, NUMBER_ON_NUMBER, TOO_SHORT = 10.0, 2.0, 40.0, 60.0, 6.0
MOST_HIDDEN, HIDDEN, OFF_MIDDLE = 0.4, 40.0, 0.3


@dataclass(frozen=True)
class Rim:
    """The box around a label, which no arrow of others crosses."""

    centre: Point
    half_width: float
    half_height: float


@dataclass(frozen=True)
class Arrow:
    """A flow as it is drawn: `start`, `control` and `end` of its curve, its width, the corners of
    its head (the first is its tip), and where its number stands.
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


def arrows(flows: Sequence[Flow], rims: Mapping[str, Rim], size: float) -> list[Arrow]:
    """An arrow for every flow between two of the rims (by code), as wide as its persons are many;
    those that are strong have the first choice of curve and are the last of the list.
    """
    most = max((flow.value or 0 for flow in flows), default=0) or 1
    drawn: list[Arrow] = []
    crossed: list[Numbers] = []
    for flow in sorted(flows, key=lambda one: not one.is_strong):
        if {flow.giver, flow.taker} <= rims.keys() and flow.giver != flow.taker:
            width = size * (THIN + (THICK - THIN) * (flow.value or 0) / most)
            tried = [found for bend in BENDS for found in _curves(flow, rims, bend, width, size)]
            best = min(tried, key=lambda one: _cost(one, rims, drawn, crossed, size))
            drawn.append(best)
            crossed.append(_points(best))
    return drawn[::-1]


def number_rim(arrow: Arrow, size: float) -> Rim:
    """The box around an arrow's number."""
    half = text_width(arrow.flow.text, size, is_bold=True) / 2 + NUMBER_AIR * size
    return Rim(arrow.number, half, (NUMBER_UP + NUMBER_AIR) * size)


def _curves(
    flow: Flow, rims: Mapping[str, Rim], bend: float, width: float, size: float
) -> Iterator[Arrow]:
    """A curve cut at the rims, with its number in each of the spots."""
    giver, taker = rims[flow.giver], rims[flow.taker]
    (x1, y1), (x2, y2) = giver.centre, taker.centre
    middle = (x1 + x2) / 2 - bend * (y2 - y1), (y1 + y2) / 2 + bend * (x2 - x1)
    whole = giver.centre, middle, taker.centre
    along = np.linspace(0, 1, SAMPLES * 2 + 1)
    points = _at(whole, along)
    gap = GAP * size
    out = ~_held(points, giver, gap)
    first = along[int(out.argmax())] if out.any() else 0.5
    free = ~_held(points, taker, gap)
    last = along[len(along) - 1 - int(free[::-1].argmax())] if free.any() else 0.5
    start, control, tip = _cut(whole, min(first, last), last)
    length = HEAD * size + width
    way = math.dist(start, tip)
    foot_at = max(0.0, 1 - length / way) if way else 0.0
    _, bent, foot = _cut((start, control, tip), 0.0, foot_at)
    turn = math.atan2(tip[1] - foot[1], tip[0] - foot[0])
    half = 0.4 * size + 0.5 * width
    side = half * math.sin(turn), half * math.cos(turn)
    left, right = (foot[0] + side[0], foot[1] - side[1]), (foot[0] - side[0], foot[1] + side[1])
    for share, beside in SPOTS if flow.text else SPOTS[:1]:
        x, y = _at((start, control, tip), np.array([share]))[0]
        aside = beside * (NUMBER_UP + NUMBER_AIR + 0.1) * size + beside * width / 2
        off = aside * math.sin(turn) * NUMBER_WIDER, aside * math.cos(turn)
        at = float(x) + off[0], float(y) - off[1]
        yield Arrow(flow, start, bent, foot, width, (tip, left, right), at)


def _at(curve: tuple[Point, Point, Point], along: Numbers) -> Numbers:
    """Points of a curve, a row for each share of it."""
    start, control, end = (np.array(one) for one in curve)
    share = along[:, None]
    return (1 - share) ** 2 * start + 2 * share * (1 - share) * control + share**2 * end


def _cut(
    curve: tuple[Point, Point, Point], first: float, last: float
) -> tuple[Point, Point, Point]:
    """The same curve from one share of it to another."""

    def polar(one: float, other: float) -> Point:
        weights = (1 - one) * (1 - other), one + other - 2 * one * other, one * other
        x, y = (
            sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True))
            for axis in (0, 1)
        )
        return x, y

    return polar(first, first), polar(first, last), polar(last, last)


def _points(one: Arrow) -> Numbers:
    return _at((one.start, one.control, one.head[0]), np.linspace(0, 1, SAMPLES + 1))


def _held(points: Numbers, rim: Rim, gap: float = 0.0) -> NDArray[np.bool_]:
    """Which of the points lie in a rim."""
    reach = np.array([rim.half_width + gap, rim.half_height + gap])
    return (np.abs(points - np.array(rim.centre)) < reach).all(axis=1)


def _touch(one: Rim, other: Rim) -> bool:
    return (
        abs(one.centre[0] - other.centre[0]) < one.half_width + other.half_width
        and abs(one.centre[1] - other.centre[1]) < one.half_height + other.half_height
    )


def _cost(
    one: Arrow,
    rims: Mapping[str, Rim],
    drawn: Sequence[Arrow],
    crossed: Sequence[Numbers],
    size: float,
) -> float:
    """How much of the curve lies on others' labels and numbers, what its own number stands on, and
    how much longer than need be it is.
    """
    points, own = _points(one), number_rim(one, size)
    ends = {one.flow.giver, one.flow.taker}
    gap = one.width / 2 + 0.3 * GAP * size
    numbers = [number_rim(other, size) for other in drawn if other.flow.text]
    cost = sum(
        ON_LABEL * float(_held(points, rim, gap).sum())
        for code, rim in rims.items()
        if code not in ends
    )
    cost += sum(ON_ARROW * float(_held(points, rim).sum()) for rim in numbers)
    if one.flow.text:
        cost += NUMBER_ON_LABEL * sum(_touch(own, rim) for rim in rims.values())
        cost += NUMBER_ON_NUMBER * sum(_touch(own, rim) for rim in numbers)
        cost += sum(ON_ARROW * float(_held(other, own).sum()) for other in crossed)
        cost += HIDDEN * max(0.0, float(_held(points, own).mean()) - MOST_HIDDEN)
    way = math.dist(one.start, one.head[0])
    length = math.dist(one.start, one.control) + math.dist(one.control, one.head[0])
    cost += TOO_SHORT * max(0.0, SHORTEST - way / size)
    direct = math.dist(rims[one.flow.giver].centre, rims[one.flow.taker].centre) or 1.0
    off_middle = math.dist(one.number, points[len(points) // 2]) / (way or 1.0)
    return cost + length / direct + OFF_MIDDLE * off_middle
