"""Whether what a picture says covers what it says it of."""

from __future__ import annotations

from collections.abc import Mapping


def covers(box: Mapping[str, float], other: Mapping[str, float]) -> bool:
    """Whether a box of Playwright lies over another one, given by its edges."""
    return (
        box["x"] < other["right"]
        and other["left"] < box["x"] + box["width"]
        and box["y"] < other["bottom"]
        and other["top"] < box["y"] + box["height"]
    )
