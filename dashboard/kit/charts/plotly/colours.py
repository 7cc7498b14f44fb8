"""The colours of classes and marks."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.charts.classes import Classes
from dashboard.kit.charts.marks import NOT_APPLICABLE
from dashboard.kit.look import Palette, classes_of

ZERO_PLACE, NOT_PUBLISHED_PLACE, NOT_APPLICABLE_PLACE = -1, -2, -3


def class_colours(classes: Classes, palette: Palette) -> tuple[str, ...]:
    """One colour per class, lowest first; diverging classes take the half of their sign."""
    if not classes.is_diverging:
        return classes_of(palette.sequential, len(classes)) if len(classes) else ()
    below = sum(one.high < 0 for one in classes.classes)
    above = len(classes) - below
    middle = len(palette.diverging) // 2
    low, high = palette.diverging[:middle], palette.diverging[middle + 1 :]
    return (classes_of(low, below) if below else ()) + (classes_of(high, above) if above else ())


def place_of(class_index: Any, mark: str) -> int:
    """Where a municipality stands on the colour scale: its class, or a place below zero.

    `class_index` is -1 for zero, and missing (None or pandas' own) where there is no value.
    """
    if not pd.isna(class_index):
        class_index = int(class_index)
        return ZERO_PLACE if class_index < 0 else class_index
    return NOT_APPLICABLE_PLACE if mark == NOT_APPLICABLE else NOT_PUBLISHED_PLACE


def place_colours(classes: Classes, palette: Palette) -> dict[int, str]:
    """The colour of every place, the marks' included."""
    zero = palette.diverging[len(palette.diverging) // 2] if classes.is_diverging else palette.zero
    marks = {
        NOT_APPLICABLE_PLACE: palette.context,
        NOT_PUBLISHED_PLACE: palette.not_published,
        ZERO_PLACE: zero,
    }
    return marks | dict(enumerate(class_colours(classes, palette)))
