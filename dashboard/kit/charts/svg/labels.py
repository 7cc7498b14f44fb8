"""Labels of two lines on a map, moved as little as keeps them from covering one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.kit.charts.text import text_width

ROUNDS = 60
HEIGHT, GAP = 2.35, 2.0


@dataclass(frozen=True)
class Label:
    """Lines of text around a centre, in pixels."""

    centre: tuple[float, float]
    lines: tuple[str, str]


def parted(labels: Sequence[Label], size: float) -> list[Label]:
    """The labels, each pair that overlaps pushed apart the shortest way."""
    half_widths = [max(text_width(line, size) for line in label.lines) / 2 for label in labels]
    centres = [list(label.centre) for label in labels]
    height = HEIGHT * size
    for _ in range(ROUNDS):
        is_moved = False
        for at in range(len(centres)):
            for other in range(at):
                is_moved |= _push(
                    centres[other], centres[at], half_widths[other] + half_widths[at], height
                )
        if not is_moved:
            break
    return [replace(label, centre=(x, y)) for label, (x, y) in zip(labels, centres, strict=True)]


def _push(one: list[float], other: list[float], width: float, height: float) -> bool:
    """Part two centres that are nearer than `width` and `height`; whether they were."""
    lack_x = width + GAP - abs(other[0] - one[0])
    lack_y = height - abs(other[1] - one[1])
    if lack_x <= 0 or lack_y <= 0:
        return False
    axis, lack = (0, lack_x) if lack_x < lack_y else (1, lack_y)
    way = 1 if other[axis] >= one[axis] else -1
    one[axis] -= way * lack / 2
    other[axis] += way * lack / 2
    return True
