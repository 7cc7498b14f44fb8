"""The land of an outline as path strings, in Mercator units that a transform takes to the sheet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dashboard.kit.charts.spec import Panel, Ring, northing
from dashboard.kit.charts.svg.elements import Box
from data.geography.outline import Outline

UNITS = 5000


@lru_cache(maxsize=4)
def land_paths(outline: Outline) -> Mapping[str, str]:
    """The path of every municipality: whole units of a five-thousandth degree, south downwards."""
    features = json.loads(outline.raw)["features"]
    return {feature["id"]: rings_path(_rings(feature["geometry"])) for feature in features}


def _rings(geometry: Mapping[str, Any]) -> Iterable[Ring]:
    parts = geometry["coordinates"]
    for part in [parts] if geometry["type"] == "Polygon" else parts:
        yield from part


def rings_path(rings: Iterable[Ring]) -> str:
    """Closed rings as one path."""
    return "".join(_ring(ring) for ring in rings)


def lines_path(lines: Iterable[Ring]) -> str:
    """Open lines as one path."""
    return "".join(_line(line) for line in lines)


def _ring(ring: Ring) -> str:
    return _line(ring) + "z"


def _line(ring: Ring) -> str:
    """The first corner, then the way from each corner to the next."""
    corners = [unit(*point) for point in ring]
    (x, y), steps = corners[0], [f"M{corners[0][0]} {corners[0][1]}l"]
    for to_x, to_y in corners[1:]:
        if (to_x, to_y) != (x, y):
            steps.append(f"{to_x - x} {to_y - y} ")
            x, y = to_x, to_y
    return "".join(steps).rstrip(" l")


def unit(longitude: float, latitude: float) -> tuple[int, int]:
    """A point in the units of the paths."""
    return round(UNITS * longitude), round(-UNITS * northing(latitude))


@dataclass(frozen=True)
class Projection:
    """From the units of the paths to the pixels of a box: `x = by * unit + left`, and so for y."""

    by: float
    left: float
    top: float

    @property
    def transform(self) -> str:
        """What SVG calls it."""
        return f"matrix({self.by:.6g} 0 0 {self.by:.6g} {self.left:.3f} {self.top:.3f})"

    def place(self, point: Sequence[float]) -> tuple[float, float]:
        """A point (longitude, latitude) on the sheet."""
        x, y = unit(point[0], point[1])
        return self.by * x + self.left, self.by * y + self.top


def projection(panel: Panel, box: Box) -> Projection:
    """The panel as large as the box holds it, in its middle, as Plotly frames it."""
    west, south = unit(panel.longitudes[0], panel.latitudes[0])
    east, north = unit(panel.longitudes[1], panel.latitudes[1])
    by = min(box.width / (east - west), box.height / (south - north))
    left = box.x + box.width / 2 - by * (east + west) / 2
    return Projection(by, left, box.y + box.height / 2 - by * (south + north) / 2)


def in_frame(outline: Outline, panel: Panel, codes: Iterable[str]) -> list[str]:
    """Those whose main parts reach into the frame of a panel, in the order given."""
    (west, east), (south, north) = panel.longitudes, panel.latitudes
    return [
        code
        for code in codes
        if code in outline.bounds
        for left, below, right, above in (outline.bounds[code],)
        if left < east and right > west and below < north and above > south
    ]
