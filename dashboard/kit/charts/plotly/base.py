"""What every figure shares: type, number format, and no decoration."""

from __future__ import annotations

from typing import Any

from dashboard.kit.charts.text import FONT
from dashboard.kit.look import Palette

SEPARATORS = {"da": ",.", "en": ".,"}
TEXT_SIZE = 14


def readout(period: float = 0) -> dict[str, Any]:
    """Layout keys of a figure that `assets/kit/hover.mjs` reads by a ruler instead of Plotly.

    It says the `customdata` of every trace at one x; with a `period`, of all that round to the same
    step of it.
    """
    return _read_by(period)


def mark_readout() -> dict[str, Any]:
    """Layout keys of a figure that `assets/kit/hover.mjs` reads mark by mark: the `customdata` of
    the dot or bar that is nearest. Marks that say the same are one.
    """
    return _read_by("mark")


def area_readout() -> dict[str, Any]:
    """Layout keys of a figure whose traces are areas of land: `assets/kit/hover.mjs` says the
    `customdata` of the one that the pointer is on.
    """
    return _read_by("area")


def _read_by(what: float | str) -> dict[str, Any]:
    return {"hovermode": False, "meta": {"readout": what}}


def base_layout(palette: Palette, lang: str) -> dict[str, Any]:
    """Layout keys common to all figures: transparent, the reader's separators, no legend."""
    return {
        "font": {"family": FONT, "size": TEXT_SIZE, "color": palette.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": SEPARATORS[lang],
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "showlegend": False,
    }
