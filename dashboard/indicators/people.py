"""The inhabitants that rates are held against."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.indicators.catalogue import indicator
from dashboard.indicators.published import published
from dashboard.kit.cache import kept
from data.snapshot import Snapshot

INHABITANTS = "befolkning"


@kept
def inhabitants(snapshot: Snapshot) -> Mapping[tuple[int, str], tuple[int, str]]:
    """Inhabitants on 1 January and their source, by (year, municipality_code), where published."""
    return {
        (period.year, code): (int(one.value), one.source_id)
        for period, held in published(snapshot, indicator(INHABITANTS)).items()
        for code, one in held.items()
        if one.value is not None
    }
