"""Where things stand so that they don't cover one another: the same for every renderer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

LIFT = 0.13
NICE = (1, 2, 2.5, 5, 10)


def on_axis(day: date) -> float:
    """A day as a number of years."""
    first = date(day.year, 1, 1)
    return round(day.year + (day - first).days / 365.25, 3)


def apart(heights: Sequence[float], least: float) -> list[float]:
    """The heights moved as little as keeps them `least` apart, in the order they stood."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    moved = list(heights)
    for _ in range(len(heights)):
        for below, above in pairwise(order):
            lack = least - (moved[above] - moved[below])
            if lack > 0:
                moved[below] -= lack / 2
                moved[above] += lack / 2
    return moved


def lifted(values: Sequence[float], near: float) -> list[float]:
    """How far each of some rising values is lifted, so that those near each other do not cover
    one another: the first place that is free, middle, above, below, …
    """
    steps = [0.0]
    for step in range(1, len(values) + 1):
        steps += [step * LIFT, -step * LIFT]
    placed: list[tuple[float, float]] = []
    for value in values:
        taken = {lift for other, lift in placed if abs(other - value) < near}
        placed.append((value, next(step for step in steps if step not in taken)))
    return [lift for _, lift in placed]


def is_uppermost(values: Sequence[float], lifts: Sequence[float], near: float) -> list[bool]:
    """Whether each dot is the highest of those near it: its name stands above, others' below."""
    pairs = list(zip(values, lifts, strict=True))
    return [
        lift == max(there for other, there in pairs if abs(other - value) < near)
        for value, lift in pairs
    ]


def stacked(values: Sequence[float], step: float) -> list[tuple[float, int]]:
    """Each value's column and how high it stands in it, from 1."""
    heights: dict[int, int] = {}
    places = []
    for value in values:
        column = round(value / step)
        heights[column] = heights.get(column, 0) + 1
        places.append((column * step, heights[column]))
    return places


def labelled(values: Sequence[float], least: float) -> set[int]:
    """Which of a year's points bear their number: the last, the first, where the way turns, and
    then the rest; none of them closer to one another than `least`.
    """
    last = len(values) - 1
    turns = [
        at
        for at in range(1, last)
        if (values[at] > values[at - 1]) != (values[at + 1] > values[at])
    ]
    chosen: list[int] = []
    for at in dict.fromkeys([last, 0, *turns, *range(last)]):
        if all(abs(values[at] - values[other]) >= least for other in chosen):
            chosen.append(at)
    return set(chosen)


def sides(values: Sequence[float]) -> list[str]:
    """Where each number of a year stands, so that the line within the year does not cross it:
    above, below or right.
    """
    places = ["above"] * len(values)
    for at, (value, after) in enumerate(pairwise(values)):
        if after < value:
            places[at + 1] = "right"
        elif places[at] == "above":
            places[at] = "below"
    return places


def spread_in_year(count: int, step: float, width: float) -> list[float]:
    """How far each of a year's points stands from its middle, side by side within `width`."""
    between = min(step, width / count)
    return [(index - (count - 1) / 2) * between for index in range(count)]


def levels(extents: Sequence[tuple[float, float]]) -> list[int]:
    """The lowest row that each text from left to right fits in without touching another, 0 first;
    the extents (left, right) may come in any order.
    """
    rows: list[list[tuple[float, float]]] = []
    found = [0] * len(extents)
    for at in sorted(range(len(extents)), key=lambda index: extents[index]):
        left, right = extents[at]
        level = next(
            (
                row
                for row, taken in enumerate(rows)
                if all(right <= start or end <= left for start, end in taken)
            ),
            len(rows),
        )
        if level == len(rows):
            rows.append([])
        rows[level].append((left, right))
        found[at] = level
    return found


def named_beside(
    places: Sequence[tuple[float, float]],
    widths: Sequence[float],
    must: Sequence[bool],
    size: tuple[float, float],
    line: float,
) -> list[str]:
    """On which side of its dot each name stands so that it touches no dot and no other name: right,
    left, above or below; blank where it has no room. One that `must` stand is placed before the
    others, and where it touches the fewest. `size` is that of the plot, whose y grows downwards,
    `line` a name's height.
    """
    half = line / 2
    taken = [(x - half, y - half, x + half, y + half) for x, y in places]
    found = [""] * len(places)
    for at in sorted(range(len(places)), key=lambda index: (not must[index], index)):
        boxes = _around(places[at], widths[at], line)
        touched = {
            side: sum(_touches(box, other) for other in taken)
            for side, box in boxes.items()
            if _is_inside(box, size)
        }
        best = min(touched, key=touched.__getitem__, default="above")
        if must[at] or touched.get(best) == 0:
            found[at] = best
            taken.append(boxes[best])
    return found


Extent = tuple[float, float, float, float]


def _around(place: tuple[float, float], width: float, line: float) -> dict[str, Extent]:
    (x, y), half, gap = place, line / 2, 0.75 * line
    return {
        "right": (x + gap, y - half, x + gap + width, y + half),
        "left": (x - gap - width, y - half, x - gap, y + half),
        "above": (x - width / 2, y - gap - line, x + width / 2, y - gap),
        "below": (x - width / 2, y + gap, x + width / 2, y + gap + line),
    }


def _is_inside(box: Extent, size: tuple[float, float]) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= size[0] and box[3] <= size[1]


def _touches(one: Extent, other: Extent) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round numbers from `low` to `high`, at most some `count` of them."""
    span = high - low
    if not span > 0 or not math.isfinite(span):
        return [low]
    rough = span / max(count, 1)
    scale = 10 ** math.floor(math.log10(rough))
    step = next(nice * scale for nice in NICE if nice * scale >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]
