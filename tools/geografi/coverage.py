"""Polygons that meet corner by corner: from nearly matching edges to a valid coverage."""

from collections.abc import Mapping

import numpy as np
import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

Shapes = dict[str, BaseGeometry]


def snap_together(shapes: Mapping[str, BaseGeometry], grid: float, smallest_hole: float) -> Shapes:
    """The shapes with every corner on `grid` and every shared edge the same from both sides.

    All outlines are noded on the grid at once and cut into faces; a face belongs to the shape
    that holds its inner point. A hole below `smallest_hole` (in square units) is a slit between
    two edges that should be one, and goes to the shape it has the longest edge with. A sliver of
    a shape below `smallest_hole`, cut off by the rounding, is dropped where nothing is left of it.
    """
    codes = list(shapes)
    tree = shapely.STRtree([shapes[code] for code in codes])
    lines = shapely.union_all([shape.boundary for shape in shapes.values()], grid_size=grid)
    faces = np.array(shapely.polygonize([lines]).geoms)
    face, owner = tree.query(shapely.point_on_surface(faces), predicate="intersects")
    owner_of = np.full(len(faces), -1)
    owner_of[face] = owner
    merged = {code: shapely.union_all(faces[owner_of == at]) for at, code in enumerate(codes)}
    for hole in faces[(owner_of < 0) & (shapely.area(faces) < smallest_hole)]:
        edges = {
            code: hole.boundary.intersection(shape.boundary).length
            for code, shape in merged.items()
            if shape.intersects(hole)
        }
        if edges:
            longest = max(edges, key=edges.__getitem__)
            merged[longest] = merged[longest].union(hole)
    return merged


def simplify(shapes: Mapping[str, BaseGeometry], tolerance: float) -> Shapes:
    """The shapes with fewer corners and no new gap, by Visvalingam-Whyatt on shared edges.

    `tolerance` is a length: the square root of the area that a dropped corner may take with it.
    """
    simpler = shapely.coverage_simplify(list(shapes.values()), tolerance)
    return dict(zip(shapes, simpler, strict=True))


def trim_spikes(shapes: Mapping[str, BaseGeometry], width: float) -> Shapes:
    """The shapes without points narrower than `width` that run between a neighbour and the sea.

    What is trimmed goes to the neighbour it has the longest edge with, or to the sea.
    """
    trimmed = dict(shapes)
    for code, shape in shapes.items():
        blunt = shape.buffer(-width / 2).buffer(width * 0.55)
        points = [part for part in by_size(shape.difference(blunt)) if part.length > 4 * width]
        for point in points:
            trimmed[code] = trimmed[code].difference(point)
            rim = point.boundary.buffer(width / 100)
            edges = {
                other: rim.intersection(neighbour).area
                for other, neighbour in trimmed.items()
                if other != code and neighbour.intersects(rim)
            }
            if edges:
                taker = max(edges, key=edges.__getitem__)
                trimmed[taker] = trimmed[taker].union(point)
    return trimmed


def drop_small_parts(shapes: Mapping[str, BaseGeometry], smallest: float) -> Shapes:
    """The shapes without islands and crumbs below `smallest`; the largest part always stays."""
    return {
        code: shapely.multipolygons(
            [part for at, part in enumerate(parts) if at == 0 or part.area >= smallest]
        )
        for code, parts in ((code, by_size(shape)) for code, shape in shapes.items())
    }


def by_size(shape: BaseGeometry) -> list[Polygon]:
    """The polygons of a shape, the largest first; lines and points that came along are left out."""
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return sorted(polygons, key=lambda part: part.area, reverse=True)
