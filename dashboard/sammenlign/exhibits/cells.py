"""Columns, cells and sources as the tables of `/sammenlign` have them."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.comparison.formatting import rate_decimals
from dashboard.indicators import OwnValue
from dashboard.kit.exhibit import Column
from dashboard.kit.words import Words
from dashboard.sammenlign.formatting import decimals_of
from dashboard.sammenlign.measures.indicators import Measure
from data.snapshot import Snapshot, Source


def columns(w: Words, **decimals: int | None) -> tuple[Column, ...]:
    """Columns by the last part of their wording key, with the decimals of their numbers."""
    return tuple(
        Column(w(f"sammenlign.column.{name}"), places) for name, places in decimals.items()
    )


def known(value: float | None, measure: Measure) -> float | None:
    """A number as it is shown; nothing where it is missing."""
    return None if value is None else round(value, decimals_of(measure)) + 0.0


def known_own(own: OwnValue | None, measure: Measure) -> float | None:
    """An area's own rate as it is shown; nothing where there is none."""
    return None if own is None else round(own.value, rate_decimals(measure.indicator)) + 0.0


def sources_of(snapshot: Snapshot, names: Iterable[str]) -> tuple[Source, ...]:
    """The sources of some ids, each once."""
    return tuple(snapshot.sources[name] for name in sorted(set(names)) if name in snapshot.sources)
