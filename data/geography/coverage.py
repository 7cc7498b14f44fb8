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
LARGEST_WATER_M2 = 5e6
SLIT_M = 100.0
LONGEST_SLIT_M = 10_000.0


def fit_together(reading: Reading, names: Mapping[str, str]) -> None:
    """Make the polygons of a reading (EPSG:25832) a valid coverage.

    Overlaps and enclosed gaps up to 300 m wide are mended and remarked on; wider ones are faults,
    except that a gap up to 5 km² is taken for water: Norsminde Fjord is one. Open
    slits are faults. Gaps are looked for only when nothing else is wrong, since a missing
    municipality is one.
    """
    codes = sorted(reading.polygons)
    drawn = np.array([reading.polygons[code] for code in codes], dtype=object)
    reading.faults += _overlaps(drawn, codes, names, reading)
    if reading.faults:
        return
    before = len(_holes(drawn))
    fitted = shapely.coverage_clean(drawn, gap_width=WIDEST_MENDED_M, snapping_distance=SNAPPED_M)
    holes = _holes(fitted)
    if before > len(holes):
        reading.remarks.append(
            f"{before - len(holes)} smalle sprækker mellem kommunerne er lukket."
        )
    for gap, around in _gaps(fitted, holes):
        where = f"{listed([codes[one] for one in around], names)} ved {_place(gap)}"
        said = f"Der er et hul på {_km2(gap)} mellem {where}"
        if gap.area > LARGEST_WATER_M2:
            reading.faults.append(f"{said}. Hent et omrids uden huller.")
        else:
            reading.remarks.append(f"{said}; det står åbent som vand.")
    reading.faults += _slits(fitted, codes, names)
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
        yield (
            f"{listed([codes[one]], names)} og {listed([codes[other]], names)} overlapper hinanden "
            f"med {_km2(shared)} ved {_place(shared)}. Hent et omrids uden overlap."
        )
    if narrow:
        reading.remarks.append(f"{narrow} smalle overlap mellem kommuner er rettet.")
    else:
        reading.remarks.append("Grænser, der ikke passede hjørne for hjørne, er rettet.")


def _holes(drawn: Geometries) -> list[BaseGeometry]:
    """What the municipalities together enclose and do not cover."""
    parts = shapely.get_parts(shapely.union_all(drawn))
    return [shapely.Polygon(ring) for part in parts for ring in part.interiors]


def _gaps(drawn: Geometries, holes: list[BaseGeometry]) -> Iterator[tuple[BaseGeometry, list[int]]]:
    """The holes that two municipalities or more stand around; a lake has only one."""
    tree = shapely.STRtree(drawn)
    for hole in holes:
        around = sorted(tree.query(hole, predicate="dwithin", distance=NEIGHBOUR_M))
        if len(around) > 1:
            yield hole, around


def _slits(drawn: Geometries, codes: list[str], names: Mapping[str, str]) -> list[str]:
    """A sentence on municipalities that stand beside their neighbours without touching them.

    A slit is narrower than 100 m, longer than 10 km, and open to the sea; a river is shorter.
    """
    edges = shapely.coverage_invalid_edges(drawn, gap_width=SLIT_M)
    long = shapely.length(edges) > LONGEST_SLIT_M
    if not long.any():
        return []
    those = listed([code for code, is_long in zip(codes, long, strict=True) if is_long], names)
    return [
        f"Der er smalle sprækker ud til naboerne langs grænsen af {those}. "
        "Hent et omrids, hvor naboer har grænsen fælles."
    ]


def _width(area: BaseGeometry) -> float:
    """The widest place of an area, in metres."""
    return max(
        2 * shapely.maximum_inscribed_circle(part).length
        for part in shapely.get_parts(area)
        if part.geom_type == "Polygon"
    )


def _place(area: BaseGeometry) -> str:
    return place(shapely.point_on_surface(area))


def _km2(area: BaseGeometry) -> str:
    return f"{area.area / 1e6:.1f} km²".replace(".", ",")
