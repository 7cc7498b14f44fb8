"""A section of `/vaekst` in words and rows: what its table, its export and its text say alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.kit.words import Words
from dashboard.vaekst.measures.kinds import Window
from dashboard.vaekst.measures.said import period
from data.snapshot import Snapshot, Source

Cell = str | float | Source | None


@dataclass(frozen=True)
class Account:
    """The finding as a sentence, what it is measured in, what to mind, and every number shown.

    `name` is one of `urls.vaekst.PARTS`. A cell is text, a number, a source or nothing; the
    `numeric` columns hold numbers, or the words for why there is none.
    """

    name: str
    finding: str
    subtitle: str
    notices: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numeric: tuple[int, ...]
    sources: tuple[Source, ...]


def headings(w: Words, *names: str) -> tuple[str, ...]:
    """Column headings by their keys."""
    return tuple(w(f"vaekst.column.{name}") for name in names)


def sureness(confidence: str, w: Words) -> str:
    """How surely a row was read, in words."""
    return w(f"vaekst.confidence.{confidence}")


def cited(snapshot: Snapshot, source_id: str) -> Source | None:
    """The source of a row."""
    return snapshot.sources.get(source_id)


def when(window: Window, w: Words) -> str:
    """The window of a row."""
    return period(window, w)


def sources_of(rows: Sequence[Sequence[Cell]]) -> tuple[Source, ...]:
    """The sources that stand in the rows, each once, by publisher and title."""
    found = {cell for row in rows for cell in row if isinstance(cell, Source)}
    return tuple(sorted(found, key=lambda one: (one.publisher, one.title)))
