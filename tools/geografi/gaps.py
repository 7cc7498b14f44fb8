"""Close the gaps between the drawn municipalities: share the whole land out among them."""

from collections.abc import Mapping

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.geografi.coverage import Shapes, by_size

SAMPLE_STEP = 8.0  # drawing units (some 230 m) between the points that claim land
OWN_SHARE = 0.05  # a piece of land that its owner's outline covers less of goes to a neighbour
TOUCH = 0.01  # drawing units: pieces this close share an edge


def share_out(land: BaseGeometry, outlines: Mapping[str, BaseGeometry]) -> Shapes:
    """Each municipality's share of `land`: what lies nearest to its outline, by code.

    The shares meet without gaps, but their shared edges are not yet corner by corner the same;
    `coverage.snap_together` does that.
    """
    cells = _nearest_cells(outlines)
    shares = {code: shapely.intersection(land, cells[code]) for code in outlines}
    return _return_strays(shares, outlines)


def grow_coast(shapes: Mapping[str, BaseGeometry], growth: Mapping[str, float]) -> BaseGeometry:
    """The land of all shapes in one, each first widened by its own `growth` (0 or more)."""
    return shapely.union_all(
        [shapely.buffer(shape, growth[code], quad_segs=3) for code, shape in shapes.items()]
    )


def calm_coast(land: BaseGeometry, radius: float) -> BaseGeometry:
    """The land without cracks and spikes narrower than twice `radius`."""
    filled = shapely.buffer(shapely.buffer(land, radius, quad_segs=4), -radius, quad_segs=4)
    cut = shapely.buffer(shapely.buffer(filled, -radius, quad_segs=4), radius, quad_segs=4)
    return shapely.intersection(filled, cut)


def coast_lengths(shapes: Mapping[str, BaseGeometry]) -> NDArray[np.float64]:
    """How much of each outline is coast, in the order of `shapes`; the rest borders another."""
    coast = shapely.union_all(list(shapes.values()), grid_size=TOUCH).boundary
    return np.array(
        [shape.boundary.intersection(coast.buffer(TOUCH * 10)).length for shape in shapes.values()]
    )


def _nearest_cells(outlines: Mapping[str, BaseGeometry]) -> Shapes:
    """The part of the plane that is nearer to an outline than to any other, by code."""
    outline_points = [
        shapely.get_coordinates(shapely.segmentize(outline, SAMPLE_STEP))
        for outline in outlines.values()
    ]
    owners = np.repeat(np.arange(len(outlines)), [len(points) for points in outline_points])
    points = np.round(np.concatenate(outline_points), 3)
    places, first = np.unique(points, axis=0, return_index=True)
    cells = np.array(shapely.voronoi_polygons(shapely.MultiPoint(places), ordered=True).geoms)
    return {code: shapely.union_all(cells[owners[first] == at]) for at, code in enumerate(outlines)}


def _return_strays(shares: Shapes, outlines: Mapping[str, BaseGeometry]) -> Shapes:
    """Pieces cut off from their owner, as across a fjord, go to the neighbour they touch most."""
    kept: dict[str, list[Polygon]] = {code: [] for code in shares}
    strays: list[Polygon] = []
    for code, share in shares.items():
        for piece in by_size(share):
            is_own = piece.intersection(outlines[code]).area > OWN_SHARE * piece.area
            (kept[code] if is_own else strays).append(piece)
    whole = {code: shapely.union_all(pieces) for code, pieces in kept.items()}
    for piece in strays:
        rim = piece.boundary.buffer(TOUCH)
        touched = {code: rim.intersection(share).area for code, share in whole.items()}
        neighbour = max(touched, key=touched.__getitem__)
        if touched[neighbour] > 0:
            whole[neighbour] = whole[neighbour].union(piece)
    return whole
