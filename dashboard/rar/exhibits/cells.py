"""Columns, cells and sources as the tables of `/rar` have them."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from dashboard.kit.exhibit import Column
from dashboard.kit.words import Words
from dashboard.rar.formatting import half_first
from data.snapshot import Snapshot, Source


def columns(w: Words, **decimals: int | None) -> tuple[Column, ...]:
    """Columns by the last part of their wording key, with the decimals of their numbers."""
    return tuple(Column(w(f"rar.column.{name}"), places) for name, places in decimals.items())


def mean_column(w: Words, half: str, kind: str, decimals: int, *, without: bool) -> Column:
    """The column of an area's mean, which says what is left out of it."""
    area = half_first(half, w, without=without)
    return Column(w(f"rar.column.{kind}", half=area), decimals)


def known(value: float | None) -> float | None:
    """A number as a cell; nothing where it is missing."""
    return None if value is None or pd.isna(value) else float(value)


def whole(value: object) -> int | None:
    """A whole number as a cell; nothing where it is missing."""
    return None if pd.isna(value) else int(str(value))


def sources_of(snapshot: Snapshot, names: Iterable[str]) -> tuple[Source, ...]:
    """The sources of some ids, each once."""
    return tuple(snapshot.sources[name] for name in sorted(set(names)) if name in snapshot.sources)
