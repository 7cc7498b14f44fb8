"""A small line without axes, in the colour of the text it stands beside."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.spec import Point
from dashboard.kit.charts.svg.elements import plain, scale, tag

WIDTH, HEIGHT, EDGE = 120.0, 28.0, 4.0
DOT, LAST, STROKE = 1.6, 3.2, 1.6


def spark(segments: Sequence[Sequence[Point]]) -> str:
    """The points of some segments (see `spec.segments`), the last of all larger; nothing where
    there are not two. It is for the eye alone: what it shows must stand beside it in words. What
    its points have `spoken` is read where a pointer is (`assets/kit/hover.mjs`).
    """
    points = [point for segment in segments for point in segment]
    if len(points) < 2:
        return ""
    days = [on_axis(point.at) for point in points]
    values = [point.value for point in points]
    across = scale((min(days), max(days)), (EDGE, WIDTH - EDGE))
    up = scale((min(values), max(values)), (HEIGHT - EDGE, EDGE))
    marks = []
    for segment in segments:
        places = [(across(on_axis(point.at)), up(point.value)) for point in segment]
        if len(places) > 1:
            path = " ".join(f"{plain(x)},{plain(y)}" for x, y in places)
            marks.append(
                tag(
                    "polyline", points=path, fill="none", stroke="currentColor", stroke_width=STROKE
                )
            )
        else:
            marks += [_dot(place, DOT) for place in places]
    last, readings = points[-1], [point.spoken for point in points]
    marks.append(_dot((across(on_axis(last.at)), up(last.value)), LAST))
    return tag(
        "svg",
        *marks,
        class_="spark",
        viewBox=f"0 0 {plain(WIDTH)} {plain(HEIGHT)}",
        width=WIDTH,
        height=HEIGHT,
        aria_hidden="true",
        **({"data_readings": json.dumps(readings, ensure_ascii=False)} if any(readings) else {}),
    )


def _dot(place: tuple[float, float], radius: float) -> str:
    return tag("circle", cx=place[0], cy=place[1], r=radius, fill="currentColor")
