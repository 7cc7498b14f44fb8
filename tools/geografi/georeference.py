"""Lay the drawing on the map: an affine fit, then a smooth warp, in metres of EPSG:25832.

Nothing but the reference points is fitted to: the centroid and the area of each municipality.
The warp is the likeliest smooth displacement, given those figures: a Gaussian process seen
through linear functionals (how area and centroid answer to every moved corner), solved by
Gauss-Newton. A municipality whose figures cannot be met by bending the drawing, as where an
island was left out of it, loses its say by itself (Cauchy weights).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.spatial import cKDTree
from shapely.geometry.base import BaseGeometry

from tools.geografi.moments import Mesh
from tools.geografi.svg_paths import Points

BUMP_STEP = 0.8  # distance between bumps, in their own scale
BUMP_REACH = 3.5  # a bump ends where it is below a third of a per cent


@dataclass(frozen=True)
class WarpSettings:
    """How far the warp may bend, and how far it trusts the reference points."""

    scales_m: tuple[float, ...] = (80_000, 20_000)
    amplitudes_m: tuple[float, ...] = (1_500, 500)
    centroid_error_m: float = 150
    centroid_error_share: float = 0.0
    area_error: float = 0.04
    rounds: int = 8


def affine_fit(places: Points, targets: Points) -> Points:
    """The (3, 2) matrix that takes [x, y, 1] closest to `targets` in the least-squares sense."""
    solution, *_ = np.linalg.lstsq(_with_ones(places), targets, rcond=None)
    return solution


def apply_affine(matrix: Points, places: Points) -> Points:
    """`places` (n, 2) through the (3, 2) matrix of `affine_fit`."""
    return _with_ones(places) @ matrix


def warp(
    shapes: Sequence[BaseGeometry],
    centroids_m: Points,
    areas_m2: NDArray[np.float64],
    settings: WarpSettings = WarpSettings(),
) -> list[BaseGeometry]:
    """The shapes, bent smoothly so that their centroids and areas come close to those given.

    `shapes` share corners and lie in EPSG:25832; `centroids_m` is (m, 2), `areas_m2` (m,).
    """
    mesh = Mesh(shapes)
    basis, prior = _basis(mesh.corners, settings)
    weights = np.ones(3 * len(mesh_areas := areas_m2))
    error = np.concatenate(
        [np.tile(settings.centroid_error_m + settings.centroid_error_share * np.sqrt(areas_m2), 2),
         np.full(len(mesh_areas), settings.area_error)]
    )
    bend = np.zeros((basis.shape[1], 2))

    def dense(rows: list[sparse.csr_array]) -> Points:
        return (sparse.vstack(rows).tocsr() @ basis).toarray()

    for _ in range(settings.rounds):
        now = mesh.moments(mesh.corners + basis @ bend)
        by_x = dense([now.centroid_e_by_x, now.centroid_n_by_x,
                              now.area_by_x / areas_m2[:, None]])
        by_y = dense([now.centroid_e_by_y, now.centroid_n_by_y,
                              now.area_by_y / areas_m2[:, None]])
        misfit = np.concatenate([*(centroids_m - now.centroid).T, 1 - now.area / areas_m2])
        weights = 1 / (1 + (misfit / (3 * error)) ** 2)
        wanted = misfit + by_x @ bend[:, 0] + by_y @ bend[:, 1]
        spread = (by_x * prior) @ by_x.T + (by_y * prior) @ by_y.T + np.diag(error**2 / weights)
        pull = np.linalg.solve(spread, wanted)
        bend = prior[:, None] * np.column_stack([by_x.T @ pull, by_y.T @ pull])
    return mesh.moved(mesh.corners + basis @ bend)


def _basis(places: Points, settings: WarpSettings) -> tuple[sparse.csr_array, Points]:
    """Gaussian bumps on a grid per scale, at `places`: (n, bumps), and their prior variances."""
    columns, variances = [], []
    tree = cKDTree(places)
    for scale, amplitude in zip(settings.scales_m, settings.amplitudes_m, strict=True):
        step = scale * BUMP_STEP
        axes = [np.arange(a - scale, b + scale + step, step) for a, b in zip(places.min(0), places.max(0), strict=True)]
        grid = cKDTree(np.stack(np.meshgrid(*axes), -1).reshape(-1, 2))
        near = tree.sparse_distance_matrix(grid, BUMP_REACH * scale, output_type="coo_matrix")
        bumps = sparse.csc_array((np.exp(-near.data**2 / (2 * scale**2)), (near.row, near.col)), near.shape)
        bumps = bumps[:, bumps.max(axis=0).toarray().ravel() > 0.1]
        columns.append(bumps)
        # one bump's variance such that their sum has the amplitude everywhere
        variances.append(np.full(bumps.shape[1], amplitude**2 * BUMP_STEP**2 / np.pi))
    return sparse.hstack(columns).tocsr(), np.concatenate(variances)


def _with_ones(places: Points) -> Points:
    return np.column_stack([places, np.ones(len(places))])
