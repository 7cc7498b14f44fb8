"""The ground under a map: who is in it, what it frames, where labels stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dashboard.kit.cache import kept
from dashboard.kit.charts.spec import (
    LABELLED_AT_MOST,
    Border,
    MapBase,
    Panel,
    Ring,
    framing,
)
from dashboard.kit.paths import WHOLE
from data.geography.border import border, shared_border
from data.geography.outline import Outline
from data.snapshot import Snapshot

BORNHOLM, COPENHAGEN = "0400", "0101"
INSET = {"x": [0.74, 0.99], "y": [0.78, 0.98]}
# Copenhagen and the municipalities around it: too small to be seen on a map of the country.
CAPITAL = ("0101", "0187")
CAPITAL_INSET = {"x": [0.68, 0.99], "y": [0.505, 0.73]}

WestEastCodes = tuple[tuple[str, ...], tuple[str, ...]]


@kept
def ground_of(snapshot: Snapshot, outline: Outline, codes: tuple[str, ...]) -> MapBase:
    """The ground for some municipalities; Bornholm among others has a panel of its own, and those
    around Copenhagen stand larger in one besides, where there are too many to label.
    """
    table = snapshot["municipalities"]
    names = dict(zip(table["municipality_code"], table["name_da"], strict=True))
    main = tuple(code for code in codes if code != BORNHOLM) or codes
    panels = [_panel(outline, main)]
    if main != codes:
        panels.append(replace(_panel(outline, (BORNHOLM,), INSET), name=names[BORNHOLM]))
    capital = tuple(code for code in codes if CAPITAL[0] <= code <= CAPITAL[1])
    if capital and len(codes) > LABELLED_AT_MOST:
        inset = _panel(outline, capital, CAPITAL_INSET)
        panels.append(replace(inset, name=names[COPENHAGEN]))
    return MapBase(outline.fingerprint, tuple(panels), outline.label_points, names)


def shown_in(outline: Outline, name: str) -> tuple[str, ...]:
    """The municipalities that the address of a land names: `0657-0791`, or `alle`."""
    return outline.codes if name == WHOLE else tuple(name.split("-"))


@lru_cache(maxsize=8)
def split_borders(outline: Outline, west_east_codes: WestEastCodes) -> tuple[Border, Border]:
    """The border around west and around east, each in the colour of its council."""
    west, east = (
        Border(side, codes, border(outline, codes), side)
        for side, codes in zip(("west", "east"), west_east_codes, strict=True)
    )
    return west, east


@lru_cache(maxsize=8)
def parting(outline: Outline, west_east_codes: WestEastCodes) -> tuple[Ring, ...]:
    """The lines along which west and east meet."""
    return shared_border(outline, *west_east_codes)


def foot_of(lines: Sequence[Ring]) -> tuple[float, float]:
    """The southernmost end of some lines: where the names of both sides have room beside it."""
    return min((end for line in lines for end in (line[0], line[-1])), key=lambda end: end[1])


def _panel(
    outline: Outline, codes: tuple[str, ...], domain: dict[str, list[float]] | None = None
) -> Panel:
    boxes = [outline.bounds[code] for code in codes]
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return framing(codes, (west, east), (south, north), domain)
