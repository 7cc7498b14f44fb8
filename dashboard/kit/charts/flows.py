"""Arrows of a flow map: from the rim of the giver's label to that of the taker's, in a curve that
stays clear of others' labels.

A picture's own units throughout. Of a few curves for each flow the one that costs least is drawn
(`_Tried`); what has been drawn stays, so those that are to stand best come first. The same map at
several widths is several pictures, and all are drawn at once: arrays hold a row for each picture,
in it one for each bend, in that one for each point or each spot of the number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from dashboard.kit.charts.spec import Flow
from dashboard.kit.charts.text import text_width

Point = tuple[float, float]
Numbers = NDArray[np.float64]

# How far the middle of a curve is drawn aside, in shares of the way; where its number stands,
# and whether beside it.
BENDS = np.array([0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.9, -0.9])
SPOTS = np.array([(0.5, 0), (0.4, 0), (0.6, 0), (0.3, 0), (0.7, 0), (0.5, 1), (0.5, -1)])
SAMPLES = 40
# In shares of the size of text.
THIN, THICK, HEAD, GAP = 0.12, 0.45, 0.8, 0.25
NUMBER_UP, NUMBER_AIR, NUMBER_WIDER, SHORTEST = 0.45, 0.2, 1.3, 2.0
ON_LABEL, ON_ARROW, NUMBER_ON_LABEL, NUMBER_ON_NUMBER, TOO_SHORT = 10.0, 2.0, 40.0, 60.0, 6.0
MOST_HIDDEN, HIDDEN, OFF_MIDDLE = 0.4, 40.0, 0.3
# How many of the cheapest are held against the arrows that are drawn, the dearest part of the cost.
LOOKED_AT = 6


@dataclass(frozen=True)
class Rim:
    """The box around a label, which no arrow of others crosses."""

    centre: Point
    half_width: float
    half_height: float


@dataclass(frozen=True)
class Picture:
    """A map at a width: the size of text in it, and the rims of its labels by code."""

    size: float
    rims: Mapping[str, Rim]


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


def arrows(flows: Sequence[Flow], pictures: Sequence[Picture]) -> list[list[Arrow]]:
    """For each picture an arrow for every flow between two of its rims, as wide as its persons are
    many; those that are strong have the first choice of curve and are the last of the list. The
    pictures have rims of the same codes.
    """
    codes = list(pictures[0].rims) if pictures else []
    most = max((flow.value or 0 for flow in flows), default=0) or 1
    around = _Around.of(pictures, codes)
    drawn: list[list[Arrow]] = []
    for flow in sorted(flows, key=lambda one: not one.is_strong):
        if {flow.giver, flow.taker} <= set(codes) and flow.giver != flow.taker:
            width = around.size * (THIN + (THICK - THIN) * (flow.value or 0) / most)
            ends = codes.index(flow.giver), codes.index(flow.taker)
            tried = _Tried.of(flow, around, *ends, width)
            best = tried.cheapest(around)
            drawn.append(tried.arrows(best))
            around = around.with_drawn(tried, best)
    return [list(of_picture) for of_picture in zip(*reversed(drawn), strict=True)] or [
        [] for _ in pictures
    ]


def number_rim(arrow: Arrow, size: float) -> Rim:
    """The box around an arrow's number."""
    half_width, half_height = _number_reach(arrow.flow.text, np.array([size]))[0]
    return Rim(arrow.number, float(half_width), float(half_height))


def _number_reach(text: str, size: Numbers) -> Numbers:
    """Half the width and half the height of a number's box, a row for each size of text."""
    wide = [text_width(text, one, is_bold=True) / 2 + NUMBER_AIR * one for one in size]
    return np.stack([np.array(wide), (NUMBER_UP + NUMBER_AIR) * size], axis=-1)


@dataclass(frozen=True)
class _Boxes:
    """Boxes of each picture: a row of `middles` and of `halves` for each."""

    middles: Numbers
    halves: Numbers

    def holding(self, points: Numbers, gap: Numbers | float = 0.0) -> Numbers:
        """How many times one of the points of a curve lies in one of the boxes; `points` has a row
        for each picture, and in it one for each curve.
        """
        reach = self.halves + np.reshape(gap, (-1, 1, 1))
        inside = _inside(points[..., None, :], self.middles[:, None, None], reach[:, None, None])
        return np.count_nonzero(inside, axis=(-2, -1)).astype(float)

    def touching(self, middles: Numbers, reach: Numbers) -> Numbers:
        """How many of the boxes of a picture one around each of the `middles` touches."""
        far = (self.halves + reach[:, None])[:, None, None]
        inside = _inside(middles[..., None, :], self.middles[:, None, None], far)
        return np.count_nonzero(inside, axis=-1).astype(float)

    def without(self, *places: int) -> Self:
        """The boxes without some of each picture."""
        kept = np.delete(np.arange(self.middles.shape[1]), places)
        return type(self)(self.middles[:, kept], self.halves[:, kept])

    def also(self, middles: Numbers, halves: Numbers) -> Self:
        """These and one more of each picture."""
        return type(self)(
            np.concatenate([self.middles, middles[:, None]], axis=1),
            np.concatenate([self.halves, halves[:, None]], axis=1),
        )


