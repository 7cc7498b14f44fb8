"""The columns and cells that the tables of `/vaekst` are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column
from dashboard.kit.words import Words
from dashboard.vaekst.formatting import plain, sureness
from dashboard.vaekst.measures.kinds import Evidence, Figure
from dashboard.vaekst.measures.ranges import HIGH, LOW
from data.snapshot import Snapshot, Source

# The ends of a range are exact numbers too.
EXACT = frozenset({"exact", LOW, HIGH})
NUMBERS = frozenset(
    {
        "guided", "control", "net", "share", "own", "every", "level", "result", "baseline",
        "latest", "value", "rank", "guided_firms", "firms",
    }
)  # fmt: skip


def columns(w: Words, *names: str) -> tuple[Column, ...]:
    """Columns by their keys; every number keeps the decimals it was published with."""
    return tuple(
        Column(w(f"vaekst.column.{name}"), AS_PUBLISHED if name in NUMBERS else None)
        for name in names
    )


def as_read(value: float, evidence: Evidence, w: Words) -> Cell:
    """A number where it is exact, and in words where it is not: `over 84`."""
    if evidence.qualifier in EXACT:
        return value
    return w(f"vaekst.qualifier.{evidence.qualifier}", value=plain(value, w.lang))


def figure_cell(figure: Figure, w: Words) -> Cell:
    """A figure without its unit, as it was read."""
    return as_read(figure.value, figure.evidence, w)


def number_or_words(value: float | None, w: Words) -> Cell:
    """A number, or that it was not found."""
    return w("vaekst.not_found") if value is None else value


def origin(snapshot: Snapshot, confidence: str, source_id: str, w: Words) -> tuple[Cell, Cell]:
    """How reliable a row is graded to be, and its source."""
    return sureness(confidence, w), snapshot.sources.get(source_id)


def sources_of(rows: Iterable[Sequence[Cell]]) -> tuple[Source, ...]:
    """The sources that stand in the rows, each once, by publisher and title."""
    found = {cell for row in rows for cell in row if isinstance(cell, Source)}
    return tuple(sorted(found, key=lambda one: (one.publisher, one.title)))
