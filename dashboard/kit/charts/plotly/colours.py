"""The old names of slots and their colours."""

from __future__ import annotations

from dashboard.kit.charts.colours import class_colours, slot_colours
from dashboard.kit.charts.slots import (
    NOT_APPLICABLE_SLOT,
    NOT_PUBLISHED_SLOT,
    ZERO_SLOT,
    colour_slot,
)

ZERO_PLACE = ZERO_SLOT
NOT_PUBLISHED_PLACE = NOT_PUBLISHED_SLOT
NOT_APPLICABLE_PLACE = NOT_APPLICABLE_SLOT
place_of = colour_slot
place_colours = slot_colours

__all__ = [
    "NOT_APPLICABLE_PLACE",
    "NOT_PUBLISHED_PLACE",
    "ZERO_PLACE",
    "class_colours",
    "place_colours",
    "place_of",
]