@dataclass(frozen=True)
class _Around:
    """What a new arrow is to stay clear of in each picture: labels, and the numbers and points of
    the arrows that are drawn. `size` is that of text, of each picture.
    """

    size: Numbers
    labels: _Boxes
    numbers: _Boxes
    points: Numbers

    @classmethod
    def of(cls, pictures: Sequence[Picture], codes: Sequence[str]) -> Self:
        """What stands in the pictures before there is an arrow."""
        rims = [[picture.rims[code] for code in codes] for picture in pictures]
        shape = len(pictures), len(codes), 2
        middles = np.array([[one.centre for one in row] for row in rims], dtype=float)
        halves = [[(one.half_width, one.half_height) for one in row] for row in rims]
        none = np.empty((len(pictures), 0, 2))
        return cls(
            np.array([picture.size for picture in pictures], dtype=float),
            _Boxes(middles.reshape(shape), np.array(halves, dtype=float).reshape(shape)),
            _Boxes(none, none),
            none,
        )

    def with_drawn(self, tried: _Tried, best: _Best) -> Self:
        """The same with an arrow more in each picture."""
        row = np.arange(len(self.size))
        numbers = self.numbers
        if tried.flow.text:
            numbers = numbers.also(tried.numbers[row, best.bend, best.spot], tried.reach)
        points = np.concatenate([self.points, tried.points[row, best.bend]], axis=1)
        return type(self)(self.size, self.labels, numbers, points)


@dataclass(frozen=True)
class _Best:
    """The places of the chosen bend and spot, one for each picture."""

    bend: NDArray[np.intp]
    spot: NDArray[np.intp]


