"""The outline that maps are drawn from, as a worker holds it: bytes to serve, and where things are.

Read when the app starts, so plain Python and json: no geopandas, no shapely.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import structlog

KINDS = ("generaliseret", "dagi")
SHIPPED = Path(__file__).resolve().parents[1] / "geo" / "kommuner.geojson"
IMPORTED = Path("geo", "kommuner.geojson")
MAIN_PART_SHARE = 0.05

Ring = list[list[float]]
Box = tuple[float, float, float, float]
T = TypeVar("T")

log = structlog.get_logger()


class BrokenOutline(Exception):
    """A file that is no outline; the message says in Danish which file and why."""


@dataclass(frozen=True, eq=False)
class Outline:
    """Every municipality's outline: `raw` is the GeoJSON (WGS 84 degrees) as it is served.

    `label_points` holds (longitude, latitude) inside the largest part, `bounds` the box (west,
    south, east, north) of the main parts: a part smaller than a twentieth of the largest is left
    out, so that Anholt does not stretch the map. One object per process, hashed by identity.
    """

    fingerprint: str
    kind: str
    raw: bytes
    codes: tuple[str, ...]
    names: Mapping[str, str]
    label_points: Mapping[str, tuple[float, float]]
    bounds: Mapping[str, Box]


def current_outline(data_dir: Path) -> Outline:
    """The imported outline when there is a whole one, otherwise the one that ships.

    Raises BrokenOutline only when the shipped one cannot be read either.
    """
    imported = data_dir / IMPORTED
    if imported.exists():
        try:
            return load_outline(imported)
        except BrokenOutline as broken:
            log.warning("outline_broken", reason=str(broken), used="generaliseret")
    return load_outline(SHIPPED)


def load_outline(path: Path) -> Outline:
    """The outline in a file that `data.geography.geojson` wrote.

    Raises BrokenOutline when the file cannot be read or is not such a file.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BrokenOutline(f"{path}: omridset kan ikke læses ({error.strerror}).") from error
    try:
        return _outline(raw)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        why = f"{type(error).__name__}: {error}"
        raise BrokenOutline(f"{path}: filen er ikke et helt omrids ({why}).") from error


def _outline(raw: bytes) -> Outline:
    collection = json.loads(raw)
    features = collection["features"]
    codes = tuple(feature["id"] for feature in features)
    if not codes or list(codes) != sorted(set(codes)):
        raise ValueError("koderne er ikke forskellige og i orden")
    if collection["kind"] not in KINDS:
        raise ValueError(f"ukendt slags {collection['kind']!r}")
    return Outline(
        fingerprint=hashlib.sha256(raw).hexdigest()[:12],
        kind=collection["kind"],
        raw=raw,
        codes=codes,
        names=_by_code(codes, (str(feature["properties"]["navn"]) for feature in features)),
        label_points=_by_code(codes, (_label_point(feature) for feature in features)),
        bounds=_by_code(codes, (_main_box(feature["geometry"]) for feature in features)),
    )


def _by_code(codes: tuple[str, ...], values: Iterator[T]) -> Mapping[str, T]:
    return MappingProxyType(dict(zip(codes, values, strict=True)))


def _label_point(feature: Mapping[str, Any]) -> tuple[float, float]:
    properties = feature["properties"]
    return float(properties["label_lon"]), float(properties["label_lat"])


def _main_box(geometry: Mapping[str, Any]) -> Box:
    rings = list(_exteriors(geometry))
    areas = [_area(ring) for ring in rings]
    least = MAIN_PART_SHARE * max(areas)
    points = [
        point for ring, area in zip(rings, areas, strict=True) if area >= least for point in ring
    ]
    longitudes, latitudes = zip(*points, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _exteriors(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    match geometry["type"]:
        case "Polygon":
            yield geometry["coordinates"][0]
        case "MultiPolygon":
            yield from (part[0] for part in geometry["coordinates"])
        case other:
            raise ValueError(f"en kommune er tegnet som {other}")


def _area(ring: Ring) -> float:
    """Square degrees: enough to weigh the parts of one municipality against each other."""
    return abs(sum(a * d - c * b for (a, b), (c, d) in pairwise(ring))) / 2
