"""Whether municipalities fit together like a jigsaw, and making them do so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.geography.official import Geometries, Reading, listed
from data.geography.placing import place

WIDEST_MENDED_M = 300.0
SNAPPED_M = 1.0
TOLERANCE_M = 400.0
LEAST_OVERLAP_M2 = 1.0
NEIGHBOUR_M = 1.0


def fit_together(reading: Reading, names: Mapping[str, str]) -> None:
    """Make the polygons of a reading (EPSG:25832) a valid coverage.

    Overlaps and enclosed gaps up to 300 m wide are mended and remarked on; wider ones are faults.
    Gaps are looked for only when nothing else is wrong, since a missing municipality is one.
    """
    codes = sorted(reading.polygons)
    drawn = np.array([reading.polygons[code] for code in codes], dtype=object)
    reading.faults += _overlaps(drawn, codes, names, reading)
    if reading.faults:
        return
    before = len(list(_gaps(drawn)))
    fitted = shapely.coverage_clean(drawn, gap_width=WIDEST_MENDED_M, snapping_distance=SNAPPED_M)
    gaps = list(_gaps(fitted))
    if before > len(gaps):
        reading.remarks.append(f"{before - len(gaps)} smalle sprækker mellem kommunerne er lukket.")
    for gap, around in gaps:
        those = listed([codes[one] for one in around], names)
        where = place(shapely.point_on_surface(gap))
        reading.faults.append(
            f"Der er et hul på {_km2(gap)} mellem {those} ved {where}. Hent et omrids uden huller."
        )
    reading.polygons = dict(zip(codes, fitted, strict=True))


def simplified(polygons: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """A valid coverage (EPSG:25832) with fewer corners: none left that stands for less than 400 m
    by 400 m, and no gap between neighbours.
    """
    drawn = np.array(list(polygons.values()), dtype=object)
    return dict(zip(polygons, shapely.coverage_simplify(drawn, TOLERANCE_M), strict=True))


def _overlaps(
    drawn: Geometries, codes: list[str], names: Mapping[str, str], reading: Reading
) -> Iterator[str]:
    """A sentence per overlap too wide to mend; the narrow ones are counted in a remark."""
    if shapely.coverage_is_valid(drawn):
        return
    ones, others = shapely.STRtree(drawn).query(drawn, predicate="intersects")
    narrow = 0
    for one, other in zip(ones, others, strict=True):
        shared = shapely.intersection(drawn[one], drawn[other]) if one < other else None
        if shared is None or shared.area < LEAST_OVERLAP_M2:
            continue
        if _width(shared) <= WIDEST_MENDED_M:
            narrow += 1
            continue
        where = place(shapely.point_on_surface(shared))
        yield (
            f"{listed([codes[one]], names)} og {listed([codes[other]], names)} overlapper hinanden "
            f"med {_km2(shared)} ved {where}. Hent et omrids uden overlap."
        )
    if narrow:
        reading.remarks.append(f"{narrow} smalle overlap mellem kommuner er rettet.")
    else:
        reading.remarks.append("Grænser, der ikke passede hjørne for hjørne, er rettet.")


def _gaps(drawn: Geometries) -> Iterator[tuple[BaseGeometry, list[int]]]:
    """Holes in the country that two municipalities or more stand around; a lake has only one."""
    tree = shapely.STRtree(drawn)
    for part in shapely.get_parts(shapely.union_all(drawn)):
        for ring in part.interiors:
            around = sorted(tree.query(ring, predicate="dwithin", distance=NEIGHBOUR_M))
            if len(around) > 1:
                yield shapely.Polygon(ring), around


def _width(area: BaseGeometry) -> float:
    """The widest place of an area, in metres."""
    return max(
        2 * shapely.maximum_inscribed_circle(part).length
        for part in shapely.get_parts(area)
        if part.geom_type == "Polygon"
    )


def _km2(area: BaseGeometry) -> str:
    return f"{area.area / 1e6:.1f} km²".replace(".", ",")
