"""The map of the two halves: each in the shades of its council, with the outline it has as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.figures.colours import (
    NOT_APPLICABLE_PLACE,
    NOT_PUBLISHED_PLACE,
    ZERO_PLACE,
)
from dashboard.figures.municipal_map import MapBase, Place, municipal_map
from dashboard.look import Palette, classes_of
from dashboard.measures.classes import Classes
from dashboard.measures.rar.halves import EAST, WEST

Ring = Sequence[tuple[float, float]]
OUTLINE = 3


def half_colours(count: int, palette: Palette) -> dict[str, tuple[str, ...]]:
    """`count` shades of each council, the lowest class first."""
    side = len(palette.diverging) // 2
    shades = {WEST: palette.diverging[side - 1 :: -1], EAST: palette.diverging[side + 1 :]}
    return {half: classes_of(every, count) if count else () for half, every in shades.items()}


def split_place(half: str, class_index: int, count: int) -> int:
    """Where a municipality stands on the map's scale: west's classes first, then east's."""
    return class_index if half == WEST else count + class_index


def split_colours(classes: Classes, palette: Palette) -> dict[int, str]:
    """The colour of every place on the map."""
    shades = half_colours(len(classes), palette)
    marks = {
        NOT_APPLICABLE_PLACE: palette.context,
        NOT_PUBLISHED_PLACE: palette.not_published,
        ZERO_PLACE: palette.zero,
    }
    return marks | dict(enumerate([*shades[WEST], *shades[EAST]]))


def split_map(
    base: MapBase,
    places: Sequence[Place],
    classes: Classes,
    borders: Mapping[str, Sequence[Ring]],
    *,
    selected: str,
    palette: Palette,
    lang: str,
) -> go.Figure:
    """The map of all municipalities, and around each half its border on top of the map's layers."""
    figure = municipal_map(
        base,
        places,
        classes,
        selected=selected,
        palette=palette,
        lang=lang,
        colours=split_colours(classes, palette),
    )
    for half, colour in ((EAST, palette.east), (WEST, palette.west)):
        longitudes, latitudes = _joined(borders[half])
        figure.add_trace(
            {
                "type": "scattergeo",
                "geo": "geo",
                "mode": "lines",
                "lon": longitudes,
                "lat": latitudes,
                "line": {"color": colour, "width": OUTLINE},
                "hoverinfo": "skip",
            }
        )
    return figure


def _joined(rings: Sequence[Ring]) -> tuple[list[float | None], list[float | None]]:
    """The rings as one line that is lifted between them."""
    points = [point for ring in rings for point in (*ring, (None, None))]
    return [x for x, _ in points], [y for _, y in points]
