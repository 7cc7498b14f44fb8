"""The labels of a whole map at the widths that the screen uses."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from dashboard.kit.charts.labels.placing import PlacedLabel, Texts, placed
from dashboard.kit.charts.spec import MapBase, Panel
from data.geography.outline import Outline

WIDTHS = (300, 420, 560, 720, 960, 1280, 1800)
SIZES = (12.0, 13.0, 14.0, 15.0, 16.0, 18.0, 26.0)
# On a wall: an x-height of ten minutes of arc at six metres, on a screen 2.4 m wide.
WALL = 2.0

Layout = tuple[tuple[PlacedLabel, ...], ...]


def size_at(width: float) -> float:
    """The size of text on a map that is `width` pixels wide, between those of the fixed widths."""
    if width <= WIDTHS[0]:
        return SIZES[0]
    steps = zip(pairwise(WIDTHS), pairwise(SIZES), strict=True)
    for (low, high), (small, large) in steps:
        if width <= high:
            return small + (large - small) * (width - low) / (high - low)
    return SIZES[-1] * width / WIDTHS[-1]


def layouts(
    base: MapBase, outline: Outline, texts: Texts, *, scale: float = 1.0
) -> Mapping[int, Layout]:
    """For each width of the picture the labels of each panel, in the order of `base.panels`.

    `scale` is how much larger the text is than on a desk: WALL on a wall.
    """
    return {
        width: tuple(
            placed(panel, outline, frame_width(base, panel, width), scale * size, texts)
            for panel in base.panels
        )
        for width, size in zip(WIDTHS, SIZES, strict=True)
    }


def frame_width(base: MapBase, panel: Panel, width: float) -> float:
    """How wide a panel is in a picture as wide as `width` that has the first panel's shape."""
    if panel.domain is None:
        return width
    across, down = (panel.domain[axis][1] - panel.domain[axis][0] for axis in ("x", "y"))
    return min(across * width, down * width / base.panels[0].shape * panel.shape)
