"""The outline's file: GeoJSON with names, codes and label points, written in one piece."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

DECIMALS = 4  # of a degree: some 10 m


def write_outline(
    path: Path, shapes: Mapping[str, BaseGeometry], names: Mapping[str, str], *, kind: str
) -> None:
    """Write the shapes (EPSG:4326, by four-digit code) so that a reader sees all or nothing.

    Raises OSError when the folder cannot be written; the file that was there then stays.
    """
    features = [_feature(code, names[code], shapes[code]) for code in sorted(shapes)]
    collection = {"type": "FeatureCollection", "kind": kind, "features": features}
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    try:
        draft.write_text(
            json.dumps(collection, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
        )
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _feature(code: str, name: str, shape: BaseGeometry) -> dict[str, Any]:
    polygons = sorted(shapely.get_parts(shape), key=lambda part: part.area, reverse=True)
    label_lon, label_lat = label_point(polygons[0])
    coordinates = [_rings(polygon) for polygon in polygons]
    is_single = len(coordinates) == 1
    return {
        "type": "Feature",
        "id": code,
        "properties": {
            "kode": code,
            "navn": name,
            "label_lon": label_lon,
            "label_lat": label_lat,
        },
        "geometry": {
            "type": "Polygon" if is_single else "MultiPolygon",
            "coordinates": coordinates[0] if is_single else coordinates,
        },
    }


def label_point(polygon: Polygon) -> tuple[float, float]:
    """Longitude and latitude of the middle of the largest circle inside a polygon in degrees.

    Degrees of longitude are shortened first, so that the circle is round on the ground.
    """
    shortening = float(np.cos(np.radians(polygon.centroid.y)))
    on_ground = shapely.transform(polygon, lambda corners: corners * [shortening, 1])
    middle = shapely.get_coordinates(shapely.maximum_inscribed_circle(on_ground))[0]
    return round(float(middle[0]) / shortening, DECIMALS), round(float(middle[1]), DECIMALS)


def _rings(polygon: Polygon) -> list[list[list[float]]]:
    """Rings as d3-geo wants them: outer clockwise, holes counter-clockwise (unlike RFC 7946)."""
    oriented = shapely.orient_polygons(polygon, exterior_cw=True)
    return [
        [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in ring.coords]
        for ring in (oriented.exterior, *oriented.interiors)
    ]
