"""Arrows of a flow map: from the rim of the giver's label to that of the taker's, in a curve that
stays clear of others' labels.

A picture's own units throughout. Of a few curves for each flow the one that costs least is drawn
(`_Around`); what has been drawn stays, so those that are to stand best come first.
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
            around = _Around.of(flow, rims, drawn, crossed, size)
            tried = [list(_curves(flow, rims, bend, width, size)) for bend in BENDS]
            best = around.cheapest(tried)
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


@dataclass(frozen=True)
class _Boxes:
    """Several boxes at once: a row of `middles` and of `halves` for each."""

    middles: Numbers
    halves: Numbers

    @classmethod
    def of(cls, rims: Sequence[Rim]) -> _Boxes:
        middles = np.array([rim.centre for rim in rims], dtype=float).reshape(-1, 2)
        halves = [(rim.half_width, rim.half_height) for rim in rims]
        return cls(middles, np.array(halves, dtype=float).reshape(-1, 2))

    def holding(self, points: Numbers, gap: float = 0.0) -> int:
        """How many times one of the points lies in one of them."""
        far = np.abs(points[:, None, :] - self.middles[None, :, :])
        return int((far < self.halves + gap).all(axis=2).sum())

    def touching(self, own: Rim) -> int:
        """How many of them a box touches."""
        reach = self.halves + np.array([own.half_width, own.half_height])
        return int((np.abs(self.middles - np.array(own.centre)) < reach).all(axis=1).sum())


@dataclass(frozen=True)
class _Around:
    """What a new arrow is to stay clear of: labels, others' labels, numbers and arrows."""

    rims: Mapping[str, Rim]
    labels: _Boxes
    of_others: _Boxes
    numbers: _Boxes
    crossed: Numbers
    size: float

    @classmethod
    def of(
        cls,
        flow: Flow,
        rims: Mapping[str, Rim],
        drawn: Sequence[Arrow],
        crossed: Sequence[Numbers],
        size: float,
    ) -> _Around:
        others = [rim for code, rim in rims.items() if code not in (flow.giver, flow.taker)]
        numbers = [number_rim(one, size) for one in drawn if one.flow.text]
        points = np.concatenate(crossed) if crossed else np.empty((0, 2))
        boxes = (_Boxes.of(list(rims.values())), _Boxes.of(others), _Boxes.of(numbers))
        return cls(rims, *boxes, points, size)

    def cheapest(self, curves: Sequence[Sequence[Arrow]]) -> Arrow:
        """Of some curves, each with its number in every spot, the one that costs least. A number
        only adds to its curve's cost: where that alone is more than the least, none is looked at.
        """
        points = [_points(curve[0]) for curve in curves]
        least = [self._of_curve(curve[0], own) for curve, own in zip(curves, points, strict=True)]
        best = (math.inf, 0, curves[0][0])
        for cost, place in sorted((cost, place) for place, cost in enumerate(least)):
            if cost > best[0]:
                break
            for spot, one in enumerate(curves[place]):
                own = cost + self._of_number(one, points[place])
                best = min(best, (own, place * len(SPOTS) + spot, one), key=lambda it: it[:2])
        return best[2]

    def _of_curve(self, one: Arrow, points: Numbers) -> float:
        """How much of a curve lies on others' labels and numbers, and how much longer than need be
        it is.
        """
        gap = one.width / 2 + 0.3 * GAP * self.size
        cost = ON_LABEL * self.of_others.holding(points, gap)
        cost += ON_ARROW * self.numbers.holding(points)
        way = math.dist(one.start, one.head[0])
        length = math.dist(one.start, one.control) + math.dist(one.control, one.head[0])
        ends = self.rims[one.flow.giver].centre, self.rims[one.flow.taker].centre
        return (
            cost
            + TOO_SHORT * max(0.0, SHORTEST - way / self.size)
            + length / (math.dist(*ends) or 1.0)
        )

    def _of_number(self, one: Arrow, points: Numbers) -> float:
        """What an arrow's number stands on, and how far from its middle."""
        own, cost = number_rim(one, self.size), 0.0
        if one.flow.text:
            cost += NUMBER_ON_LABEL * self.labels.touching(own)
            cost += NUMBER_ON_NUMBER * self.numbers.touching(own)
            cost += ON_ARROW * float(_held(self.crossed, own).sum())
            cost += HIDDEN * max(0.0, float(_held(points, own).mean()) - MOST_HIDDEN)
        way = math.dist(one.start, one.head[0])
        return cost + OFF_MIDDLE * math.dist(one.number, points[len(points) // 2]) / (way or 1.0)
