"""The official outline put in the place of the one that ships: read, checked, made light, written.

Needs geopandas, and is imported by the command only, never by a worker.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
from shapely.errors import GEOSException

from data.geography.coverage import fit_together, simplified
from data.geography.geojson import DEGREES, METRES, write_outline
from data.geography.official import BadOutline, read_official
from data.geography.outline import IMPORTED, load_outline

__all__ = ["BadOutline", "ImportReport", "import_dagi", "remove_imported"]

KIND = "dagi"
REMEDY = "Hent et andet udtræk af kommunerne, for eksempel et mere detaljeret."


@dataclass(frozen=True)
class ImportReport:
    """What an import came to: `size_bytes` of the file that readers fetch, and what was mended."""

    fingerprint: str
    municipalities: int
    size_bytes: int
    remarks: tuple[str, ...]
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        """The report as plain values for JSON."""
        return {"ok": True, "kind": KIND, **asdict(self), "remarks": list(self.remarks)}

    def sentences(self) -> list[str]:
        """The report in Danish, what was mended first."""
        size = round(self.size_bytes / 1000)
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        return [
            *(f"Bemærk: {remark}" for remark in self.remarks),
            f"Omridset er sat ind: {self.municipalities} kommuner, {size} kB ({seconds} s).",
            "Dashboardet tegner med det, næste gang en side åbnes.",
        ]


def _silent(text: str) -> None:
    """Nobody to tell."""


def import_dagi(
    file: Path,
    data_dir: Path,
    *,
    codes: Mapping[str, str],
    on_step: Callable[[str], None] = _silent,
) -> ImportReport:
    """Put the outline of a file in place; `codes` holds the name of each four-digit code.

    Takes GeoJSON or whatever else GDAL reads, with a column KOMKODE or kode. Raises BadOutline with
    every fault, and then the outline in place stays.
    """
    began = time.perf_counter()
    on_step(f"Læser {file.name} …")
    reading = read_official(file, codes)
    on_step("Tjekker, at kommunerne passer sammen …")
    try:
        fit_together(reading, codes)
        on_step("Forenkler grænserne …")
        light = {} if reading.faults else simplified(reading.polygons)
    except GEOSException as error:
        reading.faults.append(f"{file.name}: grænserne kan ikke læses ({error}). {REMEDY}")
    if reading.faults:
        raise BadOutline(reading.faults)
    degrees = gpd.GeoSeries(list(light.values()), crs=METRES).to_crs(DEGREES)
    on_step("Skriver omridset …")
    path = data_dir / IMPORTED
    try:
        size = write_outline(dict(zip(light, degrees, strict=True)), codes, KIND, path)
    except OSError as error:
        raise BadOutline([f"{path}: omridset kan ikke skrives ({error.strerror})."]) from error
    except (ValueError, GEOSException) as error:
        raise BadOutline([f"Omridset kan ikke forenkles ({error}). {REMEDY}"]) from error
    return ImportReport(
        fingerprint=load_outline(path).fingerprint,
        municipalities=len(light),
        size_bytes=size,
        remarks=tuple(reading.remarks),
        seconds=round(time.perf_counter() - began, 3),
    )


def remove_imported(data_dir: Path) -> None:
    """Go back to the outline that ships; nothing happens when none was imported."""
    (data_dir / IMPORTED).unlink(missing_ok=True)
