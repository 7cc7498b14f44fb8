"""An official outline as others deliver it, read into one polygon per municipality."""

from __future__ import annotations

import json
import warnings
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from shapely.geometry.base import BaseGeometry

from data.geography.codes import CODE_COLUMNS, by_plain_name, code_of, column_of_codes
from data.geography.placing import Misplaced, in_metres

CHRISTIANSOE = "0411"
SPELLED_OUT = 10
DRAWN_AS = {
    "Point": "tegnet som punkt",
    "MultiPoint": "tegnet som punkter",
    "LineString": "tegnet som linje",
    "MultiLineString": "tegnet som linjer",
}

Geometries = NDArray[np.object_]


class BadOutline(Exception):
    """An outline that is not taken in use; `faults` holds every reason as a Danish sentence."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass
class Reading:
    """What a file gave: polygons (EPSG:25832) by code, what was mended, and what is wrong."""

    polygons: dict[str, BaseGeometry] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_official(file: Path, names: Mapping[str, str]) -> Reading:
    """The municipalities of `names` (by four-digit code) as the file draws them.

    Raises BadOutline when the file is no map or holds none of them; what is wrong with its
    municipalities stands in the answer's `faults`.
    """
    frame = _read(file)
    reading = Reading()
    rows = _known_rows(_codes(frame, file, names, reading), names, reading)
    if not rows:
        raise BadOutline(reading.faults)
    drawn = frame.geometry.to_numpy()[list(rows)]
    codes = np.array(list(rows.values()), dtype=object)
    usable = _areas_only(shapely.force_2d(drawn), codes, names, reading)
    whole = _repaired(usable, codes, names, reading)
    try:
        placed, remarks = in_metres(whole, frame.crs)
    except Misplaced as misplaced:
        reading.faults.append(f"{file.name}: {misplaced}")
        return reading
    reading.remarks += remarks
    _dissolve(placed, codes, reading)
    return reading


def listed(codes: Collection[str], names: Mapping[str, str]) -> str:
    """Codes with their names, the first ten written out."""
    said = [f"{code} {names.get(code, '')}".strip() for code in sorted(codes)]
    more = f" og {len(said) - SPELLED_OUT} til" if len(said) > SPELLED_OUT else ""
    return ", ".join(said[:SPELLED_OUT]) + more


def _read(file: Path) -> gpd.GeoDataFrame:
    if not file.is_file():
        raise BadOutline([f"{file}: filen findes ikke. Angiv stien til den hentede fil."])
    if file.stat().st_size == 0:
        raise BadOutline([f"{file.name}: filen er tom. Hent den igen."])
    try:
        with warnings.catch_warnings(action="ignore"):
            frame = pyogrio.read_dataframe(file, layer=_layer(file), on_invalid="ignore")
    except (DataSourceError, DataLayerError, ValueError, RecursionError) as error:
        raise BadOutline([_why_unreadable(file)]) from error
    if not isinstance(frame, gpd.GeoDataFrame) or frame.empty:
        remedy = "Hent kommunernes flader som GeoJSON."
        raise BadOutline([f"{file.name}: filen indeholder ingen flader. {remedy}"])
    return frame


def _layer(file: Path) -> str | int:
    """The layer of municipalities: the one named so, otherwise the first."""
    layers = [str(name) for name, _ in pyogrio.list_layers(file)]
    return next((name for name in layers if "kommune" in name.lower()), 0)


def _why_unreadable(file: Path) -> str:
    no_map = f"{file.name}: filen kan ikke læses som et kort. Hent kommunerne som GeoJSON."
    if file.suffix.lower() not in (".json", ".geojson"):
        return no_map
    try:
        json.loads(file.read_bytes())
    except json.JSONDecodeError as error:
        where = f"linje {error.lineno}, tegn {error.colno}"
        return f"{file.name}: filen er ikke hel JSON ({where}). Hent den igen."
    except (UnicodeDecodeError, OSError, RecursionError):
        return no_map
    return (
        f"{file.name}: filen er JSON, men ikke et kort. "
        "Hent kommunerne som GeoJSON (FeatureCollection)."
    )


def _codes(
    frame: gpd.GeoDataFrame, file: Path, names: Mapping[str, str], reading: Reading
) -> list[str | None]:
    """The code of each row; says which column it was read in when the heading does not tell."""
    column = column_of_codes(frame, names)
    if column is None:
        columns = ", ".join(str(name) for name in frame.columns if name != "geometry") or "ingen"
        raise BadOutline(
            [
                f"{file.name}: ingen kolonne har kommunernes koder eller navne. Filens kolonner: "
                f"{columns}. Hent et omrids med en kolonne KOMKODE eller kode."
            ]
        )
    if column.lower() not in CODE_COLUMNS:
        reading.remarks.append(f'Kommunerne er læst i kolonnen "{column}".')
    by_name = by_plain_name(names)
    return [code_of(value, by_name) for value in frame[column]]


def _known_rows(
    codes: Iterable[str | None], names: Mapping[str, str], reading: Reading
) -> dict[int, str]:
    """The rows to take, with their code; says which municipalities lack and which are unknown."""
    read = dict(enumerate(codes))
    if nameless := [str(place + 1) for place, code in read.items() if code is None]:
        reading.faults.append(
            f"Objekt nr. {', '.join(nameless[:SPELLED_OUT])} har ingen firecifret kommunekode "
            f"({len(nameless)} i alt). Udfyld koden, eller slet objekterne."
        )
    if CHRISTIANSOE in read.values() and CHRISTIANSOE not in names:
        reading.remarks.append("Christiansø (0411) er ikke en kommune og er udeladt.")
    found = {code for code in read.values() if code} - {CHRISTIANSOE}
    if unknown := found - set(names):
        reading.faults.append(
            f"Ukendte kommunekoder ({len(unknown)}): {listed(unknown, {})}. "
            "Brug et omrids med kommunerne efter 2007."
        )
    if missing := set(names) - set(read.values()):
        reading.faults.append(
            f"Kommuner, der mangler ({len(missing)}): {listed(missing, names)}. "
            "Hent et omrids med dem alle."
        )
    return {place: code for place, code in read.items() if code is not None and code in names}


def _areas_only(
    drawn: Geometries, codes: Geometries, names: Mapping[str, str], reading: Reading
) -> Geometries:
    """The areas among the geometries; an empty one where there is a point, a line or nothing."""
    areas = np.array([_areas(one) for one in drawn], dtype=object)
    wrong = {
        code: DRAWN_AS.get(getattr(one, "geom_type", ""), "uden flade")
        for code, one, area in zip(codes, drawn, areas, strict=True)
        if area.is_empty
    }
    for what in sorted(set(wrong.values())):
        those = [code for code, drawn_as in wrong.items() if drawn_as == what]
        reading.faults.append(
            f"Kommuner {what} ({len(those)}): {listed(those, names)}. Hent kommunernes flader."
        )
    return areas


def _areas(geometry: BaseGeometry | None) -> BaseGeometry:
    """The polygons of a geometry, as one; empty when it has none."""
    if geometry is None:
        return shapely.MultiPolygon()
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    if geometry.geom_type != "GeometryCollection":
        return shapely.MultiPolygon()
    return shapely.union_all([_areas(part) for part in geometry.geoms])


def _repaired(
    drawn: Geometries, codes: Geometries, names: Mapping[str, str], reading: Reading
) -> Geometries:
    """The same areas, their rings no longer crossing themselves."""
    bad = ~shapely.is_valid(drawn)
    whole = drawn.copy()
    whole[bad] = [
        _areas(one)
        for one in shapely.make_valid(drawn[bad], method="structure", keep_collapsed=False)
    ]
    mended = []
    for code, before, after in zip(codes[bad], drawn[bad], whole[bad], strict=True):
        where = f"{listed([code], names)} ({shapely.is_valid_reason(before)})"
        if after.is_empty:
            reading.faults.append(f"{where}: fladen kan ikke rettes. Hent omridset igen.")
        else:
            mended.append(f"{where}: fladen krydsede sig selv og er rettet.")
    reading.remarks += mended[:SPELLED_OUT]
    if len(mended) > SPELLED_OUT:
        reading.remarks.append(f"{len(mended) - SPELLED_OUT} flader til er rettet på samme måde.")
    return whole


def _dissolve(placed: Geometries, codes: Geometries, reading: Reading) -> None:
    several = []
    for code in sorted(set(codes)):
        parts = placed[codes == code]
        if len(parts) > 1:
            several.append(code)
        whole = shapely.union_all(parts) if len(parts) > 1 else parts[0]
        if not whole.is_empty:
            reading.polygons[code] = whole
    if several:
        reading.remarks.append(
            f"{len(several)} af kommunerne var delt i flere objekter, som er lagt sammen."
        )
