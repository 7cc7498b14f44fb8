"""The catalogue of this process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from dashboard.kit.config import settings
from data.indicators import Indicator, load_indicators


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Indicator]:
    """Every indicator by its id, read once per process; `BadTables` names what is wrong in it."""
    return load_indicators(settings().indicators)


def indicator(name: str) -> Indicator:
    """An indicator by its id; `KeyError` where there is none."""
    return catalogue()[name]
