"""The outline of several municipalities as one: edges that two of them share cancel out.

Plain Python over the outline that a worker holds. Rings run the same way round, so that a shared
edge is walked once in each direction.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from data.geography.outline import Outline

Point = tuple[float, float]
Edge = tuple[Point, Point]


def border(outline: Outline, codes: Iterable[str]) -> tuple[tuple[Point, ...], ...]:
    """The closed rings (longitude, latitude) around `codes`, without the borders between them."""
    wanted = set(codes)
    features = json.loads(outline.raw)["features"]
    edges: set[Edge] = set()
    for feature in features:
        if feature["id"] in wanted:
            for edge in _edges(feature["geometry"]):
                _put(edges, edge)
    return tuple(_rings(edges))


def shared_border(
    outline: Outline, codes: Iterable[str], others: Iterable[str]
) -> tuple[tuple[Point, ...], ...]:
    """The open lines (longitude, latitude) along which `codes` and `others` meet on land."""
    own, across = (
        {edge for ring in border(outline, some) for edge in pairwise(ring)}
        for some in (codes, others)
    )
    return tuple(_lines({(start, end) for start, end in own if (end, start) in across}))


def _put(edges: set[Edge], edge: Edge) -> None:
    start, end = edge
    if (end, start) in edges:
        edges.remove((end, start))
    else:
        edges.add(edge)


def _edges(geometry: dict[str, Any]) -> Iterator[Edge]:
    parts = geometry["coordinates"]
    for part in [parts] if geometry["type"] == "Polygon" else parts:
        for ring in part:
            points = [(float(x), float(y)) for x, y in ring]
            yield from pairwise(points)


def _rings(edges: set[Edge]) -> Iterator[tuple[Point, ...]]:
    onward: dict[Point, list[Point]] = defaultdict(list)
    for start, end in sorted(edges):
        onward[start].append(end)
    for first in sorted(onward):
        while onward[first]:
            ring = [first, onward[first].pop()]
            while ring[-1] != first:
                ring.append(onward[ring[-1]].pop())
            yield tuple(ring)


def _lines(edges: set[Edge]) -> Iterator[tuple[Point, ...]]:
    """The edges end to end: each line begins where none leads to."""
    onward = dict(edges)
    reached = {end for _, end in edges}
    for first in sorted(start for start in onward if start not in reached):
        line = [first]
        while line[-1] in onward:
            line.append(onward[line[-1]])
        yield tuple(line)
