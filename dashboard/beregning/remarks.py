"""What an address asked for that is not there, in words."""

from __future__ import annotations

from dashboard.beregning.choice import BeregningChoice
from dashboard.kit.words import words
from data.snapshot import Snapshot


def remarks(snapshot: Snapshot, asked: BeregningChoice, resolved: BeregningChoice) -> list[str]:
    """The year, the announcement and the own counts that could not be had."""
    w = words(resolved.lang)
    texts = []
    if asked.year not in (0, resolved.year):
        texts.append(w("beregning.wrong.year", asked=asked.year, year=resolved.year))
    elif asked.revision not in (-1, resolved.revision):
        texts.append(w("beregning.wrong.revision", year=resolved.year))
    if len(resolved.counts.changes) < len(asked.counts.changes):
        texts.append(w("beregning.wrong.dropped"))
    return texts