@dataclass(frozen=True)
class _Tried:
    """The curves that a flow may have in each picture: from `start` by `control` to `foot`, with
    the `head` at their end; their `points`, and the `numbers` in every spot with the `reach` of
    their box. `way` is as the crow flies, `places` are those of giver and taker among the labels.
    """

    flow: Flow
    places: tuple[int, int]
    width: Numbers
    start: Numbers
    control: Numbers
    foot: Numbers
    head: Numbers
    points: Numbers
    numbers: Numbers
    reach: Numbers
    way: Numbers

    @classmethod
    def of(cls, flow: Flow, around: _Around, giver: int, taker: int, width: Numbers) -> Self:
        """Curves of every bend, cut at the rims, with their number in each of the spots."""
        size, curve = around.size, _bent(around.labels, giver, taker)
        along = np.linspace(0, 1, SAMPLES * 2 + 1)
        points = _at(curve, along)
        out, free = (~_held(points, around.labels, place, GAP * size) for place in (giver, taker))
        first = np.where(out.any(axis=-1), along[out.argmax(axis=-1)], 0.5)
        last = np.where(free.any(axis=-1), along[-1 - free[..., ::-1].argmax(axis=-1)], 0.5)
        cut = _cut(curve, np.minimum(first, last), last)
        start, tip = cut[..., 0, :], cut[..., 2, :]
        way = np.hypot(*np.moveaxis(tip - start, -1, 0))
        length = (HEAD * size + width)[:, None] / np.where(way == 0, 1, way)
        foot_at = np.where(way == 0, 0.0, np.maximum(0.0, 1 - length))
        shaft = _cut(cut, np.zeros_like(foot_at), foot_at)
        control, foot = shaft[..., 1, :], shaft[..., 2, :]
        turn = np.arctan2(*np.moveaxis((tip - foot)[..., ::-1], -1, 0))
        aside = np.stack([np.sin(turn), -np.cos(turn)], axis=-1)
        side = (0.4 * size + 0.5 * width)[:, None, None] * aside
        spots = SPOTS if flow.text else SPOTS[:1]
        off = (NUMBER_UP + NUMBER_AIR + 0.1) * size + width / 2
        beside = aside * (NUMBER_WIDER, 1) * off[:, None, None]
        return cls(
            flow,
            (giver, taker),
            width,
            start,
            control,
            foot,
            np.stack([tip, foot + side, foot - side], axis=-2),
            _at(np.stack([start, control, tip], axis=-2), np.linspace(0, 1, SAMPLES + 1)),
            _at(cut, spots[:, 0]) + spots[:, 1, None] * beside[..., None, :],
            _number_reach(flow.text, size),
            way,
        )

    def cheapest(self, around: _Around) -> _Best:
        """The bend and the spot that cost least in each picture; of equals the first. What a number
        lies on of the arrows that are drawn only adds, and is looked at for the cheapest alone
        until one of them costs no more than all others could.
        """
        cost = self._of_curves(around)[..., None] + self._of_numbers(around)
        bends_and_spots = cost.shape[1:]
        cost = cost.reshape(len(cost), -1)
        if self.flow.text:
            numbers = self.numbers.reshape(len(cost), -1, 2)
            for picture, own in enumerate(cost):
                own[:] = _with_crossed(
                    own, numbers[picture], self.reach[picture], around.points[picture]
                )
        return _Best(*np.unravel_index(cost.argmin(axis=1), bends_and_spots))

    def _of_curves(self, around: _Around) -> Numbers:
        """How much of each curve lies on others' labels and on numbers, and how much longer than
        need be it is.
        """
        gap = self.width / 2 + 0.3 * GAP * around.size
        tip = self.head[..., 0, :]
        length = _distance(self.start, self.control) + _distance(self.control, tip)
        giver, taker = (around.labels.middles[:, place] for place in self.places)
        apart = _distance(giver, taker)[:, None]
        return (
            ON_LABEL * around.labels.without(*self.places).holding(self.points, gap)
            + ON_ARROW * around.numbers.holding(self.points)
            + TOO_SHORT * np.maximum(0.0, SHORTEST - self.way / around.size[:, None])
            + length / np.where(apart == 0, 1, apart)
        )

    def _of_numbers(self, around: _Around) -> Numbers:
        """What a number stands on in each spot, and how far from the middle of its curve."""
        middle = self.points[:, :, SAMPLES // 2, None]
        way = np.where(self.way == 0, 1, self.way)[..., None]
        cost = OFF_MIDDLE * _distance(self.numbers, middle) / way
        if not self.flow.text:
            return cost
        reach = self.reach[:, None, None, None]
        hidden = _inside(self.points[:, :, None], self.numbers[..., None, :], reach)
        share = np.count_nonzero(hidden, axis=-1) / hidden.shape[-1]
        return (
            cost
            + NUMBER_ON_LABEL * around.labels.touching(self.numbers, self.reach)
            + NUMBER_ON_NUMBER * around.numbers.touching(self.numbers, self.reach)
            + HIDDEN * np.maximum(0.0, share - MOST_HIDDEN)
        )

    def arrows(self, best: _Best) -> list[Arrow]:
        """The chosen curve of each picture."""
        row = np.arange(len(self.width))
        chosen = (
            array[row, best.bend].tolist()
            for array in (self.start, self.control, self.foot, self.head)
        )
        numbers = self.numbers[row, best.bend, best.spot].tolist()
        return [
            Arrow(
                self.flow,
                tuple(start),
                tuple(control),
                tuple(foot),
                width,
                (tuple(head[0]), tuple(head[1]), tuple(head[2])),
                tuple(number),
            )
            for start, control, foot, head, width, number in zip(
                *chosen, self.width.tolist(), numbers, strict=True
            )
        ]


def _with_crossed(cost: Numbers, numbers: Numbers, reach: Numbers, points: Numbers) -> Numbers:
    """The costs of a picture's numbers with what they lie on of its arrows, for as many of the
    cheapest as it takes to know the least; the others cost more than that.
    """
    order = cost.argsort(kind="stable")
    whole = np.full_like(cost, np.inf)
    for start in range(0, len(order), LOOKED_AT):
        some = order[start : start + LOOKED_AT]
        if cost[some[0]] > whole.min():
            break
        lies = _inside(points, numbers[some, None], reach)
        whole[some] = cost[some] + ON_ARROW * np.count_nonzero(lies, axis=-1)
    return whole


def _bent(labels: _Boxes, giver: int, taker: int) -> Numbers:
    """From middle to middle in each picture with each of the bends."""
    start, end = labels.middles[:, giver, None], labels.middles[:, taker, None]
    aside = (end - start)[..., ::-1] * (-1, 1)
    middle = (start + end) / 2 + BENDS[:, None] * aside
    return np.stack(np.broadcast_arrays(start, middle, end), axis=-2)


def _weights(one: Numbers, other: Numbers) -> Numbers:
    """What each of a curve's three points counts in its polar form at two shares."""
    return np.stack([(1 - one) * (1 - other), one + other - 2 * one * other, one * other], axis=-1)


def _at(curve: Numbers, along: Numbers) -> Numbers:
    """Points of each curve, a row for each share of it."""
    points: Numbers = _weights(along, along) @ curve
    return points


def _cut(curve: Numbers, first: Numbers, last: Numbers) -> Numbers:
    """The same curves from one share of them to another."""
    ends = [_weights(first, first), _weights(first, last), _weights(last, last)]
    cut: Numbers = np.stack(ends, axis=-2) @ curve
    return cut


def _held(points: Numbers, labels: _Boxes, place: int, gap: Numbers) -> NDArray[np.bool_]:
    """Which of the points lie in the rim of one label, or nearer to it than the gap."""
    middle, half = labels.middles[:, place], labels.halves[:, place] + gap[:, None]
    return _inside(points, middle[:, None, None], half[:, None, None])


def _inside(points: Numbers, middles: Numbers, reach: Numbers) -> NDArray[np.bool_]:
    """Which of the points lie in a box; one axis after the other, as the last is but two long."""
    across, down = (
        np.abs(points[..., axis] - middles[..., axis]) < reach[..., axis] for axis in (0, 1)
    )
    inside: NDArray[np.bool_] = across & down
    return inside


def _distance(one: Numbers, other: Numbers) -> Numbers:
    return np.hypot(*np.moveaxis(one - other, -1, 0))
