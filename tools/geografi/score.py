"""How well an outline fits the official one, and whether it is fit to draw.

    python -m tools.geografi.score OFFICIAL.geojson [OUTLINE.geojson]

The official outline only measures; nothing is ever fitted to it.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import brotli
import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

METRES = 25832
NEAR_M = 250.0  # neighbours come this close: four borders that nearly meet count as meeting
TOUCH_M = 1.0
NARROW_M = 100.0  # a slit or a spike is narrower than this ...
LONG_M = 600.0  # ... and longer than this
MIDTJYLLAND = [
    "0615",
    "0657",
    "0661",
    "0665",
    "0671",
    "0706",
    "0707",
    "0710",
    "0727",
    "0730",
    "0740",
    "0741",
    "0746",
    "0751",
    "0756",
    "0760",
    "0766",
    "0779",
    "0791",
]


@dataclass(frozen=True)
class Score:
    """The measures of one outline against the official one; overlaps are shares from 0 to 1."""

    overlaps: "pd.Series[float]"
    neighbour_agreement: float
    is_valid_coverage: bool
    slits: list[str]
    spikes: list[str]
    corners: int
    brotli_kb: float

    @property
    def median_overlap(self) -> float:
        """The middle municipality's intersection over union."""
        return float(self.overlaps.median())

    @property
    def tenth_percentile(self) -> float:
        """The overlap that nine municipalities in ten reach."""
        return float(self.overlaps.quantile(0.1))

    @property
    def midtjylland(self) -> "pd.Series[float]":
        """The overlaps of Region Midtjylland's 19, the lowest first."""
        return self.overlaps.loc[MIDTJYLLAND].sort_values()


def main() -> None:
    """Print the score of the shipped outline, or of another one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("official", type=Path)
    parser.add_argument("outline", type=Path, nargs="?", default=Path("data/geo/kommuner.geojson"))
    arguments = parser.parse_args()
    score = measure(arguments.outline, arguments.official)
    print(f"median overlap      {score.median_overlap:.3f}")
    print(f"tenth percentile    {score.tenth_percentile:.3f}")
    print(f"neighbours right    {score.neighbour_agreement:.3f}")
    print(f"valid coverage      {score.is_valid_coverage}")
    print(f"slits, spikes       {score.slits}, {score.spikes}")
    print(f"corners, brotli kB  {score.corners}, {score.brotli_kb:.1f}")
    print("lowest              ", _listed(score.overlaps.sort_values().head(12)))
    print("Region Midtjylland  ", _listed(score.midtjylland))


def measure(outline: Path, official: Path) -> Score:
    """Compare two GeoJSON files by municipality code, in metres of EPSG:25832."""
    drawn, truth = read(outline), read(official)
    truth = truth.loc[drawn.index]
    common = drawn.intersection(truth).area
    return Score(
        overlaps=common / (drawn.area + truth.area - common),
        neighbour_agreement=agreement(neighbours(drawn), neighbours(truth)),
        is_valid_coverage=is_valid_coverage(outline),
        slits=slits(drawn),
        spikes=spikes(drawn),
        corners=int(shapely.get_num_coordinates(drawn.to_numpy()).sum()),
        brotli_kb=len(brotli.compress(outline.read_bytes())) / 1000,
    )


def read(path: Path) -> gpd.GeoSeries:
    """The outlines in EPSG:25832 by four-digit code, from `kode` or `KOMKODE`, sorted."""
    frame = gpd.read_file(path)
    column = "kode" if "kode" in frame else "KOMKODE"
    return frame.set_index(column).geometry.to_crs(METRES).sort_index()


def is_valid_coverage(path: Path) -> bool:
    """Whether the shapes, as written, are valid and share their edges without gap or overlap."""
    shapes = gpd.read_file(path).geometry.to_numpy()
    return bool(shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes))


def neighbours(shapes: gpd.GeoSeries) -> set[tuple[str, str]]:
    """The pairs of codes whose outlines come within NEAR_M of one another."""
    tree = shapely.STRtree(shapes.to_numpy())
    pairs = zip(*tree.query(shapes.to_numpy(), "dwithin", distance=NEAR_M), strict=True)
    return {(shapes.index[one], shapes.index[other]) for one, other in pairs if one < other}


def agreement(drawn: set[tuple[str, str]], truth: set[tuple[str, str]]) -> float:
    """The share of the true pairs of neighbours that are neighbours in the drawing too."""
    return len(drawn & truth) / len(truth)


def slits(shapes: gpd.GeoSeries) -> list[str]:
    """Where long narrow cracks run into the land, as WKT of a point in each."""
    land = shapely.union_all(shapes.buffer(TOUCH_M).to_numpy())
    cracks = land.buffer(NARROW_M / 2).buffer(-NARROW_M / 2 - TOUCH_M).difference(land)
    return [part.point_on_surface().wkt for part in _long_parts(cracks)]


def spikes(shapes: gpd.GeoSeries) -> list[str]:
    """The codes of shapes that end somewhere in a long narrow point."""
    blunt = shapes.buffer(-NARROW_M / 2).buffer(NARROW_M / 2 + TOUCH_M)
    return [code for code, rest in shapes.difference(blunt).items() if _long_parts(rest)]


def _long_parts(shape: BaseGeometry) -> list[BaseGeometry]:
    """The parts at least LONG_M long; a narrow part is about as long as half its outline."""
    return [part for part in shapely.get_parts(shape) if part.length / 2 >= LONG_M]


def _listed(overlaps: "pd.Series[float]") -> str:
    return ", ".join(f"{code} {overlap:.3f}" for code, overlap in overlaps.items())


if __name__ == "__main__":
    main()
