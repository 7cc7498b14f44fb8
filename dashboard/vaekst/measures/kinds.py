"""The kinds of figure there are about the houses, each a type of its own.

Gross growth is what the guided firms did; a net effect is the gap to firms like them. Activity,
satisfaction, awareness and the rest say something else again. Two kinds never share a scale, and a
figure that draws one of them cannot be given another: `only` refuses it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


class NoFigure(ValueError):
    """A figure was made of nothing; what is not published is None and never a number."""


class WrongKind(TypeError):
    """A figure of one kind was given where another is drawn."""


class Unit(StrEnum):
    """What a figure counts in, by the ending of its column in the raw tables."""

    COUNT = "count"
    MIO_KR = "mio_kr"
    KR = "kr"
    PCT = "pct"
    POINTS = "percentage_points"
    RATIO = "ratio"
    PER_1000 = "per_1000"


class Outcome(StrEnum):
    """What growth is measured in, in the order it is told."""

    JOBS = "beskaeftigelse"
    TURNOVER = "omsaetning"
    EXPORT = "eksport"
    OTHER = "andet"


@dataclass(frozen=True, order=True)
class Window:
    """The period a figure covers, as published: years, months or days; blank where it is not said.

    A figure of 2012 to 2014 covers all of the three years, one of 2014 the whole year.
    """

    start: str
    end: str

    @property
    def span(self) -> tuple[float, float] | None:
        """First and last moment as years, `(2012.0, 2015.0)`; None where an end is not stated."""
        return (_begins(self.start), _ends(self.end)) if self.start and self.end else None


@dataclass(frozen=True)
class Evidence:
    """Where a figure was read, how surely, and what its source says about it; `comparison` is who
    it was held against, blank where nobody is named.
    """

    entity: str
    metric: str
    comparison: str
    qualifier: str
    mark: str
    confidence: str
    note: str
    source_id: str


@dataclass(frozen=True)
class Figure:
    """A published number with its unit and window; there is none without a value."""

    value: float
    unit: Unit
    window: Window
    evidence: Evidence

    def __post_init__(self) -> None:
        if not math.isfinite(self.value):
            raise NoFigure(f"{self.evidence.metric} of {self.evidence.entity} has no value.")


@dataclass(frozen=True)
class GrossGrowth(Figure):
    """What guided firms did, with or without guidance; never called an effect."""

    outcome: Outcome = Outcome.OTHER


@dataclass(frozen=True)
class ControlGrowth(Figure):
    """What firms like the guided ones did in the same time."""


@dataclass(frozen=True)
class NetEffect(Figure):
    """The gap between guided firms and firms like them, published or worked out from the two."""

    outcome: Outcome = Outcome.OTHER
    is_computed: bool = False


@dataclass(frozen=True)
class ShareOfGrowth(Figure):
    """One house's share of the gross growth that the clients of all houses had together."""

    outcome: Outcome = Outcome.OTHER


@dataclass(frozen=True)
class Activity(Figure):
    """How much was done: firms guided, mappings made, contacts had."""


@dataclass(frozen=True)
class Satisfaction(Figure):
    """How many clients were content, in the words they were asked with."""


@dataclass(frozen=True)
class Awareness(Figure):
    """How many know the houses."""


@dataclass(frozen=True)
class Referral(Figure):
    """How many were passed on to others."""


@dataclass(frozen=True)
class Return(Figure):
    """What came of one krone, in a numerator of its own; two returns are never compared."""


@dataclass(frozen=True)
class Circumstance(Figure):
    """What is told around the houses: programmes, expectations, the firms of the region."""


Ends = tuple[Figure, Figure]
Kind = TypeVar("Kind", bound=Figure)


def only(kind: type[Kind], figures: Iterable[Figure]) -> tuple[Kind, ...]:
    """The figures, when each is exactly of that kind; `WrongKind` otherwise."""
    taken: list[Kind] = []
    for figure in figures:
        if type(figure) is not kind:
            raise WrongKind(f"{kind.__name__} was asked for, {type(figure).__name__} was given.")
        taken.append(figure)
    return tuple(taken)


def _begins(text: str) -> float:
    year, *rest = text.split("-")
    return int(year) + ((int(rest[0]) - 1) / 12 if _is_month(rest) else 0.0)


def _ends(text: str) -> float:
    year, *rest = text.split("-")
    if _is_month(rest):
        return int(year) + int(rest[0]) / 12
    return float(int(rest[0] if rest else year) + 1)


def _is_month(rest: list[str]) -> bool:
    return bool(rest) and len(rest[0]) == 2
