"""The lines around several municipalities, and between two sides of them, as paths on the land.

A line stays the same at its address (`kit.paths.border_address`): an answer says where it is, and
the browser fetches it once (`web.land`).
"""

from __future__ import annotations

from functools import lru_cache

from dashboard.kit.charts.svg.land import lines_path, rings_path
from dashboard.kit.paths import bordered
from data.geography.border import border, shared_border
from data.geography.outline import Outline


@lru_cache(maxsize=16)
def border_at(outline: Outline, address: str) -> str:
    """The path of the line at an address; blank where two sides do not meet."""
    codes, *others = bordered(address)
    if others:
        return lines_path(shared_border(outline, codes, *others))
    return rings_path(border(outline, codes))
