"""The ground under a map: who is in it, what it frames, where labels stand."""

from __future__ import annotations

from functools import lru_cache

from dashboard.kit.charts.plotly.municipal_map import BORNHOLM, INSET, MapBase, Panel, framing
from dashboard.kit.paths import geography_address
from data.geography.border import border
from data.geography.outline import Outline
from data.snapshot import Snapshot

HalfCodes = tuple[tuple[str, ...], tuple[str, ...]]
Ring = tuple[tuple[float, float], ...]


@lru_cache(maxsize=64)
def ground_of(snapshot: Snapshot, outline: Outline, codes: tuple[str, ...]) -> MapBase:
    """The ground for some municipalities; Bornholm among others has a panel of its own."""
    main = tuple(code for code in codes if code != BORNHOLM) or codes
    panels = [_panel(outline, main)]
    if main != codes:
        panels.append(_panel(outline, (BORNHOLM,), INSET))
    municipalities = snapshot["municipalities"]
    names = dict(zip(municipalities["municipality_code"], municipalities["name_da"], strict=True))
    address = geography_address(outline.fingerprint)
    return MapBase(address, tuple(panels), outline.label_points, names)


@lru_cache(maxsize=8)
def half_borders(outline: Outline, halves: HalfCodes) -> dict[str, tuple[Ring, ...]]:
    """The border around each half as one: `west` and `east`."""
    return {
        half: border(outline, codes) for half, codes in zip(("west", "east"), halves, strict=True)
    }


@lru_cache(maxsize=128)
def municipal_border(outline: Outline, code: str) -> tuple[Ring, ...]:
    """The border around one municipality."""
    return border(outline, (code,))


def _panel(
    outline: Outline, codes: tuple[str, ...], domain: dict[str, list[float]] | None = None
) -> Panel:
    boxes = [outline.bounds[code] for code in codes]
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return framing(codes, (west, east), (south, north), domain)
