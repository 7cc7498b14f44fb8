"""Colour slots: classes from 0, lowest first, and the marks below zero."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.kit.charts.marks import NOT_APPLICABLE

ZERO_SLOT, NOT_PUBLISHED_SLOT, NOT_APPLICABLE_SLOT = -1, -2, -3
# An estimate that is not good enough for a class; in legends what all hatched ones are.
ESTIMATE_SLOT = -4


def colour_slot(class_index: Any, mark: str) -> int:
    """The slot of a value: its class, or the slot of zero or of the mark that says why not.

    `class_index` is -1 for zero, and missing (None or pandas' own) where there is no value.
    """
    if not pd.isna(class_index):
        class_index = int(class_index)
        return ZERO_SLOT if class_index < 0 else class_index
    return NOT_APPLICABLE_SLOT if mark == NOT_APPLICABLE else NOT_PUBLISHED_SLOT
