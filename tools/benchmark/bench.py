"""What all measurements share: how patient to be, and what a browser once sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tools.benchmark.recording import Change, record, record_unaided
from tools.benchmark.result import Row


@dataclass
class Bench:
    """One run of the benchmark."""

    is_quick: bool = False

    def times(self, full: int, quick: int) -> int:
        """How often to repeat something."""
        return quick if self.is_quick else full

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What the browser posts when a reader changes something, recorded once per run."""
        return record()

    @cached_property
    def unaided(self) -> Mapping[str, tuple[Change, ...]]:
        """By path: what it posts when no step has been fetched ahead, recorded once per run."""
        return record_unaided(self.times(8, 2))


@dataclass(frozen=True)
class Measurement:
    """One line of the design's table: its name on the command line, how it is made, and how. One
    that `is_asked_for` is made only when it is named.
    """

    name: str
    title: str
    how: str
    run: Callable[[Bench], list[Row]]
    is_asked_for: bool = False
