"""The events that made and remade the houses, where series break, and what was agreed."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.kinds import Window
from dashboard.vaekst.measures.rows import Row, surely
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Event:
    """An event or a term in both languages, with its source."""

    subject: str
    window: Window
    title: str
    text: str
    confidence: str
    source_id: str
    is_break: bool = False


@kept
def events(snapshot: Snapshot, lang: str) -> tuple[Event, ...]:
    """The time line, oldest first; it is history, and no filter takes an event out of it."""
    return tuple(
        _event(row, row["event_id"], lang, is_break=row["is_break"] == "ja")
        for row in surely(snapshot["vaeksthus_timeline"], "alle")
    )


def breaks(snapshot: Snapshot, lang: str) -> tuple[Event, ...]:
    """The events after which figures no longer mean the same."""
    return tuple(event for event in events(snapshot, lang) if event.is_break)


@kept
def terms(snapshot: Snapshot, subject: str, lang: str) -> tuple[Event, ...]:
    """What was agreed on a subject, step by step."""
    rows = surely(snapshot["vaeksthus_agreements"], "alle")
    own = sorted((row for row in rows if row["subject"] == subject), key=lambda row: row["step"])
    return tuple(_event(row, subject, lang) for row in own)


def _event(row: Row, subject: str, lang: str, *, is_break: bool = False) -> Event:
    return Event(
        subject=subject,
        window=Window(row["period_start"], row["period_end"]),
        title=row[f"title_{lang}"],
        text=row[f"text_{lang}"],
        confidence=row["confidence"],
        source_id=row["source_id"],
        is_break=is_break,
    )
