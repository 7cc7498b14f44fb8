"""What a measurement comes to: rows with a figure, a floor where there is one, and an aim."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

NOT_MEASURED = float("nan")


@dataclass(frozen=True)
class Row:
    """One figure. The aim is the most it may be; a figure without an aim is only told.

    `floor` says what the same thing costs with nothing of ours in the way.
    """

    what: str
    measured: float
    unit: str
    aim: float | None = None
    floor: str = ""
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        """Whether the aim is met; None without one. What could not be measured is not met."""
        return None if self.aim is None else self.measured <= self.aim

    @property
    def verdict(self) -> str:
        """The same in words."""
        return {None: "–", True: "met", False: "NOT MET"}[self.is_met]

    def as_json(self) -> dict[str, Any]:
        """The row for the file of results."""
        return asdict(self) | {"met": self.is_met}


def failed(what: str, reason: str) -> Row:
    """A measurement that broke: it counts as not met."""
    return Row(what, NOT_MEASURED, "", aim=0, note=reason)


def figure(value: float | None, unit: str) -> str:
    """A number as the report prints it: three figures are enough for a measurement."""
    if value is None:
        return ""
    decimals = 0 if abs(value) >= 100 or value == int(value) else 1 if abs(value) >= 10 else 2
    return f"{value:,.{decimals}f} {unit}".strip()


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0 to 1) of them do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def spread(values: Sequence[float], unit: str) -> str:
    """How many there were, and between what most of them lie."""
    if len(values) < 3:
        return ", ".join(figure(one, unit) for one in values)
    low, high = percentile(values, 0.1), percentile(values, 0.9)
    return f"{len(values)} times, 10–90 pct. {figure(low, '')}–{figure(high, unit)}"


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return float(statistics.median(values))
