"""The columns of the municipality's tables."""

from __future__ import annotations

from dashboard.kit.exhibit import Column
from dashboard.kit.words import Words


def columns_of(w: Words, *names: str, decimals: int | None = None) -> list[Column]:
    """A column for each of the names of `kommune.column`: of texts, or of numbers that have so many
    `decimals`.
    """
    return [Column(w(f"kommune.column.{name}"), decimals) for name in names]
