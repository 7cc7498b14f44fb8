"""Bring the package's drawings together: country, regions and municipalities in one frame.

The package draws Denmark three times, in three sizes. Only the municipalities have gaps; the
country shows the land under the gaps, and the regions show which side a strip of coast is on.
"""

from collections.abc import Mapping

import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.geografi.coverage import Shapes, by_size

FITTING_ROUNDS = 30
NEAR_COAST = 15.0  # drawing units, some 430 m: two drawings of one coast lie closer than this
SAMPLE_STEP = 8.0
MISPLACED_AREA = 5_000.0  # square drawing units, some 4 km²; less is two drawings that differ
MISPLACED_MARGIN = 20.0  # drawing units: what lies this close to a moved piece goes with it


def lay_over(drawing: BaseGeometry, outlines: Mapping[str, BaseGeometry]) -> list[float]:
    """The affine transform, as shapely takes it, that lays a drawing on the municipalities.

    The extents give the first guess; then each round pairs the drawing's corners with the nearest
    municipal ones and solves for a scale and a shift per axis, leaving out the pairs that are
    further apart than NEAR_COAST.
    """
    municipal = shapely.union_all(list(outlines.values()))
    targets = shapely.get_coordinates(shapely.segmentize(municipal, SAMPLE_STEP / 4))
    nearest = cKDTree(targets)
    corners = shapely.get_coordinates(shapely.segmentize(drawing, SAMPLE_STEP))
    scale = np.ptp(targets, axis=0) / np.ptp(corners, axis=0)
    shift = targets.min(axis=0) - corners.min(axis=0) * scale
    for _ in range(FITTING_ROUNDS):
        distance, pair = nearest.query(corners * scale + shift)
        kept = distance < NEAR_COAST
        for axis in range(2):
            scale[axis], shift[axis] = np.polyfit(
                corners[kept, axis], targets[pair[kept], axis], deg=1
            )
    return [float(scale[0]), 0.0, 0.0, float(scale[1]), float(shift[0]), float(shift[1])]


def closed_land(country: BaseGeometry, outlines: Mapping[str, BaseGeometry]) -> BaseGeometry:
    """The country in the municipalities' frame, with the islands that only they have."""
    land = affinity.affine_transform(country, lay_over(country, outlines))
    missing = [
        island
        for outline in outlines.values()
        for island in shapely.get_parts(outline)
        if not island.intersects(land)
    ]
    return shapely.union_all([land, *missing])


def follow_regions(
    outlines: Mapping[str, BaseGeometry], regions: Mapping[str, BaseGeometry]
) -> Shapes:
    """The outlines, with land drawn in the wrong municipality moved over the regional border.

    The package gives the south of Holmsland Klit to Varde among the municipalities, but to
    Midtjylland among the regions. The regions are right, so the nearest of their own gets it.
    """
    transform = lay_over(shapely.union_all(list(regions.values())), outlines)
    placed = {code: affinity.affine_transform(shape, transform) for code, shape in regions.items()}
    overlap = {
        code: {region: outline.intersection(shape).area for region, shape in placed.items()}
        for code, outline in outlines.items()
    }
    home = {code: max(areas, key=areas.__getitem__) for code, areas in overlap.items()}
    moved = dict(outlines)
    for code, outline in outlines.items():
        for region, shape in placed.items():
            misplaced = _large_parts(outline.intersection(shape))
            if region == home[code] or misplaced.is_empty:
                continue
            locals_ = [other for other in outlines if home[other] == region]
            taker = min(locals_, key=lambda other: outlines[other].distance(misplaced))
            moved[code] = moved[code].difference(misplaced.buffer(MISPLACED_MARGIN))
            moved[taker] = moved[taker].union(misplaced)
    return moved


def _large_parts(shape: BaseGeometry) -> BaseGeometry:
    """The shape without the crumbs where two drawings of one border differ."""
    return shapely.union_all([part for part in by_size(shape) if part.area >= MISPLACED_AREA])
