"""The sources of an exhibit."""

from __future__ import annotations

from collections.abc import Iterable

from data.snapshot import Snapshot, Source


def sources_of(snapshot: Snapshot, names: Iterable[str]) -> tuple[Source, ...]:
    """The sources of the ids, each once, in their order."""
    return tuple(snapshot.sources[name] for name in dict.fromkeys(names) if name)
