"""Where on the earth an outline lies: declared, or plain from its coordinates."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from data.geography.geojson import DEGREES, METRES

DENMARK = (7.0, 54.0, 16.0, 58.5)
DENMARK_METRES = (420_000.0, 6_000_000.0, 920_000.0, 6_450_000.0)

Geometries = NDArray[np.object_]


class Misplaced(Exception):
    """Coordinates that are not in Denmark under any system known; the message is Danish."""


def in_metres(drawn: Geometries, declared: Any) -> tuple[Geometries, list[str]]:
    """The geometries in EPSG:25832, with a Danish remark when the file said otherwise.

    `declared` is the file's own coordinate system, or None. Raises Misplaced.
    """
    box = shapely.total_bounds(drawn)
    if np.isnan(box).all():
        return drawn, []
    system = declared.to_epsg() if declared is not None else None
    remarks = []
    if _within(box, DENMARK_METRES):
        placed = drawn
        if declared is None or declared.is_geographic:
            remarks.append("Koordinaterne er meter i EPSG:25832, uden at filen siger det.")
    elif _within(box[[1, 0, 3, 2]], DENMARK):
        placed = _converted(shapely.transform(drawn, lambda xy: xy[:, ::-1]), DEGREES)
        remarks.append("Længde og bredde var byttet om i filen; det er rettet.")
    elif _within(box, DENMARK):
        placed = _converted(drawn, DEGREES)
    else:
        placed = _converted(drawn, declared) if declared is not None else drawn
    if not _within(shapely.total_bounds(placed), DENMARK_METRES):
        raise Misplaced(
            f"koordinaterne ligger uden for Danmark ({_said(box)}; filen siger "
            f"{f'EPSG:{system}' if system else 'ikke, hvilket system de er i'}). "
            "Hent omridset i EPSG:25832 eller EPSG:4326."
        )
    return placed, remarks


def place(point: shapely.Point) -> str:
    """A point in EPSG:25832 as a reader finds it on a map: latitude and longitude, in Danish."""
    where = gpd.GeoSeries([point], crs=METRES).to_crs(DEGREES).iloc[0]
    return f"{where.y:.3f}° N, {where.x:.3f}° Ø".replace(".", ",")


def _converted(drawn: Geometries, system: Any) -> Geometries:
    return gpd.GeoSeries(drawn, crs=system).to_crs(METRES).to_numpy()


def _within(box: Any, outer: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    return bool(west >= outer[0] and south >= outer[1] and east <= outer[2] and north <= outer[3])


def _said(box: Any) -> str:
    west, south, east, north = (f"{value:.6g}" for value in box)
    return f"x {west} til {east}, y {south} til {north}"
