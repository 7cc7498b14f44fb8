"""What was measured of guided firms and of firms like them: one study per house and window.

A study holds the gross growth with the control group's beside it where that is published, and the
net effects: those that were published, and those that follow from the two growths.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from dashboard.kit.cache import kept
from dashboard.vaekst.measures.kinds import (
    ControlGrowth,
    GrossGrowth,
    NetEffect,
    Outcome,
    Unit,
    Window,
)
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.rows import controls, effects
from data.snapshot import Snapshot

ORDER = list(Outcome)


@dataclass(frozen=True)
class Compared:
    """Guided firms' growth, and the control group's, which is None where it is not published.

    `more_pct` is how much more the guided firms are said to have, in per cent of the others, where
    the source tells that and not the level.
    """

    guided: GrossGrowth
    control: ControlGrowth | None
    more_pct: float | None = None

    @property
    def outcome(self) -> Outcome:
        """What the growth is measured in."""
        return self.guided.outcome

    @property
    def net(self) -> NetEffect | None:
        """The gap between the two, in percentage points; None without a control value."""
        if self.control is None or self.guided.unit is not Unit.PCT:
            return None
        gap = self.guided.value - self.control.value
        own = self.guided
        return NetEffect(gap, Unit.POINTS, own.window, own.evidence, own.outcome, is_computed=True)

    @property
    def net_if_read_as_times(self) -> NetEffect | None:
        """What is net if `80 pct. more` is read as 1.8 times: 543 jobs less the 302 of others."""
        if self.more_pct is None:
            return None
        own = self.guided
        others = own.value / (1 + self.more_pct / 100)
        net = own.value - others
        return NetEffect(net, own.unit, own.window, own.evidence, own.outcome, is_computed=True)


@dataclass(frozen=True)
class Study:
    """All that was measured of one house in one window; `name` is its part of an address.

    Sources that tell of the same house and window tell of the same measurement.
    """

    name: str
    entity: str
    window: Window
    compared: tuple[Compared, ...]
    published: tuple[NetEffect, ...]

    @property
    def nets(self) -> tuple[NetEffect, ...]:
        """The net effects: published ones, and those worked out from two growths."""
        return self.published + tuple(one.net for one in self.compared if one.net)

    @property
    def has_controls(self) -> int:
        """How many growths have a control value beside them."""
        return sum(one.control is not None for one in self.compared)

    @property
    def evidence_ids(self) -> set[str]:
        """The sources behind it."""
        figures = [one.guided for one in self.compared] + list(self.published)
        return {figure.evidence.source_id for figure in figures}

    @property
    def confidence(self) -> str:
        """How reliable it is graded to be: as its first figure."""
        figures = [one.guided for one in self.compared] + list(self.published)
        return figures[0].evidence.confidence


@kept
def studies(snapshot: Snapshot, confidence: str = "alle") -> tuple[Study, ...]:
    """Every study, those with most control values first, then those with growth in per cent,
    then the newest.
    """
    measured = [
        figure
        for figure in effects(snapshot, confidence)
        if isinstance(figure, GrossGrowth | NetEffect)
    ]

    def key(figure: GrossGrowth | NetEffect) -> tuple[str, Window]:
        return figure.evidence.entity, figure.window

    found = [
        _study(snapshot, entity, window, list(group))
        for (entity, window), group in groupby(sorted(measured, key=key), key)
    ]
    return tuple(sorted(found, key=_rank))


def study_of(snapshot: Snapshot, name: str, confidence: str) -> Study | None:
    """The study of that name, or the one that tells most; None when the filter leaves none."""
    every = studies(snapshot, confidence)
    named = [study for study in every if study.name == name]
    return next(iter(named or every), None)


def _study(
    snapshot: Snapshot, entity: str, window: Window, figures: list[GrossGrowth | NetEffect]
) -> Study:
    known = controls(snapshot)
    more = _more(snapshot)
    compared = [
        Compared(one, known.get(one.evidence), more.get((entity, one.evidence.metric)))
        for one in figures
        if isinstance(one, GrossGrowth)
    ]
    years = "-".join(part for part in (window.start, window.end) if part)
    return Study(
        name=slug(f"{entity} {years}"),
        entity=entity,
        window=window,
        compared=tuple(sorted(compared, key=lambda one: ORDER.index(one.outcome))),
        published=tuple(sorted((one for one in figures if isinstance(one, NetEffect)), key=_order)),
    )


def _order(one: NetEffect) -> tuple[int, int]:
    """Jobs before turnover, counts before percentage points."""
    return ORDER.index(one.outcome), list(Unit).index(one.unit)


def _more(snapshot: Snapshot) -> dict[tuple[str, str], float]:
    table = snapshot["vaeksthus_effects"]
    stated = table[(table["kind"] == "effect_gross") & table["pct_more_than_comparison"].notna()]
    return {
        (row["entity"], row["metric"]): float(row["pct_more_than_comparison"])
        for row in stated.to_dict("records")
    }


def _rank(study: Study) -> tuple[int, bool, float, str]:
    span = study.window.span
    is_gross_in_pct = any(one.guided.unit is Unit.PCT for one in study.compared)
    return -study.has_controls, not is_gross_in_pct, -(span[1] if span else 0.0), study.name
