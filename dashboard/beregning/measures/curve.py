"""One municipality's quota at every landstal, by the law's own steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.cache import kept
from dashboard.quota import Scope, leaves_zero_above
from dashboard.quotas.counts import calculable
from data.snapshot import Snapshot, Source

POINTS = 60
BEYOND = 1.1


@dataclass(frozen=True)
class Real:
    """A landstal that was announced, in which quota years, and the number it would give."""

    landstal: int
    years: tuple[int, ...]
    persons: float


@dataclass(frozen=True)
class Curve:
    """A municipality's number, in persons before they are made whole, against the landstal.

    `leaves_zero` is the landstal above which it is positive, None where no landstal is; it is not
    worked out (`is_zero_told` false) where the steps are repeated inside the region. `now` is the
    reader's landstal and its number, `announced` the announced one and its. `sources` are those
    of the counts and of every landstal.
    """

    points: tuple[tuple[int, float], ...]
    real: tuple[Real, ...]
    announced: tuple[int, float]
    now: tuple[int, float]
    leaves_zero: Fraction | None
    is_zero_told: bool
    sources: tuple[Source, ...]

    @property
    def last(self) -> int:
        """The highest landstal that is drawn."""
        return self.points[-1][0]

    def proportional(self, landstal: int) -> float:
        """The number if it followed the landstal in proportion from the announced one."""
        whole, persons = self.announced
        return persons * landstal / whole if whole else 0.0


def curve(snapshot: Snapshot, view: BeregningView) -> Curve:
    """The selected municipality's curve with the counts and assumptions of the choice."""
    real = real_landstal(snapshot)
    own = (view.basis.landstal, view.now.landstal)
    last = round(BEYOND * max(*real, *own))
    code = view.choice.selected

    def persons(landstal: int) -> float:
        return float(view.at(landstal).exact[code])

    leaves = leaves_zero_above(view.now.inputs, code)
    is_told = view.now.interpretation.scope is Scope.NATION
    grid = {round(last * step / POINTS) for step in range(POINTS + 1)}
    if is_told and leaves is not None and leaves < last:
        grid.add(int(leaves))
    announced, now = own
    return Curve(
        points=tuple((landstal, persons(landstal)) for landstal in sorted(grid)),
        real=tuple(Real(at, years, persons(at)) for at, years in real.items()),
        announced=(announced, persons(announced)),
        now=(now, persons(now)),
        leaves_zero=leaves,
        is_zero_told=is_told,
        sources=tuple(dict.fromkeys((*view.basis.sources, *_landstal_sources(snapshot)))),
    )


@kept
def real_landstal(snapshot: Snapshot) -> Mapping[int, tuple[int, ...]]:
    """Every landstal that was announced and the quota years it was announced for, rising."""
    years: dict[int, set[int]] = {}
    for year, announced in calculable(snapshot).items():
        for one in announced:
            years.setdefault(one.persons, set()).add(year)
    return {persons: tuple(sorted(years[persons])) for persons in sorted(years)}


@kept
def _landstal_sources(snapshot: Snapshot) -> tuple[Source, ...]:
    used = (one.source_id for announced in calculable(snapshot).values() for one in announced)
    return tuple(snapshot.sources[name] for name in sorted(set(used)))
