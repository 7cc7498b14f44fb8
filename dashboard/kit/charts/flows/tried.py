"""The curves that a flow may have, and what each costs: what it lies on, how far around it goes.

Arrays hold a row for each picture, in it one for each bend, in that one for each point or each spot
of the number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from dashboard.kit.charts.flows.boxes import Boxes, within
from dashboard.kit.charts.flows.curves import cut, distance, points_at
from dashboard.kit.charts.flows.shapes import (
    NUMBER_AIR,
    NUMBER_UP,
    Arrow,
    Numbers,
    Picture,
    number_reach,
)
from dashboard.kit.charts.spec import Flow

# How far the middle of a curve is drawn aside, in shares of the way; where its number stands,
# and whether beside it.
BENDS = np.array([0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.9, -0.9])
SPOTS = np.array([(0.5, 0), (0.4, 0), (0.6, 0), (0.3, 0), (0.7, 0), (0.5, 1), (0.5, -1)])
SAMPLES = 40
# In shares of the size of text.
HEAD, GAP, NUMBER_WIDER, SHORTEST = 0.8, 0.25, 1.3, 2.0
ON_LABEL, ON_ARROW, NUMBER_ON_LABEL, NUMBER_ON_NUMBER, TOO_SHORT = 10.0, 2.0, 40.0, 60.0, 6.0
MOST_HIDDEN, HIDDEN, OFF_MIDDLE = 0.4, 40.0, 0.3
# How many of the cheapest are held against the arrows that are drawn, the dearest part of the cost.
LOOKED_AT = 6


@dataclass(frozen=True)
class Around:
    """What a new arrow is to stay clear of in each picture: labels, and the numbers and points of
    the arrows that are drawn. `size` is that of text, of each picture.
    """

    size: Numbers
    labels: Boxes
    numbers: Boxes
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
            Boxes(middles.reshape(shape), np.array(halves, dtype=float).reshape(shape)),
            Boxes(none, none),
            none,
        )

    def with_drawn(self, tried: Tried, best: Best) -> Self:
        """The same with an arrow more in each picture."""
        row = np.arange(len(self.size))
        numbers = self.numbers
        if tried.flow.text:
            numbers = numbers.also(tried.numbers[row, best.bend, best.spot], tried.reach)
        points = np.concatenate([self.points, tried.points[row, best.bend]], axis=1)
        return type(self)(self.size, self.labels, numbers, points)


@dataclass(frozen=True)
class Best:
    """The places of the chosen bend and spot, one for each picture."""

    bend: NDArray[np.intp]
    spot: NDArray[np.intp]


@dataclass(frozen=True)
class Tried:
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
    def of(cls, flow: Flow, around: Around, giver: int, taker: int, width: Numbers) -> Self:
        """Curves of every bend, cut at the rims, with their number in each of the spots."""
        size, curve = around.size, _bent(around.labels, giver, taker)
        along = np.linspace(0, 1, SAMPLES * 2 + 1)
        points = points_at(curve, along)
        out, free = (~_held(points, around.labels, place, GAP * size) for place in (giver, taker))
        first = np.where(out.any(axis=-1), along[out.argmax(axis=-1)], 0.5)
        last = np.where(free.any(axis=-1), along[-1 - free[..., ::-1].argmax(axis=-1)], 0.5)
        whole = cut(curve, np.minimum(first, last), last)
        start, tip = whole[..., 0, :], whole[..., 2, :]
        way = np.hypot(*np.moveaxis(tip - start, -1, 0))
        length = (HEAD * size + width)[:, None] / np.where(way == 0, 1, way)
        foot_at = np.where(way == 0, 0.0, np.maximum(0.0, 1 - length))
        shaft = cut(whole, np.zeros_like(foot_at), foot_at)
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
            points_at(np.stack([start, control, tip], axis=-2), np.linspace(0, 1, SAMPLES + 1)),
            points_at(whole, spots[:, 0]) + spots[:, 1, None] * beside[..., None, :],
            number_reach(flow.text, size),
            way,
        )

    def cheapest(self, around: Around) -> Best:
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
        return Best(*np.unravel_index(cost.argmin(axis=1), bends_and_spots))

    def _of_curves(self, around: Around) -> Numbers:
        """How much of each curve lies on others' labels and on numbers, and how much longer than
        need be it is.
        """
        gap = self.width / 2 + 0.3 * GAP * around.size
        tip = self.head[..., 0, :]
        length = distance(self.start, self.control) + distance(self.control, tip)
        giver, taker = (around.labels.middles[:, place] for place in self.places)
        apart = distance(giver, taker)[:, None]
        return (
            ON_LABEL * around.labels.without(*self.places).holding(self.points, gap)
            + ON_ARROW * around.numbers.holding(self.points)
            + TOO_SHORT * np.maximum(0.0, SHORTEST - self.way / around.size[:, None])
            + length / np.where(apart == 0, 1, apart)
        )

    def _of_numbers(self, around: Around) -> Numbers:
        """What a number stands on in each spot, and how far from the middle of its curve."""
        middle = self.points[:, :, SAMPLES // 2, None]
        way = np.where(self.way == 0, 1, self.way)[..., None]
        cost = OFF_MIDDLE * distance(self.numbers, middle) / way
        if not self.flow.text:
            return cost
        reach = self.reach[:, None, None, None]
        hidden = within(self.points[:, :, None], self.numbers[..., None, :], reach)
        share = np.count_nonzero(hidden, axis=-1) / hidden.shape[-1]
        return (
            cost
            + NUMBER_ON_LABEL * around.labels.touching(self.numbers, self.reach)
            + NUMBER_ON_NUMBER * around.numbers.touching(self.numbers, self.reach)
            + HIDDEN * np.maximum(0.0, share - MOST_HIDDEN)
        )

    def arrows(self, best: Best) -> list[Arrow]:
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
        lies = within(points, numbers[some, None], reach)
        whole[some] = cost[some] + ON_ARROW * np.count_nonzero(lies, axis=-1)
    return whole


def _bent(labels: Boxes, giver: int, taker: int) -> Numbers:
    """From middle to middle in each picture with each of the bends."""
    start, end = labels.middles[:, giver, None], labels.middles[:, taker, None]
    aside = (end - start)[..., ::-1] * (-1, 1)
    middle = (start + end) / 2 + BENDS[:, None] * aside
    return np.stack(np.broadcast_arrays(start, middle, end), axis=-2)


def _held(points: Numbers, labels: Boxes, place: int, gap: Numbers) -> NDArray[np.bool_]:
    """Which of the points lie in the rim of one label, or nearer to it than the gap."""
    middle, half = labels.middles[:, place], labels.halves[:, place] + gap[:, None]
    return within(points, middle[:, None, None], half[:, None, None])
