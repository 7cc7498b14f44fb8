"""A table on its way out, with everything a stranger needs to trust it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dashboard.kit.words import words
from dashboard.kit.words.numbers import moment, published
from data.snapshot import Snapshot, Source

Cell = str | int | float | None


@dataclass(frozen=True)
class Column:
    """A heading, and how many decimals its numbers have; None where it holds text.

    `is_plain` is a whole number that names something, such as a year: no thousands sign.
    """

    heading: str
    decimals: int | None = None
    is_plain: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table with its provenance: `about` are pairs of label and text, in reading order."""

    name: str
    lang: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: tuple[tuple[str, str], ...]


def provenance_of(
    snapshot: Snapshot, sources: Sequence[Source], *, lang: str, address: str, made: datetime
) -> tuple[tuple[str, str], ...]:
    """What every sheet says about itself: its sources, licences, version, link and day."""
    w = words(lang)
    said = [(w("export.source"), _citation(source, lang)) for source in sources]
    version = w(
        "provenance.file_version", version=snapshot.version, day=moment(snapshot.published_at, lang)
    )
    return (
        *said,
        (w("export.version"), version),
        (w("export.address"), address),
        (w("export.made"), moment(made, lang)),
    )


def _citation(source: Source, lang: str) -> str:
    parts = [source.publisher, source.title, published(source.published, lang), source.address]
    licence = words(lang)("export.licence", licence=source.licence) if source.licence else ""
    return ". ".join(part for part in (*parts, licence) if part)
