"""The areas of the npm package react-denmark-map, as polygons in the drawing's own units.

The package is MIT licensed (Martin Polley). Fetch and unpack it with
`npm pack react-denmark-map@1.0.0 && tar xf react-denmark-map-1.0.0.tgz`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon, Polygon

Points = NDArray[np.float64]

BUNDLE = Path("dist", "cjs", "index.js")
MUNICIPALITY_COUNT = 98
REGION_COUNT = 5
STEPS_PER_CURVE = 6

_MUNICIPALITY = re.compile(r'display_name:"[^"]*",code:"(?P<code>\d{3})",d:"(?P<path>[^"]+)"')
_REGION = re.compile(r'display_name:"[^"]*",code:"(?P<code>10\d{2})",d:"(?P<path>[^"]+)"')
_COUNTRY = re.compile(r'en_term:"denmark",d:"(?P<path>[^"]+)"')
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NUMBERS_PER_COMMAND = {"M": 2, "m": 2, "l": 2, "c": 6, "Z": 0}


class BadPackage(Exception):
    """The folder is not the unpacked package, or the package is another version."""


def read_municipalities(package: Path) -> dict[str, MultiPolygon]:
    """Four-digit code to outline, y pointing down, for the 98 municipalities.

    Raises BadPackage when the bundle is missing or holds another number of municipalities.
    """
    areas = _MUNICIPALITY.finditer(_read_bundle(package))
    outlines = {area["code"].zfill(4): parse_path(area["path"]) for area in areas}
    if len(outlines) != MUNICIPALITY_COUNT:
        raise BadPackage(f"the package holds {len(outlines)} municipalities, not the expected 98")
    return outlines


def read_country(package: Path) -> MultiPolygon:
    """The whole country in one path, without gaps, drawn larger than the municipalities.

    Raises BadPackage when the bundle or the path is missing.
    """
    country = _COUNTRY.search(_read_bundle(package))
    if country is None:
        raise BadPackage("the package holds no outline of the whole country")
    return parse_path(country["path"])


def read_regions(package: Path) -> dict[str, MultiPolygon]:
    """Region code (1081 to 1085) to outline, in a third size. Raises BadPackage as above."""
    regions = _REGION.finditer(_read_bundle(package))
    outlines = {region["code"]: parse_path(region["path"]) for region in regions}
    if len(outlines) != REGION_COUNT:
        raise BadPackage(f"the package holds {len(outlines)} regions, not the expected 5")
    return outlines


def parse_path(path: str) -> MultiPolygon:
    """The area that an SVG path fills under the even-odd rule.

    Knows the commands the package uses: M, m, l, c and Z. Raises BadPackage for any other.
    """
    filled = shapely.union_all([])
    for ring in _rings(path):
        filled = filled.symmetric_difference(Polygon(ring).buffer(0))
    return MultiPolygon([part for part in shapely.get_parts(filled) if part.area > 0])


def _read_bundle(package: Path) -> str:
    bundle = package / BUNDLE
    if not bundle.is_file():
        raise BadPackage(f"{bundle} is missing: unpack react-denmark-map 1.0.0 there")
    return bundle.read_text(encoding="utf-8")


def _rings(path: str) -> Iterator[Points]:
    """The corners of each subpath; a fill closes a subpath whether or not it ends in Z."""
    here = start = np.zeros(2)
    ring: list[Points] = []
    for command, numbers in [*_commands(path), ("Z", np.empty(0))]:
        match command:
            case "M" | "m":
                here = start = numbers if command == "M" else here + numbers
                ring = [here]
            case "l":
                here = here + numbers
                ring.append(here)
            case "c":
                corners = here + numbers.reshape(3, 2)
                ring.extend(_curve(here, *corners))
                here = corners[-1]
            case "Z":
                if len(ring) > 3:
                    yield np.array(ring)
                here, ring = start, []


def _commands(path: str) -> Iterator[tuple[str, Points]]:
    """Each command with its numbers; numbers that go on without a letter repeat the last one."""
    tokens = _TOKEN.findall(path)
    command, place = "", 0
    while place < len(tokens):
        if tokens[place].isalpha():
            command, place = tokens[place], place + 1
        elif command in ("M", "m"):
            command = "l"
        if command not in _NUMBERS_PER_COMMAND:
            raise BadPackage(f"unknown path command {command!r}")
        count = _NUMBERS_PER_COMMAND[command]
        yield command, np.array([float(token) for token in tokens[place : place + count]])
        place += count


def _curve(start: Points, control_1: Points, control_2: Points, end: Points) -> Points:
    """Points along a cubic Bézier curve, the start left out, (STEPS_PER_CURVE, 2)."""
    along = np.linspace(0, 1, STEPS_PER_CURVE + 1)[1:, None]
    back = 1 - along
    return (
        back**3 * start
        + 3 * back**2 * along * control_1
        + 3 * back * along**2 * control_2
        + along**3 * end
    )
