"""Municipalities' polygons as the one GeoJSON file that the maps fetch.

Used when an outline is built or imported, never by a worker: it needs geopandas.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.geography.outline import KINDS

DECIMALS = 4
DEGREES, METRES = 4326, 25832


def write_outline(
    polygons: Mapping[str, BaseGeometry], names: Mapping[str, str], kind: str, path: Path
) -> int:
    """Write the outline and answer its size in bytes; whoever reads `path` sees all of it or none.

    `polygons` holds a Polygon or MultiPolygon in EPSG:4326 per four-digit code, together a valid
    coverage. Raises ValueError when they are not that, and OSError when the file cannot be written.
    """
    raw = outline_bytes(polygons, names, kind)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return len(raw)


def outline_bytes(
    polygons: Mapping[str, BaseGeometry], names: Mapping[str, str], kind: str
) -> bytes:
    """The outline as UTF-8 GeoJSON, sorted by code; exterior rings clockwise, for d3-geo."""
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}")
    codes = sorted(polygons)
    if unnamed := [code for code in codes if code not in names]:
        raise ValueError(f"no name for {', '.join(unnamed)}")
    rounded = on_grid([polygons[code] for code in codes])
    if lost := [code for code, one in zip(codes, rounded, strict=True) if one.is_empty]:
        raise ValueError(f"nothing left of {', '.join(lost)} on the grid")
    labels = label_points(rounded)
    features = [
        _feature(code, names[code], geometry, label)
        for code, geometry, label in zip(codes, rounded, labels, strict=True)
    ]
    collection = {"type": "FeatureCollection", "kind": kind, "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def on_grid(polygons: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """The same coverage with every corner on a grid of 0.0001 degrees (6 by 11 m in Denmark).

    All borders are rounded together, so that neighbours keep sharing theirs and none crosses
    itself. What is narrower than the grid vanishes. Raises ValueError when the polygons are no
    valid coverage.
    """
    given = np.array(polygons, dtype=object)
    if not shapely.coverage_is_valid(given):
        raise ValueError("the polygons overlap, or do not share their borders corner by corner")
    lines = shapely.union_all(shapely.boundary(given), grid_size=10.0**-DECIMALS)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside, owner = shapely.STRtree(given).query(shapely.point_on_surface(faces), "within")
    rounded = [
        shapely.coverage_union_all(faces[inside[owner == place]]) for place in range(len(given))
    ]
    clean = shapely.transform(np.array(rounded, dtype=object), lambda xy: xy.round(DECIMALS))
    if not shapely.coverage_is_valid(clean):
        raise ValueError("the rounded polygons no longer fit together")
    return list(clean)


def label_points(polygons: Sequence[BaseGeometry]) -> list[tuple[float, float]]:
    """Longitude and latitude farthest from shore and border, in each one's largest part."""
    largest = [max(shapely.get_parts(one), key=shapely.area) for one in polygons]
    metres = gpd.GeoSeries(largest, crs=DEGREES).to_crs(METRES)
    circles = shapely.maximum_inscribed_circle(np.asarray(metres.values))
    centres = gpd.GeoSeries(shapely.get_point(circles, 0), crs=METRES).to_crs(DEGREES)
    return [(round(point.x, DECIMALS), round(point.y, DECIMALS)) for point in centres]


def _feature(
    code: str, name: str, geometry: BaseGeometry, label: tuple[float, float]
) -> dict[str, Any]:
    lon, lat = label
    return {
        "type": "Feature",
        "id": code,
        "properties": {"kode": code, "navn": name, "label_lon": lon, "label_lat": lat},
        "geometry": _clockwise(geometry),
    }


def _clockwise(geometry: BaseGeometry) -> dict[str, Any]:
    """The geometry as GeoJSON, the largest part first."""
    parts = sorted(shapely.get_parts(geometry), key=shapely.area, reverse=True)
    turned = shapely.orient_polygons(np.array(parts, dtype=object), exterior_cw=True)
    rings = [
        [shapely.get_coordinates(ring).tolist() for ring in (part.exterior, *part.interiors)]
        for part in turned
    ]
    if len(rings) == 1:
        return {"type": "Polygon", "coordinates": rings[0]}
    return {"type": "MultiPolygon", "coordinates": rings}
