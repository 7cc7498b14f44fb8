"""What arrows are drawn between, and what is drawn: in a picture's own units throughout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.kit.charts.spec import Flow
from dashboard.kit.charts.text import text_width

Point = tuple[float, float]
Numbers = NDArray[np.float64]

# In shares of the size of text.
NUMBER_UP, NUMBER_AIR = 0.45, 0.2


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


def number_rim(arrow: Arrow, size: float) -> Rim:
    """The box around an arrow's number."""
    half_width, half_height = number_reach(arrow.flow.text, np.array([size]))[0]
    return Rim(arrow.number, float(half_width), float(half_height))


def number_reach(text: str, size: Numbers) -> Numbers:
    """Half the width and half the height of a number's box, a row for each size of text."""
    wide = [text_width(text, one, is_bold=True) / 2 + NUMBER_AIR * one for one in size]
    return np.stack([np.array(wide), (NUMBER_UP + NUMBER_AIR) * size], axis=-1)
