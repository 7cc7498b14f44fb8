"""Close the gaps between the drawn municipalities: share the whole land out among them."""

from collections.abc import Mapping

import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely import affinity
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from tools.geografi.svg_paths import Points

FITTING_ROUNDS = 30
NEAR_COAST = 15.0  # drawing units, about 400 m: two drawings of one coast lie closer than this
SAMPLE_STEP = 8.0  # drawing units between the points that claim land for a municipality
OWN_SHARE = 0.05  # a piece of land that its owner's outline covers less of goes to a neighbour


def lay_country_over(country: MultiPolygon, outlines: Mapping[str, MultiPolygon]) -> MultiPolygon:
    """The country's path, moved and scaled until its coast lies on the municipalities' coast.

    Both drawings come from one map in two sizes. The extents give the first guess; then each
    round pairs the country's corners with the nearest municipal ones and solves for a scale and
    a shift per axis, leaving out pairs further apart than NEAR_COAST.
    """
    municipal = shapely.union_all(list(outlines.values()))
    targets = shapely.get_coordinates(shapely.segmentize(municipal, SAMPLE_STEP / 4))
    nearest = cKDTree(targets)
    corners = shapely.get_coordinates(shapely.segmentize(country, SAMPLE_STEP))
    scale = np.ptp(targets, axis=0) / np.ptp(corners, axis=0)
    shift = targets.min(axis=0) - corners.min(axis=0) * scale
    for _ in range(FITTING_ROUNDS):
        distance, pair = nearest.query(corners * scale + shift)
        kept = distance < NEAR_COAST
        for axis in range(2):
            scale[axis], shift[axis] = np.polyfit(
                corners[kept, axis], targets[pair[kept], axis], deg=1
            )
    return affinity.affine_transform(country, [scale[0], 0, 0, scale[1], *shift])


def share_out(land: BaseGeometry, outlines: Mapping[str, MultiPolygon]) -> dict[str, BaseGeometry]:
    """Each municipality's share of `land`: what lies nearest to its outline, by code.

    Islands that the land has not, but an outline has, are kept. The shares meet without gaps
    but their shared edges are not yet corner by corner the same; `snap_together` does that.
    """
    codes = list(outlines)
    missing = [
        island
        for outline in outlines.values()
        for island in outline.geoms
        if not island.intersects(land)
    ]
    land = shapely.union_all([land, *missing])
    cells = _nearest_cells(outlines)
    shares = {code: shapely.intersection(land, cells[code]) for code in codes}
    return _return_strays(shares, outlines)


def _nearest_cells(outlines: Mapping[str, MultiPolygon]) -> dict[str, BaseGeometry]:
    """The part of the plane that is nearer to an outline than to any other, by code."""
    points, owners = [], []
    for code, outline in outlines.items():
        ring_points = shapely.get_coordinates(shapely.segmentize(outline, SAMPLE_STEP))
        points.append(ring_points)
        owners.extend([code] * len(ring_points))
    places, first = np.unique(np.round(np.concatenate(points), 3), axis=0, return_index=True)
    owner_of = np.array(owners)[first]
    diagram = shapely.voronoi_polygons(shapely.MultiPoint(places), ordered=True)
    cells = np.array(diagram.geoms)
    return {code: shapely.union_all(cells[owner_of == code]) for code in outlines}


def _return_strays(
    shares: Mapping[str, BaseGeometry], outlines: Mapping[str, MultiPolygon]
) -> dict[str, BaseGeometry]:
    """Pieces cut off from their owner, as across a fjord, go to the neighbour they touch most."""
    kept: dict[str, list[Polygon]] = {code: [] for code in shares}
    strays: list[Polygon] = []
    for code, share in shares.items():
        for piece in _polygons(share):
            own = piece.intersection(outlines[code]).area > OWN_SHARE * piece.area
            (kept[code] if own else strays).append(piece)
    result = {code: shapely.union_all(pieces) for code, pieces in kept.items()}
    for piece in strays:
        rim = piece.boundary.buffer(0.01)
        touched = {code: rim.intersection(share).area for code, share in result.items()}
        code = max(touched, key=touched.__getitem__)
        if touched[code] > 0:
            result[code] = result[code].union(piece)
    return result


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
