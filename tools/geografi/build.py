"""Build data/geo/kommuner.geojson, the generalised outline that ships with the dashboard.

Run from the root of the repository, with the development group `geografi` (scipy) installed:

    npm pack react-denmark-map@1.0.0 && tar xf react-denmark-map-1.0.0.tgz
    python -m tools.geografi.build --package package

Users of the dashboard never run this.
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd
import pyproj
import shapely
from numpy.typing import NDArray

from data.geography.geojson import write_outline
from tools.geografi.coverage import Shapes, drop_small_parts, simplify, snap_together, trim_spikes
from tools.geografi.drawings import closed_land, follow_regions
from tools.geografi.gaps import TOUCH, calm_coast, coast_lengths, grow_coast, share_out
from tools.geografi.georeference import Targets, affine_fit, apply_affine, place_alone, warp
from tools.geografi.svg_paths import read_country, read_municipalities, read_regions

HERE = Path(__file__).parent
BORNHOLM = "0400"  # drawn by itself, in the wrong place and in a size of its own
COAST_PASSES = 3
COAST_GROWTH_M = (0.0, 600.0)
CALM_M = 200.0  # straits and necks narrower than twice this are filled and cut
SHORTEST_COAST_M = 1_000.0
WORKING_TOLERANCE_M = 60.0
TOLERANCE_M = 300.0
SMALLEST_PART_M2 = 400_000.0
SMALLEST_HOLE_M2 = 500_000.0
SPIKE_M = 200.0
GRID_M = 1.0
GRID_DEGREES = 1e-4
SQUARE_DEGREE_M2 = 111_000.0**2 * 0.56


def main() -> None:
    """Read the package and the reference points, and write the outline."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--package", type=Path, required=True, help="the unpacked npm package")
    parser.add_argument("--points", type=Path, default=HERE / "kommune_reference_points.csv")
    parser.add_argument("--into", type=Path, default=Path("data", "geo", "kommuner.geojson"))
    arguments = parser.parse_args()
    points = read_points(arguments.points)
    shapes = build(arguments.package, points)
    write_outline(shapes, points["name_da"].to_dict(), "generaliseret", arguments.into)


def read_points(path: Path) -> pd.DataFrame:
    """Name, centroid (m, EPSG:25832) and area (km²) by municipality code, sorted by code."""
    points = pd.read_csv(path, dtype={"municipality_code": "string"}, encoding="utf-8")
    return points.set_index("municipality_code").sort_index()


def build(package: Path, points: pd.DataFrame) -> Shapes:
    """The 98 municipalities in EPSG:4326 on a grid of GRID_DEGREES, a valid coverage, by code."""
    drawn = read_municipalities(package)
    outlines = follow_regions({code: drawn[code] for code in points.index}, read_regions(package))
    land = closed_land(read_country(package), outlines)
    placed = place(share_out(land, outlines), outlines, points)
    metres = snap_together(placed, GRID_M, SMALLEST_HOLE_M2)
    metres = snap_together(trim_spikes(metres, SPIKE_M), GRID_M, SMALLEST_HOLE_M2)
    metres = simplify(drop_small_parts(metres, SMALLEST_PART_M2), TOLERANCE_M)
    to_degrees = pyproj.Transformer.from_crs(25832, 4326, always_xy=True)
    degrees = {
        code: shapely.transform(shape, to_degrees.transform, interleaved=False)
        for code, shape in metres.items()
    }
    return snap_together(degrees, GRID_DEGREES, SMALLEST_HOLE_M2 / SQUARE_DEGREE_M2)


def place(shares: Shapes, outlines: Shapes, points: pd.DataFrame) -> Shapes:
    """The shares of the drawing, in metres of EPSG:25832, fitted to the reference points.

    The municipalities that border on others are warped together; the islands that are one
    municipality each need no more than to be put in their place.
    """
    centroids = points[["centroid_e", "centroid_n"]].to_numpy(float)
    areas = points["area_km2"].to_numpy(float) * 1e6
    codes = points.index.to_numpy()
    alone = np.array([is_alone(code, shares) for code in codes])
    matrix = affine_fit(_centroids(shares)[codes != BORNHOLM], centroids[codes != BORNHOLM])
    unit_m = float(np.sqrt(abs(np.linalg.det(matrix[:2]))))
    shares = grow_to_areas(shares, outlines, areas, unit_m)
    shares = simplify(snap_together(shares, 0.01, 1.0), WORKING_TOLERANCE_M / unit_m)
    placed = {code: apply_affine(matrix, share) for code, share in shares.items()}
    bordering = Targets(centroids[~alone], areas[~alone])
    placed |= warp({code: placed[code] for code in codes[~alone]}, bordering)
    for at in np.flatnonzero(alone):
        area = areas[at] if codes[at] == BORNHOLM else None
        placed[codes[at]] = place_alone(placed[codes[at]], centroids[at], area)
    return placed


def grow_to_areas(
    shares: Shapes, outlines: Shapes, areas_m2: NDArray[np.float64], unit_m: float
) -> Shapes:
    """The shares with their coasts moved out until the areas fit, within COAST_GROWTH_M.

    The drawing's coast lies inside the real one, by an amount that differs from place to place.
    Bornholm, drawn in a size of its own, is left alone.
    """
    drawn = shares
    growth_m = np.zeros(len(shares))
    movable = np.array([code != BORNHOLM for code in shares])
    for _ in range(COAST_PASSES):
        coast_m = coast_lengths(shares) * unit_m
        missing_m2 = areas_m2 - shapely.area(list(shares.values())) * unit_m**2
        has_coast = movable & (coast_m > SHORTEST_COAST_M)
        growth_m[has_coast] += missing_m2[has_coast] / coast_m[has_coast]
        growth_m = np.clip(growth_m, *COAST_GROWTH_M)
        growth = dict(zip(drawn, growth_m / unit_m, strict=True))
        coast = calm_coast(grow_coast(drawn, growth), CALM_M / unit_m)
        shares = share_out(coast, outlines)
    return shares


def is_alone(code: str, shapes: Shapes) -> bool:
    """Whether the municipality borders on no other by land."""
    others = [shape for other, shape in shapes.items() if other != code]
    return not shapely.dwithin(others, shapes[code], TOUCH).any()


def _centroids(shapes: Shapes) -> NDArray[np.float64]:
    return shapely.get_coordinates(shapely.centroid(list(shapes.values())))


if __name__ == "__main__":
    main()
