"""The landstal's own rules at the reader's estimate, and Ukraine's kommunetal beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.cache import kept
from dashboard.quota import (
    UKRAINE_ORDERS,
    Deadline,
    Revision,
    UkraineOrder,
    deadlines,
    kommunetal,
    revision,
    scaled,
)
from dashboard.quotas.counts import published_people
from data.snapshot import Snapshot, Source


@dataclass(frozen=True)
class Rules:
    """What the law says of the announced landstal at an estimate.

    `revision` is None where the announced landstal is 0. `scaled_persons` is the selected
    municipality's quota if the numbers calculated at the announced landstal were raised or
    lowered in proportion, `recalculated_persons` if everything were calculated anew; both with
    the reader's counts and assumptions. `judged_on` is the day whose rules are used.
    """

    judged_on: date
    revision: Revision | None
    scaled_persons: int
    recalculated_persons: int
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True)
class Kommunetal:
    """A municipality's share of 10.000 persons displaced from Ukraine by an order, and the year
    whose published population was used; `is_year_meant` when it is the order's own.
    """

    order: UkraineOrder
    persons: int
    population_year: int
    sources: tuple[Source, ...]

    @property
    def is_year_meant(self) -> bool:
        """Whether the population is that of the day the order names."""
        return self.population_year == self.order.counted_on.year


def rules(view: BeregningView) -> Rules:
    """The rules for the choice's announcement; an estimate is taken to be made in the quota year,
    or on the day of the announcement where that is later.
    """
    judged = max(view.basis.day, date(view.choice.year, 1, 1))
    landstal, estimate = view.basis.landstal, view.now.landstal
    before = view.at(landstal).kommunekvoter
    selected = view.choice.selected
    return Rules(
        judged_on=judged,
        revision=revision(landstal, estimate, day=judged) if landstal else None,
        scaled_persons=scaled(before, estimate)[selected] if landstal else 0,
        recalculated_persons=view.now.kommunekvoter[selected],
        deadlines=deadlines(view.choice.year),
    )


@kept
def ukraine(snapshot: Snapshot, code: str) -> tuple[Kommunetal, ...]:
    """The municipality's kommunetal by each order, from the nearest published population."""
    found = []
    for order in UKRAINE_ORDERS:
        people = published_people(snapshot, order.counted_on.year)
        share = kommunetal(people.persons)[code]
        found.append(Kommunetal(order, share, people.year, people.sources))
    return tuple(found)
