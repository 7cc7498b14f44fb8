"""Lay the drawing on the map: an affine fit, then a smooth warp, in metres of EPSG:25832.

Nothing but the reference points is fitted to: the centroid and the area of each municipality.
The warp is the likeliest smooth displacement, given those figures: a Gaussian process seen
through linear functionals (how area and centroid answer to every moved corner), solved by
Gauss-Newton. A municipality whose figures cannot be met by bending the drawing, as where an
island was left out of it, loses its say by itself (Cauchy weights).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import sparse
from scipy.spatial import cKDTree
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.geografi.coverage import Shapes
from tools.geografi.moments import Mesh
from tools.geografi.svg_paths import Points

BUMP_STEP = 0.8  # distance between bumps, in their own scale
BUMP_REACH = 3.5  # a bump ends where it is below a third of a per cent
OUTLIER_AT = 3.0  # a misfit of so many errors halves the weight of a figure


@dataclass(frozen=True)
class Targets:
    """The reference points in the order of the shapes: centroids (m, 2) and areas (m,), metres."""

    centroids_m: Points
    areas_m2: NDArray[np.float64]


@dataclass(frozen=True)
class WarpSettings:
    """How far the warp may bend at each scale, and how far it trusts the reference points.

    A centroid may miss by `centroid_error_m` and a share of the municipality's width (the root
    of its area): a fjord that the drawing leaves out moves a large municipality's centroid more.
    """

    scales_m: tuple[float, ...] = (80_000, 15_000, 3_000)
    amplitudes_m: tuple[float, ...] = (1_500, 400, 250)
    centroid_error_m: float = 80
    centroid_error_share: float = 0.01
    area_error: float = 0.025
    rounds: int = 8


def affine_fit(places: Points, targets: Points) -> Points:
    """The (3, 2) matrix that takes [x, y, 1] closest to `targets` in the least-squares sense."""
    solution, *_ = np.linalg.lstsq(_with_ones(places), targets, rcond=None)
    return solution.astype(np.float64)


def apply_affine(matrix: Points, shape: BaseGeometry) -> BaseGeometry:
    """The shape through the (3, 2) matrix of `affine_fit`."""
    return shapely.transform(shape, lambda corners: _with_ones(corners) @ matrix)


def place_alone(shape: BaseGeometry, centroid_m: Points, area_m2: float | None) -> BaseGeometry:
    """An island moved onto its centroid, and scaled to its area where one is given."""
    if area_m2 is not None:
        factor = float(np.sqrt(area_m2 / shape.area))
        shape = affinity.scale(shape, factor, factor, origin="centroid")
    east, north = centroid_m - shapely.get_coordinates(shape.centroid)[0]
    return affinity.translate(shape, east, north)


def warp(
    shapes: Mapping[str, BaseGeometry], targets: Targets, settings: WarpSettings | None = None
) -> Shapes:
    """The shapes, bent smoothly so that their centroids and areas come close to the targets."""
    settings = settings or WarpSettings()
    mesh = Mesh(list(shapes.values()))
    basis, prior = _basis(mesh.corners, settings)
    areas = targets.areas_m2
    centroid_error = settings.centroid_error_m + settings.centroid_error_share * np.sqrt(areas)
    error = np.concatenate([np.tile(centroid_error, 2), np.full(len(areas), settings.area_error)])
    bend = np.zeros((basis.shape[1], 2))
    for _ in range(settings.rounds):
        now = mesh.moments(mesh.corners + basis @ bend)
        by_x, by_y = (
            (sparse.vstack([east, north, area / areas[:, None]]).tocsr() @ basis).toarray()
            for east, north, area in (now.by_x, now.by_y)
        )
        misfit = np.concatenate([*(targets.centroids_m - now.centroid).T, 1 - now.area / areas])
        weights = 1 / (1 + (misfit / (OUTLIER_AT * error)) ** 2)
        wanted = misfit + by_x @ bend[:, 0] + by_y @ bend[:, 1]
        spread = (by_x * prior) @ by_x.T + (by_y * prior) @ by_y.T + np.diag(error**2 / weights)
        pull = np.linalg.solve(spread, wanted)
        bend = prior[:, None] * np.column_stack([by_x.T @ pull, by_y.T @ pull])
    return dict(zip(shapes, mesh.moved(mesh.corners + basis @ bend), strict=True))


def _basis(places: Points, settings: WarpSettings) -> tuple[sparse.csr_array, NDArray[np.float64]]:
    """Gaussian bumps on a grid per scale, at `places`: (n, bumps), and their prior variances."""
    columns, variances = [], []
    tree = cKDTree(places)
    for scale, amplitude in zip(settings.scales_m, settings.amplitudes_m, strict=True):
        step = scale * BUMP_STEP
        eastings, northings = (
            np.arange(low - scale, high + scale + step, step)
            for low, high in zip(places.min(axis=0), places.max(axis=0), strict=True)
        )
        grid = cKDTree(np.stack(np.meshgrid(eastings, northings), axis=-1).reshape(-1, 2))
        near = tree.sparse_distance_matrix(grid, BUMP_REACH * scale, output_type="coo_matrix")
        heights = np.exp(-(near.data**2) / (2 * scale**2))
        bumps = sparse.csc_array((heights, (near.row, near.col)), shape=near.shape)
        bumps = bumps[:, bumps.max(axis=0).toarray().ravel() > 0.1]
        columns.append(bumps)
        # one bump's variance such that their sum has the amplitude everywhere
        variances.append(np.full(bumps.shape[1], amplitude**2 * BUMP_STEP**2 / np.pi))
    return sparse.hstack(columns).tocsr(), np.concatenate(variances)


def _with_ones(places: Points) -> Points:
    return np.column_stack([places, np.ones(len(places))])
