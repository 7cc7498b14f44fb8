"""Area and centroid of many polygons at once, and how each answers to a moved corner."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import sparse
from shapely.geometry.base import BaseGeometry

from tools.geografi.svg_paths import Points


@dataclass(frozen=True)
class Moments:
    """Area (m,) and centroid (m, 2), and their derivatives by each corner's x and y.

    `by_x` holds three sparse (m, n) matrices: the change of the centroid's easting, of its
    northing (metre per metre) and of the area (m² per metre) when corner k moves to the east;
    `by_y` the same for a move to the north.
    """

    area: NDArray[np.float64]
    centroid: Points
    by_x: tuple[sparse.csr_array, sparse.csr_array, sparse.csr_array]
    by_y: tuple[sparse.csr_array, sparse.csr_array, sparse.csr_array]


class Mesh:
    """The shared corners of a set of polygons, so that a corner moves for all its owners alike."""

    def __init__(self, shapes: Sequence[BaseGeometry]) -> None:
        self._shapes = np.array(shapes, dtype=object)
        corners = shapely.get_coordinates(self._shapes)
        self.corners, corner_of = np.unique(corners, axis=0, return_inverse=True)
        self._corner_of = corner_of.ravel()
        self._owner, self._before, self._here, self._after = self._walk()

    def moved(self, corners: Points) -> list[BaseGeometry]:
        """The polygons with their corners at new places, `corners` being (n, 2) like `.corners`."""
        shapes = self._shapes.copy()
        return list(shapely.set_coordinates(shapes, corners[self._corner_of]))

    def moments(self, corners: Points) -> Moments:
        """Areas and centroids, with their derivatives, when the corners lie at `corners`."""
        count = len(self._shapes)
        middle = np.array([corners[self._here[self._owner == i]].mean(0) for i in range(count)])
        x0, y0 = (corners[self._before] - middle[self._owner]).T
        x1, y1 = (corners[self._here] - middle[self._owner]).T
        x2, y2 = (corners[self._after] - middle[self._owner]).T
        cross_in, cross_out = x0 * y1 - x1 * y0, x1 * y2 - x2 * y1

        def per_shape(values: NDArray[np.float64]) -> NDArray[np.float64]:
            return np.bincount(self._owner, values, minlength=count).astype(np.float64)

        area = per_shape(cross_out) / 2
        offset = np.column_stack(
            [per_shape((x1 + x2) * cross_out), per_shape((y1 + y2) * cross_out)]
        ) / (6 * area[:, None])
        by_x, by_y = (y2 - y0) / 2, (x0 - x2) / 2
        moment_e_by_x = (cross_in + cross_out + (x1 + x2) * y2 - (x0 + x1) * y0) / 6
        moment_e_by_y = ((x0 + x1) * x0 - (x1 + x2) * x2) / 6
        moment_n_by_x = ((y1 + y2) * y2 - (y0 + y1) * y0) / 6
        moment_n_by_y = (cross_in + cross_out + (y0 + y1) * x0 - (y1 + y2) * x2) / 6
        owner_area, owner_e, owner_n = area[self._owner], *offset[self._owner].T
        return Moments(
            area=area,
            centroid=middle + offset,
            by_x=(
                self._by_corner((moment_e_by_x - owner_e * by_x) / owner_area),
                self._by_corner((moment_n_by_x - owner_n * by_x) / owner_area),
                self._by_corner(by_x),
            ),
            by_y=(
                self._by_corner((moment_e_by_y - owner_e * by_y) / owner_area),
                self._by_corner((moment_n_by_y - owner_n * by_y) / owner_area),
                self._by_corner(by_y),
            ),
        )

    def _by_corner(self, values: NDArray[np.float64]) -> sparse.csr_array:
        shape = (len(self._shapes), len(self.corners))
        return sparse.coo_array((values, (self._owner, self._here)), shape=shape).tocsr()

    def _walk(self) -> tuple[NDArray[np.intp], ...]:
        """Owner, and the corner before, at and after, for each step along every ring."""
        steps: list[tuple[NDArray[np.intp], ...]] = []
        start = 0
        for owner, shape in enumerate(self._shapes):
            for part in shapely.get_parts(shape):
                rings = [part.exterior, *part.interiors]
                for is_hole, ring in zip(
                    [False] + [True] * len(part.interiors), rings, strict=True
                ):
                    length = len(ring.coords)
                    here = self._corner_of[start : start + length - 1]
                    start += length
                    if ring.is_ccw == is_hole:
                        here = here[::-1]
                    steps.append(
                        (np.full(len(here), owner), np.roll(here, 1), here, np.roll(here, -1))
                    )
        return tuple(np.concatenate(column) for column in zip(*steps, strict=True))
